#pragma once

#include "core/trace/clock.h"

#include <cstddef>
#include <vector>

namespace hilera {

// A number that changes by steps over time, such as the tasks in flight. Starts at 0.
class StepSeries {
public:
    struct Summary {
        int least = 0;
        int most = 0;
        double mean = 0; // weighted by time
    };

    // Changes the value by `delta` at `time`. Times may come a little out of order.
    void add(Nanoseconds time, int delta);

    [[nodiscard]] int valueAt(Nanoseconds time) const;
    [[nodiscard]] int most() const { return m_most; } // over all time
    [[nodiscard]] Summary over(Nanoseconds from, Nanoseconds to) const;

    struct Step {
        Nanoseconds time = 0;
        int value = 0; // from this time on
        double integral = 0; // of the value over time, up to this time
    };
    [[nodiscard]] const std::vector<Step> &steps() const { return m_steps; }

private:
    std::vector<Step> m_steps;
    int m_most = 0;
};

} // namespace hilera
