#include "ui/timeline/model/timelineviewport.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr int lowestGhost = 12; // pixels of a row

} // namespace

bool hasGhostsInRows(const TimelineViewport &viewport, const TimelineGeometry &geometry)
{
    return geometry.rows.height() > 0 && viewport.rows.heights().track >= lowestGhost;
}

std::vector<const Track *> tracksInSight(const TimelineViewport &viewport, const TimelineGeometry &geometry)
{
    std::vector<const Track *> tracks;
    for (int i = std::max(0, viewport.rows.indexAt(viewport.scroll));
         viewport.trace && i < viewport.rows.count(); ++i) {
        if (viewport.rows.top(i) > viewport.scroll + geometry.rows.height())
            break;
        if (const Track *track = viewport.trace->track(viewport.rows.row(i).track))
            tracks.push_back(track);
    }
    return tracks;
}

} // namespace hilera
