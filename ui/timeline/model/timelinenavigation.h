#pragma once

#include "ui/timeline/model/timelinecoordinates.h"

#include <vector>

namespace hilera {

// Which stretch of time is in sight, and how it got there. GUI thread.
class TimelineNavigation {
public:
    [[nodiscard]] const TimeRange &range() const { return m_range; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] bool showsAll() const { return m_showsAll; }

    // A new run: all of it is in sight, and followed.
    void reset();
    // Time has passed: `now` is the last time there is something at, `end` the last time worth showing.
    void advance(Nanoseconds now, Nanoseconds end, bool live);

    void zoom(Nanoseconds anchor, double factor);
    void pan(Nanoseconds by);
    void show(const TimeRange &range); // stops following
    void showAll();
    [[nodiscard]] bool undo(); // false if there is nothing to go back to
    void setFollowing(bool following);

private:
    void remember();
    [[nodiscard]] TimeRange all() const;

    TimeRange m_range;
    Nanoseconds m_now = 0;
    Nanoseconds m_end = 0;
    bool m_live = false;
    bool m_following = true;
    bool m_showsAll = true;

    struct View {
        TimeRange range;
        bool showsAll = false;
    };
    std::vector<View> m_past;
};

} // namespace hilera
