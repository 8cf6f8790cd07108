#pragma once

#include "ui/timeline/view/timelinecontroller.h"

#include <QObject>
#include <QPointF>

class QHelpEvent;
class QMouseEvent;
class QWheelEvent;

namespace hilera {

// What the mouse does to the timeline, as an event filter of its widget: choose, select a range, pan, zoom,
// fold rows, and tell what is under it.
class TimelineMouse : public QObject {
    Q_OBJECT
public:
    TimelineMouse(TimelineController &controller, QWidget *widget, QObject *parent);

Q_SIGNALS:
    void moved(); // the cursor, the range in sight or the rows
    void rangeSelected();
    void sliceChosen(); // or none, where there was one

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);
    void wheel(const QWheelEvent &event);
    [[nodiscard]] bool isForParent(const QWheelEvent &event) const;
    void leave();
    void showToolTip(const QHelpEvent &event);
    [[nodiscard]] Nanoseconds timeAt(double x) const;
    [[nodiscard]] int rowAt(const QPointF &position) const; // -1: none
    [[nodiscard]] const Track *trackAt(const QPointF &position) const;
    [[nodiscard]] std::optional<TimelineChoice::Chosen> sliceAt(const QPointF &position) const;
    void dragSelection(const QPointF &position, bool snap);

    enum class Drag { None, Press, Select, Pan };
    TimelineController &m_controller;
    QWidget *m_widget;
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    Nanoseconds m_pressedTime = 0;
};

} // namespace hilera
