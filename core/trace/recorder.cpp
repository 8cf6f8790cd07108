#include "core/trace/recorder.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace hilera {

namespace {

bool isSorted(const std::deque<std::vector<Event>> &blocks)
{
    Nanoseconds last = std::numeric_limits<Nanoseconds>::min();
    for (const std::vector<Event> &block : blocks) {
        if (block.front().time < last || !std::ranges::is_sorted(block, {}, &Event::time))
            return false;
        last = block.back().time;
    }
    return true;
}

} // namespace

void Recorder::record(std::span<const Event> events, TrackId home)
{
    Buffer &buffer = bufferOf(home);
    const std::scoped_lock lock(buffer.mutex);
    while (!events.empty()) {
        const bool isFull = buffer.blocks.empty() || buffer.blocks.back().size() == blockSize;
        if (isFull && !addBlock(buffer)) {
            buffer.dropped += events.size();
            return;
        }
        Block &block = buffer.blocks.back();
        const auto fitting = events.first(std::min(events.size(), blockSize - block.size()));
        block.insert(block.end(), fitting.begin(), fitting.end());
        events = events.subspan(fitting.size());
    }
}

// The first track is the window's. It shares its buffer with nobody: it would have to wait where a worker
// loses the CPU while it holds the lock.
Recorder::Buffer &Recorder::bufferOf(TrackId home)
{
    return home == 0 ? m_buffers.front() : m_buffers[1 + home % (bufferCount - 1)];
}

// False if there may be no further one.
bool Recorder::addBlock(Buffer &buffer)
{
    // Without a lock: when there are none left, all threads ask all the time.
    std::size_t left = m_blocksLeft;
    do {
        if (left == 0)
            return false;
    } while (!m_blocksLeft.compare_exchange_weak(left, left - 1));

    Block &block = buffer.blocks.emplace_back();
    {
        const std::scoped_lock lock(m_spareMutex);
        m_mostBlocks = std::max(m_mostBlocks, blockLimit - left + 1);
        if (!m_spareBlocks.empty()) {
            block = std::move(m_spareBlocks.back());
            m_spareBlocks.pop_back();
        }
    }
    block.reserve(blockSize);
    return true;
}

void Recorder::giveBack(Block block)
{
    block.clear();
    {
        const std::scoped_lock lock(m_spareMutex);
        m_spareBlocks.push_back(std::move(block));
    }
    ++m_blocksLeft;
}

// Memory for those who record: if they asked for it themselves, they might lose the CPU meanwhile, with a
// lock of the heap that the window's thread needs. Blocks that were used before are used first.
void Recorder::layReady()
{
    for (;;) {
        Block block;
        {
            const std::scoped_lock lock(m_spareMutex);
            if (m_spareBlocks.size() >= readyBlocks)
                return;
        }
        block.reserve(blockSize);
        const std::scoped_lock lock(m_spareMutex);
        m_spareBlocks.insert(m_spareBlocks.begin(), std::move(block));
    }
}

// Each buffer may have just begun one of its blocks.
std::size_t Recorder::memory()
{
    const std::scoped_lock lock(m_spareMutex);
    return (std::max(m_mostBlocks, bufferCount) - bufferCount) * blockSize * sizeof(Event);
}

TrackId Recorder::newTrack()
{
    return m_nextTrack.fetch_add(1, std::memory_order_relaxed);
}

TextId Recorder::keepText(std::string text)
{
    const std::scoped_lock lock(m_textMutex);
    m_newTexts.push_back(std::move(text));
    return m_textCount++;
}

EventBatch Recorder::take(std::size_t atMost)
{
    refillReady();
    if (std::ranges::all_of(m_buffers, &Buffer::isHandedOut))
        refillOne();
    return takeRefilled(atMost);
}

EventBatch Recorder::takeReady(std::size_t atMost)
{
    layReady();
    refillReady();
    return takeRefilled(atMost);
}

EventBatch Recorder::takeRefilled(std::size_t atMost)
{
    EventBatch batch;
    std::size_t waiting = 0;
    for (const Buffer &buffer : m_buffers)
        waiting += buffer.taken.size() * blockSize;
    batch.events.reserve(std::min(atMost, waiting));
    while (batch.events.size() < atMost && takeRun(batch.events, atMost)) { }
    batch.dropped = std::exchange(m_dropped, 0);

    // After the events: a text is kept before the event that names it is recorded. With them: a batch of
    // nothing else may be thrown away.
    if (batch.events.empty())
        return batch;
    const std::scoped_lock lock(m_textMutex);
    batch.texts = std::exchange(m_newTexts, {});
    return batch;
}

// Takes a buffer's events over where all that was taken over before has been handed out: however much comes
// in, the work of a `take` is that for what it hands out.
void Recorder::refillReady()
{
    for (Buffer &buffer : m_buffers) {
        if (!buffer.isHandedOut())
            continue;
        if (std::unique_lock lock(buffer.mutex, std::try_to_lock); lock)
            refill(buffer, std::move(lock));
    }
}

// The first that there is something in, even if it has to wait for the lock.
void Recorder::refillOne()
{
    for (Buffer &buffer : m_buffers) {
        refill(buffer, std::unique_lock(buffer.mutex));
        if (!buffer.isHandedOut())
            return;
    }
}

void Recorder::refill(Buffer &buffer, std::unique_lock<std::mutex> lock)
{
    buffer.taken.swap(buffer.blocks);
    m_dropped += std::exchange(buffer.dropped, 0);
    lock.unlock();
    if (isSorted(buffer.taken))
        return;
    std::vector<Event> all;
    for (const Block &block : buffer.taken)
        all.insert(all.end(), block.begin(), block.end());
    std::ranges::stable_sort(all, {}, &Event::time);
    auto next = all.begin();
    for (Block &block : buffer.taken)
        next = std::ranges::copy_n(next, std::ssize(block), block.begin()).in;
}

// Hands out the events of one buffer that come before those of all others. False if there are none.
bool Recorder::takeRun(std::vector<Event> &events, std::size_t atMost)
{
    Buffer *first = nullptr;
    Nanoseconds othersBegin = std::numeric_limits<Nanoseconds>::max();
    for (Buffer &buffer : m_buffers) {
        if (buffer.isHandedOut())
            continue;
        if (!first || buffer.next().time < first->next().time) {
            if (first)
                othersBegin = first->next().time;
            first = &buffer;
        } else {
            othersBegin = std::min(othersBegin, buffer.next().time);
        }
    }
    if (!first)
        return false;
    Block &block = first->taken.front();
    const std::size_t last = std::min(block.size(), first->handedOut + atMost - events.size());
    do {
        events.push_back(block[first->handedOut]);
        ++first->handedOut;
    } while (first->handedOut < last && block[first->handedOut].time <= othersBegin);
    if (first->handedOut == block.size()) {
        giveBack(std::move(block));
        first->taken.pop_front();
        first->handedOut = 0;
    }
    return true;
}

} // namespace hilera
