#pragma once

namespace hilera {

// Asks the system for what runs need of it. Before the application object, and before any other thread.
void prepareProcess();

} // namespace hilera
