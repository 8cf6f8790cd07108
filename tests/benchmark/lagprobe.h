#pragma once

#include "core/trace/clock.h"

#include <QTimer>

#include <algorithm>
#include <vector>

namespace hilera {

// How late the calling thread's event loop answers a timer of 1 ms, and what it takes of a CPU from one
// answer to the next, which tells its own steps from a busy machine.
class LagProbe {
public:
    LagProbe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            const Nanoseconds now = steadyNow();
            const Nanoseconds cpu = threadCpuNow();
            if (m_due != 0) {
                m_lags.push_back(std::max<Nanoseconds>(now - m_due, 0));
                m_steps.push_back(cpu - m_cpu);
            }
            m_due = now + 1'000'000;
            m_cpu = cpu;
        });
        m_timer.start(1);
    }

    // In seconds, that this share of the answers was not later than.
    [[nodiscard]] double lag(double share) { return quantile(m_lags, share); }
    // In seconds of CPU time, that this share of the steps did not take longer than.
    [[nodiscard]] double step(double share) { return quantile(m_steps, share); }

private:
    static double quantile(std::vector<Nanoseconds> &times, double share)
    {
        std::ranges::sort(times);
        const auto index = static_cast<std::size_t>(share * static_cast<double>(times.size() - 1));
        return times.empty() ? 0 : toSeconds(times[index]);
    }

    QTimer m_timer;
    Nanoseconds m_due = 0;
    Nanoseconds m_cpu = 0;
    std::vector<Nanoseconds> m_lags;
    std::vector<Nanoseconds> m_steps;
};

} // namespace hilera
