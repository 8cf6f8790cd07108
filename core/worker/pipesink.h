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
    // Texts don't travel: the parent words what became of a task.
    [[nodiscard]] TextId keepText(std::string text) override;

private:
    int m_descriptor;
    std::atomic<TrackId> m_nextTrack;
};

} // namespace hilera
