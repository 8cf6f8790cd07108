#include "ui/timeline/view/timelinecommands.h"

#include "ui/actions/actiontable.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hilera {

namespace {

using Command = TimelineCommand;

// By the ids of their actions.
constexpr std::array<std::pair<const char *, Command>, 20> commands{
    {{"zoomIn", Command::ZoomIn}, {"zoomOut", Command::ZoomOut}, {"panLeft", Command::PanLeft},
        {"panRight", Command::PanRight}, {"rowUp", Command::RowUp}, {"rowDown", Command::RowDown},
        {"pageUp", Command::PageUp}, {"pageDown", Command::PageDown}, {"toggleRow", Command::ToggleRow},
        {"fit", Command::Fit}, {"fitAll", Command::FitAll}, {"undoZoom", Command::UndoZoom},
        {"previousSlice", Command::PreviousSlice}, {"nextSlice", Command::NextSlice},
        {"alongBack", Command::AlongBack}, {"alongForward", Command::AlongForward}, {"mark", Command::Mark},
        {"search", Command::Search}, {"follow", Command::Follow}, {"clear", Command::Clear}}};

} // namespace

std::optional<TimelineCommand> timelineCommandOf(const QString &action)
{
    const auto found = std::ranges::find_if(
        commands, [&action](const auto &command) { return QLatin1String(command.first) == action; });
    return found == commands.end() ? std::nullopt : std::optional(found->second);
}

// Shift only makes panning faster, and is needed for some of the keys on some keyboards.
std::optional<TimelineCommand> timelineCommandFor(const QKeyEvent &event)
{
    return timelineCommandOf(ActionRow::idFor(Place::Timeline, event));
}

} // namespace hilera
