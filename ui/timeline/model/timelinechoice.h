#pragma once

#include "core/trace/trace.h"
#include "ui/timeline/model/timelinecoordinates.h"

#include <QString>

#include <optional>
#include <vector>

namespace hilera {

// What the user points at, and has chosen. ChoiceControl sets this.
struct TimelineChoice {
    struct Chosen {
        TrackId track = noTrack; // noTrack: the time a task was queued
        Slice slice;

        [[nodiscard]] bool operator==(const Chosen &) const = default;
    };

    std::optional<Nanoseconds> cursor; // under the mouse
    std::optional<TimeRange> selection;
    QString selectionText; // its measure
    std::vector<Nanoseconds> marks;
    std::optional<Chosen> chosen;
};

} // namespace hilera
