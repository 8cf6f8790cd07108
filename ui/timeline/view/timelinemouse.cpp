#include "ui/timeline/view/timelinemouse.h"

#include "ui/timeline/model/slicefinder.h"
#include "ui/timeline/view/timelinetooltip.h"
#include "ui/widgets/plaintexts.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

#include <cmath>
#include <utility>

namespace hilera {

namespace {

constexpr double wheelZoom = 0.8;
constexpr double wheelPan = 0.1; // of the range in sight
constexpr int wheelRows = 2;
constexpr double snapPixels = 8;

} // namespace

TimelineMouse::TimelineMouse(TimelineController &controller, QWidget *widget, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_widget(widget)
{
    widget->installEventFilter(this);
}

bool TimelineMouse::eventFilter(QObject *watched, QEvent *event)
{
    const bool hasTrace = m_controller.scene().trace;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (hasTrace)
            press(*static_cast<QMouseEvent *>(event));
        break;
    case QEvent::MouseMove:
        if (hasTrace)
            move(*static_cast<QMouseEvent *>(event));
        break;
    case QEvent::MouseButtonRelease:
        release(*static_cast<QMouseEvent *>(event));
        break;
    case QEvent::MouseButtonDblClick:
        if (hasTrace)
            doubleClick(*static_cast<QMouseEvent *>(event));
        break;
    case QEvent::Wheel:
        if (isForParent(*static_cast<QWheelEvent *>(event)))
            return QObject::eventFilter(watched, event);
        if (hasTrace)
            wheel(*static_cast<QWheelEvent *>(event));
        break;
    case QEvent::Leave:
        leave();
        break;
    case QEvent::ToolTip:
        showToolTip(*static_cast<QHelpEvent *>(event));
        break;
    default:
        return QObject::eventFilter(watched, event);
    }
    event->accept();
    return true;
}

Nanoseconds TimelineMouse::timeAt(double x) const
{
    return m_controller.scene().scale(m_controller.geometry()).time(x);
}

int TimelineMouse::rowAt(const QPointF &position) const
{
    const QRect rows = m_controller.geometry().rows;
    const int y = static_cast<int>(position.y());
    if (y < rows.top() || y > rows.bottom())
        return -1;
    return m_controller.scene().rows.indexAt(y - rows.top() + m_controller.scene().scroll);
}

const Track *TimelineMouse::trackAt(const QPointF &position) const
{
    const TimelineScene &scene = m_controller.scene();
    const int row = rowAt(position);
    return row >= 0 ? scene.trace->track(scene.rows.row(row).track) : nullptr;
}

std::optional<TimelineChoice::Chosen> TimelineMouse::sliceAt(const QPointF &position) const
{
    const Track *track = trackAt(position);
    if (!track)
        return std::nullopt;
    const TimeRange under{timeAt(position.x() - 1), timeAt(position.x() + 1) + 1};
    const std::optional<FoundSlice> found = longestSlice(*track, under, m_controller.scene().now);
    if (!found)
        return std::nullopt;
    return TimelineChoice::Chosen{track->id, found->slice};
}

void TimelineMouse::press(const QMouseEvent &event)
{
    m_pressed = event.position();
    m_pressedTime = timeAt(m_pressed.x());
    const bool isLeft = event.button() == Qt::LeftButton;
    if (isLeft && m_controller.geometry().labels.contains(m_pressed.toPoint())) {
        if (const int row = rowAt(m_pressed); row >= 0) {
            m_controller.viewport().setCurrentRow(row);
            m_controller.viewport().toggleRow(row);
        }
        Q_EMIT moved();
    } else if (event.button() == Qt::MiddleButton || (isLeft && event.modifiers() & Qt::ShiftModifier)) {
        m_drag = Drag::Pan;
        m_widget->setCursor(Qt::ClosedHandCursor);
    } else if (isLeft) {
        m_drag = Drag::Press;
    }
}

void TimelineMouse::move(const QMouseEvent &event)
{
    const QPointF position = event.position();
    const bool isInPlot = position.x() >= m_controller.geometry().rows.left();
    m_controller.choice().moveCursor(isInPlot ? std::optional(timeAt(position.x())) : std::nullopt);
    const bool isFar = (position - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag == Drag::Press && isFar)
        m_drag = Drag::Select;
    if (m_drag == Drag::Select)
        dragSelection(position, !(event.modifiers() & Qt::ControlModifier));
    else if (m_drag == Drag::Pan)
        m_controller.viewport().pan(m_pressedTime - timeAt(position.x()));
    Q_EMIT moved();
}

void TimelineMouse::dragSelection(const QPointF &position, bool snap)
{
    const TimelineScene &scene = m_controller.scene();
    Nanoseconds from = m_pressedTime;
    Nanoseconds to = timeAt(position.x());
    if (snap) {
        const auto reach =
            static_cast<Nanoseconds>(scene.scale(m_controller.geometry()).perPixel() * snapPixels);
        from = snapped(scene, m_controller.geometry(), from, reach);
        to = snapped(scene, m_controller.geometry(), to, reach);
    }
    m_controller.choice().select({from, to}, trackAt(m_pressed));
}

void TimelineMouse::release(const QMouseEvent &event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    m_widget->unsetCursor();
    if (!m_controller.scene().trace)
        return;
    if (drag == Drag::Pan) {
        Q_EMIT moved();
    } else if (drag == Drag::Select) {
        Q_EMIT rangeSelected();
    } else if (drag == Drag::Press) {
        m_controller.choice().chooseOnly(sliceAt(event.position()));
        Q_EMIT sliceChosen();
    }
}

void TimelineMouse::doubleClick(const QMouseEvent &event)
{
    const bool isPlot = m_controller.geometry().rows.contains(event.position().toPoint());
    if (!isPlot || event.button() != Qt::LeftButton)
        return;
    m_controller.choice().chooseOnly(sliceAt(event.position()));
    m_controller.viewport().fit(m_controller.choice().range());
    Q_EMIT sliceChosen();
}

void TimelineMouse::wheel(const QWheelEvent &event)
{
    const TimelineScene &scene = m_controller.scene();
    const QPoint angle = event.angleDelta();
    const double steps = (angle.y() != 0 ? angle.y() : angle.x()) / 120.0;
    const bool isSideways = angle.y() == 0 || event.modifiers() & Qt::ShiftModifier;
    const auto span = static_cast<double>(scene.range.duration());
    if (event.modifiers() & Qt::ControlModifier)
        m_controller.viewport().zoom(timeAt(event.position().x()), std::pow(wheelZoom, steps));
    else if (isSideways)
        m_controller.viewport().pan(static_cast<Nanoseconds>(-steps * wheelPan * span));
    else
        m_controller.viewport().scrollTo(
            scene.scroll - static_cast<int>(std::lround(steps * scene.rows.heights().track * wheelRows)));
    Q_EMIT moved();
}

// Where all rows are in sight, what is around the timeline may scroll.
bool TimelineMouse::isForParent(const QWheelEvent &event) const
{
    const bool isPlain = !(event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    return isPlain && event.angleDelta().y() != 0
        && m_controller.scene().rows.totalHeight() <= m_controller.geometry().rows.height();
}

void TimelineMouse::leave()
{
    m_controller.choice().moveCursor(std::nullopt);
    Q_EMIT moved();
}

void TimelineMouse::showToolTip(const QHelpEvent &event)
{
    const QString text = m_drag == Drag::None
        ? timelineToolTip(m_controller.scene(), m_controller.geometry(), event.pos())
        : QString();
    hilera::showToolTip(event.globalPos(), text, m_widget, Emphasis::FirstLine);
}

} // namespace hilera
