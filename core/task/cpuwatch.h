#pragma once

#include "core/trace/trackwriter.h"

#include <optional>

namespace hilera {

// Tells a computing thread's time on a CPU from its time ready, as it sees itself: where two looks at the
// clock are further apart than they should be, it had no CPU. Used by that thread.
class CpuWatch {
public:
    CpuWatch(TrackWriter &track, TaskId task);

    // Whether it has changed to another core it sees as well. To be called every `interval` or so. Gives the
    // time.
    Nanoseconds look();

    static constexpr Nanoseconds interval = 20'000;
    // Between two words that it is on a CPU: who is silent for longer probably has none.
    static constexpr Nanoseconds wordInterval = 10'000'000;
    // What is longer was time without a CPU. Interrupts are shorter, a turn of another thread is longer.
    static constexpr Nanoseconds longestLook = 200'000;

    // It comes back, from where it did not compute since the last look: that was no time without a CPU.
    void comeBack();

    // How long it was on a CPU and how long ready, by its own looks and, where the system tells, by the
    // kernel.
    [[nodiscard]] Note note() const;

private:
    // Of the calling thread, since it was made.
    struct KernelTimes {
        Nanoseconds onCpu = 0;
        Nanoseconds ready = 0;
    };
    [[nodiscard]] static std::optional<KernelTimes> readKernelTimes();

    TrackWriter &m_track;
    TaskId m_task;
    std::optional<KernelTimes> m_kernelBefore;
    Nanoseconds m_started;
    Nanoseconds m_last;
    Nanoseconds m_lastWord = 0;
    Nanoseconds m_ready = 0;
    Nanoseconds m_away = 0;
    std::uint8_t m_core = currentCore();
};

} // namespace hilera
