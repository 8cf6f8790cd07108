#include "ui/timeline/view/timelinecommands.h"

#include <algorithm>
#include <array>

namespace hilera {

namespace {

struct Binding {
    int key;
    TimelineCommand command;
};

// By key alone: Shift only makes panning faster, and is needed for some of these on some keyboards.
constexpr std::array bindings{Binding{Qt::Key_W, TimelineCommand::ZoomIn},
    Binding{Qt::Key_Plus, TimelineCommand::ZoomIn}, Binding{Qt::Key_Equal, TimelineCommand::ZoomIn},
    Binding{Qt::Key_S, TimelineCommand::ZoomOut}, Binding{Qt::Key_Minus, TimelineCommand::ZoomOut},
    Binding{Qt::Key_A, TimelineCommand::PanLeft}, Binding{Qt::Key_Left, TimelineCommand::PanLeft},
    Binding{Qt::Key_D, TimelineCommand::PanRight}, Binding{Qt::Key_Right, TimelineCommand::PanRight},
    Binding{Qt::Key_Up, TimelineCommand::RowUp}, Binding{Qt::Key_Down, TimelineCommand::RowDown},
    Binding{Qt::Key_PageUp, TimelineCommand::PageUp}, Binding{Qt::Key_PageDown, TimelineCommand::PageDown},
    Binding{Qt::Key_Return, TimelineCommand::ToggleRow}, Binding{Qt::Key_Enter, TimelineCommand::ToggleRow},
    Binding{Qt::Key_F, TimelineCommand::Fit}, Binding{Qt::Key_0, TimelineCommand::FitAll},
    Binding{Qt::Key_Home, TimelineCommand::FitAll}, Binding{Qt::Key_Backspace, TimelineCommand::UndoZoom},
    Binding{Qt::Key_Comma, TimelineCommand::PreviousSlice},
    Binding{Qt::Key_Period, TimelineCommand::NextSlice},
    Binding{Qt::Key_BracketLeft, TimelineCommand::AlongBack},
    Binding{Qt::Key_BracketRight, TimelineCommand::AlongForward}, Binding{Qt::Key_M, TimelineCommand::Mark},
    Binding{Qt::Key_Slash, TimelineCommand::Search}, Binding{Qt::Key_Space, TimelineCommand::Follow},
    Binding{Qt::Key_Escape, TimelineCommand::Clear}};

} // namespace

std::optional<TimelineCommand> timelineCommandFor(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held =
        event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (held == Qt::ControlModifier && event.key() == Qt::Key_F)
        return TimelineCommand::Search;
    if (held != Qt::NoModifier)
        return std::nullopt;
    const auto found = std::ranges::find(bindings, event.key(), &Binding::key);
    if (found == bindings.end())
        return std::nullopt;
    return found->command;
}

} // namespace hilera
