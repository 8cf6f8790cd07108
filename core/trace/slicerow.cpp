#include "core/trace/slicerow.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr std::size_t firstCapacity = 4; // 100,000 rows of a few slices each must stay small
constexpr std::size_t lastCapacity = 1024;
constexpr std::size_t blockSize = 32;

constexpr int taskBits = 20;
constexpr std::uint64_t taskMask = (1U << taskBits) - 1;
constexpr Nanoseconds offsetLimit = Nanoseconds(1) << (64 - taskBits);

constexpr int stateBits = 3;
constexpr int lineBits = 15;
constexpr std::uint64_t stateMask = (1U << stateBits) - 1;
constexpr std::uint64_t lineMask = (1U << lineBits) - 1;

constexpr std::uint32_t wholeMicroseconds = 0x80000000;

std::uint32_t packCpu(Nanoseconds cpu)
{
    if (cpu < SliceRow::exactCpuLimit)
        return static_cast<std::uint32_t>(std::max<Nanoseconds>(cpu, 0));
    const Nanoseconds rounded = cpu / 1000 + (cpu % 1000 >= 500 ? 1 : 0);
    return static_cast<std::uint32_t>(std::min<Nanoseconds>(rounded, wholeMicroseconds - 1))
        | wholeMicroseconds;
}

Nanoseconds unpackCpu(std::uint32_t packed)
{
    if (packed & wholeMicroseconds)
        return static_cast<Nanoseconds>(packed & ~wholeMicroseconds) * 1000;
    return packed;
}

} // namespace

// 20 bytes a slice, and the times of every state before each block of slices.
struct SliceRow::Chunk {
    Chunk(std::size_t rowIndex, Nanoseconds start, std::size_t slices)
        : firstIndex(rowIndex)
        , base(start)
        , capacity(slices)
    {
        offsetsAndTasks.reserve(capacity);
        durations.reserve(capacity);
        cpus.reserve(capacity);
        blocks.reserve((capacity + blockSize - 1) / blockSize);
    }

    [[nodiscard]] std::size_t size() const { return durations.size(); }
    [[nodiscard]] Nanoseconds start(std::size_t i) const
    {
        return base + static_cast<Nanoseconds>(offsetsAndTasks[i] >> taskBits);
    }
    [[nodiscard]] Nanoseconds duration(std::size_t i) const
    {
        return static_cast<Nanoseconds>(durations[i] >> (stateBits + lineBits));
    }
    [[nodiscard]] std::size_t state(std::size_t i) const { return durations[i] & stateMask; }
    [[nodiscard]] Nanoseconds end(std::size_t i) const { return start(i) + duration(i); }

    // How many slices start at or before `time`; fast where that is about `guess`.
    [[nodiscard]] std::size_t startedBy(Nanoseconds time, std::size_t guess) const;
    // The times of the slices before index `i`.
    void timesUpTo(std::size_t i, const StateTimes &afterLast, StateTimes &times) const;

    // Memory is what takes time here: asks for what the column after the next will want.
    void fetchAhead(std::size_t i) const
    {
        if (i >= size())
            return;
        __builtin_prefetch(&offsetsAndTasks[i]);
        __builtin_prefetch(&durations[i]);
        __builtin_prefetch(&blocks[i / blockSize]);
    }

    std::size_t firstIndex; // of the row
    Nanoseconds base;
    std::size_t capacity;
    std::vector<std::uint64_t> offsetsAndTasks; // start since base, task
    std::vector<std::uint64_t> durations; // and line, and state
    std::vector<std::uint32_t> cpus;
    std::vector<StateTimes> blocks;
};

