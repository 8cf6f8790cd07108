#pragma once

#include "core/trace/eventsink.h"

#include <array>
#include <atomic>
#include <mutex>

namespace hilera {

// Takes in events of all threads of this process. A track always writes to the same buffer, so its events stay in
// order; two tracks seldom share one, so threads seldom meet at a lock.
class Recorder final : public EventSink {
public:
    void record(std::span<const Event> events) override;
    [[nodiscard]] TrackId newTrack() override;
    [[nodiscard]] TextId keepText(std::string text) override;

    // Takes out what has come in since, in order of time, at most `atMost` events. Any one thread at a time.
    [[nodiscard]] EventBatch take(std::size_t atMost);

    // Events a buffer holds before it drops further ones, until somebody takes them out.
    static constexpr std::size_t bufferLimit = 1'000'000;

private:
    struct alignas(64) Buffer {
        std::mutex mutex;
        std::vector<Event> events;
        std::uint64_t dropped = 0;
    };

    void gather();

    static constexpr std::size_t bufferCount = 16;
    std::array<Buffer, bufferCount> m_buffers;
    std::atomic<TrackId> m_nextTrack = 0;

    std::mutex m_textMutex;
    std::vector<std::string> m_newTexts;
    TextId m_textCount = 0;

    // The taker's own: gathered and sorted, not yet handed out.
    std::vector<Event> m_gathered;
    std::size_t m_handedOut = 0;
    std::uint64_t m_dropped = 0;
};

} // namespace hilera
