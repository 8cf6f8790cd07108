#pragma once

#include "ui/timeline/paint/timelinepainter.h"
#include "ui/timeline/view/timelinecontroller.h"

#include <QObject>

class QScrollBar;

namespace hilera {

class TimelineClock;

// Makes a timeline of a widget: draws a trace there, takes in how it goes on, and does what the mouse and the
// keys ask for. The widget says where things are, and adds what else it has. GUI thread.
class TimelineCanvas : public QObject {
    Q_OBJECT
public:
    explicit TimelineCanvas(QWidget *widget);

    // That of a widget; null if it has none.
    [[nodiscard]] static TimelineCanvas *of(const QObject *widget);
    [[nodiscard]] QWidget *widget() const;

    // nullptr: nothing has run yet. The trace lives on until another is set, and changes on the GUI thread
    // alone.
    void setTrace(const Trace *trace);
    // Another trace of the same run, as far as `now` if it is played again: what is in sight stays.
    void resumeTrace(const Trace *trace, std::optional<Nanoseconds> now);
    // Events were applied to the trace: it is drawn again, at most 60 times a second.
    void traceChanged();
    void setSchedule(std::shared_ptr<const DrawnSchedule> ideal);
    void setTheme(const Theme &theme);
    void setTaskNames(std::function<QString(TaskId)> name);
    void setGeometry(const TimelineGeometry &geometry, const QRect &scrollBar);

    [[nodiscard]] const TimelineController &controller() const { return m_controller; }
    [[nodiscard]] TimelineController &controller() { return m_controller; }
    [[nodiscard]] TimelineClock &clock() { return *m_clock; }
    [[nodiscard]] QScrollBar &scrollBar() { return *m_scrollBar; }
    [[nodiscard]] int scrollBarWidth() const; // 0: all rows are in sight

    // In the paint event of the widget.
    void paint();
    // Does a timeline's action, by its id in the table of actions; faster with Shift. False if it is none
    // that is done here, or there is no trace.
    bool perform(const QString &action, bool isFast);
    void find(const QString &name, int direction); // of a task or a track
    void chooseTask(TaskId task); // says nothing of it
    // Takes back one thing that is chosen.
    void clear();
    [[nodiscard]] bool canClear() const; // there is something to take back
    // The text at a place of the widget, as in its tool tip.
    [[nodiscard]] QString describe(const QPoint &position) const;

    void advance(); // to what is now
    void refresh(); // after the controller has done something
    void relight(); // refreshes, where slices look different now

Q_SIGNALS:
    void advanced(); // and not drawn yet
    void arrangeRequested(); // with setGeometry
    void refreshed();
    void sliceSelected(hilera::TrackId track, const hilera::Slice &slice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void announceChoice();

    TimelineController m_controller;
    TimelinePainter m_painter;
    Theme m_theme;
    QScrollBar *m_scrollBar;
    TimelineClock *m_clock;
};

} // namespace hilera
