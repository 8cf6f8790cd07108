#pragma once

#include "core/trace/slicechunk.h"

#include <memory>
#include <span>
#include <vector>

namespace hilera {

// The slices of one track: append-only, sorted, never overlapping, at most 24 bytes each.
class SliceRow {
public:
    SliceRow() = default; // makes memory of its own
    explicit SliceRow(std::shared_ptr<SliceMemory> memory)
        : m_memory(std::move(memory))
        , m_chunks(InSliceMemory<SliceChunk>(m_memory.get()))
    {
    }
    SliceRow(SliceRow &&) = default;
    SliceRow &operator=(SliceRow &&) = default;

    // The slice starts where the last one ends, or later, and is not Idle. What does not fit is cut to the
    // limits below.
    void append(const Slice &slice);

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] Slice at(std::size_t index) const;

    // Index of the first slice that ends after `time`; size() if there is none. O(log n).
    [[nodiscard]] std::size_t firstEndingAfter(Nanoseconds time) const;

    // Time spent in each state before `time`, exactly. O(log n): the difference of two is the share of a
    // pixel column.
    [[nodiscard]] StateTimes timesBefore(Nanoseconds time) const;
    // The same for many times, in ascending order, and the number of slices that start at or before each of
    // them.
    struct Prefix {
        StateTimes times{};
        std::size_t started = 0;
    };
    void prefixes(std::span<const Nanoseconds> times, std::span<Prefix> out) const;

    // Of all slices.
    [[nodiscard]] const StateTimes &totals() const { return m_total; }

    [[nodiscard]] std::size_t bytes() const;

    static constexpr Nanoseconds longestDuration = (Nanoseconds(1) << 53) - 1; // 104 days
    // From here on, 9.8 hours, they are kept in steps, rounded down.
    static constexpr Nanoseconds exactDurationLimit = Nanoseconds(1) << 45;
    static constexpr Nanoseconds durationStep = 256;
    static constexpr TaskId largestTask = (1U << 20) - 2; // a task beyond it is kept as noTask
    static constexpr std::uint16_t largestLine = (1U << 9) - 1;
    static constexpr std::uint8_t largestCore = (1U << 6) - 1; // what ran beyond it is kept as not known
    // From here on CPU times are kept in whole µs, and from 18 minutes on in steps of 10 ms.
    static constexpr Nanoseconds exactCpuLimit = Nanoseconds(1) << 31;

private:
    SliceChunk &chunkFor(Nanoseconds start);
    [[nodiscard]] std::size_t chunkOf(std::size_t index) const;
    [[nodiscard]] std::size_t chunkStartingBy(Nanoseconds time, std::size_t hint) const;

    // Where to look for a time.
    struct Place {
        std::size_t chunk = 0;
        std::size_t block = 0; // of the chunk
        std::size_t guess = 0; // index in the chunk
    };
    [[nodiscard]] Place placeOf(Nanoseconds time, const Place &hint) const;
    void sumUpTo(Nanoseconds time, const Place &place, Prefix &prefix) const;

    std::shared_ptr<SliceMemory> m_memory;
    std::vector<SliceChunk, InSliceMemory<SliceChunk>> m_chunks;
    std::size_t m_size = 0;
    StateTimes m_total{};
};

} // namespace hilera
