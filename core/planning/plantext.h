#pragma once

#include "core/plan/runplan.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace hilera {

class RunRecord;

// What a plan says, for people, in the language of the program. Any thread.

// "Process pool × snooze"
[[nodiscard]] QString planTitle(const RunPlan &plan);

// What may surprise in how the text of durations is read, though it is right; empty if nothing does.
[[nodiscard]] QString durationsRemark(const QString &text);

// For a plan whose duration is that of each increment, and that takes so long that it may seem to hang: how
// long an increment and the run take. Else empty. Fast, however many tasks there are.
[[nodiscard]] QString incrementsRemark(const RunPlan &plan);

// "unguarded", "2 workers": what the strategy and the tasks heed beside how many they are and their
// durations.
[[nodiscard]] QStringList planKnobs(const RunPlan &plan);

// "10 tasks of 500 ms · 2 workers": all that matters to its strategy and task.
[[nodiscard]] QString planLine(const RunPlan &plan);

// The same of a run; of a program that was watched: its name, its Python and how it ended.
[[nodiscard]] QString runTitle(const RunRecord &record);
[[nodiscard]] QString runLine(const RunRecord &record);

} // namespace hilera
