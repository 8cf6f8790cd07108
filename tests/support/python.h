#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace hilera::test {

struct PythonEnded {
    int status = -1; // -1: it did not start, or not end in time
    QByteArray out;
    QByteArray err;
};

// Runs python3; `module`: one that is needed, which the system's own Python may have if the first does not.
[[nodiscard]] PythonEnded runPython(
    const QStringList &arguments, const QByteArray &input = {}, const QString &module = {});

} // namespace hilera::test
