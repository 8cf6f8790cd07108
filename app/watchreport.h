#pragma once

#include "core/record/runrecord.h"

#include <QByteArray>
#include <QStringList>

namespace hilera {

// What became of a program that was watched, as the command line tells it.

// A table of its figures, line by line; then what watching costs, and what could not be seen.
[[nodiscard]] QStringList watchTable(const RunRecord &record);

// {"program": …, "processes": […], …}
[[nodiscard]] QByteArray watchAsJson(const RunRecord &record);

} // namespace hilera
