#pragma once

#include "ui/timeline/model/scheduleplaces.h"
#include "ui/timeline/model/timelinecoordinates.h"
#include "ui/timeline/model/timelinegeometry.h"

#include <vector>

namespace hilera {

// What is in sight of a run: a range of time, and rows. ViewportControl sets this. Times are nanoseconds
// since the start of the run.
struct TimelineViewport {
    const Trace *trace = nullptr;
    TimeRange range;
    Nanoseconds axisStart = 0; // what the axis counts from
    Nanoseconds now = 0; // how far time has come
    bool isLive = false;
    TimelineRows rows;
    int scroll = 0; // pixels the rows are moved up
    int currentRow = -1;
    SchedulePlaces places; // of the ideal schedule
    Nanoseconds scheduleStart = 0;

    [[nodiscard]] TimeScale scale(const TimelineGeometry &geometry) const
    {
        return {range, static_cast<double>(geometry.rows.left()), static_cast<double>(geometry.rows.width())};
    }
    [[nodiscard]] const Schedule &schedule() const { return places.schedule(); }
};

// The ideal is drawn row by row; else, where rows are too low for that, as a whole.
[[nodiscard]] bool hasGhostsInRows(const TimelineViewport &viewport, const TimelineGeometry &geometry);

[[nodiscard]] std::vector<const Track *> tracksInSight(
    const TimelineViewport &viewport, const TimelineGeometry &geometry);

} // namespace hilera
