#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace hilera {

// A queue between threads: takers wait until there is something to take, or the queue is closed.
template <typename T> class BlockingQueue {
public:
    // Tells takers while it holds the lock: whoever takes the last item may destroy the queue.
    void put(T item)
    {
        const std::scoped_lock lock(m_mutex);
        m_items.push_back(std::move(item));
        m_changed.notify_one();
    }

    // What is in it can still be taken; then takers get nothing.
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

    [[nodiscard]] std::optional<T> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_items.empty(); });
        if (m_items.empty())
            return {};
        T item = std::move(m_items.front());
        m_items.pop_front();
        return item;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<T> m_items;
    bool m_closed = false;
};

} // namespace hilera
