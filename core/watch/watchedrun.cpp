#include "core/watch/watchedrun.h"

#include "core/task/stopsignal.h"

#include <chrono>

namespace hilera {

namespace {

using namespace std::chrono_literals;

constexpr auto lookInterval = 20ms; // whether it is to stop
constexpr Nanoseconds interruptWait =
    3 * nanosecondsPerSecond; // with who does not end when it is interrupted

} // namespace

WatchedRun::WatchedRun(WatchRequest request)
    : m_request(std::move(request))
{
    QObject::connect(
        &m_watch, &ProgramWatch::started, &m_watch,
        [this](const WatchedProgram &program, Nanoseconds origin) {
            const std::scoped_lock lock(m_mutex);
            m_record = std::make_shared<RunRecord>(program, origin);
            m_news.notify_all();
        },
        Qt::DirectConnection);
    QObject::connect(
        &m_watch, &ProgramWatch::eventsRecorded, &m_watch,
        [this](const EventBatch &batch) {
            const std::scoped_lock lock(m_mutex);
            if (m_tell)
                m_tell(batch);
            else
                m_early.push_back(batch);
        },
        Qt::DirectConnection);
    QObject::connect(
        &m_watch, &ProgramWatch::finished, &m_watch,
        [this](const WatchEnd &end) {
            const std::scoped_lock lock(m_mutex);
            m_end = end;
            m_news.notify_all();
        },
        Qt::DirectConnection);
}

std::shared_ptr<RunRecord> WatchedRun::begin(StopSignal &stop)
{
    m_watch.start(m_request);
    std::unique_lock lock(m_mutex);
    while (!m_record && !m_end) {
        m_news.wait_for(lock, lookInterval);
        passOn(stop);
    }
    if (!m_record)
        m_record = std::make_shared<RunRecord>(m_end->program, steadyNow());
    return m_record;
}

void WatchedRun::carryOut(StopSignal &stop, Tell tell)
{
    std::unique_lock lock(m_mutex);
    m_tell = std::move(tell);
    for (EventBatch &batch : m_early)
        m_tell(std::move(batch));
    m_early.clear();
    while (!m_end) {
        m_news.wait_for(lock, lookInterval);
        passOn(stop);
    }
    m_tell = {}; // it holds the run, which holds this
}

// Who does not end by an interrupt is told so once more, in a way that most heed.
void WatchedRun::passOn(StopSignal &stop)
{
    const Nanoseconds now = steadyNow();
    if (stop.killRequested())
        m_watch.kill();
    else if (stop.stopRequested()
        && (m_timesAsked == 0 || (m_timesAsked == 1 && now > m_asked + interruptWait))) {
        m_watch.stop();
        m_asked = now;
        ++m_timesAsked;
    }
}

void WatchedRun::finish(RunRecord &record)
{
    const std::scoped_lock lock(m_mutex);
    record.describe(m_end->program);
    record.finish(
        m_end->hasStarted ? m_end->finishedAt : record.trace().origin(), m_end->usage, m_end->problem);
}

} // namespace hilera
