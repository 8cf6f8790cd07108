#pragma once

#include "core/run/runrecord.h"
#include "ui/throttle.h"

#include <QFrame>

#include <memory>

class QLabel;
class QProgressBar;

namespace hilera {

// The line at the bottom: how far the run is, what it waits for, and how late the window answers.
class StatusPanel : public QFrame {
    Q_OBJECT

public:
    explicit StatusPanel(QWidget *parent = nullptr);

    void showRun(std::shared_ptr<const RunRecord> record, bool stopping);
    void refresh(); // now and then
    void finish();
    // What was done for the user: a file was saved.
    void showMessage(const QString &message, bool isProblem);
    void showLag(Nanoseconds lag);
    void resetWorstLag();

    [[nodiscard]] Nanoseconds worstLag() const { return m_worstLag; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString pendingTasks() const;

    std::shared_ptr<const RunRecord> m_record;
    bool m_stopping = false;
    qsizetype m_succeeded = 0; // known when the run has ended
    Nanoseconds m_lag = 0;
    Nanoseconds m_worstLag = 0;
    QLabel *m_progressText;
    QProgressBar *m_progress;
    QLabel *m_message;
    QLabel *m_lagText;
    Throttle m_throttle{nanosecondsPerSecond / 10};
};

} // namespace hilera
