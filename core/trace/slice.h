#pragma once

#include "core/trace/event.h"

#include <array>

namespace hilera {

// An interval of a track in one state. Times are nanoseconds since the start of the run.
struct Slice {
    Nanoseconds start = 0;
    Nanoseconds duration = 0;
    State state = State::Idle;
    TaskId task = noTask;
    Nanoseconds cpu = 0; // CPU time used in it
    std::uint16_t line = 0; // of the strategy's source, 0: not known
    Phase phase = Phase::None; // not of one that runs
    std::uint8_t core = 0; // that it ran on, numbered from 1; 0: not known

    [[nodiscard]] Nanoseconds end() const { return start + duration; }
    [[nodiscard]] bool operator==(const Slice &) const = default;
};

// Nanoseconds spent in each state but Idle, of which there are no slices.
class StateTimes {
public:
    [[nodiscard]] Nanoseconds &operator[](std::size_t state) { return m_times[state - 1]; }
    [[nodiscard]] Nanoseconds operator[](std::size_t state) const { return m_times[state - 1]; }
    [[nodiscard]] bool operator==(const StateTimes &) const = default;

private:
    std::array<Nanoseconds, stateCount - 1> m_times{};
};

} // namespace hilera
