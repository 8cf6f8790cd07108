#pragma once

#include "core/text/result.h"

#include <cstdint>
#include <optional>

namespace hilera {

struct RunPlan;

// Why the system would not give the run what it needs just now, for people: threads, processes, file
// descriptors, memory. Looks into files of /proc: not for the window's thread. What it can't know, such as
// what other programs take meanwhile, the run finds out.
[[nodiscard]] std::optional<Error> findRefusal(const RunPlan &plan);

// Throws std::system_error where the system has no further thread for Qt, with the descriptor of its event
// dispatcher: a QThread that lacks them does not start, or ends the program.
void requireThread();

} // namespace hilera
