#pragma once

#include "ui/timeline/model/endingmarks.h"
#include "ui/timeline/model/timelinescene.h"
#include "ui/timeline/paint/slicestrips.h"

namespace hilera {

// Draws the rows in sight: their names, and what happened on them.
class RowsPainter {
public:
    void paint(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry);

    // As shapes and text rather than as images that are kept: for a file.
    void setForFile(bool forFile) { m_forFile = forFile; }

    [[nodiscard]] SliceStrips &strips() { return m_strips; }
    [[nodiscard]] EndingMarks &endings() { return m_endings; }

private:
    void paintRow(QPainter &painter, int index, const QRect &label, const QRect &plot);
    void paintTrack(QPainter &painter, const Track &track, const QRect &bar);
    void paintOpen(QPainter &painter, const Track &track, const QRect &bar);
    void paintGui(QPainter &painter, const Track &track, const QRect &bar);
    void paintGaps(QPainter &painter, const Track &track, const QRect &bar, bool alone);
    void paintGap(QPainter &painter, const TimeRange &gap, const QRect &bar, bool alone);
    void paintQueue(QPainter &painter, const QRect &plot);
    void paintGhost(QPainter &painter, TrackId track, const QRect &plot);
    void paintEndings(QPainter &painter, const Track &track, const QRect &bar);

    const TimelineScene *m_scene = nullptr; // during paint
    TimeScale m_scale;
    bool m_showsGhosts = false;
    bool m_forFile = false;
    SliceStrips m_strips;
    EndingMarks m_endings;
};

// A number that was counted: from the least to the most in each pixel column.
void paintCounter(QPainter &painter, const NamedSeries &series, const TimelineScene &scene,
    const TimeScale &scale, const QRect &plot);

// How far apart heartbeats are as a rule; 0 if there are too few to tell.
[[nodiscard]] Nanoseconds heartbeatInterval(const Track &track);
// Where no heart beat for more than three intervals, up to `now`.
[[nodiscard]] std::vector<TimeRange> heartbeatGaps(
    const Track &track, const TimeRange &range, Nanoseconds now);

} // namespace hilera
