#pragma once

#include "core/record/runrecord.h"

#include <QByteArray>
#include <QStringList>

namespace hilera {

// Reports of a finished run for the command line.

// The result of each task on the network, in the order they completed; empty for other tasks.
[[nodiscard]] QStringList resultTable(const RunRecord &record);

// Every task that has not succeeded, and what became of it.
[[nodiscard]] QStringList undoneTable(const RunRecord &record);

// A table of its figures, line by line.
[[nodiscard]] QStringList figureTable(const RunRecord &record, std::optional<Nanoseconds> sequential = {});

// {"plan": …, "outcomes": […], "metrics": {…}}: the same for programs.
[[nodiscard]] QByteArray runAsJson(const RunRecord &record, std::optional<Nanoseconds> sequential = {});

// "snooze 3, snooze 4 and 5 more": the tasks that have not succeeded, the first few by name.
[[nodiscard]] QString unsuccessfulTasks(const RunRecord &record);
// The same for the tasks that have not ended.
[[nodiscard]] QString unendedTasks(const RunRecord &record);

} // namespace hilera
