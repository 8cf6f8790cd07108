#pragma once

#include "core/task/bell.h"
#include "core/trace/trackwriter.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace hilera {

// The one thread that adds to a counter, told to by messages that wait in a queue. It begins with the first.
class CounterOwner {
public:
    struct Message {
        TaskId task = noTask; // which adds 1
        Nanoseconds window = 0; // between reading and writing
        std::shared_ptr<Bell> done = {}; // to be rung when it has been added; or nobody waits
    };

    explicit CounterOwner(std::atomic<std::int64_t> &counter)
        : m_counter(counter)
    {
    }
    // Ends the thread after the message it is at; nobody sends any more.
    ~CounterOwner();
    CounterOwner(const CounterOwner &) = delete;
    CounterOwner &operator=(const CounterOwner &) = delete;

    // From the thread of the track. False if the system has no thread for the owner.
    [[nodiscard]] bool send(Message message, TrackWriter &track);
    // The run stops: what is in the queue is not done any more. Any thread.
    void abandon();

private:
    void startIfNeeded(const TrackWriter &sender);
    void work(TrackWriter track);
    [[nodiscard]] std::optional<Message> next(TrackWriter &track);
    [[nodiscard]] bool pass(Nanoseconds window);

    std::atomic<std::int64_t> &m_counter;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Message> m_messages;
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace hilera
