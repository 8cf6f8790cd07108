#pragma once

#include "core/trace/slice.h"
#include "core/trace/slicememory.h"

#include <algorithm>
#include <span>

namespace hilera {

// Some consecutive slices of a row, 20 bytes each, and the times of every state before each block of them.
// What has to be looked up a hundred thousand times a frame is here, to be inlined.
class alignas(SliceMemory::cacheLine) SliceChunk {
public:
    SliceChunk(SliceMemory &memory, std::size_t firstIndex, Nanoseconds base, std::size_t capacity);

    // What does not fit is cut to the limits of SliceRow. The times are those of all slices of the row
    // before.
    void append(const Slice &slice, const StateTimes &before);
    [[nodiscard]] bool hasRoomFor(Nanoseconds start) const;

    [[nodiscard]] Slice at(std::size_t i) const;
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }
    [[nodiscard]] std::size_t bytes() const;
    [[nodiscard]] std::size_t firstIndex() const { return m_firstIndex; } // of the row
    [[nodiscard]] Nanoseconds base() const { return m_base; } // where its first slice starts

    [[nodiscard]] Nanoseconds start(std::size_t i) const
    {
        return m_base + static_cast<Nanoseconds>(m_keys[i] >> taskBits);
    }
    [[nodiscard]] Nanoseconds duration(std::size_t i) const
    {
        return unpackDuration(m_durations[i] >> detailBits);
    }
    [[nodiscard]] std::size_t state(std::size_t i) const { return (m_durations[i] & stateMask) + 1; }
    [[nodiscard]] Nanoseconds end(std::size_t i) const { return start(i) + duration(i); }

    // Of the row's slices before its first.
    [[nodiscard]] const StateTimes &timesBefore() const { return m_blocks->before; }

    // At least as great as that of any slice that starts by `time`, less than those of all that start later;
    // not for a time before the base.
    [[nodiscard]] std::uint64_t keyOf(Nanoseconds time) const;
    // The last block that starts by the key, not before the one hinted at; 0 if there is none.
    [[nodiscard]] std::size_t blockOf(std::uint64_t key, std::size_t hint) const;
    // The first keys of all blocks, for blockOf().
    [[nodiscard]] std::span<const std::uint64_t> blockKeys() const { return {m_blockKeys, blockCount()}; }
    // About how many slices up to the end of a block start by the key, as if they were evenly spread.
    [[nodiscard]] std::size_t guessIn(std::size_t block, std::uint64_t key) const;
    // How many slices start by the key, which falls in this block; fast where that is about `guess`.
    [[nodiscard]] std::size_t startedBy(std::uint64_t key, std::size_t block, std::size_t guess) const;
    // Asks for the memory that this and timesUpTo() will want for a guess, and gives it back: a compiler may
    // take a function that does nothing else for one without effect, and leave it out.
    [[nodiscard]] std::size_t prefetched(std::size_t block, std::size_t guess) const;
    // The times of the row's slices before this chunk's index `i`; those after its last are given.
    void timesUpTo(std::size_t i, const StateTimes &afterLast, StateTimes &times) const;

private:
    static constexpr std::size_t blockSize = 32;
    static constexpr std::size_t guessError = 3; // slices, as a rule
    static constexpr int taskBits = 20;
    static constexpr std::uint64_t taskMask = (1U << taskBits) - 1;
    static constexpr Nanoseconds offsetLimit = Nanoseconds(1) << (64 - taskBits);
    static constexpr int stateBits = 3; // without Idle
    static constexpr int placeBits = 6; // the core of a slice that runs, the phase of any other
    static constexpr int lineBits = 9;
    static constexpr int detailBits = stateBits + placeBits + lineBits;
    static constexpr std::uint64_t stateMask = (1U << stateBits) - 1;
    static_assert(stateCount - 1 <= 1 << stateBits && phaseCount <= 1 << placeBits);

    // The lowest bit tells nanoseconds from the steps of a SliceRow.
    static constexpr int stepBits = 8;
    [[nodiscard]] static std::uint64_t packDuration(Nanoseconds duration);
    [[nodiscard]] static Nanoseconds unpackDuration(std::uint64_t packed)
    {
        return static_cast<Nanoseconds>((packed >> 1) << ((packed & 1) * stepBits));
    }

