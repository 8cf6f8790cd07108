#pragma once

#include "core/trace/event.h"

#include <span>

namespace hilera {

// Where events go: a recorder in this process, or the pipe to the parent in a child. Thread-safe.
class EventSink {
public:
    virtual ~EventSink() = default;

    virtual void record(std::span<const Event> events) = 0;
    [[nodiscard]] virtual TrackId newTrack() = 0;
    // Keeps the text and gives its id, for the `value` of an event.
    [[nodiscard]] virtual TextId keepText(std::string text) = 0;
};

} // namespace hilera
