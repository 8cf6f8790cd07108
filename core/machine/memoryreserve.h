#pragma once

namespace hilera {

class StopSignal;

// Memory laid by for the end of a run. Where the system refuses memory to `new`, whatever asked for it gets
// it from there, once, and the run is asked to stop. One at a time in a process.
class MemoryReserve {
public:
    explicit MemoryReserve(StopSignal &stop);
    ~MemoryReserve();
    MemoryReserve(const MemoryReserve &) = delete;
    MemoryReserve &operator=(const MemoryReserve &) = delete;

    [[nodiscard]] bool isUsedUp() const;
};

} // namespace hilera
