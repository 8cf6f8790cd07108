#pragma once

#include "core/trace/eventsink.h"

#include <array>
#include <atomic>
#include <deque>
#include <mutex>
#include <vector>

namespace hilera {

// Takes in events of all threads of this process. A track always writes to the same buffer, so its events
// stay in order; two tracks seldom share one, so threads seldom meet at a lock.
class Recorder final : public EventSink {
public:
    void record(std::span<const Event> events, TrackId home) override;
    [[nodiscard]] TrackId newTrack() override;
    [[nodiscard]] TextId keepText(std::string text) override;

    // Takes out what has come in since, at most `atMost` events, in order of time as far as they have come
    // in. Any one thread at a time.
    [[nodiscard]] EventBatch take(std::size_t atMost);
    // The same, but leaves what it would have to wait for: whoever is writing may have lost the CPU.
    [[nodiscard]] EventBatch takeReady(std::size_t atMost);

    // Bytes that the events take that wait to be taken out, or have waited: not more than that. Any thread.
    [[nodiscard]] std::size_t memory();

    // Events that wait to be taken out, in all; further ones are dropped.
    static constexpr std::size_t eventLimit = 8'388'608;

private:
    // Events lie in blocks, which are used again: fresh memory costs more than all else about an event.
    using Block = std::vector<Event>;
    static constexpr std::size_t blockSize = 4'096;
    static constexpr std::size_t blockLimit = eventLimit / blockSize;
    static constexpr std::size_t readyBlocks = 64;

    struct alignas(64) Buffer {
        std::mutex mutex;
        std::deque<Block> blocks;
        std::uint64_t dropped = 0;

        // The taker's own: in order, of the first block handed out up to the number.
        std::deque<Block> taken;
        std::size_t handedOut = 0;
        [[nodiscard]] bool isHandedOut() const { return taken.empty(); }
        [[nodiscard]] const Event &next() const { return taken.front()[handedOut]; }
    };

    [[nodiscard]] Buffer &bufferOf(TrackId home);
    [[nodiscard]] bool addBlock(Buffer &buffer);
    void giveBack(Block block);
    void layReady();
    void refillReady();
    void refillOne();
    [[nodiscard]] EventBatch takeRefilled(std::size_t atMost);
    void refill(Buffer &buffer, std::unique_lock<std::mutex> lock);
    [[nodiscard]] bool takeRun(std::vector<Event> &events, std::size_t atMost);

    static constexpr std::size_t bufferCount = 32;
    std::array<Buffer, bufferCount> m_buffers;
    std::atomic<TrackId> m_nextTrack = 0;

    std::atomic<std::size_t> m_blocksLeft = blockLimit; // that may be had, new ones and spare ones
    std::mutex m_spareMutex; // taken while one holds a buffer's
    std::vector<Block> m_spareBlocks; // the last one is used next
    std::size_t m_mostBlocks = 0; // in use at once

    std::mutex m_textMutex;
    std::vector<std::string> m_newTexts;
    TextId m_textCount = 0;

    std::uint64_t m_dropped = 0; // the taker's own
};

} // namespace hilera
