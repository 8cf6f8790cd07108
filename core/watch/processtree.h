#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

namespace hilera {

// What /proc tells. Of a process that is gone: nothing.

// Its threads, by their ids.
[[nodiscard]] std::vector<pid_t> threadsOf(pid_t process);
// The processes that its threads have started, and those it is the subreaper of.
[[nodiscard]] std::vector<pid_t> childrenOf(pid_t process);
// The same, and theirs, and so on.
[[nodiscard]] std::vector<pid_t> descendantsOf(pid_t process);
// What it calls itself, up to 15 bytes; of a thread, if one is named.
[[nodiscard]] std::string commandOf(pid_t process, pid_t thread = 0);

} // namespace hilera