    struct Block {
        StateTimes before{};
    };
    static_assert(sizeof(Block) == SliceMemory::cacheLine);

    [[nodiscard]] std::size_t blockCount() const { return (m_size + blockSize - 1) / blockSize; }
    [[nodiscard]] std::size_t blockEnd(std::size_t block) const
    {
        return std::min((block + 1) * blockSize, size());
    }
    [[nodiscard]] bool isNearerToStart(std::size_t i, std::size_t block) const
    {
        return i - block * blockSize <= blockEnd(block) - i;
    }

    Block *m_blocks;
    std::uint64_t *m_keys; // start since base, task
    std::uint64_t *m_durations; // and line, place and state
    std::uint32_t *m_cpus;
    std::uint64_t *m_blockKeys; // the first key of each
    Nanoseconds m_base;
    std::size_t m_firstIndex;
    std::uint32_t m_size = 0;
    std::uint32_t m_capacity;
};

inline std::uint64_t SliceChunk::keyOf(Nanoseconds time) const
{
    // The task bits below the offset are ones, so that a slice that starts at `time` is counted whatever its
    // task.
    return (static_cast<std::uint64_t>(std::clamp<Nanoseconds>(time - m_base, 0, offsetLimit - 1))
               << taskBits)
        | taskMask;
}

inline std::size_t SliceChunk::blockOf(std::uint64_t key, std::size_t hint) const
{
    std::size_t block = hint;
    while (block + 1 < blockCount() && m_blockKeys[block + 1] <= key)
        ++block;
    return block;
}

inline std::size_t SliceChunk::guessIn(std::size_t block, std::uint64_t key) const
{
    const std::size_t first = block * blockSize;
    // How long the last block is would have to be looked up: as long as the one before it.
    const std::size_t like = block + 1 < blockCount() ? block : std::max<std::size_t>(block, 1) - 1;
    if (like + 1 >= blockCount() || key <= m_blockKeys[block])
        return first;
    // Signed numbers, because processors convert no others.
    const auto length = static_cast<std::int64_t>(m_blockKeys[like + 1] - m_blockKeys[like]);
    const auto part = static_cast<std::int64_t>(key - m_blockKeys[block]);
    const float share = std::min(1.0F, static_cast<float>(part) / static_cast<float>(length));
    return std::min(first + static_cast<std::size_t>(share * blockSize), blockEnd(block) - 1);
}

inline std::size_t SliceChunk::startedBy(std::uint64_t key, std::size_t block, std::size_t guess) const
{
    const std::size_t first = block * blockSize;
    const std::size_t end = blockEnd(block);
    std::size_t started = guess;
    while (started < end && m_keys[started] <= key)
        ++started;
    while (started > first && m_keys[started - 1] > key)
        --started;
    return started;
}

inline void SliceChunk::timesUpTo(std::size_t i, const StateTimes &afterLast, StateTimes &times) const
{
    const std::size_t block = i / blockSize;
    if (isNearerToStart(i, block)) {
        times = m_blocks[block].before;
        for (std::size_t k = block * blockSize; k < i; ++k)
            times[state(k)] += duration(k);
        return;
    }
    times = block + 1 < blockCount() ? m_blocks[block + 1].before : afterLast;
    for (std::size_t k = i, end = blockEnd(block); k < end; ++k)
        times[state(k)] -= duration(k);
}

inline std::size_t SliceChunk::prefetched(std::size_t block, std::size_t guess) const
{
    const bool fromStart = isNearerToStart(guess, block);
    const std::size_t edge = fromStart ? block * blockSize : blockEnd(block) - 1;
    __builtin_prefetch(m_keys + guess - std::min(guess, guessError));
    __builtin_prefetch(m_keys + guess + guessError);
    __builtin_prefetch(m_durations + guess);
    __builtin_prefetch(m_durations + (guess + edge) / 2);
    __builtin_prefetch(m_durations + edge);
    __builtin_prefetch(m_blocks + block + (fromStart ? 0 : 1));
    return guess;
}

} // namespace hilera
