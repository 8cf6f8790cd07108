#include "core/trace/slicerow.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr std::size_t firstCapacity = 4; // 100,000 rows of a few slices each must stay small
constexpr std::size_t lastCapacity = 1024;
constexpr std::size_t blockSize = 32;
constexpr std::size_t batchSize = 32; // times looked up together, so that the memory for them comes meanwhile

constexpr std::size_t guessError = 3; // slices, as a rule
constexpr std::size_t cacheLine = 64; // bytes

constexpr int taskBits = 20;
constexpr std::uint64_t taskMask = (1U << taskBits) - 1;
constexpr Nanoseconds offsetLimit = Nanoseconds(1) << (64 - taskBits);

constexpr int stateBits = 3;
constexpr int placeBits = 6; // the core of a slice that runs, the phase of any other
constexpr int lineBits = 9;
constexpr int detailBits = stateBits + placeBits + lineBits;
static_assert(stateCount <= 1 << stateBits && phaseCount <= 1 << placeBits);
constexpr std::uint64_t stateMask = (1U << stateBits) - 1;
constexpr std::uint64_t placeMask = (1U << placeBits) - 1;
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

std::uint64_t packPlace(const Slice &slice)
{
    if (slice.state != State::Running)
        return static_cast<std::uint64_t>(slice.phase);
    return slice.core <= SliceRow::largestCore ? slice.core : 0;
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
        blockKeys.reserve(blocks.capacity());
    }

    [[nodiscard]] std::size_t size() const { return durations.size(); }
    [[nodiscard]] Nanoseconds start(std::size_t i) const
    {
        return base + static_cast<Nanoseconds>(offsetsAndTasks[i] >> taskBits);
    }
    [[nodiscard]] Nanoseconds duration(std::size_t i) const
    {
        return static_cast<Nanoseconds>(durations[i] >> detailBits);
    }
    [[nodiscard]] std::size_t state(std::size_t i) const { return durations[i] & stateMask; }
    [[nodiscard]] Nanoseconds end(std::size_t i) const { return start(i) + duration(i); }

    // At least as great as that of any slice that starts by `time`, less than those of all that start later;
    // not for a time before the chunk's base.
    [[nodiscard]] std::uint64_t keyOf(Nanoseconds time) const;
    // The last block that starts by the key, not before the one hinted at; 0 if there is none.
    [[nodiscard]] std::size_t blockOf(std::uint64_t key, std::size_t hint) const;
    // About how many slices up to the end of a block start by the key, as if they were evenly spread.
    [[nodiscard]] std::size_t guessIn(std::size_t block, std::uint64_t key) const;
    // How many slices start by the key, which falls in this block; fast where that is about `guess`.
    [[nodiscard]] std::size_t startedBy(std::uint64_t key, std::size_t block, std::size_t guess) const;
    // The times of the slices before index `i`.
    void timesUpTo(std::size_t i, const StateTimes &afterLast, StateTimes &times) const;

    [[nodiscard]] std::size_t blockEnd(std::size_t block) const
    {
        return std::min((block + 1) * blockSize, size());
    }
    [[nodiscard]] bool isNearerToStart(std::size_t i, std::size_t block) const
    {
        return i - block * blockSize <= blockEnd(block) - i;
    }

    std::size_t firstIndex; // of the row
    Nanoseconds base;
    std::size_t capacity;
    std::vector<std::uint64_t> offsetsAndTasks; // start since base, task
    std::vector<std::uint64_t> durations; // and line, place and state
    std::vector<std::uint32_t> cpus;
    struct alignas(cacheLine) Block {
        StateTimes before{};
    };
    std::vector<Block> blocks;
    std::vector<std::uint64_t> blockKeys; // the first of offsetsAndTasks of each
};

std::uint64_t SliceRow::Chunk::keyOf(Nanoseconds time) const
{
    // The task bits below the offset are ones, so that a slice that starts at `time` is counted whatever its
    // task.
    return (static_cast<std::uint64_t>(std::clamp<Nanoseconds>(time - base, 0, offsetLimit - 1)) << taskBits)
        | taskMask;
}

