#include "ui/replay/replaymode.h"

#include "core/record/replay.h"
#include "ui/replay/replaybar.h"
#include "ui/run/runview.h"
#include "ui/status/statuspanel.h"
#include "ui/timeline/view/timelineview.h"

namespace hilera {

ReplayMode::ReplayMode(
    RunView &views, TimelineView &timeline, StatusPanel &status, ReplayBar *bar, QObject *parent)
    : QObject(parent)
    , m_views(views)
    , m_timeline(timeline)
    , m_status(status)
    , m_bar(bar)
{
    connect(m_bar, &ReplayBar::leaveRequested, this, &ReplayMode::leave);
    connect(m_bar, &ReplayBar::signChanged, this, &ReplayMode::showSign);
    connect(&m_timeline, &TimelineView::playPauseRequested, this, [this] {
        if (m_replay && m_replay->isPlaying())
            m_replay->pause();
        else if (m_replay)
            m_replay->play();
    });
    connect(&m_refresh, &QTimer::timeout, this, [this] { m_views.refresh(); });
    m_refresh.setInterval(33);
}

ReplayMode::~ReplayMode() = default;

void ReplayMode::setRun(std::shared_ptr<const RunRecord> run)
{
    drop();
    m_run = std::move(run);
    Q_EMIT changed();
}

void ReplayMode::toggle()
{
    if (isOn())
        leave();
    else
        enter();
}

void ReplayMode::enter()
{
    if (!m_run || isOn())
        return;
    m_isLeaving = false;
    m_replay = std::make_unique<Replay>(m_run);
    Replay *replay = m_replay.get();
    connect(replay, &Replay::runStarted, this, &ReplayMode::showReplayed);
    connect(replay, &Replay::runRewound, this, &ReplayMode::showReplayed);
    connect(replay, &Replay::eventsRecorded, this, [this](const EventBatch &batch) { m_views.add(batch); });
    connect(replay, &Replay::moved, this, &ReplayMode::showMoved);
    connect(replay, &Replay::runFinished, this, &ReplayMode::finish);
    m_bar->setReplay(replay);
    showSign();
    m_refresh.start();
    m_timeline.setFocus();
    replay->play();
    Q_EMIT changed();
}

// The panels take in the rest of the run first: then they show all of it, as the run itself does.
void ReplayMode::leave()
{
    if (!isOn() || m_isLeaving)
        return;
    m_isLeaving = true;
    m_replay->pause();
    m_bar->hide();
    if (m_replay->record() && m_replay->record()->trace().finished())
        showRun();
    else
        m_replay->toEnd();
}

void ReplayMode::showReplayed()
{
    const std::shared_ptr<const RunRecord> record = m_replay->record();
    m_views.resume(record);
    Q_EMIT recordShown(record);
}

void ReplayMode::showMoved()
{
    if (m_replay->record())
        m_timeline.setNow(m_replay->position());
}

void ReplayMode::finish()
{
    m_views.finish();
    Q_EMIT changed();
    if (m_isLeaving)
        showRun();
}

void ReplayMode::showRun()
{
    drop();
    m_views.resume(m_run);
    m_views.finish();
    Q_EMIT recordShown(m_run);
    Q_EMIT changed();
}

void ReplayMode::drop()
{
    if (!isOn())
        return;
    m_refresh.stop();
    m_bar->setReplay(nullptr);
    m_replay->disconnect(this);
    m_replay->pause();
    m_replay.release()->deleteLater(); // it may be what called
    showSign();
}

void ReplayMode::showSign()
{
    m_timeline.setReplaySign(isOn() ? m_bar->sign() : QString(), isOn() ? m_replay->end() : 0);
    m_status.setReplaySign(m_bar->sign());
}

} // namespace hilera
