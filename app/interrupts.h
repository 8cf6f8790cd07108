#pragma once

#include <functional>
#include <thread>

namespace hilera {

// SIGINT and SIGTERM no longer end the program, but wait until somebody takes them in. Called before any
// thread is made, so that none of them gets the signals.
void holdInterrupts();

// Takes them in on a thread of its own: they are heard even when the main thread is blocked. When it ends,
// they end the program again.
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
