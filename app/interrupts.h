#pragma once

#include <functional>
#include <thread>

namespace hilera {

// SIGINT, SIGTERM and SIGHUP no longer end the program, but wait until somebody takes them in. Called before
// any thread is made, so that none of them gets the signals.
void holdInterrupts();
// They end the program again, but for SIGHUP: who has lost the terminal still writes files.
void releaseInterrupts();

// Takes them in on a thread of its own: they are heard even when the main thread is blocked. When it ends,
// they are released.
class Interrupts {
public:
    // `interrupted` is called on that thread, with 1, 2, …
    explicit Interrupts(std::function<void(int)> interrupted);
    ~Interrupts();
    Interrupts(const Interrupts &) = delete;
    Interrupts &operator=(const Interrupts &) = delete;

private:
    std::jthread m_thread;
};

} // namespace hilera