std::size_t SliceRow::Chunk::startedBy(Nanoseconds time, std::size_t guess) const
{
    if (time < base)
        return 0;
    if (time - base >= offsetLimit)
        return size();
    // The task bits below the offset are ones, so that a slice that starts at `time` is counted whatever its
    // task.
    const std::uint64_t key = (static_cast<std::uint64_t>(time - base) << taskBits) | taskMask;
    const auto begin = offsetsAndTasks.begin();
    const auto end = offsetsAndTasks.end();
    auto low = begin + static_cast<std::ptrdiff_t>(std::min(guess, size() - 1));
    auto high = low;
    constexpr std::ptrdiff_t firstStep = 4;
    if (*low <= key) {
        for (std::ptrdiff_t step = firstStep; high != end && *high <= key; step *= 2) {
            low = high + 1;
            high += std::min(step, end - high);
        }
    } else {
        for (std::ptrdiff_t step = firstStep; low != begin && *low > key; step *= 2) {
            high = low;
            low -= std::min(step, low - begin);
        }
    }
    return static_cast<std::size_t>(std::upper_bound(low, high, key) - begin);
}

void SliceRow::Chunk::timesUpTo(std::size_t i, const StateTimes &afterLast, StateTimes &times) const
{
    // From the nearer end of the block.
    const std::size_t block = i / blockSize;
    const std::size_t blockEnd = std::min((block + 1) * blockSize, size());
    if (i - block * blockSize <= blockEnd - i) {
        times = blocks[block];
        for (std::size_t k = block * blockSize; k < i; ++k)
            times[state(k)] += duration(k);
        return;
    }
    times = block + 1 < blocks.size() ? blocks[block + 1] : afterLast;
    for (std::size_t k = i; k < blockEnd; ++k)
        times[state(k)] -= duration(k);
}

SliceRow::SliceRow() = default;
SliceRow::~SliceRow() = default;
SliceRow::SliceRow(SliceRow &&) noexcept = default;
SliceRow &SliceRow::operator=(SliceRow &&) noexcept = default;

SliceRow::Chunk &SliceRow::chunkFor(Nanoseconds start)
{
    const bool fits = !m_chunks.empty() && m_chunks.back()->size() < m_chunks.back()->capacity
        && start - m_chunks.back()->base < offsetLimit;
    if (!fits) {
        const std::size_t capacity =
            m_chunks.empty() ? firstCapacity : std::min(m_chunks.back()->capacity * 2, lastCapacity);
        m_chunks.push_back(std::make_unique<Chunk>(m_size, start, capacity));
    }
    return *m_chunks.back();
}

void SliceRow::append(const Slice &slice)
{
    Nanoseconds start = slice.start;
    if (!m_chunks.empty())
        start = std::max(start, m_chunks.back()->end(m_chunks.back()->size() - 1));
    const Nanoseconds duration =
        std::clamp<Nanoseconds>(slice.duration - (start - slice.start), 0, longestDuration);
    const std::uint64_t task = slice.task <= largestTask ? slice.task : taskMask;
    const auto state = static_cast<std::uint64_t>(slice.state) & stateMask;
    const std::uint64_t line = std::min(slice.line, largestLine);

    Chunk &chunk = chunkFor(start);
    if (chunk.size() % blockSize == 0)
        chunk.blocks.push_back(m_total);
    chunk.offsetsAndTasks.push_back((static_cast<std::uint64_t>(start - chunk.base) << taskBits) | task);
    chunk.durations.push_back(
        (static_cast<std::uint64_t>(duration) << (stateBits + lineBits)) | (line << stateBits) | state);
    chunk.cpus.push_back(packCpu(slice.cpu));
    m_total[state] += duration;
    ++m_size;
}

std::size_t SliceRow::chunkOf(std::size_t index) const
{
    const auto after = std::upper_bound(m_chunks.begin(), m_chunks.end(), index,
        [](std::size_t i, const std::unique_ptr<Chunk> &chunk) { return i < chunk->firstIndex; });
    return static_cast<std::size_t>(after - m_chunks.begin()) - 1;
}

