#pragma once

#include "core/runlog/format.h"

#include <QObject>

#include <stop_token>

class QThreadPool;
class QWidget;

namespace hilera {

// A pipe may never be read: what is being written to one ends with the program. What goes into a regular file
// is finished.
void endAtQuit(const QString &fileName, const std::stop_source &writing, QObject *context);

// Writes run logs beside the window's thread. If one takes long, a dialog shows how far it is and can end it.
// One that is on when the window is closed is finished.
class RunSaver : public QObject {
    Q_OBJECT

public:
    // `patience`: milliseconds until the dialog.
    explicit RunSaver(QWidget *window, int patience = 700);

    // The record no longer changes; the file's name says the format.
    void save(std::shared_ptr<const RunRecord> record, const QString &fileName);

Q_SIGNALS:
    void saved(const QString &fileName);
    void failed(const QString &message); // for people; also that it was cancelled

private:
    QWidget *m_window;
    QThreadPool *m_pool; // whoever ends the program waits for it
    int m_patience;
};

} // namespace hilera
