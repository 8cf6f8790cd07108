#pragma once

#include "ui/timeline/model/timelinenavigation.h"

#include <memory>
#include <optional>
#include <vector>

namespace hilera {

class LaneAxis;
class RunLane;

// What is in sight of several runs, and where the mouse is: the same for all, counted from the first submit
// of each.
class SharedView {
public:
    explicit SharedView(LaneAxis &axis)
        : m_axis(axis)
    {
    }

    [[nodiscard]] const std::shared_ptr<TimelineNavigation> &navigation() const { return m_navigation; }

    // To what is now. `roomAtEnd`: for what is said behind the last end, as a share of all.
    void advance(const std::vector<RunLane *> &lanes, double roomAtEnd);
    // The others look where this one does, if that has changed.
    void follow(const std::vector<RunLane *> &lanes, const RunLane *leader);
    // All look alike, whatever has changed.
    void align(const std::vector<RunLane *> &lanes, const RunLane *leader = nullptr);

private:
    LaneAxis &m_axis;
    std::shared_ptr<TimelineNavigation> m_navigation = std::make_shared<TimelineNavigation>();
    std::optional<Nanoseconds> m_cursor;
    TimeRange m_range;
};

} // namespace hilera
