#pragma once

#include <QKeyEvent>

#include <optional>

namespace hilera {

// What the timeline can be told by key.
enum class TimelineCommand {
    ZoomIn,
    ZoomOut,
    PanLeft,
    PanRight,
    RowUp,
    RowDown,
    PageUp,
    PageDown,
    ToggleRow,
    Fit,
    FitAll,
    UndoZoom,
    PreviousSlice,
    NextSlice,
    AlongBack,
    AlongForward,
    Mark,
    Search,
    Follow,
    Clear
};

// What a key press means, if anything.
[[nodiscard]] std::optional<TimelineCommand> timelineCommandFor(const QKeyEvent &event);

} // namespace hilera
