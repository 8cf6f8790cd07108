#include "ui/timeline/timelineview.h"

#include "ui/timeline/helpcard.h"
#include "ui/timeline/legend.h"
#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelinecommands.h"
#include "ui/timeline/timelinetext.h"
#include "ui/timeline/timelinetooltip.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace hilera {

namespace {

constexpr std::chrono::milliseconds frameTime(16);
constexpr std::chrono::milliseconds tickTime(33);
constexpr double zoomStep = 0.8;
constexpr double snapPixels = 8;

std::bitset<stateCount> usualStates()
{
    std::bitset<stateCount> states;
    for (const State state : {State::Queued, State::Starting, State::Running, State::Waiting})
        states.set(static_cast<std::size_t>(state));
    return states;
}

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_legendStates(usualStates())
    , m_legend(new Legend(this))
    , m_scrollBar(new QScrollBar(Qt::Vertical, this))
    , m_search(new QLineEdit(this))
{
    QAccessible::installFactory(timelineAccessible);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_search->hide();
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_controller.scene().search = text;
        relight();
    });
    connect(m_scrollBar, &QScrollBar::valueChanged, this, [this](int value) {
        m_controller.scrollTo(value);
        update();
    });
    connect(m_legend, &Legend::dimmedChanged, this, [this](std::bitset<stateCount> dimmed) {
        m_controller.scene().dimmed = dimmed;
        relight();
    });
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &TimelineView::advance);
    connect(&m_tick, &QTimer::timeout, this, &TimelineView::traceChanged);
    m_controller.setFont(font());
    setTheme(lightTheme());
    changeEvent(std::make_unique<QEvent>(QEvent::LanguageChange).get());
    arrange();
}

void TimelineView::setTrace(const Trace *trace)
{
    m_controller.setTrace(trace);
    m_painter.rows().endings().clear();
    m_painter.rows().strips().invalidate();
    m_legendStates = usualStates();
    m_replayNow.reset();
    advance();
}

void TimelineView::traceChanged()
{
    if (!m_frame.isActive())
        m_frame.start(frameTime);
}

void TimelineView::advance()
{
    const Trace *trace = m_controller.scene().trace;
    const bool isLive = trace && (m_replayNow || !trace->finished());
    if (trace) {
        const Nanoseconds now = m_replayNow ? *m_replayNow
            : trace->finished()             ? trace->lastEvent()
                                            : std::max(trace->lastEvent(), steadyNow() - trace->origin());
        m_controller.update(now, isLive);
        m_painter.rows().endings().update(*trace);
    }
    if (isLive && !m_replayNow && !m_tick.isActive())
        m_tick.start(tickTime);
    else if (!isLive || m_replayNow)
        m_tick.stop();
    updateLegend();
    refresh();
}

void TimelineView::setSchedule(const Schedule &ideal)
{
    m_controller.setSchedule(ideal);
    advance();
}

void TimelineView::setPrediction(std::optional<Nanoseconds> guess)
{
    m_controller.scene().prediction = guess;
    advance();
}

void TimelineView::setTheme(const Theme &theme)
{
    m_controller.scene().theme = theme;
    m_legend->setTheme(theme);
    relight();
}

void TimelineView::setTaskNames(std::function<QString(TaskId)> name)
{
    m_controller.scene().taskName = std::move(name);
    relight();
}

void TimelineView::setExpectedStates(std::bitset<stateCount> states)
{
    m_legendStates = states;
    updateLegend();
}

void TimelineView::setNow(std::optional<Nanoseconds> now)
{
    m_replayNow = now;
    traceChanged();
}

void TimelineView::highlightLine(int line)
{
    m_controller.scene().highlightedLine = line;
    relight();
}

bool TimelineView::isFollowing() const
{
    return m_controller.navigation().isFollowing();
}

void TimelineView::setFollowing(bool following)
{
    m_controller.setFollowing(following);
    refresh();
}

QString TimelineView::describe(const QPoint &position) const
{
    return timelineToolTip(m_controller.scene(), m_controller.geometry(), position);
}

