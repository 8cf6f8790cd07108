#include "core/task/counterowner.h"

#include "core/task/usagemeter.h"

#include <chrono>
#include <system_error>
#include <utility>

namespace hilera {

CounterOwner::~CounterOwner()
{
    abandon();
    if (m_thread.joinable())
        m_thread.join();
}

bool CounterOwner::send(Message message, TrackWriter &track)
{
    const std::scoped_lock lock(m_mutex);
    try {
        startIfNeeded(track);
    } catch (const std::system_error &) {
        return false;
    }
    m_messages.push_back(std::move(message));
    // Under the lock, so that the lengths come in their order.
    track.count(Tally::QueueLength, static_cast<std::int64_t>(m_messages.size()));
    m_changed.notify_one();
    return true;
}

void CounterOwner::abandon()
{
    const std::scoped_lock lock(m_mutex);
    m_messages.clear();
    m_ends = true;
    m_changed.notify_all();
}

void CounterOwner::startIfNeeded(const TrackWriter &sender)
{
    if (m_thread.joinable())
        return;
    TrackWriter track = sender.openThread();
    try {
        m_thread = std::thread([this, track, meter = ThreadUsage::currentMeter()] {
            const ThreadUsage usage(meter);
            work(track);
        });
    } catch (const std::system_error &) {
        track.close();
        throw;
    }
}

void CounterOwner::work(TrackWriter track)
{
    track.identify();
    track.setBase(State::Idle);
    while (const auto message = next(track)) {
        const std::int64_t read = m_counter.load();
        if (message->window > 0)
            track.enter(State::Waiting, message->task);
        if (!pass(message->window))
            break;
        track.enter(State::Running, message->task);
        m_counter.store(read + 1);
        track.count(Tally::Counter, read + 1);
        if (message->done)
            message->done->ring();
    }
    track.close();
}

std::optional<CounterOwner::Message> CounterOwner::next(TrackWriter &track)
{
    std::unique_lock lock(m_mutex);
    if (m_messages.empty() && !m_ends)
        track.enter(State::Idle);
    m_changed.wait(lock, [this] { return m_ends || !m_messages.empty(); });
    if (m_messages.empty())
        return {};
    Message message = std::move(m_messages.front());
    m_messages.pop_front();
    track.count(Tally::QueueLength, static_cast<std::int64_t>(m_messages.size()));
    return message;
}

// False if the run stops.
bool CounterOwner::pass(Nanoseconds window)
{
    if (window <= 0)
        return true;
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, std::chrono::nanoseconds(window), [this] { return m_ends; });
}

} // namespace hilera
