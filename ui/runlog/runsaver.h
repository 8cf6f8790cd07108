#pragma once

#include "core/runlog/format.h"

#include <QObject>

#include <functional>
#include <stop_token>

class QThreadPool;
class QWidget;

namespace hilera {

// Writes run logs and tables of runs beside the GUI thread. If it takes long, a dialog shows the progress and
// can cancel. A file that is being written when the window closes is completed.
class RunSaver : public QObject {
    Q_OBJECT

public:
    // `patience`: milliseconds until the dialog.
    explicit RunSaver(QWidget *window, int patience = 700);

    // The record no longer changes; the file's name says the format.
    void save(const std::shared_ptr<const RunRecord> &record, const QString &fileName);
    // The same for what `write` writes, on another thread.
    void save(const QString &fileName,
        const std::function<std::optional<Error>(const WriteWatch &watch)> &write,
        const std::shared_ptr<const RunRecord> &record = nullptr);

Q_SIGNALS:
    void saved(const QString &fileName);
    void savedRun(const std::shared_ptr<const hilera::RunRecord> &record, const QString &fileName);
    void failed(const QString &message); // for people; also that it was cancelled

private:
    QWidget *m_window;
    QThreadPool *m_pool; // the end of the program waits for it
    int m_patience;
};

} // namespace hilera
