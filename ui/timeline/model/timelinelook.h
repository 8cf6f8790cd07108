#pragma once

#include "core/trace/trace.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QString>

#include <bitset>
#include <functional>
#include <optional>
#include <vector>

namespace hilera {

// How a timeline is drawn, and what is written on it. The widget or the picture that shows it sets this.
struct TimelineLook {
    Theme theme;
    QFont font;
    std::function<QString(TaskId)> taskName;
    QString replaySign; // "Replay, ×0.1"; empty: no replay
    QString runSign; // "Earlier run: Process pool × snooze"; empty: the run of the plan that is shown
    bool isEarlier = false; // it is dimmed
    std::vector<Nanoseconds> guesses; // of the makespan, since the start of the schedule
    std::optional<Nanoseconds> end; // is marked, with this text
    QString endText;
    int highlightedLine = 0; // of the strategy's source, 0: none
    std::bitset<stateCount> dimmed;
    QString search; // slices and tracks whose name contains it are highlighted

    [[nodiscard]] QString nameOf(TaskId task) const;
};

// The theme to draw the trace in: where colours stand for names, with theirs.
[[nodiscard]] Theme themeFor(const Trace *trace, const Theme &theme);

// For ids and numbers, and for text of less weight.
[[nodiscard]] QFont monospaceFont(const QFont &font);
[[nodiscard]] QFont smallFont(const QFont &font);

} // namespace hilera
