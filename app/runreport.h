#pragma once

#include "core/record/runrecord.h"

#include <QByteArray>
#include <QStringList>

namespace hilera {

// What became of a run, as the command line tells it. The run has ended.

// A table of its figures, line by line.
// What became of each task on the network, in the order they completed; nothing for other tasks.
[[nodiscard]] QStringList resultTable(const RunRecord &record);

[[nodiscard]] QStringList figureTable(const RunRecord &record, std::optional<Nanoseconds> sequential = {});

// {"plan": …, "outcomes": […], "metrics": {…}}: what stands in a program's place of the table.
[[nodiscard]] QByteArray runAsJson(const RunRecord &record, std::optional<Nanoseconds> sequential = {});

// "snooze 3, snooze 4 and 5 more": the tasks that have not succeeded, the first few by name.
[[nodiscard]] QString unsuccessfulTasks(const RunRecord &record);
// The same, of the tasks that have not ended.
[[nodiscard]] QString unendedTasks(const RunRecord &record);

} // namespace hilera
