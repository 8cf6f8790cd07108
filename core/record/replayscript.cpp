#include "core/record/replayscript.h"

#include <algorithm>
#include <numeric>

namespace hilera {

namespace {

bool isSeen(const Event &event)
{
    switch (event.type) {
    case EventType::TaskSubmitted:
    case EventType::TaskStarted:
    case EventType::TaskEnded:
    case EventType::StateEntered:
    case EventType::StopAsked:
    case EventType::Printed:
        return true;
    case EventType::TrackOpened:
    case EventType::TrackIdentified:
    case EventType::TrackClosed:
    case EventType::LineReached:
    case EventType::Heartbeat:
    case EventType::BlockedOn:
    case EventType::Counted:
    case EventType::UpdatesLost:
    case EventType::Named:
        break;
    }
    return false;
}

// When each event counts as having happened, in the order they came: not before what came before it on its
// track, though a child process and its parent may both have written there.
std::vector<Nanoseconds> timesOf(const std::vector<Event> &events, const Trace &trace)
{
    std::vector<Nanoseconds> latest(trace.tracks().size());
    std::vector<Nanoseconds> times;
    times.reserve(events.size());
    for (const Event &event : events) {
        Nanoseconds time = std::min(trace.sinceOrigin(event.time), trace.lastEvent());
        if (event.track < latest.size())
            time = latest[event.track] = std::max(time, latest[event.track]);
        times.push_back(time);
    }
    return times;
}

} // namespace

ReplayScript::ReplayScript(const RunRecord &whole)
    : m_end(whole.trace().lastEvent())
{
    std::vector<Event> came;
    came.reserve(whole.trace().eventCount());
    std::vector<Loss> losses; // by the order the events came
    for (const EventBatch &batch : whole.batches()) {
        if (batch.dropped > 0)
            losses.push_back({came.size(), batch.dropped});
        came.insert(came.end(), batch.events.begin(), batch.events.end());
    }
    const std::vector<Nanoseconds> times = timesOf(came, whole.trace());

    // Batches of different workers overlap a little.
    std::vector<std::size_t> order(came.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, [&times](std::size_t i) { return times[i]; });
    m_events.reserve(came.size());
    m_times.reserve(came.size());
    for (const std::size_t i : order) {
        m_events.push_back(came[i]);
        m_times.push_back(times[i]);
    }

    for (const Loss &loss : losses) {
        const std::size_t before = loss.before < times.size() ? countBy(times[loss.before] - 1) : size();
        m_losses.push_back({before, loss.count});
    }
    std::ranges::stable_sort(m_losses, {}, &Loss::before);
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        if (isSeen(m_events[i]) && (m_steps.empty() || m_steps.back() != timeOf(i)))
            m_steps.push_back(timeOf(i));
    }
}

std::size_t ReplayScript::countBy(Nanoseconds time) const
{
    return static_cast<std::size_t>(std::ranges::upper_bound(m_times, time) - m_times.begin());
}

EventBatch ReplayScript::batch(std::size_t from, std::size_t to) const
{
    const auto at = [this](std::size_t i) { return m_events.begin() + static_cast<std::ptrdiff_t>(i); };
    EventBatch batch{{at(from), at(to)}, {}, 0};
    for (auto loss = std::ranges::lower_bound(m_losses, from, {}, &Loss::before); loss != m_losses.end();
         ++loss) {
        // What was lost behind the last event comes with it.
        if (loss->before >= to && to < m_events.size())
            break;
        batch.dropped += loss->count;
    }
    return batch;
}

std::optional<Nanoseconds> ReplayScript::stepAfter(Nanoseconds time) const
{
    const auto after = std::ranges::upper_bound(m_steps, time);
    return after == m_steps.end() ? std::nullopt : std::optional(*after);
}

std::optional<Nanoseconds> ReplayScript::stepBefore(Nanoseconds time) const
{
    const auto from = std::ranges::lower_bound(m_steps, time);
    return from == m_steps.begin() ? std::nullopt : std::optional(*(from - 1));
}

std::optional<Nanoseconds> ReplayScript::stepBy(Nanoseconds time) const
{
    return stepBefore(time + 1);
}

std::vector<Event> ReplayScript::seenAt(Nanoseconds step) const
{
    std::vector<Event> seen;
    for (std::size_t i = countBy(step - 1); i < m_events.size() && timeOf(i) == step; ++i) {
        if (isSeen(m_events[i]))
            seen.push_back(m_events[i]);
    }
    return seen;
}

} // namespace hilera
