#pragma once

#include <functional>
#include <thread>

namespace hilera {

// Blocks SIGINT, SIGTERM and SIGHUP: they stay pending until an Interrupts handles them. Call it before any
// thread is created, so that no thread receives them.
void holdInterrupts();
// Unblocks them again, except SIGHUP: a program that has lost its terminal still writes its files.
void releaseInterrupts();

// Handles them on its own thread, even while the main thread is blocked. The destructor releases them.
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
