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

    // Room for so many steps: it takes long to move a million to where there is more.
    void reserve(std::size_t steps) { m_steps.reserve(steps); }
    // Changes the value by `delta` at `time`. Times may come in any order.
    void add(Nanoseconds time, int delta);
    // Takes in what came very late, all at once. To be called before one looks.
    void settle();

    [[nodiscard]] int valueAt(Nanoseconds time) const;
    [[nodiscard]] int most() const { return m_most; } // over all time
    // From `from` up to, and without, `to`. O(log n + n / 64).
    [[nodiscard]] Summary over(Nanoseconds from, Nanoseconds to) const;

    struct Step {
        Nanoseconds time = 0;
        int value = 0; // from this time on
        double integral = 0; // of the value over time, up to this time
    };
    [[nodiscard]] const std::vector<Step> &steps() const { return m_steps; }

private:
    struct Change {
        Nanoseconds time = 0;
        int delta = 0;
    };
    struct Extremes {
        int least = 0;
        int most = 0;
    };

    void changeLast(int delta);
    void addLate(Nanoseconds time, int delta);
    void summarize(std::size_t fromStep);
    void summarizeBlock(std::size_t block);
    void widen(Summary &summary, std::size_t first, std::size_t last) const;
    [[nodiscard]] std::size_t stepsBy(Nanoseconds time) const;
    [[nodiscard]] double integralAt(Nanoseconds time, std::size_t stepsBefore) const;

    static constexpr std::size_t blockSize = 64;
    static constexpr std::size_t fewSteps = 256; // are changed at once
    std::vector<Step> m_steps;
    std::vector<Extremes> m_blocks; // of every `blockSize` steps
    std::vector<Change> m_late; // not in the steps yet
    int m_most = 0;
    int m_mostBeforeLast = 0; // of all steps but the last
};

} // namespace hilera
