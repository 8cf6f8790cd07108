#include "core/lesson/conduct.h"

#include <algorithm>
#include <array>

namespace hilera {

namespace {

struct Line {
    const char *strategy;
    Conduct conduct;
};

constexpr std::array lines = {
    Line{"sequential", {.takesResults = false, .handsOver = false}},
    Line{"gui-thread", {.takesResults = false, .handsOver = false}},
    Line{"thread-per-task", {.takesResults = false, .handsOver = true}},
    Line{"process-per-task", {.takesResults = true, .handsOver = true}},
    Line{"process-pool", {.takesResults = true, .handsOver = true}},
    Line{"processes-with-threads", {.takesResults = true, .handsOver = true}},
    Line{"event-loop", {.takesResults = true, .handsOver = false}},
    Line{"coroutines", {.takesResults = true, .handsOver = false}},
    Line{"thread-pool", {.takesResults = true, .handsOver = true}},
    Line{"fire-and-forget", {.takesResults = false, .handsOver = true}},
    Line{"eager-submit", {.takesResults = true, .handsOver = false}},
    Line{"queue-owner", {.takesResults = false, .handsOver = true}},
};

} // namespace

std::optional<Conduct> conductOf(const QString &strategyId)
{
    const auto found = std::ranges::find_if(
        lines, [&strategyId](const Line &line) { return strategyId == QLatin1String(line.strategy); });
    if (found == lines.end())
        return {};
    return found->conduct;
}

} // namespace hilera
