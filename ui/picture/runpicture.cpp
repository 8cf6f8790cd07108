#include "ui/picture/runpicture.h"

#include "core/planning/planning.h"
#include "core/record/names.h"
#include "ui/timeline/model/rowlabeltext.h"
#include "ui/timeline/model/timelinetext.h"
#include "ui/timeline/paint/timelinepainter.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr int manyRows = 30; // from here on they are low
constexpr int pictureMargin = 10;

// Low rows, for many of them.
RowHeights lowRows(int lineHeight)
{
    return {lineHeight + 3, lineHeight + 6, lineHeight + 2, lineHeight + 4, lineHeight + 2, lineHeight};
}

int rowCount(const Trace &trace)
{
    TimelineRows rows;
    rows.rebuild(&trace);
    return rows.count();
}

} // namespace

RunPicture::RunPicture(const RunRecord &record, Use use, int width)
{
    const Trace &trace = record.trace();
    const bool areMany = rowCount(trace) > manyRows;
    TimelineLook &look = m_controller.look();
    look.theme = themeFor(&trace, lightTheme());
    look.taskName = [&record](TaskId task) { return taskName(record, task); };
    look.font = pictureFont(areMany ? 10 : 13);
    ViewportControl &viewport = m_controller.viewport();
    viewport.fontChanged();
    if (areMany)
        viewport.setRowHeights(lowRows(QFontMetrics(look.font).height()));
    m_controller.setTrace(&trace);
    if (!trace.isForeign())
        viewport.setSchedule(drawn(idealSchedule(record.plan(), record.host().cores)));
    do
        viewport.update(trace.lastEvent(), false);
    while (m_controller.scene().places.isUnderWay());
    if (use == Use::Alone)
        m_frame.emplace(record);
    layOut(width);
}

QString RunPicture::title() const
{
    return m_frame ? m_frame->title() : QString();
}

int RunPicture::hiddenRows() const
{
    return std::max(0, m_controller.scene().rows.count() - mostRows);
}

void RunPicture::layOut(int width)
{
    const TimelineScene &scene = m_controller.scene();
    const TimelineRows &rows = scene.rows;
    const QSize ample(width - 2 * pictureMargin, 1000);
    m_geometry = TimelineGeometry::forSize(ample, scene.font, 0);
    const int shownRows = std::min(rows.count(), mostRows);
    widenLabels(std::min(rowLabelWidth(scene, shownRows), ample.width() / 3));
    const int height = rows.top(shownRows);
    m_geometry.rows.setHeight(height);
    m_geometry.labels.setHeight(height);
    const int gap = hiddenRows() > 0 ? m_geometry.lineHeight + 8 : 0;
    m_geometry.chart.moveTop(m_geometry.rows.bottom() + 1 + gap);
    if (scene.trace->isForeign()) // nothing is known to be in flight
        m_geometry.chart.setHeight(0);

    LegendContents contents = legendContents(scene, m_geometry);
    if (scene.trace->queued().most() > 0) // it has a row of its own
        contents.add(State::Queued);
    m_legend = legendItems(contents, scene.trace->colorNames());
    m_geometry.legend.moveTop(m_geometry.chart.bottom() + 1);
    m_geometry.legend.setHeight(legendHeight(m_legend, scene.font, m_geometry.legend.width()));
    const int timelineHeight = m_geometry.legend.bottom() + 1;
    const int frameHeight = m_frame ? m_frame->headHeight() + m_frame->footHeight() : 0;
    m_size = QSize(width, timelineHeight + frameHeight + pictureMargin);
}

// A picture has no tool tips to show the rest of a name.
void RunPicture::widenLabels(int width)
{
    const int more = std::max(0, width - m_geometry.labels.width());
    m_geometry.labels.setWidth(m_geometry.labels.width() + more);
    for (QRect *part : {&m_geometry.axis, &m_geometry.rows, &m_geometry.chart})
        part->setLeft(part->left() + more);
}

void RunPicture::paint(QPainter &painter, bool asShapes)
{
    const TimelineScene &scene = m_controller.scene();
    const int top = m_frame ? m_frame->headHeight() : 0;
    painter.fillRect(QRect(QPoint(), m_size), scene.theme.card);
    painter.save();
    painter.translate(pictureMargin, top);
    TimelinePainter timeline;
    timeline.rows().setForFile(asShapes);
    timeline.rows().endings().update(*scene.trace);
    timeline.paint(painter, scene, m_geometry);
    paintLegend(painter);
    paintHidden(painter);
    painter.restore();
    if (m_frame)
        m_frame->paint(painter, m_size);
}

void RunPicture::paintLegend(QPainter &painter) const
{
    const TimelineScene &scene = m_controller.scene();
    const std::vector<QRect> places = legendPlaces(m_legend, scene.font, m_geometry.legend.width());
    for (std::size_t i = 0; i < m_legend.size(); ++i)
        m_legend[i].paint(
            painter, places[i].translated(m_geometry.legend.topLeft()), scene.font, scene.theme);
}

void RunPicture::paintHidden(QPainter &painter) const
{
    if (hiddenRows() == 0)
        return;
    const TimelineScene &scene = m_controller.scene();
    const QRect line(m_geometry.labels.left() + 14, m_geometry.rows.bottom() + 1,
        m_size.width() - 2 * pictureMargin, m_geometry.chart.top() - m_geometry.rows.bottom() - 1);
    painter.setFont(scene.font);
    painter.setPen(scene.theme.mutedText);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        hiddenRows() == 1 ? TimelineText::tr("… and 1 more row that is not shown")
                          : TimelineText::tr("… and %L1 more rows that are not shown").arg(hiddenRows()));
}

} // namespace hilera
