#pragma once

#include "core/trace/clock.h"

#include <cstddef>
#include <vector>

namespace hilera {

// CPU time used by many slices, summed over time: how many workers were on a CPU on average, from the CPU
// time they really used. Where in a slice the CPU was used is not known: it is spread evenly over the slice.
class CpuSeries {
public:
    // `cpu` nanoseconds were used between two times. In any order.
    void add(Nanoseconds from, Nanoseconds to, Nanoseconds cpu);

    // CPUs in use on average between two times. Exact where both fall on the edges of buckets, else as if
    // each bucket were filled evenly.
    [[nodiscard]] double mean(Nanoseconds from, Nanoseconds to) const;
    [[nodiscard]] Nanoseconds total() const { return m_total; }
    [[nodiscard]] Nanoseconds bucketWidth() const { return m_bucketWidth; }

private:
    // The rate of use changes by a slope at each bucket's edge; buckets double in width when there are too
    // many.
    static constexpr std::size_t bucketLimit = 1 << 16;
    void makeRoom(Nanoseconds time);
    void addPart(Nanoseconds time, double rate);
    void widen();
    void sumUp() const;
    [[nodiscard]] double usedBefore(Nanoseconds time) const;

    Nanoseconds m_bucketWidth = 100'000;
    std::vector<double> m_rateChange; // CPU-ns per ns, from this bucket on
    std::vector<double> m_within; // correction of the CPU-ns inside this bucket
    Nanoseconds m_total = 0;
    mutable std::vector<double> m_used; // CPU-ns before each bucket, made when asked for
    mutable bool m_stale = false;
};

} // namespace hilera
