#pragma once

#include "core/trace/clock.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hilera {

// A number that is counted: its values, and from when on, in order of time.
class NamedSeries {
public:
    using Value = std::pair<Nanoseconds, double>;

    NamedSeries() = default;
    NamedSeries(std::string name, std::vector<Value> values);

    // Best in order of time: what comes late moves those after it.
    void add(Nanoseconds time, double value);

    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] const std::vector<Value> &values() const { return m_values; }

    struct Extent {
        double least = 0;
        double most = 0;
    };
    // Of the values it has from one time until before another; nothing if it has none yet. O(log n), as long
    // as a stretch holds few blocks.
    [[nodiscard]] std::optional<Extent> extent(Nanoseconds from, Nanoseconds to) const;
    // Of all values.
    [[nodiscard]] Extent extent() const { return m_extent; }

private:
    void buildBlocks(std::size_t first);
    void join(Extent &extent, std::size_t first, std::size_t end) const;

    std::string m_name;
    std::vector<Value> m_values;
    std::vector<Extent> m_blocks; // of so many values each
    Extent m_extent;
};

} // namespace hilera
