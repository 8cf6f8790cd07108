#pragma once

namespace hilera {

// The calling thread gets a CPU only while nobody else wants it, and hands it over the moment somebody does
// (SCHED_IDLE; nice 19 would let a window wait for its turn among many such threads). For as long as it
// lives, since only root can raise it again.
void lowerPriority();

} // namespace hilera
