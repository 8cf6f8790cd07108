#pragma once

#include <QFile>
#include <QString>
#include <QTemporaryDir>

namespace hilera::test {

// A program that takes the place of the worker program, and does as its shell script says.
class FakeWorker {
public:
    explicit FakeWorker(const QByteArray &script)
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + script + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("worker")); }

private:
    QTemporaryDir m_folder;
};

} // namespace hilera::test
