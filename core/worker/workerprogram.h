#pragma once

#include "core/task/taskkind.h"

namespace hilera {

// What a worker program does from start to end, called with the number of its threads: takes tasks of these
// kinds from standard input, performs them, sends events to standard output. With no threads the main thread
// performs them one by one, else that many threads do. Gives the exit status.
int runWorker(int argc, char *argv[], TaskKinds kinds);

inline constexpr int workerThreadLimit = 1'000;

// The exit status of a worker, of whatever kind, that the system refused a thread: the parent ends the run
// for that. It is that of sysexits.h for what the system is at fault for.
inline constexpr int threadRefusedStatus = 71;

} // namespace hilera
