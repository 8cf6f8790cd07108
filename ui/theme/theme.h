#pragma once

#include "core/trace/event.h"

#include <QBrush>
#include <QColor>

#include <array>

namespace hilera {

enum class ColorScheme { Light, Dark };

// The second sign of a state, for eyes that don't tell the colours apart.
enum class Pattern { Solid, Hatched, Crossed, Dotted, Outlined, Low };

struct StateStyle {
    QColor fill;
    QColor text; // on the fill, contrast at least 4.5 : 1
    Pattern pattern = Pattern::Solid;
};

// Every colour the program uses, by what it is for.
struct Theme {
    ColorScheme scheme = ColorScheme::Light;
    QColor window; // behind the cards
    QColor card;
    QColor border;
    QColor groupRow; // behind a process's row of the timeline
    QColor text;
    QColor mutedText;
    QColor accent;
    QColor onAccent;
    QColor selected; // behind the chosen row or the running line
    QColor grid;
    QColor ghost; // the ideal schedule
    QColor failure;
    std::array<StateStyle, stateCount> states;
    // In the place of the states where colours stand for names: see Trace::colorNames.
    std::array<StateStyle, stateCount> names;

    [[nodiscard]] const StateStyle &state(State state) const
    {
        return states[static_cast<std::size_t>(state)];
    }
};

[[nodiscard]] const Theme &lightTheme();
[[nodiscard]] const Theme &darkTheme();
// With the contrast that a projector takes away.
[[nodiscard]] const Theme &lightProjectorTheme();
[[nodiscard]] const Theme &darkProjectorTheme();

} // namespace hilera
