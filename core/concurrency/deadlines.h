#pragma once

#include "core/task/taskloop.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <utility>

namespace hilera {

// Calls to be made at certain times, in the order of these. One thread.
class Deadlines {
public:
    using Deadline = TaskLoop::Deadline;
    using Call = std::function<void(bool)>;

    Deadline add(Nanoseconds time, Call call)
    {
        const Deadline deadline{time, m_nextNumber++};
        if (m_inOrder.empty() || m_inOrder.back().first < deadline)
            m_inOrder.emplace_back(deadline, std::move(call));
        else
            m_others.emplace(deadline, std::move(call));
        return deadline;
    }
    // Also one that was never added, or is not there any more.
    void cancel(Deadline deadline)
    {
        const auto found = std::ranges::lower_bound(m_inOrder, deadline, {}, &Entry::first);
        if (found != m_inOrder.end() && found->first == deadline)
            found->second = nullptr;
        else
            m_others.erase(deadline);
        leaveOutCancelled();
    }

    // Those that are added from then on are none of these.
    [[nodiscard]] Deadlines takeAll()
    {
        Deadlines all;
        all.m_inOrder.swap(m_inOrder);
        all.m_others.swap(m_others);
        return all;
    }

    [[nodiscard]] bool isEmpty() const { return m_inOrder.empty() && m_others.empty(); }
    // There is one.
    [[nodiscard]] Nanoseconds nextTime() const
    {
        return isNextInOrder() ? m_inOrder.front().first.first : m_others.begin()->first.first;
    }
    [[nodiscard]] Call takeNext()
    {
        if (!isNextInOrder())
            return std::move(m_others.extract(m_others.begin()).mapped());
        Call call = std::move(m_inOrder.front().second);
        m_inOrder.pop_front();
        leaveOutCancelled();
        return call;
    }

private:
    using Entry = std::pair<Deadline, Call>;

    [[nodiscard]] bool isNextInOrder() const
    {
        return m_others.empty() || (!m_inOrder.empty() && m_inOrder.front().first < m_others.begin()->first);
    }
    // The queue never begins with one that was cancelled.
    void leaveOutCancelled()
    {
        while (!m_inOrder.empty() && !m_inOrder.front().second)
            m_inOrder.pop_front();
    }

    // Tasks that take equally long, as most do, are due in the order they began: a queue is cheaper than a
    // tree.
    std::deque<Entry> m_inOrder;
    std::map<Deadline, Call> m_others;
    std::uint64_t m_nextNumber = 1; // 0 is that of none
};

} // namespace hilera
