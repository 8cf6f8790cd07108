#pragma once

#include "core/record/runrecord.h"
#include "ui/widgets/throttle.h"

#include <QFrame>

#include <memory>
#include <optional>

class QLabel;
class QProgressBar;

namespace hilera {

class ElidingLabel;
class NetworkIndicator;

// The line at the bottom: how far the run is, what it waits for, and how late the window answers.
class StatusPanel : public QFrame {
    Q_OBJECT

public:
    explicit StatusPanel(QWidget *parent = nullptr);

    void showRun(std::shared_ptr<const RunRecord> record, bool stopping);
    // "Replay, ×0.1": what a run that is played again is called.
    void setReplaySign(const QString &sign);
    void setEarlier(bool isEarlier); // the run is not of the plan above
    void refresh(); // now and then
    void finish();
    // What was done for the user: a file was saved.
    void showMessage(const QString &message, bool isProblem);
    // What is wrong with what is typed somewhere, until it is empty.
    void showTypingProblem(const QString &problem);
    void showLag(Nanoseconds lag);
    // Of the plan that would be run; the run that is on, or in sight, is known.
    void showPlan(const RunPlan &plan);
    void setPracticePort(int port);
    void resetWorstLag();

    [[nodiscard]] Nanoseconds worstLag() const { return m_worstLag; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    using Text = QString (StatusPanel::*)() const;
    void showOwn(Text text, bool isProblem);
    void translateMessage();
    void retranslate();
    void makeRoom();
    void showNetworks();
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString problemText() const;
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
