#include "core/machine/memoryreserve.h"

#include "core/task/stopsignal.h"

#include <atomic>
#include <new>

#include <sys/mman.h>

namespace hilera {

namespace {

constexpr std::size_t size = 16 << 20; // bytes: what lies in a recorder of a usual run, and its record

std::atomic<void *> reserve = nullptr;
std::atomic<StopSignal *> stopped = nullptr;

void freeReserve()
{
    if (void *const memory = reserve.exchange(nullptr))
        munmap(memory, size);
}

// On whatever thread, with whatever locks: nothing here takes one, or memory.
void giveBack()
{
    void *const memory = reserve.exchange(nullptr);
    if (!memory)
        throw std::bad_alloc();
    munmap(memory, size);
    if (StopSignal *const stop = stopped.load())
        stop->requestStop();
}

} // namespace

// Address space alone, since that is what the system refuses a process; it costs no memory.
MemoryReserve::MemoryReserve(StopSignal &stop)
{
    stopped = &stop;
    void *const memory = mmap(nullptr, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    reserve = memory;
    std::set_new_handler(giveBack);
}

MemoryReserve::~MemoryReserve()
{
    std::set_new_handler(nullptr);
    freeReserve();
    stopped = nullptr;
}

bool MemoryReserve::isUsedUp() const
{
    return reserve.load() == nullptr;
}

} // namespace hilera