// States that show in the rows in sight join the legend, and stay.
void TimelineView::updateLegend()
{
    const TimelineScene &scene = m_controller.scene();
    for (int i = std::max(0, scene.rows.indexAt(scene.scroll)); scene.trace && i < scene.rows.count(); ++i) {
        if (scene.rows.top(i) > scene.scroll + m_controller.geometry().rows.height())
            break;
        const Track *track = scene.trace->track(scene.rows.row(i).track);
        if (!track)
            continue;
        m_legendStates.set(static_cast<std::size_t>(track->open.state));
        const StateTimes times = track->slices.timesBefore(longestRange);
        for (std::size_t state = 1; state < stateCount; ++state)
            m_legendStates[state] = m_legendStates[state] || times[state] > 0;
    }
    m_legend->setEntries(m_legendStates, !scene.schedule.slices.empty());
    m_legend->setVisible(scene.trace);
}

void TimelineView::refresh()
{
    const TimelineScene &scene = m_controller.scene();
    const int page = m_controller.geometry().rows.height();
    const int furthest = std::max(0, scene.rows.totalHeight() - page);
    if (m_scrollBar->isVisibleTo(this) != (furthest > 0)) {
        m_scrollBar->setVisible(furthest > 0);
        arrange();
    }
    m_scrollBar->setRange(0, furthest);
    m_scrollBar->setPageStep(page);
    m_scrollBar->setSingleStep(scene.rows.heights().track);
    m_scrollBar->setValue(scene.scroll);
    if (m_wasFollowing != isFollowing()) {
        m_wasFollowing = isFollowing();
        Q_EMIT followChanged(m_wasFollowing);
    }
    update();
}

void TimelineView::relight()
{
    m_painter.rows().strips().invalidate();
    refresh();
}

