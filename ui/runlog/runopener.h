#pragma once

#include "core/runlog/format.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>

class QProgressDialog;
class QWidget;

namespace hilera {

// Reads a run log beside the GUI thread. If it takes long, a dialog shows the progress and can cancel.
class RunOpener : public QObject {
    Q_OBJECT

public:
    explicit RunOpener(QWidget *window);
    ~RunOpener() override; // cancels the current reading

    // Cancels the current reading.
    void open(const QString &fileName);
    void cancel();

    static constexpr int patience = 700; // ms until the dialog

Q_SIGNALS:
    void opened(const hilera::OpenedRun &run, const QString &fileName);
    void failed(const QString &message); // for people
    void cancelled(); // by a click

private:
    void take(const Result<OpenedRun> &run, const QString &fileName);
    void showProgress();

    QWidget *m_window;
    int m_asked = 0;
    std::stop_source m_stop;
    std::shared_ptr<std::atomic<double>> m_share; // written by the thread that reads
    QPointer<QProgressDialog> m_dialog;
    QTimer m_look;
};

} // namespace hilera
