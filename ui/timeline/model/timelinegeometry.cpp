#include "ui/timeline/model/timelinegeometry.h"

#include "ui/timeline/model/rowlabeltext.h"
#include "ui/timeline/model/timelinelook.h"

#include <QFontMetrics>

#include <algorithm>

namespace hilera {

namespace {

constexpr int widestLabels = 18; // lines of text

} // namespace

TimelineGeometry TimelineGeometry::forSize(
    const QSize &size, const QFont &font, int scrollBarWidth, int legendHeight)
{
    TimelineGeometry geometry;
    const int line = QFontMetrics(font).height();
    const int smallLine = QFontMetrics(smallFont(font)).height();
    geometry.lineHeight = line;
    const int labelWidth = std::min({rowLabelWidth(font), widestLabels * line, size.width() * 3 / 8});
    const int axisHeight = line + 6;
    legendHeight = std::max(legendHeight, smallLine + 10);
    // A low window is for the rows.
    const int chartHeight = std::clamp(size.height() / 8 - 9, 2 * smallLine, 4 * smallLine + 4);
    const int plotWidth = std::max(1, size.width() - labelWidth - scrollBarWidth);
    const int rowsHeight = std::max(0, size.height() - axisHeight - chartHeight - legendHeight);

    geometry.axis = QRect(labelWidth, 0, plotWidth, axisHeight);
    geometry.labels = QRect(0, axisHeight, labelWidth, rowsHeight);
    geometry.rows = QRect(labelWidth, axisHeight, plotWidth, rowsHeight);
    geometry.chart = QRect(labelWidth, axisHeight + rowsHeight, plotWidth, chartHeight);
    geometry.legend = QRect(0, axisHeight + rowsHeight + chartHeight, size.width(), legendHeight);
    return geometry;
}

TimelineGeometry TimelineGeometry::withoutChart() const
{
    TimelineGeometry geometry = *this;
    geometry.rows.setBottom(chart.bottom());
    geometry.labels.setBottom(chart.bottom());
    geometry.chart = QRect(chart.left(), chart.bottom() + 1, chart.width(), 0);
    return geometry;
}

TimelineGeometry TimelineGeometry::forLane(const QSize &size, int labelWidth, bool asChart)
{
    TimelineGeometry geometry;
    const int plotWidth = std::max(1, size.width() - labelWidth);
    const int rowsHeight = asChart ? 0 : size.height();
    geometry.axis = QRect(labelWidth, 0, plotWidth, 0);
    geometry.labels = QRect(0, 0, labelWidth, rowsHeight);
    geometry.rows = QRect(labelWidth, 0, plotWidth, rowsHeight);
    geometry.chart = QRect(labelWidth, rowsHeight, plotWidth, size.height() - rowsHeight);
    geometry.legend = QRect(0, size.height(), size.width(), 0);
    return geometry;
}

} // namespace hilera
