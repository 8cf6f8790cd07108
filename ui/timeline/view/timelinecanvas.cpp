#include "ui/timeline/view/timelinecanvas.h"

#include "ui/timeline/view/timelineaccessible.h"
#include "ui/timeline/view/timelineactions.h"
#include "ui/timeline/view/timelineclock.h"
#include "ui/timeline/view/timelinemouse.h"
#include "ui/timeline/view/timelinetooltip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace hilera {

TimelineCanvas::TimelineCanvas(QWidget *widget)
    : QObject(widget)
    , m_scrollBar(new QScrollBar(Qt::Vertical, widget))
    , m_clock(new TimelineClock(this))
{
    QAccessible::installFactory(timelineAccessible);
    widget->setAttribute(Qt::WA_OpaquePaintEvent);
    widget->setFocusPolicy(Qt::StrongFocus);
    widget->setMouseTracking(true);
    widget->installEventFilter(this);
    auto *mouse = new TimelineMouse(m_controller, widget, this);
    connect(m_scrollBar, &QScrollBar::valueChanged, this, [this](int value) {
        m_controller.viewport().scrollTo(value);
        this->widget()->update();
    });
    connect(m_clock, &TimelineClock::ticked, this, &TimelineCanvas::advance);
    connect(mouse, &TimelineMouse::moved, this, &TimelineCanvas::refresh);
    connect(mouse, &TimelineMouse::rangeSelected, this, &TimelineCanvas::relight);
    connect(mouse, &TimelineMouse::sliceChosen, this, [this] {
        announceChoice();
        relight();
    });
    m_controller.look().font = widget->font();
    m_controller.viewport().fontChanged();
    setTheme(lightTheme());
}

TimelineCanvas *TimelineCanvas::of(const QObject *widget)
{
    return widget->findChild<TimelineCanvas *>(QString(), Qt::FindDirectChildrenOnly);
}

QWidget *TimelineCanvas::widget() const
{
    return static_cast<QWidget *>(parent());
}

void TimelineCanvas::setTrace(const Trace *trace)
{
    m_controller.setTrace(trace);
    m_painter.rows().endings().clear();
    setTheme(m_theme);
    Q_EMIT arrangeRequested(); // what there is room for depends on the trace
    m_clock->setTrace(trace);
    announceRows(*this);
}

void TimelineCanvas::resumeTrace(const Trace *trace, std::optional<Nanoseconds> now)
{
    m_controller.resumeTrace(trace, now.value_or(trace->lastEvent()));
    m_painter.rows().endings().clear();
    m_painter.rows().strips().invalidate();
    m_clock->setTrace(trace, now);
}

void TimelineCanvas::traceChanged()
{
    m_clock->requestTick();
}

void TimelineCanvas::setSchedule(std::shared_ptr<const DrawnSchedule> ideal)
{
    m_controller.viewport().setSchedule(std::move(ideal));
    advance();
}

void TimelineCanvas::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_controller.look().theme = themeFor(m_controller.scene().trace, theme);
    relight();
}

void TimelineCanvas::setTaskNames(std::function<QString(TaskId)> name)
{
    m_controller.look().taskName = std::move(name);
    relight();
}

void TimelineCanvas::setGeometry(const TimelineGeometry &geometry, const QRect &scrollBar)
{
    m_controller.viewport().setGeometry(geometry);
    m_scrollBar->setGeometry(scrollBar);
}

int TimelineCanvas::scrollBarWidth() const
{
    return m_scrollBar->isVisibleTo(widget()) ? m_scrollBar->sizeHint().width() : 0;
}

void TimelineCanvas::advance()
{
    if (const Trace *trace = m_controller.scene().trace) {
        m_controller.viewport().update(m_clock->now(), m_clock->isLive());
        m_painter.rows().endings().update(*trace);
        if (m_controller.scene().places.isUnderWay())
            m_clock->requestTick();
    }
    Q_EMIT advanced();
    refresh();
}

void TimelineCanvas::refresh()
{
    const TimelineScene &scene = m_controller.scene();
    const int page = m_controller.geometry().rows.height();
    const int furthest = std::max(0, scene.rows.totalHeight() - page);
    if (m_scrollBar->isVisibleTo(widget()) != (furthest > 0)) {
        m_scrollBar->setVisible(furthest > 0);
        Q_EMIT arrangeRequested();
    }
    m_scrollBar->setRange(0, furthest);
    m_scrollBar->setPageStep(page);
    m_scrollBar->setSingleStep(scene.rows.heights().track);
    m_scrollBar->setValue(scene.scroll);
    widget()->update();
    Q_EMIT refreshed();
}

void TimelineCanvas::relight()
{
    m_painter.rows().strips().invalidate();
    refresh();
}

void TimelineCanvas::paint()
{
    QPainter painter(widget());
    m_painter.paint(painter, m_controller.scene(), m_controller.geometry());
    if (widget()->hasFocus()) {
        painter.setPen(m_controller.scene().theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(widget()->rect().adjusted(0, 0, -1, -1));
    }
}

// Before the widget has the event.
bool TimelineCanvas::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        Q_EMIT arrangeRequested();
        refresh();
    } else if (event->type() == QEvent::FontChange) {
        m_controller.look().font = widget()->font();
        m_controller.viewport().fontChanged();
        Q_EMIT arrangeRequested();
        relight();
    } else if (event->type() == QEvent::ShortcutOverride) {
        // Escape is a key of the window, too, which has it when there is nothing to take back here.
        const bool isOurs = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && canClear();
        if (isOurs)
            event->accept();
        return isOurs;
    }
    return false;
}

bool TimelineCanvas::perform(const QString &action, bool isFast)
{
    const TimelineScene &scene = m_controller.scene();
    const std::optional<TimelineChoice::Chosen> before = scene.chosen;
    const int row = scene.currentRow;
    if (!scene.trace || !runTimelineAction(m_controller, action, isFast))
        return false;
    const bool isNew = scene.chosen && before != scene.chosen;
    if (isNew)
        announceChoice();
    else if (scene.currentRow != row)
        announceRow(*this);
    if (isNew)
        relight();
    else
        refresh();
    return true;
}

void TimelineCanvas::find(const QString &name, int direction)
{
    if (m_controller.choice().find(name, direction))
        announceChoice();
    relight();
}

void TimelineCanvas::chooseTask(TaskId task)
{
    m_controller.choice().chooseTask(task);
    announceSlice(*this);
    relight();
}

void TimelineCanvas::clear()
{
    m_controller.choice().clear();
    relight();
}

bool TimelineCanvas::canClear() const
{
    return m_controller.scene().dimmed.any() || m_controller.choice().canClear();
}

QString TimelineCanvas::describe(const QPoint &position) const
{
    return timelineToolTip(m_controller.scene(), m_controller.geometry(), position);
}

void TimelineCanvas::announceChoice()
{
    if (const auto &chosen = m_controller.scene().chosen)
        Q_EMIT sliceSelected(chosen->track, chosen->slice);
    announceSlice(*this);
}

} // namespace hilera
