#pragma once

#include "core/process/childprocess.h"
#include "core/run/runplan.h"

namespace hilera {

// The python3 of this machine as a worker process, with so many threads (0: its main thread does the work):
// its script, resources/python/worker.py, speaks the protocol of the other workers.
[[nodiscard]] WorkerCommand pythonWorker(int threads, double switchInterval);

// Why it can't do the plan's tasks, for people. Looks for the program, and does not start it.
[[nodiscard]] std::optional<Error> findPythonProblem(const RunPlan &plan);

} // namespace hilera
