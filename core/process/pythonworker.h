#pragma once

#include "core/plan/runplan.h"
#include "core/process/childprocess.h"

namespace hilera {

class StopSignal;

// The python3 of this machine as a worker process of the plan, with so many threads (0: its main thread does
// the work): its script, resources/python/worker.py, speaks the protocol of the other workers.
[[nodiscard]] WorkerCommand pythonWorker(const RunPlan &plan, int threads);

// Why Python can't do the plan's tasks, for people; on whatever machine.
[[nodiscard]] std::optional<Error> findPythonProblem(const RunPlan &plan);

// Why this machine's can't do any: it is not there, or too old. Looks for the program and starts it, which
// may take up to a second, unless the run is stopped meanwhile: not for the window's thread. Throws
// std::system_error where the system refuses the process.
[[nodiscard]] std::optional<Error> findPythonLack(StopSignal &stop);

} // namespace hilera
