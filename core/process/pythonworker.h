#pragma once

#include "core/process/childprocess.h"
#include "core/run/planning.h"

namespace hilera {

// The python3 of this machine as a worker process, with so many threads (0: its main thread does the work):
// its script, resources/python/worker.py, speaks the protocol of the other workers.
[[nodiscard]] WorkerCommand pythonWorker(const RunPlan &plan, int threads);

// Why Python can't do the plan's tasks, for people; on whatever machine.
[[nodiscard]] std::optional<Error> findPythonProblem(const RunPlan &plan);

// Why this machine's can't do any: it is not there, or too old. Looks for the program and starts it, which
// may take up to a second: not for the window's thread.
[[nodiscard]] std::optional<Error> findPythonLack();

} // namespace hilera
