#include "core/run/replayscript.h"

#include <algorithm>

namespace hilera {

namespace {

bool isSeen(const Event &event)
{
    switch (event.type) {
    case EventType::TaskSubmitted:
    case EventType::TaskStarted:
    case EventType::TaskEnded:
    case EventType::StateEntered:
        return true;
    case EventType::TrackOpened:
    case EventType::TrackIdentified:
    case EventType::TrackClosed:
    case EventType::LineReached:
    case EventType::Heartbeat:
        break;
    }
    return false;
}

bool isEarlier(const Event &a, const Event &b)
{
    return a.time < b.time;
}

} // namespace

ReplayScript::ReplayScript(const RunRecord &whole)
    : m_origin(whole.trace().origin())
    , m_end(whole.trace().lastEvent())
{
    m_events.reserve(whole.trace().eventCount());
    std::vector<std::pair<Nanoseconds, std::uint64_t>> losses;
    for (const EventBatch &batch : whole.batches()) {
        if (batch.dropped > 0) {
            const Nanoseconds last = m_events.empty() ? m_origin : m_events.back().time;
            losses.emplace_back(batch.events.empty() ? last : batch.events.front().time, batch.dropped);
        }
        m_events.insert(m_events.end(), batch.events.begin(), batch.events.end());
    }
    // Batches of different workers overlap a little. What happened on one track stays in its order.
    std::ranges::stable_sort(m_events, isEarlier);

    std::ranges::sort(losses);
    for (const auto &[time, count] : losses) {
        const auto event = std::ranges::lower_bound(m_events, time, {}, &Event::time);
        m_losses.push_back({static_cast<std::size_t>(event - m_events.begin()), count});
    }
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        if (isSeen(m_events[i]) && (m_steps.empty() || m_steps.back() != timeOf(i)))
            m_steps.push_back(timeOf(i));
    }
}

Nanoseconds ReplayScript::timeOf(std::size_t event) const
{
    return std::clamp<Nanoseconds>(m_events[event].time - m_origin, 0, m_end);
}

std::size_t ReplayScript::countBy(Nanoseconds time) const
{
    if (time >= m_end)
        return m_events.size();
    const auto after = std::ranges::upper_bound(m_events, m_origin + time, {}, &Event::time);
    return static_cast<std::size_t>(after - m_events.begin());
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
    for (std::size_t i = step > 0 ? countBy(step - 1) : 0; i < m_events.size() && timeOf(i) == step; ++i) {
        if (isSeen(m_events[i]))
            seen.push_back(m_events[i]);
    }
    return seen;
}

} // namespace hilera
