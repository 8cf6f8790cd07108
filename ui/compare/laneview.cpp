#include "ui/compare/laneview.h"

#include "ui/timeline/view/legend.h"
#include "ui/timeline/view/timelinecommands.h"

#include <QScrollBar>

#include <algorithm>

namespace hilera {

LaneView::LaneView(std::shared_ptr<TimelineNavigation> navigation, QWidget *parent)
    : TimelineView(parent)
{
    m_legend->hide();
    m_controller.shareNavigation(std::move(navigation));
}

void LaneView::setLook(const Look &look)
{
    if (look == m_look)
        return;
    m_look = look;
    m_controller.rows().setLow(look.rowHeight);
    arrange();
    relight();
}

void LaneView::setEnd(std::optional<Nanoseconds> end, const QString &text)
{
    m_controller.scene().end = end;
    m_controller.scene().endText = text;
    update();
}

void LaneView::setDimmed(std::bitset<stateCount> dimmed)
{
    m_controller.scene().dimmed = dimmed;
    relight();
}

void LaneView::follow(std::optional<Nanoseconds> cursor)
{
    m_controller.syncRange();
    m_controller.scene().cursor = cursor ? std::optional(*cursor + m_controller.start()) : std::nullopt;
    update();
}

std::optional<Nanoseconds> LaneView::cursor() const
{
    const auto &cursor = m_controller.scene().cursor;
    return cursor ? std::optional(*cursor - m_controller.start()) : std::nullopt;
}

int LaneView::workerCount() const
{
    const TimelineScene &scene = m_controller.scene();
    if (m_look.rowHeight > 0)
        return scene.rows.count();
    return scene.trace ? static_cast<int>(std::ranges::count_if(scene.trace->tracks(), doesTasks)) : 0;
}

int LaneView::fullHeight() const
{
    return m_controller.scene().rows.totalHeight();
}

// The bar lies over the end of the rows, so that all axes are as long.
void LaneView::arrange()
{
    m_controller.setGeometry(TimelineGeometry::forLane(size(), m_look.labelWidth, m_look.asChart));
    const int barWidth = m_scrollBar->sizeHint().width();
    m_scrollBar->setGeometry(width() - barWidth, 0, barWidth, height());
}

void LaneView::refresh()
{
    TimelineView::refresh();
    Q_EMIT looked();
}

void LaneView::updateLegend()
{
    const TimelineScene &scene = m_controller.scene();
    const TimelineGeometry &geometry = m_controller.geometry();
    if (scene.trace)
        Q_EMIT shown(statesInSight(scene, geometry), phasesInSight(scene, geometry),
            !scene.schedule().slices.empty(), hasLossesInSight(scene, geometry));
}

// There is no room to search in, and Escape goes on when there is nothing to take back.
void LaneView::keyPressEvent(QKeyEvent *event)
{
    const auto command = timelineCommandFor(*event);
    if (command == TimelineCommand::Search || (command == TimelineCommand::Clear && !clear()))
        event->ignore();
    else if (command != TimelineCommand::Clear)
        TimelineView::keyPressEvent(event);
}

} // namespace hilera
