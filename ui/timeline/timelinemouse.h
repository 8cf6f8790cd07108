#pragma once

#include "ui/timeline/timelinecontroller.h"

#include <QMouseEvent>
#include <QWheelEvent>

namespace hilera {

// What the mouse does to the timeline: choose, select a range, pan, zoom, fold rows.
class TimelineMouse {
public:
    explicit TimelineMouse(TimelineController &controller);

    // What has come of an event.
    enum class Effect { None, Moved, Measured, Chosen };
    [[nodiscard]] Effect press(const QMouseEvent &event);
    [[nodiscard]] Effect move(const QMouseEvent &event);
    [[nodiscard]] Effect release(const QMouseEvent &event);
    [[nodiscard]] Effect doubleClick(const QMouseEvent &event);
    [[nodiscard]] Effect wheel(const QWheelEvent &event);

    [[nodiscard]] bool isDragging() const { return m_drag != Drag::None; }
    [[nodiscard]] bool isPanning() const { return m_drag == Drag::Pan; }

private:
    [[nodiscard]] Nanoseconds timeAt(double x) const;
    [[nodiscard]] int rowAt(const QPointF &position) const; // -1: none
    [[nodiscard]] const Track *trackAt(const QPointF &position) const;
    [[nodiscard]] std::optional<TimelineScene::Chosen> sliceAt(const QPointF &position) const;
    void dragSelection(const QPointF &position, bool snap);

    enum class Drag { None, Press, Select, Pan };
    TimelineController &m_controller;
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    Nanoseconds m_pressedTime = 0;
};

} // namespace hilera
