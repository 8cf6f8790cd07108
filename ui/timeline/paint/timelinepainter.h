#pragma once

#include "ui/timeline/model/timelinescene.h"
#include "ui/timeline/paint/rowspainter.h"

namespace hilera {

// Draws the whole timeline but its legend, with any painter: the window's, or one that writes SVG or PDF.
class TimelinePainter {
public:
    void paint(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry);

    [[nodiscard]] RowsPainter &rows() { return m_rows; }

private:
    RowsPainter m_rows;
};

void paintAxis(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry);
// Concurrency and parallelism.
void paintChart(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry);
// Selection, marks, guess, now and cursor.
void paintOverlay(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry);
// Say that it is a replay, and whose run.
void paintSigns(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry);

} // namespace hilera
