#include "core/record/replay.h"

#include "core/concurrency/background.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace hilera {

namespace {

using namespace std::chrono_literals;

constexpr auto frameTime = 16ms;
constexpr Nanoseconds partTime = 6'000'000; // of work, between which the window answers
constexpr std::size_t replayedBatchLimit = 8'192; // events, taken in well within that

} // namespace

Replay::Replay(std::shared_ptr<const RunRecord> whole, QObject *parent)
    : QObject(parent)
    , m_whole(std::move(whole))
{
    m_frame.setInterval(frameTime);
    m_frame.setTimerType(Qt::PreciseTimer);
    m_more.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, &Replay::tick);
    connect(&m_more, &QTimer::timeout, this, &Replay::work);
    inBackground([record = m_whole] {
        return std::make_shared<const ReplayScript>(*record);
    }).then(this, [this](const std::shared_ptr<const ReplayScript> &script) {
        // Never before whoever makes this has seen it made, even if the script is there already.
        QMetaObject::invokeMethod(
            this, [this, script] { begin(script); }, Qt::QueuedConnection);
    });
}

void Replay::begin(std::shared_ptr<const ReplayScript> script)
{
    m_script = std::move(script);
    m_shown = anew();
    m_lastTick = steadyNow();
    Q_EMIT runStarted();
    work();
}

Replay::Stage Replay::anew() const
{
    return {std::make_shared<RunRecord>(m_whole), 0, 0};
}

std::vector<Event> Replay::lastSeen() const
{
    const auto step = m_script ? m_script->stepBy(position()) : std::nullopt;
    return step ? m_script->seenAt(*step) : std::vector<Event>();
}

void Replay::setSpeed(double speed)
{
    m_speed = std::clamp(speed, slowest, fastest);
    Q_EMIT moved();
}

void Replay::play()
{
    if (position() >= end() && m_script)
        toStart();
    m_isPlaying = true;
    m_lastTick = steadyNow();
    m_frame.start();
    Q_EMIT moved();
}

void Replay::pause()
{
    m_isPlaying = false;
    m_frame.stop();
    Q_EMIT moved();
}

// From where it is going, if it is on its way.
void Replay::stepForward()
{
    pause();
    if (m_script)
        seek(m_script->stepAfter(m_target.value_or(position())).value_or(end()));
}

void Replay::stepBack()
{
    pause();
    if (m_script)
        seek(m_script->stepBefore(m_target.value_or(position())).value_or(0));
}

void Replay::toStart()
{
    seek(0);
}

void Replay::toEnd()
{
    seek(end());
}

void Replay::seek(Nanoseconds time)
{
    m_target = std::clamp<Nanoseconds>(time, 0, end());
    work();
}

void Replay::tick()
{
    const Nanoseconds now = steadyNow();
    const Nanoseconds passed = now - std::exchange(m_lastTick, now);
    if (isSeeking())
        return;
    const double left = static_cast<double>(end() - position());
    const double wanted = std::min(static_cast<double>(passed) * m_speed, left);
    // What can't be taken in by then comes with the next frames: the replay is late, never short.
    (void)advance(m_shown, position() + static_cast<Nanoseconds>(wanted), now + partTime);
    finishAtEnd();
    Q_EMIT moved();
}

void Replay::work()
{
    if (!m_target || !m_script)
        return;
    const Nanoseconds deadline = steadyNow() + partTime;
    const bool isThere = goBack(deadline) && advance(m_shown, *m_target, deadline);
    if (isThere) {
        m_target.reset();
        m_lastTick = steadyNow();
        finishAtEnd();
    } else {
        m_more.start(0);
    }
    Q_EMIT moved();
}

// Makes a record that has come no further than the target, from the start on, while the one before it is
// still shown. False if it needs more time.
bool Replay::goBack(Nanoseconds deadline)
{
    if (*m_target >= m_shown.time) {
        m_rebuilt = {};
        return true;
    }
    const bool isFinished = m_shown.record->trace().finished();
    if (!isFinished && m_script->countBy(*m_target) == m_shown.applied) {
        m_rebuilt = {};
        m_shown.time = *m_target;
        m_shown.record->setNow(m_shown.record->trace().origin() + m_shown.time);
        return true;
    }
    // Sent back further meanwhile: what there is, is on the way.
    if (m_rebuilt.record && m_rebuilt.time > *m_target)
        showRebuilt();
    if (!m_rebuilt.record)
        m_rebuilt = anew();
    if (!advance(m_rebuilt, *m_target, deadline))
        return false;
    showRebuilt();
    return true;
}

void Replay::showRebuilt()
{
    Stage before = std::exchange(m_shown, std::exchange(m_rebuilt, {}));
    Q_EMIT runRewound();
    releaseInBackground(std::move(before.record));
}

// Up to the target or the deadline; true if it is there.
bool Replay::advance(Stage &stage, Nanoseconds target, Nanoseconds deadline)
{
    const std::size_t wanted = m_script->countBy(target);
    while (stage.applied < wanted) {
        const EventBatch batch =
            m_script->batch(stage.applied, std::min(wanted, stage.applied + replayedBatchLimit));
        stage.applied += batch.events.size();
        stage.time = stage.applied == wanted ? target : m_script->timeOf(stage.applied - 1);
        stage.record->replay(batch);
        stage.record->setNow(m_whole->trace().origin() + stage.time);
        if (&stage == &m_shown)
            Q_EMIT eventsRecorded(batch);
        if (stage.applied < wanted && steadyNow() > deadline)
            return false;
    }
    stage.time = target;
    stage.record->setNow(m_whole->trace().origin() + target);
    return true;
}

void Replay::finishAtEnd()
{
    if (position() < end() || m_shown.record->trace().finished())
        return;
    m_shown.record->finish(m_whole->finishedAt(), m_whole->usage(), m_whole->problem());
    m_isPlaying = false;
    m_frame.stop();
    Q_EMIT runFinished();
}

} // namespace hilera
