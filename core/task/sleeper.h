#pragma once

#include "core/trace/clock.h"

namespace hilera {

// How a worker sleeps so that it can be woken when the run is stopped.
class Sleeper {
public:
    virtual ~Sleeper() = default;

    [[nodiscard]] virtual bool stopRequested() const = 0;

    // Readable when there is something to hear, perhaps that the run stops; `listen` takes it in, and says
    // whether to stop. For a worker that waits for something else as well.
    [[nodiscard]] virtual int descriptor() const = 0;
    [[nodiscard]] virtual bool listen() = 0;

    // The same for who does not sleep, and looks now and then: takes in what there is to hear. A system call.
    [[nodiscard]] bool isToStop();

    // Blocks the calling thread until `time` on the steady clock. False if it was woken because the run
    // stops.
    [[nodiscard]] bool sleepUntil(Nanoseconds time);
    // The same for who is not woken, and looks at `firstLook` and then at every interval whether to stop.
    [[nodiscard]] bool sleepUntil(Nanoseconds time, Nanoseconds firstLook, Nanoseconds interval);

    // Who computes asks it every now and then, since workers may have to take turns (see globallock.h): lets
    // another go first where that is due. True if it did, and was away meanwhile.
    [[nodiscard]] virtual bool giveWay() { return false; }

    // The worker computes nothing as long as this lives: others may. Around each wait that is not one of the
    // above.
    class Wait {
    public:
        explicit Wait(Sleeper &sleeper)
            : m_sleeper(sleeper)
        {
            m_sleeper.beginWait();
        }
        ~Wait() { m_sleeper.endWait(); }
        Wait(const Wait &) = delete;
        Wait &operator=(const Wait &) = delete;

    private:
        Sleeper &m_sleeper;
    };

private:
    virtual void beginWait() { }
    virtual void endWait() { }
};

// When to look again: never, where that is beyond all time.
[[nodiscard]] Nanoseconds lookAfter(Nanoseconds time, Nanoseconds interval);

// Waits until the descriptor is readable (true) or it is `time` on the steady clock (false).
[[nodiscard]] bool waitReadable(int descriptor, Nanoseconds time);

} // namespace hilera
