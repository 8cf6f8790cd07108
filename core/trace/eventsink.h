#pragma once

#include "core/trace/event.h"

#include <span>

namespace hilera {

// Where events go: a recorder in this process, or the pipe to the parent in a child. Thread-safe.
class EventSink {
public:
    virtual ~EventSink() = default;

    // Events of one home stay in their order; all events of a track have the same home.
    virtual void record(std::span<const Event> events, TrackId home) = 0;
    [[nodiscard]] virtual TrackId newTrack() = 0;
    // Keeps the text and gives its id, for the `value` of an event.
    [[nodiscard]] virtual TextId keepText(std::string text) = 0;
};

} // namespace hilera
