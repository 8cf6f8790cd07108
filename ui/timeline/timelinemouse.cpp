#include "ui/timeline/timelinemouse.h"

#include "ui/timeline/slicefinder.h"

#include <QApplication>

#include <cmath>
#include <utility>

namespace hilera {

namespace {

constexpr double wheelZoom = 0.8;
constexpr double wheelPan = 0.1; // of the range in sight
constexpr int wheelRows = 2;
constexpr double snapPixels = 8;

} // namespace

TimelineMouse::TimelineMouse(TimelineController &controller)
    : m_controller(controller)
{
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

std::optional<TimelineScene::Chosen> TimelineMouse::sliceAt(const QPointF &position) const
{
    const Track *track = trackAt(position);
    if (!track)
        return std::nullopt;
    const TimeRange under{timeAt(position.x() - 1), timeAt(position.x() + 1) + 1};
    const std::optional<FoundSlice> found = longestSlice(*track, under, m_controller.scene().now);
    if (!found)
        return std::nullopt;
    return TimelineScene::Chosen{track->id, found->slice};
}

TimelineMouse::Effect TimelineMouse::press(const QMouseEvent &event)
{
    m_pressed = event.position();
    m_pressedTime = timeAt(m_pressed.x());
    const bool isLeft = event.button() == Qt::LeftButton;
    if (isLeft && m_controller.geometry().labels.contains(m_pressed.toPoint())) {
        if (const int row = rowAt(m_pressed); row >= 0) {
            m_controller.scene().currentRow = row;
            m_controller.toggleRow(row);
        }
        return Effect::Moved;
    }
    if (event.button() == Qt::MiddleButton || (isLeft && event.modifiers() & Qt::ShiftModifier))
        m_drag = Drag::Pan;
    else if (isLeft)
        m_drag = Drag::Press;
    return Effect::None;
}

TimelineMouse::Effect TimelineMouse::move(const QMouseEvent &event)
{
    const QPointF position = event.position();
    const bool isInPlot = position.x() >= m_controller.geometry().rows.left();
    m_controller.scene().cursor = isInPlot ? std::optional(timeAt(position.x())) : std::nullopt;
    const bool isFar = (position - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag == Drag::Press && isFar)
        m_drag = Drag::Select;
    if (m_drag == Drag::Select)
        dragSelection(position, !(event.modifiers() & Qt::ControlModifier));
    else if (m_drag == Drag::Pan)
        m_controller.pan(m_pressedTime - timeAt(position.x()));
    return Effect::Moved;
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
    m_controller.select({from, to}, trackAt(m_pressed));
}

TimelineMouse::Effect TimelineMouse::release(const QMouseEvent &event)
{
    switch (std::exchange(m_drag, Drag::None)) {
    case Drag::None:
        return Effect::None;
    case Drag::Pan:
        return Effect::Moved;
    case Drag::Select:
        return Effect::Measured;
    case Drag::Press:
        break;
    }
    m_controller.scene().selection.reset();
    m_controller.choose(sliceAt(event.position()));
    return Effect::Chosen;
}

TimelineMouse::Effect TimelineMouse::doubleClick(const QMouseEvent &event)
{
    const bool isPlot = m_controller.geometry().rows.contains(event.position().toPoint());
    if (!isPlot || event.button() != Qt::LeftButton)
        return Effect::None;
    m_controller.scene().selection.reset();
    m_controller.choose(sliceAt(event.position()));
    m_controller.fit();
    return Effect::Chosen;
}

TimelineMouse::Effect TimelineMouse::wheel(const QWheelEvent &event)
{
    const TimelineScene &scene = m_controller.scene();
    const QPoint angle = event.angleDelta();
    const double steps = (angle.y() != 0 ? angle.y() : angle.x()) / 120.0;
    const bool isSideways = angle.y() == 0 || event.modifiers() & Qt::ShiftModifier;
    const auto span = static_cast<double>(scene.range.duration());
    if (event.modifiers() & Qt::ControlModifier)
        m_controller.zoom(timeAt(event.position().x()), std::pow(wheelZoom, steps));
    else if (isSideways)
        m_controller.pan(static_cast<Nanoseconds>(-steps * wheelPan * span));
    else
        m_controller.scrollTo(
            scene.scroll - static_cast<int>(std::lround(steps * scene.rows.heights().track * wheelRows)));
    return Effect::Moved;
}

} // namespace hilera
