#pragma once

#include <cstdint>

namespace hilera {

// Between Hilera and a program that it watches stands a process of its own, hilera-keeper: it starts the
// program, is the subreaper of all that come of it, and ends them and removes the folder if Hilera is gone.
// Its arguments: the number of its control socket, the private folder (or “-”), the soft limit of open files
// for the program, 1 if the program's standard output goes to the standard error, the program, its arguments.

// One byte each, on the control socket. That socket's end means: kill all, and remove the folder.
enum class KeeperCommand : char {
    Interrupt = 'i', // SIGINT to the program's group
    Terminate = 't', // SIGTERM to all
    Kill = 'k', // SIGKILL to all
};

// What comes back, a packet each.
struct KeeperReport {
    enum class Kind : std::int32_t {
        Started, // id: the program's
        Refused, // status: errno, why the program could not be executed
        Ended, // a process that came of it, the program or an orphan
        Stopped, // the program is stopped by a signal: status
        AllEnded, // no process is left
    };
    Kind kind = Kind::Started;
    std::int32_t id = 0;
    std::int32_t status = 0; // as wait4 gives it, of Ended
    std::int32_t unused = 0;
    // Of Ended: what it and those that it had waited for used.
    std::int64_t userCpu = 0; // nanoseconds
    std::int64_t systemCpu = 0;
    std::int64_t contextSwitches = 0;
    std::int64_t peakMemory = 0; // bytes, of the largest of them
};

} // namespace hilera
