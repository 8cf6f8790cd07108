#pragma once

#include <QFont>
#include <QRect>
#include <QSize>

namespace hilera {

// Where the parts of the timeline are, in pixels.
struct TimelineGeometry {
    QRect axis; // over the plot
    QRect labels; // of the rows, left of the plot
    QRect rows; // the plot of the rows
    QRect chart; // concurrency and parallelism, on the same time axis
    QRect legend;
    int lineHeight = 16;

    // `legendHeight` 0: that of one row.
    [[nodiscard]] static TimelineGeometry forSize(
        const QSize &size, const QFont &font, int scrollBarWidth, int legendHeight = 0);
    // For a trace without tasks: the rows take the room of the chart.
    [[nodiscard]] TimelineGeometry withoutChart() const;
    // Of one run among several on one axis: the rows alone, or the chart alone.
    [[nodiscard]] static TimelineGeometry forLane(const QSize &size, int labelWidth, bool asChart);
};

} // namespace hilera
