#pragma once

#include "core/runlog/format.h"

#include <QObject>

#include <functional>
#include <stop_token>

class QThreadPool;
class QWidget;

namespace hilera {

// Writes run logs, and tables of them, beside the window's thread. If one takes long, a dialog shows how far
// it is and can end it. One that is on when the window is closed is finished.
class RunSaver : public QObject {
    Q_OBJECT

public:
    // `patience`: milliseconds until the dialog.
    explicit RunSaver(QWidget *window, int patience = 700);

    // The record no longer changes; the file's name says the format.
    void save(std::shared_ptr<const RunRecord> record, const QString &fileName);
    // The same of what `write` writes there, on another thread.
    void save(
        const QString &fileName, const std::function<std::optional<Error>(const WriteWatch &watch)> &write);

Q_SIGNALS:
    void saved(const QString &fileName);
    void failed(const QString &message); // for people; also that it was cancelled

private:
    QWidget *m_window;
    QThreadPool *m_pool; // whoever ends the program waits for it
    int m_patience;
};

} // namespace hilera
