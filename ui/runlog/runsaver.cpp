#include "ui/runlog/runsaver.h"

#include "core/concurrency/background.h"
#include "core/record/names.h"
#include "core/text/plaintext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProgressDialog>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace hilera {

namespace {

constexpr int lookInterval = 100; // ms

// A pipe may never be read: writing to one ends with the program. Writing to a regular file is completed.
void endAtQuit(const QString &fileName, const std::stop_source &writing, QObject *context)
{
    const QFileInfo file(fileName);
    if (file.exists() && !file.isFile()) {
        QObject::connect(
            qApp, &QCoreApplication::aboutToQuit, context, [writing]() mutable { writing.request_stop(); });
    }
}

} // namespace

RunSaver::RunSaver(QWidget *window, int patience)
    : QObject(window)
    , m_window(window)
    , m_pool(new QThreadPool(this))
    , m_patience(patience)
{
}

void RunSaver::save(const std::shared_ptr<const RunRecord> &record, const QString &fileName)
{
    const auto write = [record, fileName](
                           const WriteWatch &watch) { return exportRun(*record, fileName, watch); };
    save(fileName, write, record);
}

void RunSaver::save(const QString &fileName,
    const std::function<std::optional<Error>(const WriteWatch &watch)> &write,
    const std::shared_ptr<const RunRecord> &record)
{
    std::stop_source stop;
    const auto written = std::make_shared<std::atomic<qint64>>(0);
    const QString name = plainLine(QFileInfo(fileName).fileName());
    auto *dialog = new QProgressDialog(tr("Saving %1 …").arg(name), tr("Cancel"), 0, 0, m_window);
    dialog->setMinimumDuration(m_patience);
    dialog->setValue(0);
    connect(dialog, &QProgressDialog::canceled, this, [stop]() mutable { stop.request_stop(); });
    endAtQuit(fileName, stop, this);
    auto *look = new QTimer(dialog);
    connect(look, &QTimer::timeout, dialog, [dialog, name, written] {
        dialog->setLabelText(tr("Saving %1 …").arg(name) + u' ' + memoryText(*written));
    });
    look->start(lookInterval);

    const WriteWatch watch{stop.get_token(), [written](qint64 bytes) { *written = bytes; }};
    inBackground(m_pool, [write, watch] {
        return write(watch);
    }).then(this, [this, fileName, record, dialog = QPointer(dialog)](const std::optional<Error> &problem) {
        delete dialog;
        if (problem) {
            Q_EMIT failed(problem->text);
            return;
        }
        Q_EMIT saved(fileName);
        if (record)
            Q_EMIT savedRun(record, fileName);
    });
}

} // namespace hilera
