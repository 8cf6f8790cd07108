#pragma once

#include "ui/run/runview.h"
#include "ui/widgets/throttle.h"

#include <QFrame>

#include <optional>

class QLabel;
class QProgressBar;

namespace hilera {

class ElidingLabel;
class NetworkIndicator;
class Runner;

// The line at the bottom: how far the run is, what it waits for, and how late the window answers.
class StatusPanel : public QFrame, public RunView {
    Q_OBJECT

public:
    StatusPanel(Runner &runner, QWidget *window);

    void setRecord(const std::shared_ptr<const RunRecord> &record) override;
    void showStopping(); // the run has been asked to end
    void add(const EventBatch &batch) override;
    void refresh() override;
    void finish() override;
    void showWhose(const QString &sign, bool isEarlier) override;
    // "Replay, ×0.1": what a run that is played again is called.
    void setReplaySign(const QString &sign);
    // What was done for the user: a file was saved.
    void showMessage(const QString &message, bool isProblem);
    // Of the plan that would be run; the run that is on, or in sight, is known.
    void showPlan(const RunPlan &plan);

    [[nodiscard]] Nanoseconds worstLag() const { return m_worstLag; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(
        QObject *watched, QEvent *event) override; // what is wrong with what is typed in the window

private:
    using Text = QString (StatusPanel::*)() const;
    void showOwn(Text text, bool isProblem);
    void translateMessage();
    void retranslate();
    void showTypingProblem(const QString &problem);
    void makeRoom();
    void showLag(Nanoseconds lag);
    void showNetworks();
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] Nanoseconds longestLeft() const;
    [[nodiscard]] QString programText() const;
    [[nodiscard]] QString pendingTasks() const;
    [[nodiscard]] QString stubbornText() const;

    std::shared_ptr<const RunRecord> m_record;
    std::optional<Network> m_planNetwork;
    QString m_replaySign;
    bool m_stopping = false;
    bool m_isOfTyping = false; // the message
    Text m_own = nullptr; // what finds the message, if the panel itself does
    qsizetype m_succeeded = 0; // known when the run has ended
    Nanoseconds m_lag = 0;
    Nanoseconds m_worstLag = 0;
    QLabel *m_progressText;
    QProgressBar *m_progress;
    ElidingLabel *m_message;
    NetworkIndicator *m_network;
    QLabel *m_lagText;
    Throttle m_throttle{nanosecondsPerSecond / 10};
};

} // namespace hilera
