#pragma once

#include "core/trace/clock.h"

#include <cstdint>
#include <unordered_map>

namespace hilera {

// The times of events, of which a trace holds 104 days. Where they are further apart, it is shown the days
// with the most events.
class TimeWindow {
public:
    void add(Nanoseconds time)
    {
        const Nanoseconds stretch = time >> stretchBits;
        if (!m_current || stretch != m_last)
            m_current = stretchAt(stretch);
        m_last = stretch;
        if (!m_current)
            return;
        m_current->first = m_current->count == 0 || time < m_current->first ? time : m_current->first;
        m_current->last = m_current->count == 0 || time > m_current->last ? time : m_current->last;
        ++m_current->count;
    }

    struct Range {
        Nanoseconds first = 0;
        Nanoseconds last = 0;
    };
    [[nodiscard]] Range range() const;

private:
    static constexpr int stretchBits = 50; // 13 days of nanoseconds

    struct Stretch {
        Nanoseconds first = 0;
        Nanoseconds last = 0;
        std::uint64_t count = 0;
    };
    [[nodiscard]] Stretch *stretchAt(Nanoseconds number); // null if there are too many

    std::unordered_map<Nanoseconds, Stretch> m_stretches; // by number
    Stretch *m_current = nullptr;
    Nanoseconds m_last = 0;
};

} // namespace hilera
