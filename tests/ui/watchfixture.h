#pragma once

#include "core/machine/machine.h"
#include "tests/ui/windowfixture.h"
#include "ui/runlog/filemenu.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>

namespace hilera {

// A Python may take long to start on a busy machine.
inline constexpr int aWhile = 60'000; // ms

// The window with a folder of programs of the user's own.
class WatchFixture : public WindowFixture {
public:
    explicit WatchFixture(const QString &folder = QStringLiteral("scripts"))
        : m_folder(m_root.filePath(folder))
    {
        static const bool isPrepared = (prepareProcess(), true); // as the program does at its start
        Q_UNUSED(isPrepared)
        QDir().mkpath(m_folder);
        QDir().mkpath(sharedMemory());
        qputenv("PATH", "/usr/bin:/bin"); // a python3 before that may be one of no version
        qputenv("HILERA_SHARED_MEMORY", QFile::encodeName(sharedMemory()));
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder + QLatin1Char('/') + name; }
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }
    // What runs leave in shared memory.
    [[nodiscard]] QStringList leftovers() const
    {
        return QDir(sharedMemory()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    [[nodiscard]] FileMenu &menu() const { return *find<FileMenu>("file"); }
    [[nodiscard]] QString message() const { return label("message")->text(); }
    [[nodiscard]] bool failed() const { return label("message")->property("failed").toBool(); }
    [[nodiscard]] QString code() const { return find<QPlainTextEdit>("code")->toPlainText(); }
    [[nodiscard]] bool isOpen() const { return find("programArguments")->isVisible(); }

    void open(const QString &file) const
    {
        window->openFile(file);
        QTRY_VERIFY_WITH_TIMEOUT(message().startsWith(QLatin1String("Opened")) || failed(), aWhile);
    }
    void drop(const QString &file) const
    {
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QCoreApplication::sendEvent(window.get(), &enter) && enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QCoreApplication::sendEvent(window.get(), &event) && event.isAccepted());
    }
    void openAndRun(const QString &name, const QByteArray &text) const
    {
        open(write(name, text));
        QVERIFY2(isOpen(), qPrintable(message()));
        click("run");
    }

    [[nodiscard]] bool isAtWork() const { return runner.isRunning() && hasRecord(); }
    [[nodiscard]] bool hasRecord() const { return runner.record() && runner.record()->watched(); }
    [[nodiscard]] bool isOver() const { return hasRecord() && !runner.isRunning(); }
    [[nodiscard]] const RunRecord &record() const { return *runner.record(); }

    // The log, a line a row: “stdout|hello”.
    [[nodiscard]] QStringList log() const
    {
        const auto *model = find<QTableView>("log")->model();
        QStringList lines;
        for (int row = 0; row < model->rowCount(); ++row)
            lines.append(model->index(row, LogModel::Worker).data().toString() + u'|'
                + model->index(row, LogModel::What).data().toString());
        return lines;
    }

private:
    [[nodiscard]] QString sharedMemory() const { return m_root.filePath(QStringLiteral("shared")); }

    QTemporaryDir m_root;
    QString m_folder;
};

} // namespace hilera
