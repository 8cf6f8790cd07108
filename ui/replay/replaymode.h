#pragma once

#include "core/record/runrecord.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace hilera {

class Replay;
class ReplayBar;
class RunView;
class StatusPanel;
class TimelineView;

// Plays the run that is shown again, in the same panels, and shows the run itself when that is left.
class ReplayMode : public QObject {
    Q_OBJECT

public:
    ReplayMode(RunView &views, TimelineView &timeline, StatusPanel &status, ReplayBar *bar,
        QObject *parent = nullptr);
    ~ReplayMode() override;

    // The run that may be played again: finished, and in the panels. Null: none; a replay that is on is
    // dropped, because another run takes the panels.
    void setRun(std::shared_ptr<const RunRecord> run);
    [[nodiscard]] const std::shared_ptr<const RunRecord> &run() const { return m_run; }
    [[nodiscard]] bool isOn() const { return m_replay != nullptr; }

    void enter();
    void leave();
    void toggle();

Q_SIGNALS:
    void changed(); // on or off, or there is another run
    // This one is in the panels now; the one before may go.
    void recordShown(const std::shared_ptr<const hilera::RunRecord> &record);

private:
    void showReplayed();
    void showMoved();
    void finish();
    void showRun();
    void drop();
    void showSign();

    RunView &m_views;
    TimelineView &m_timeline;
    StatusPanel &m_status;
    ReplayBar *m_bar;
    std::shared_ptr<const RunRecord> m_run;
    std::unique_ptr<Replay> m_replay;
    bool m_isLeaving = false;
    QTimer m_refresh;
};

} // namespace hilera
