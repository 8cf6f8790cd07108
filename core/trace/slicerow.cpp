#include "core/trace/slicerow.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr std::size_t firstCapacity = 4; // 100,000 rows of a few slices each must stay small
constexpr std::size_t lastCapacity = 1024;
constexpr std::size_t ahead = 8; // times whose memory is on its way while one is looked up

} // namespace

SliceChunk &SliceRow::chunkFor(Nanoseconds start)
{
    if (m_chunks.empty() || !m_chunks.back().hasRoomFor(start)) {
        if (!m_memory)
            m_memory = std::make_shared<SliceMemory>();
        const std::size_t capacity =
            m_chunks.empty() ? firstCapacity : std::min(m_chunks.back().capacity() * 2, lastCapacity);
        m_chunks.emplace_back(*m_memory, m_size, start, capacity);
    }
    return m_chunks.back();
}

void SliceRow::append(const Slice &slice)
{
    Slice fitting = slice;
    if (!m_chunks.empty())
        fitting.start = std::max(slice.start, m_chunks.back().end(m_chunks.back().size() - 1));
    fitting.duration =
        std::clamp<Nanoseconds>(slice.duration - (fitting.start - slice.start), 0, longestDuration);
    if (fitting.duration >= exactDurationLimit)
        fitting.duration -= fitting.duration % durationStep;
    chunkFor(fitting.start).append(fitting, m_total);
    m_total[static_cast<std::size_t>(fitting.state)] += fitting.duration;
    ++m_size;
}

std::size_t SliceRow::chunkOf(std::size_t index) const
{
    const auto after = std::ranges::upper_bound(m_chunks, index, {}, &SliceChunk::firstIndex);
    return static_cast<std::size_t>(after - m_chunks.begin()) - 1;
}

// The last chunk that starts at or before `time`, not before the one hinted at; 0 if there is none.
std::size_t SliceRow::chunkStartingBy(Nanoseconds time, std::size_t hint) const
{
    if (hint + 1 >= m_chunks.size() || m_chunks[hint + 1].base() > time)
        return hint;
    // In ever longer steps, since it is near as a rule.
    std::size_t from = hint;
    std::size_t step = 1;
    for (; from + step < m_chunks.size() && m_chunks[from + step].base() <= time; step *= 2)
        from += step;
    const auto first = m_chunks.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = m_chunks.begin() + static_cast<std::ptrdiff_t>(std::min(from + step, m_chunks.size()));
    const auto after = std::ranges::upper_bound(first, end, time, {}, &SliceChunk::base);
    return static_cast<std::size_t>(std::max(after, first + 1) - m_chunks.begin()) - 1;
}

Slice SliceRow::at(std::size_t index) const
{
    const SliceChunk &chunk = m_chunks[chunkOf(index)];
    return chunk.at(index - chunk.firstIndex());
}

std::size_t SliceRow::firstEndingAfter(Nanoseconds time) const
{
    if (m_chunks.empty() || time < m_chunks.front().base())
        return 0;
    const SliceChunk &chunk = m_chunks[chunkStartingBy(time, 0)];
    const std::uint64_t key = chunk.keyOf(time);
    const std::size_t block = chunk.blockOf(key, 0);
    const std::size_t started = chunk.startedBy(key, block, chunk.guessIn(block, key));
    const bool lastEndsLater = chunk.end(started - 1) > time;
    return chunk.firstIndex() + started - (lastEndsLater ? 1 : 0);
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
    std::array<Place, ahead> places;
    Place place;
    for (std::size_t n = 0; n < count + ahead; ++n) {
        Place &kept = places[n % ahead];
        if (n >= ahead)
            sumUpTo(times[n - ahead], kept, out[n - ahead]);
        if (n < count)
            kept = place = placeOf(times[n], place);
    }
}

// Not before the place hinted at. Waiting for memory is what takes time in a long row: asks for what
// sumUpTo() will want there.
SliceRow::Place SliceRow::placeOf(Nanoseconds time, const Place &hint) const
{
    Place place;
    place.chunk = chunkStartingBy(time, hint.chunk);
    const SliceChunk &chunk = m_chunks[place.chunk];
    if (place.chunk != hint.chunk && place.chunk + 2 < m_chunks.size()) {
        const std::span<const std::uint64_t> keys = m_chunks[place.chunk + 2].blockKeys();
        for (std::size_t i = 0; i < keys.size(); i += SliceMemory::cacheLine / sizeof(keys[i]))
            __builtin_prefetch(&keys[i]);
    }
    const std::uint64_t key = chunk.keyOf(time);
    place.block = chunk.blockOf(key, place.chunk == hint.chunk ? hint.block : 0);
    place.guess = chunk.prefetched(place.block, chunk.guessIn(place.block, key));
    return place;
}

void SliceRow::sumUpTo(Nanoseconds time, const Place &place, Prefix &prefix) const
{
    const SliceChunk &chunk = m_chunks[place.chunk];
    if (time < chunk.base()) { // before the row's first slice
        prefix = {};
        return;
    }
    const std::size_t started = chunk.startedBy(chunk.keyOf(time), place.block, place.guess);
    const std::size_t last = started - 1;
    const bool isLastChunk = place.chunk + 1 == m_chunks.size();
    chunk.timesUpTo(last, isLastChunk ? m_total : m_chunks[place.chunk + 1].timesBefore(), prefix.times);
    prefix.times[chunk.state(last)] += std::min(chunk.duration(last), time - chunk.start(last));
    prefix.started = chunk.firstIndex() + started;
}

std::size_t SliceRow::bytes() const
{
    std::size_t sum = sizeof(SliceRow) + (m_chunks.capacity() - m_chunks.size()) * sizeof(SliceChunk);
    for (const SliceChunk &chunk : m_chunks)
        sum += chunk.bytes();
    return sum;
}

} // namespace hilera
