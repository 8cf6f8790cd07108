#pragma once

#include "core/trace/eventsink.h"

#include <array>
#include <atomic>
#include <mutex>

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

    // Events a buffer holds before it drops further ones, until somebody takes them out.
    static constexpr std::size_t bufferLimit = 8'000'000;

private:
    struct alignas(64) Buffer {
        std::mutex mutex;
        std::vector<Event> events;
        std::uint64_t dropped = 0;

        // The taker's own: in order, handed out up to the number.
        std::vector<Event> taken;
        std::size_t handedOut = 0;
        [[nodiscard]] bool isHandedOut() const { return handedOut == taken.size(); }
        [[nodiscard]] const Event &next() const { return taken[handedOut]; }
    };

    void refill();
    void refill(Buffer &buffer, std::unique_lock<std::mutex> lock);
    [[nodiscard]] bool takeRun(std::vector<Event> &events, std::size_t atMost);

    static constexpr std::size_t bufferCount = 32;
    std::array<Buffer, bufferCount> m_buffers;
    std::atomic<TrackId> m_nextTrack = 0;

    std::mutex m_textMutex;
    std::vector<std::string> m_newTexts;
    TextId m_textCount = 0;

    std::uint64_t m_dropped = 0; // the taker's own
};

} // namespace hilera