void TimelineView::arrange()
{
    const int barWidth = m_scrollBar->isVisibleTo(this) ? m_scrollBar->sizeHint().width() : 0;
    const TimelineGeometry geometry = TimelineGeometry::forSize(size(), font(), barWidth);
    m_controller.setGeometry(geometry);
    m_scrollBar->setGeometry(width() - barWidth, geometry.rows.top(), barWidth, geometry.rows.height());
    m_legend->setGeometry(geometry.legend);
    const int searchWidth = std::min(280, width() / 3);
    m_search->setGeometry(
        width() - searchWidth - barWidth - 8, 2, searchWidth, m_search->sizeHint().height());
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_painter.paint(painter, m_controller.scene(), m_controller.geometry());
    if (hasFocus()) {
        painter.setPen(m_controller.scene().theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TimelineView::paint(QPainter &painter, const QSize &size)
{
    TimelineScene scene = m_controller.scene();
    scene.cursor.reset();
    const TimelineGeometry geometry = TimelineGeometry::forSize(size, font(), 0);
    TimelinePainter fresh;
    if (scene.trace)
        fresh.rows().endings().update(*scene.trace);
    fresh.paint(painter, scene, geometry);
    if (scene.trace)
        m_legend->paint(painter, geometry.legend.topLeft());
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    arrange();
    refresh();
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = m_drag == Drag::None ? describe(help->pos()) : QString();
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Timeline"));
        m_search->setPlaceholderText(tr("Find a task or a track"));
        m_legend->retranslate();
        arrange();
        relight();
    } else if (event->type() == QEvent::FontChange) {
        m_controller.setFont(font());
        arrange();
        relight();
    }
}

Nanoseconds TimelineView::timeAt(double x) const
{
    return m_controller.scene().scale(m_controller.geometry()).time(x);
}

// Where the cursor is, else now if that is in sight, else the middle.
Nanoseconds TimelineView::zoomAnchor() const
{
    const TimelineScene &scene = m_controller.scene();
    if (scene.cursor)
        return *scene.cursor;
    if (scene.isLive && isFollowing() && scene.range.contains(scene.now))
        return scene.now;
    return scene.range.from + scene.range.duration() / 2;
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const std::optional<TimelineCommand> command = TimelineCommands::commandFor(*event);
    if (!command || !m_controller.scene().trace) {
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
    run(*command, event->modifiers() & Qt::ShiftModifier);
}

void TimelineView::run(TimelineCommand command, bool fast)
{
    const TimelineScene &scene = m_controller.scene();
    const Nanoseconds panStep = std::max<Nanoseconds>(1, scene.range.duration() / (fast ? 2 : 10));
    const int page = std::max(1, m_controller.geometry().rows.height() - scene.rows.heights().track);
    const std::optional<TimelineScene::Chosen> before = scene.chosen;
    switch (command) {
    case TimelineCommand::ZoomIn:
        m_controller.zoom(zoomAnchor(), zoomStep);
        break;
    case TimelineCommand::ZoomOut:
        m_controller.zoom(zoomAnchor(), 1 / zoomStep);
        break;
    case TimelineCommand::PanLeft:
        m_controller.pan(-panStep);
        break;
    case TimelineCommand::PanRight:
        m_controller.pan(panStep);
        break;
    case TimelineCommand::RowUp:
        m_controller.moveRow(-1);
        break;
    case TimelineCommand::RowDown:
        m_controller.moveRow(1);
        break;
    case TimelineCommand::PageUp:
        m_controller.scrollTo(scene.scroll - page);
        break;
    case TimelineCommand::PageDown:
        m_controller.scrollTo(scene.scroll + page);
        break;
    case TimelineCommand::ToggleRow:
        m_controller.toggleRow(scene.currentRow);
        break;
    case TimelineCommand::Fit:
        m_controller.fit();
        break;
    case TimelineCommand::FitAll:
        m_controller.fitAll();
        break;
    case TimelineCommand::UndoZoom:
        m_controller.undoZoom();
        break;
    case TimelineCommand::PreviousSlice:
        m_controller.step(-1);
        break;
    case TimelineCommand::NextSlice:
        m_controller.step(1);
        break;
    case TimelineCommand::AlongBack:
        m_controller.stepAlongTask(-1);
        break;
    case TimelineCommand::AlongForward:
        m_controller.stepAlongTask(1);
        break;
    case TimelineCommand::Mark:
        m_controller.toggleMark(zoomAnchor());
        break;
    case TimelineCommand::Search:
        openSearch();
        break;
    case TimelineCommand::Help:
        showHelp();
        break;
    case TimelineCommand::Follow:
        if (m_replayNow)
            Q_EMIT playPauseRequested();
        else
            m_controller.setFollowing(true);
        break;
    case TimelineCommand::Clear:
        clear();
        break;
    }
    const bool isNew = scene.chosen
        && (!before || before->track != scene.chosen->track || !(before->slice == scene.chosen->slice));
    if (isNew)
        Q_EMIT sliceSelected(scene.chosen->track, scene.chosen->slice);
    if (isNew || before.has_value() != scene.chosen.has_value())
        relight();
    else
        refresh();
}

void TimelineView::clear()
{
    m_legend->clear();
    m_search->clear();
    m_search->hide();
    m_controller.clear();
    relight();
}

void TimelineView::showHelp()
{
    auto *card = new HelpCard(m_controller.scene().theme, this);
    connect(card, &QObject::destroyed, this, [this] { setFocus(); });
    card->show();
    card->setFocus();
}

void TimelineView::openSearch()
{
    m_search->show();
    m_search->raise();
    m_search->setFocus();
    m_search->selectAll();
}

void TimelineView::search(int direction)
{
    if (m_controller.find(m_search->text(), direction) && m_controller.scene().chosen)
        Q_EMIT sliceSelected(m_controller.scene().chosen->track, m_controller.scene().chosen->slice);
    relight();
}

// Of the search's line edit: Enter goes on, Escape goes back.
bool TimelineView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            search(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            clear();
            setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (!m_controller.scene().trace)
        return;
    const QPoint angle = event->angleDelta();
    const double steps = (angle.y() != 0 ? angle.y() : angle.x()) / 120.0;
    const bool sideways = angle.y() == 0 || event->modifiers() & Qt::ShiftModifier;
    const Nanoseconds span = m_controller.scene().range.duration();
    if (event->modifiers() & Qt::ControlModifier)
        m_controller.zoom(timeAt(event->position().x()), std::pow(zoomStep, steps));
    else if (sideways)
        m_controller.pan(static_cast<Nanoseconds>(-steps * 0.1 * static_cast<double>(span)));
    else
        m_controller.scrollTo(m_controller.scene().scroll
            - static_cast<int>(std::lround(steps * m_controller.scene().rows.heights().track * 2)));
    refresh();
}

const TimelineRow *TimelineView::rowAt(const QPointF &position) const
{
    const QRect rows = m_controller.geometry().rows;
    const int y = static_cast<int>(position.y());
    if (y < rows.top() || y > rows.bottom())
        return nullptr;
    const TimelineScene &scene = m_controller.scene();
    const int index = scene.rows.indexAt(y - rows.top() + scene.scroll);
    return index >= 0 ? &scene.rows.row(index) : nullptr;
}

std::optional<TimelineScene::Chosen> TimelineView::sliceAt(const QPointF &position) const
{
    const TimelineRow *row = rowAt(position);
    const Track *track = row ? m_controller.scene().trace->track(row->track) : nullptr;
    if (!track)
        return std::nullopt;
    const TimeRange under{timeAt(position.x() - 1), timeAt(position.x() + 1) + 1};
    const std::optional<FoundSlice> found = longestSlice(*track, under, m_controller.scene().now);
    if (!found)
        return std::nullopt;
    return TimelineScene::Chosen{track->id, found->slice};
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (!m_controller.scene().trace)
        return;
    m_pressed = event->position();
    m_pressedTime = timeAt(m_pressed.x());
    const bool isLabel = m_controller.geometry().labels.contains(event->pos());
    if (isLabel && event->button() == Qt::LeftButton) {
        if (const TimelineRow *row = rowAt(m_pressed)) {
            const int index = static_cast<int>(row - &m_controller.scene().rows.row(0));
            m_controller.scene().currentRow = index;
            m_controller.toggleRow(index);
        }
        refresh();
    } else if (event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && event->modifiers() & Qt::ShiftModifier)) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        m_drag = Drag::Press;
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    TimelineScene &scene = m_controller.scene();
    if (!scene.trace)
        return;
    const QPointF position = event->position();
    const bool isInPlot = position.x() >= m_controller.geometry().rows.left();
    scene.cursor = isInPlot ? std::optional(timeAt(position.x())) : std::nullopt;
    if (m_drag == Drag::Press
        && (position - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_drag = Drag::Select;
    if (m_drag == Drag::Select)
        dragSelection(position, !(event->modifiers() & Qt::ControlModifier));
    else if (m_drag == Drag::Pan)
        m_controller.pan(m_pressedTime - timeAt(position.x()));
    refresh();
}

void TimelineView::dragSelection(const QPointF &position, bool snap)
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
    const TimelineRow *row = rowAt(m_pressed);
    m_controller.select({from, to}, row ? scene.trace->track(row->track) : nullptr);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    unsetCursor();
    if (!m_controller.scene().trace)
        return;
    if (drag == Drag::Select) {
        Q_EMIT rangeMeasured(m_controller.scene().selectionText);
    } else if (drag == Drag::Press) {
        m_controller.scene().selection.reset();
        m_controller.choose(sliceAt(event->position()));
        if (const auto &chosen = m_controller.scene().chosen)
            Q_EMIT sliceSelected(chosen->track, chosen->slice);
    }
    if (drag != Drag::None)
        relight();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const bool isPlot = m_controller.geometry().rows.contains(event->pos());
    if (!m_controller.scene().trace || !isPlot || event->button() != Qt::LeftButton)
        return;
    m_controller.scene().selection.reset();
    m_controller.choose(sliceAt(event->position()));
    m_controller.fit();
    relight();
}

void TimelineView::leaveEvent(QEvent *)
{
    m_controller.scene().cursor.reset();
    update();
}

} // namespace hilera
