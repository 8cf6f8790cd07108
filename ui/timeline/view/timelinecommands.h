#pragma once

#include <QKeyEvent>

#include <optional>

namespace hilera {

// What the timeline can be told by menu and by key.
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

// What the action means, or a key press, if anything.
[[nodiscard]] std::optional<TimelineCommand> timelineCommandOf(const QString &action);
[[nodiscard]] std::optional<TimelineCommand> timelineCommandFor(const QKeyEvent &event);

} // namespace hilera
