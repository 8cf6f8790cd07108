#pragma once

#include "core/trace/eventsink.h"

#include <atomic>

namespace hilera {

// Sends events to the parent as they come. A write of up to PIPE_BUF bytes is one piece, so threads need no
// lock.
class PipeSink final : public EventSink {
public:
    explicit PipeSink(int descriptor);

    void record(std::span<const Event> events, TrackId home) override;
    [[nodiscard]] TrackId newTrack() override;
    [[nodiscard]] TextId keepText(std::string text) override;

private:
    void write(std::string_view bytes);

    int m_descriptor;
    std::atomic<TrackId> m_nextTrack;
    std::atomic<TextId> m_nextText = 0;
};

} // namespace hilera