std::size_t SliceRow::Chunk::blockOf(std::uint64_t key, std::size_t hint) const
{
    std::size_t block = hint;
    while (block + 1 < blockKeys.size() && blockKeys[block + 1] <= key)
        ++block;
    return block;
}

std::size_t SliceRow::Chunk::guessIn(std::size_t block, std::uint64_t key) const
{
    const std::size_t first = block * blockSize;
    // How long the last block is would have to be looked up: as long as the one before it.
    const std::size_t like = block + 1 < blockKeys.size() ? block : std::max<std::size_t>(block, 1) - 1;
    if (like + 1 >= blockKeys.size() || key <= blockKeys[block])
        return first;
    // Signed numbers, because processors convert no others.
    const auto length = static_cast<std::int64_t>(blockKeys[like + 1] - blockKeys[like]);
    const auto part = static_cast<std::int64_t>(key - blockKeys[block]);
    const float share = std::min(1.0F, static_cast<float>(part) / static_cast<float>(length));
    return std::min(first + static_cast<std::size_t>(share * blockSize), blockEnd(block) - 1);
}

std::size_t SliceRow::Chunk::startedBy(std::uint64_t key, std::size_t block, std::size_t guess) const
{
    const std::size_t first = block * blockSize;
    const std::size_t end = blockEnd(block);
    std::size_t started = guess;
    while (started < end && offsetsAndTasks[started] <= key)
        ++started;
    while (started > first && offsetsAndTasks[started - 1] > key)
        --started;
    return started;
}

void SliceRow::Chunk::timesUpTo(std::size_t i, const StateTimes &afterLast, StateTimes &times) const
{
    const std::size_t block = i / blockSize;
    if (isNearerToStart(i, block)) {
        times = blocks[block].before;
        for (std::size_t k = block * blockSize; k < i; ++k)
            times[state(k)] += duration(k);
        return;
    }
    times = block + 1 < blocks.size() ? blocks[block + 1].before : afterLast;
    for (std::size_t k = i, end = blockEnd(block); k < end; ++k)
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
        m_bases.push_back(start);
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
    const std::uint64_t key = (static_cast<std::uint64_t>(start - chunk.base) << taskBits) | task;
    if (chunk.size() % blockSize == 0) {
        chunk.blocks.push_back({m_total});
        chunk.blockKeys.push_back(key);
    }
    chunk.offsetsAndTasks.push_back(key);
    chunk.durations.push_back((static_cast<std::uint64_t>(duration) << detailBits)
        | (line << (stateBits + placeBits)) | (packPlace(slice) << stateBits) | state);
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
    if (hint + 1 >= m_bases.size() || m_bases[hint + 1] > time)
        return hint;
    const auto from = m_bases.begin() + static_cast<std::ptrdiff_t>(hint);
    return static_cast<std::size_t>(std::upper_bound(from, m_bases.end(), time) - m_bases.begin()) - 1;
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
    slice.line = static_cast<std::uint16_t>((chunk.durations[i] >> (stateBits + placeBits)) & lineMask);
    const std::uint64_t place = (chunk.durations[i] >> stateBits) & placeMask;
    if (slice.state == State::Running)
        slice.core = static_cast<std::uint8_t>(place);
    else
        slice.phase = static_cast<Phase>(place);
    return slice;
}

std::size_t SliceRow::firstEndingAfter(Nanoseconds time) const
{
    if (m_chunks.empty() || time < m_bases.front())
        return 0;
    const Chunk &chunk = *m_chunks[chunkStartingBy(time, 0)];
    const std::uint64_t key = chunk.keyOf(time);
    const std::size_t block = chunk.blockOf(key, 0);
    const std::size_t started = chunk.startedBy(key, block, chunk.guessIn(block, key));
    const bool lastEndsLater = chunk.end(started - 1) > time;
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
    const std::size_t count = std::min(times.size(), out.size());
    if (m_chunks.empty()) {
        std::fill_n(out.begin(), count, Prefix{});
        return;
    }
    std::array<Place, batchSize> places;
    Place place;
    for (std::size_t first = 0; first < count; first += batchSize) {
        const std::size_t batch = std::min(batchSize, count - first);
        for (std::size_t n = 0; n < batch; ++n) {
            place = placeOf(times[first + n], place);
            places[n] = place;
        }
        for (std::size_t n = 0; n < batch; ++n)
            sumUpTo(times[first + n], places[n], out[first + n]);
    }
}