// The last chunk that starts at or before `time`, not before the one hinted at; 0 if there is none.
std::size_t SliceRow::chunkStartingBy(Nanoseconds time, std::size_t hint) const
{
    if (hint + 1 >= m_chunks.size() || m_chunks[hint + 1]->base > time)
        return hint;
    const auto after = std::upper_bound(m_chunks.begin() + static_cast<std::ptrdiff_t>(hint), m_chunks.end(),
        time, [](Nanoseconds t, const std::unique_ptr<Chunk> &chunk) { return t < chunk->base; });
    return after == m_chunks.begin() ? 0 : static_cast<std::size_t>(after - m_chunks.begin()) - 1;
}

Slice SliceRow::at(std::size_t index) const
{
    const Chunk &chunk = *m_chunks[chunkOf(index)];
    const std::size_t i = index - chunk.firstIndex;
    const auto task = static_cast<TaskId>(chunk.offsetsAndTasks[i] & taskMask);
    Slice slice;
    slice.start = chunk.start(i);
    slice.duration = chunk.duration(i);
    slice.state = static_cast<State>(chunk.state(i));
    slice.task = task == taskMask ? noTask : task;
    slice.cpu = unpackCpu(chunk.cpus[i]);
    slice.line = static_cast<std::uint16_t>((chunk.durations[i] >> stateBits) & lineMask);
    return slice;
}

std::size_t SliceRow::firstEndingAfter(Nanoseconds time) const
{
    if (m_chunks.empty())
        return 0;
    const Chunk &chunk = *m_chunks[chunkStartingBy(time, 0)];
    const std::size_t started = chunk.startedBy(time, 0);
    const bool lastEndsLater = started > 0 && chunk.end(started - 1) > time;
    return chunk.firstIndex + started - (lastEndsLater ? 1 : 0);
}

StateTimes SliceRow::timesBefore(Nanoseconds time) const
{
    Prefix prefix;
    prefixes({&time, 1}, {&prefix, 1});
    return prefix.times;
}

void SliceRow::prefixes(std::span<const Nanoseconds> times, std::span<Prefix> out) const
{
    std::size_t chunkHint = 0;
    std::size_t lastStarted = 0;
    std::size_t lastAdvance = 0; // the next column holds about as many slices as this one
    for (std::size_t n = 0; n < std::min(times.size(), out.size()); ++n) {
        Prefix &prefix = out[n];
        prefix = {};
        if (m_chunks.empty())
            continue;
        const Nanoseconds time = times[n];
        chunkHint = chunkStartingBy(time, chunkHint);
        const Chunk &chunk = *m_chunks[chunkHint];
        const std::size_t guess = lastStarted + lastAdvance;
        const std::size_t started =
            chunk.startedBy(time, guess > chunk.firstIndex ? guess - chunk.firstIndex : 0);
        if (started == 0)
            continue; // before the row's first slice
        const std::size_t last = started - 1;
        const bool isLastChunk = chunkHint + 1 == m_chunks.size();
        chunk.timesUpTo(last, isLastChunk ? m_total : m_chunks[chunkHint + 1]->blocks.front(), prefix.times);
        prefix.times[chunk.state(last)] += std::min(chunk.duration(last), time - chunk.start(last));
        prefix.started = chunk.firstIndex + started;
        lastAdvance = prefix.started - lastStarted;
        lastStarted = prefix.started;
        chunk.fetchAhead(last + 2 * lastAdvance);
    }
}

std::size_t SliceRow::bytes() const
{
    std::size_t sum = sizeof(SliceRow) + m_chunks.capacity() * sizeof(m_chunks.front());
    for (const std::unique_ptr<Chunk> &chunk : m_chunks) {
        sum += sizeof(Chunk) + chunk->offsetsAndTasks.capacity() * sizeof(std::uint64_t)
            + chunk->durations.capacity() * sizeof(std::uint64_t)
            + chunk->cpus.capacity() * sizeof(std::uint32_t) + chunk->blocks.capacity() * sizeof(StateTimes);
    }
    return sum;
}

} // namespace hilera
