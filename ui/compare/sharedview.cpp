#include "ui/compare/sharedview.h"

#include "ui/compare/laneaxis.h"
#include "ui/compare/runlane.h"

#include <algorithm>

namespace hilera {

void SharedView::advance(const std::vector<RunLane *> &lanes, double roomAtEnd)
{
    ViewportControl::Reach all;
    bool isLive = false;
    for (const RunLane *lane : lanes) {
        const ViewportControl::Reach reach = lane->view().controller().viewport().reach();
        all.now = std::max(all.now, reach.now);
        all.end = std::max(all.end, reach.end);
        isLive = isLive || lane->view().controller().scene().isLive;
    }
    if (!isLive) {
        all.end = std::max(all.now, all.end);
        all.end += static_cast<Nanoseconds>(static_cast<double>(all.end) * roomAtEnd);
    }
    m_navigation->advance(all.now, all.end, isLive);
    if (m_range != m_navigation->range())
        align(lanes);
}

void SharedView::follow(const std::vector<RunLane *> &lanes, const RunLane *leader)
{
    const std::optional<Nanoseconds> cursor = leader->view().cursor();
    if (cursor == m_cursor && m_range == m_navigation->range())
        return;
    m_cursor = cursor;
    align(lanes, leader);
}

void SharedView::align(const std::vector<RunLane *> &lanes, const RunLane *leader)
{
    m_range = m_navigation->range();
    m_axis.setRange(m_range);
    for (RunLane *lane : lanes) {
        if (lane != leader)
            lane->view().follow(m_cursor);
    }
}

} // namespace hilera
