#pragma once

#include "core/trace/clock.h"

#include <QTimer>

#include <algorithm>
#include <vector>

namespace hilera {

// How late the calling thread's event loop answers a timer of 1 ms.
class LagProbe {
public:
    LagProbe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            const Nanoseconds now = steadyNow();
            if (m_due != 0)
                m_lags.push_back(std::max<Nanoseconds>(now - m_due, 0));
            m_due = now + 1'000'000;
        });
        m_timer.start(1);
    }

    // In seconds, that this share of the answers was not later than.
    [[nodiscard]] double lag(double share)
    {
        std::ranges::sort(m_lags);
        const auto index = static_cast<std::size_t>(share * static_cast<double>(m_lags.size() - 1));
        return m_lags.empty() ? 0 : toSeconds(m_lags[index]);
    }

private:
    QTimer m_timer;
    Nanoseconds m_due = 0;
    std::vector<Nanoseconds> m_lags;
};

} // namespace hilera
