#include "core/trace/slicechunk.h"

#include "core/trace/slicerow.h"

namespace hilera {

namespace {

// The first bit tells nanoseconds from steps, the second which steps.
constexpr std::uint32_t inSteps = 0x80000000;
constexpr std::uint32_t inLongSteps = 0x40000000;
constexpr Nanoseconds shortStep = 1'000;
constexpr Nanoseconds longStep = 10'000'000;
constexpr Nanoseconds mostSteps = inLongSteps - 1;

std::uint32_t packCpu(Nanoseconds cpu)
{
    if (cpu < SliceRow::exactCpuLimit)
        return static_cast<std::uint32_t>(std::max<Nanoseconds>(cpu, 0));
    const bool isLong = cpu > mostSteps * shortStep;
    const Nanoseconds step = isLong ? longStep : shortStep;
    const Nanoseconds rounded = std::min(cpu / step + (cpu % step >= step / 2 ? 1 : 0), mostSteps);
    return static_cast<std::uint32_t>(rounded) | inSteps | (isLong ? inLongSteps : 0);
}

Nanoseconds unpackCpu(std::uint32_t packed)
{
    if (!(packed & inSteps))
        return packed;
    return static_cast<Nanoseconds>(packed & (inLongSteps - 1))
        * (packed & inLongSteps ? longStep : shortStep);
}

std::uint64_t packPlace(const Slice &slice)
{
    if (slice.state != State::Running)
        return static_cast<std::uint64_t>(slice.phase);
    return slice.core <= SliceRow::largestCore ? slice.core : 0;
}

constexpr std::size_t bytesASlice = 2 * sizeof(std::uint64_t) + sizeof(std::uint32_t);

} // namespace

SliceChunk::SliceChunk(SliceMemory &memory, std::size_t firstIndex, Nanoseconds base, std::size_t capacity)
    : m_base(base)
    , m_firstIndex(firstIndex)
    , m_capacity(static_cast<std::uint32_t>(capacity))
{
    // The greatest alignment first.
    const std::size_t blocks = (capacity + blockSize - 1) / blockSize;
    m_blocks = reinterpret_cast<Block *>(memory.allocate(bytes() - sizeof(SliceChunk)));
    m_keys = reinterpret_cast<std::uint64_t *>(m_blocks + blocks);
    m_durations = m_keys + capacity;
    m_blockKeys = m_durations + capacity;
    m_cpus = reinterpret_cast<std::uint32_t *>(m_blockKeys + blocks);
}

std::size_t SliceChunk::bytes() const
{
    const std::size_t blocks = (m_capacity + blockSize - 1) / blockSize;
    return sizeof(SliceChunk) + m_capacity * bytesASlice + blocks * (sizeof(Block) + sizeof(std::uint64_t));
}

std::uint64_t SliceChunk::packDuration(Nanoseconds duration)
{
    static_assert(SliceRow::durationStep == 1 << stepBits);
    const bool isLong = duration >= SliceRow::exactDurationLimit;
    const auto kept = static_cast<std::uint64_t>(isLong ? duration >> stepBits : duration);
    return (kept << 1) | (isLong ? 1 : 0);
}

bool SliceChunk::hasRoomFor(Nanoseconds start) const
{
    return m_size < m_capacity && start - m_base < offsetLimit;
}

void SliceChunk::append(const Slice &slice, const StateTimes &before)
{
    const std::uint64_t task = slice.task <= SliceRow::largestTask ? slice.task : taskMask;
    const std::uint64_t line = std::min(slice.line, SliceRow::largestLine);
    const std::uint64_t key = (static_cast<std::uint64_t>(slice.start - m_base) << taskBits) | task;
    if (m_size % blockSize == 0) {
        m_blocks[m_size / blockSize] = {before};
        m_blockKeys[m_size / blockSize] = key;
    }
    m_keys[m_size] = key;
    m_durations[m_size] = (packDuration(slice.duration) << detailBits) | (line << (stateBits + placeBits))
        | (packPlace(slice) << stateBits) | (static_cast<std::uint64_t>(slice.state) - 1);
    m_cpus[m_size] = packCpu(slice.cpu);
    ++m_size;
}

Slice SliceChunk::at(std::size_t i) const
{
    constexpr std::uint64_t placeMask = (1U << placeBits) - 1;
    constexpr std::uint64_t lineMask = (1U << lineBits) - 1;
    const auto task = static_cast<TaskId>(m_keys[i] & taskMask);
    Slice slice;
    slice.start = start(i);
    slice.duration = duration(i);
    slice.state = static_cast<State>(state(i));
    slice.task = task == taskMask ? noTask : task;
    slice.cpu = unpackCpu(m_cpus[i]);
    slice.line = static_cast<std::uint16_t>((m_durations[i] >> (stateBits + placeBits)) & lineMask);
    const std::uint64_t place = (m_durations[i] >> stateBits) & placeMask;
    if (slice.state == State::Running)
        slice.core = static_cast<std::uint8_t>(place);
    else
        slice.phase = static_cast<Phase>(place);
    return slice;
}

} // namespace hilera
