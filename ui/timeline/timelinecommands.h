#pragma once

#include <QCoreApplication>
#include <QKeyEvent>
#include <QString>

#include <optional>
#include <vector>

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
    Help,
    Follow,
    Clear
};

class TimelineCommands {
    Q_DECLARE_TR_FUNCTIONS(hilera::TimelineCommands)
public:
    // What a key press means, if anything.
    [[nodiscard]] static std::optional<TimelineCommand> commandFor(const QKeyEvent &event);

    struct Line {
        QString keys;
        QString action;
    };
    // All keys and what the mouse does, to show.
    [[nodiscard]] static std::vector<Line> help();
};

} // namespace hilera