// Not before the place hinted at. Asks for the memory that sumUpTo() will want there.
SliceRow::Place SliceRow::placeOf(Nanoseconds time, const Place &hint) const
{
    Place place;
    place.chunk = chunkStartingBy(time, hint.chunk);
    const Chunk &chunk = *m_chunks[place.chunk];
    if (place.chunk != hint.chunk && place.chunk + 4 < m_chunks.size()) {
        const std::byte *const farther = reinterpret_cast<const std::byte *>(m_chunks[place.chunk + 4].get());
        for (std::size_t at = 0; at < sizeof(Chunk); at += cacheLine)
            __builtin_prefetch(farther + at);
        const std::uint64_t *const keys = m_chunks[place.chunk + 2]->blockKeys.data();
        for (std::size_t at = 0; at < lastCapacity / blockSize; at += cacheLine / sizeof(std::uint64_t))
            __builtin_prefetch(keys + at);
    }
    const std::uint64_t key = chunk.keyOf(time);
    place.block = chunk.blockOf(key, place.chunk == hint.chunk ? hint.block : 0);
    place.guess = chunk.guessIn(place.block, key);
    // Waiting for memory is what takes time in a long row. This is no function of its own because a compiler
    // may take one that does nothing else for one without effect, and leave it out.
    const bool fromStart = chunk.isNearerToStart(place.guess, place.block);
    const std::size_t edge = fromStart ? place.block * blockSize : chunk.blockEnd(place.block) - 1;
    __builtin_prefetch(chunk.offsetsAndTasks.data() + place.guess - std::min(place.guess, guessError));
    __builtin_prefetch(chunk.offsetsAndTasks.data() + place.guess + guessError);
    __builtin_prefetch(&chunk.durations[place.guess]);
    __builtin_prefetch(&chunk.durations[(place.guess + edge) / 2]);
    __builtin_prefetch(&chunk.durations[edge]);
    __builtin_prefetch(chunk.blocks.data() + place.block + (fromStart ? 0 : 1));
    return place;
}

void SliceRow::sumUpTo(Nanoseconds time, const Place &place, Prefix &prefix) const
{
    const Chunk &chunk = *m_chunks[place.chunk];
    if (time < chunk.base) { // before the row's first slice
        prefix = {};
        return;
    }
    const std::size_t started = chunk.startedBy(chunk.keyOf(time), place.block, place.guess);
    const std::size_t last = started - 1;
    const bool isLastChunk = place.chunk + 1 == m_chunks.size();
    chunk.timesUpTo(
        last, isLastChunk ? m_total : m_chunks[place.chunk + 1]->blocks.front().before, prefix.times);
    prefix.times[chunk.state(last)] += std::min(chunk.duration(last), time - chunk.start(last));
    prefix.started = chunk.firstIndex + started;
}

std::size_t SliceRow::bytes() const
{
    std::size_t sum = sizeof(SliceRow) + m_chunks.capacity() * sizeof(m_chunks.front())
        + m_bases.capacity() * sizeof(Nanoseconds);
    for (const std::unique_ptr<Chunk> &chunk : m_chunks) {
        sum += sizeof(Chunk) + chunk->offsetsAndTasks.capacity() * sizeof(std::uint64_t)
            + chunk->durations.capacity() * sizeof(std::uint64_t)
            + chunk->cpus.capacity() * sizeof(std::uint32_t) + chunk->blocks.capacity() * sizeof(Chunk::Block)
            + chunk->blockKeys.capacity() * sizeof(std::uint64_t);
    }
    return sum;
}

} // namespace hilera
