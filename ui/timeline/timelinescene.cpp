#include "ui/timeline/timelinescene.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetrics>

#include <algorithm>

namespace hilera {

TimelineGeometry TimelineGeometry::forSize(const QSize &size, const QFont &font, int scrollBarWidth)
{
    TimelineGeometry geometry;
    const QFontMetrics metrics(font);
    const int line = metrics.height();
    geometry.lineHeight = line;
    const int labelWidth = std::min(metrics.averageCharWidth() * 26 + 12, size.width() / 3);
    const int axisHeight = line + 10;
    const int legendHeight = line + 14;
    const int chartHeight = std::min(line * 4 + 10, std::max(line * 2 + 8, size.height() / 4));
    const int plotWidth = std::max(1, size.width() - labelWidth - scrollBarWidth);
    const int rowsHeight = std::max(0, size.height() - axisHeight - chartHeight - legendHeight);

    geometry.axis = QRect(labelWidth, 0, plotWidth, axisHeight);
    geometry.labels = QRect(0, axisHeight, labelWidth, rowsHeight);
    geometry.rows = QRect(labelWidth, axisHeight, plotWidth, rowsHeight);
    geometry.chart = QRect(labelWidth, axisHeight + rowsHeight, plotWidth, chartHeight);
    geometry.legend = QRect(0, axisHeight + rowsHeight + chartHeight, size.width(), legendHeight);
    return geometry;
}

QString TimelineScene::nameOf(TaskId task) const
{
    if (task == noTask)
        return {};
    return taskName ? taskName(task) : QString::number(task);
}

QFont smallFont(const QFont &font)
{
    QFont small = font;
    if (font.pointSizeF() > 0)
        small.setPointSizeF(font.pointSizeF() * 0.85);
    else
        small.setPixelSize(std::max(8, font.pixelSize() * 85 / 100));
    return small;
}

QFont monospaceFont(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const QFont small = smallFont(font);
    if (small.pointSizeF() > 0)
        fixed.setPointSizeF(small.pointSizeF());
    else
        fixed.setPixelSize(small.pixelSize());
    return fixed;
}

} // namespace hilera
