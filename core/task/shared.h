#pragma once

namespace hilera {

// What the tasks of a run share in one process: each process has its own. Any thread.
struct Shared { };

} // namespace hilera
