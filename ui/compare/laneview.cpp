#include "ui/compare/laneview.h"

#include "ui/actions/actiontable.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace hilera {

LaneView::LaneView(std::shared_ptr<TimelineNavigation> navigation, QWidget *parent)
    : QWidget(parent)
    , m_canvas(new TimelineCanvas(this))
{
    connect(m_canvas, &TimelineCanvas::arrangeRequested, this, &LaneView::arrange);
    m_canvas->controller().viewport().shareNavigation(std::move(navigation));
}

void LaneView::setLook(const Look &look)
{
    if (look == m_look)
        return;
    m_look = look;
    m_canvas->controller().viewport().setLowRows(look.rowHeight);
    arrange();
    m_canvas->relight();
}

void LaneView::setEnd(std::optional<Nanoseconds> end, const QString &text)
{
    m_canvas->controller().look().end = end;
    m_canvas->controller().look().endText = text;
    update();
}

void LaneView::setDimmed(std::bitset<stateCount> dimmed)
{
    m_canvas->controller().look().dimmed = dimmed;
    m_canvas->relight();
}

void LaneView::follow(std::optional<Nanoseconds> cursor)
{
    ViewportControl &viewport = m_canvas->controller().viewport();
    viewport.syncRange();
    m_canvas->controller().choice().moveCursor(
        cursor ? std::optional(*cursor + viewport.start()) : std::nullopt);
    update();
}

std::optional<Nanoseconds> LaneView::cursor() const
{
    const auto &cursor = controller().scene().cursor;
    return cursor ? std::optional(*cursor - controller().viewport().start()) : std::nullopt;
}

int LaneView::workerCount() const
{
    const TimelineScene &scene = controller().scene();
    if (m_look.rowHeight > 0)
        return scene.rows.count();
    return scene.trace ? static_cast<int>(workerTracks(*scene.trace).size()) : 0;
}

int LaneView::fullHeight() const
{
    return controller().scene().rows.totalHeight();
}

// The bar lies over the end of the rows, so that all axes are as long.
void LaneView::arrange()
{
    const int barWidth = m_canvas->scrollBar().sizeHint().width();
    m_canvas->setGeometry(TimelineGeometry::forLane(size(), m_look.labelWidth, m_look.asChart),
        QRect(width() - barWidth, 0, barWidth, height()));
}

void LaneView::paintEvent(QPaintEvent *)
{
    m_canvas->paint();
}

// There is no room to search in, and Escape goes on when there is nothing to take back.
void LaneView::keyPressEvent(QKeyEvent *event)
{
    const QString action = ActionRow::idFor(Place::Timeline, *event);
    if (action == QLatin1String("clear") && controller().scene().trace && m_canvas->canClear())
        m_canvas->clear();
    else if (!m_canvas->perform(action, event->modifiers() & Qt::ShiftModifier))
        QWidget::keyPressEvent(event);
}

} // namespace hilera
