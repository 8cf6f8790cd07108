#pragma once

#include "core/trace/event.h"

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace hilera {

// An interval of a track in one state. Times are nanoseconds since the start of the run.
struct Slice {
    Nanoseconds start = 0;
    Nanoseconds duration = 0;
    State state = State::Idle;
    TaskId task = noTask;
    Nanoseconds cpu = 0; // CPU time used in it
    std::uint16_t line = 0; // of the strategy's source, 0: not known

    [[nodiscard]] Nanoseconds end() const { return start + duration; }
    [[nodiscard]] bool operator==(const Slice &) const = default;
};

// Nanoseconds spent in each state.
using StateTimes = std::array<Nanoseconds, stateCount>;

// The slices of one track: append-only, sorted, never overlapping, at most 24 bytes each.
class SliceRow {
public:
    SliceRow();
    ~SliceRow();
    SliceRow(SliceRow &&) noexcept;
    SliceRow &operator=(SliceRow &&) noexcept;

    // The slice starts where the last one ends, or later.
    void append(const Slice &slice);

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] Slice at(std::size_t index) const;

    // Index of the first slice that ends after `time`; size() if there is none. O(log n).
    [[nodiscard]] std::size_t firstEndingAfter(Nanoseconds time) const;

    // Time spent in each state before `time`, exactly. O(log n): the difference of two is the share of a pixel column.
    [[nodiscard]] StateTimes timesBefore(Nanoseconds time) const;

    [[nodiscard]] std::size_t bytes() const;

private:
    struct Chunk;
    std::vector<std::unique_ptr<Chunk>> m_chunks;
};

} // namespace hilera
