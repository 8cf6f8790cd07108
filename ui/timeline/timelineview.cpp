#include "ui/timeline/timelineview.h"

#include "ui/timeline/helpcard.h"
#include "ui/timeline/legend.h"
#include "ui/timeline/searchbar.h"
#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelinekeys.h"
#include "ui/timeline/timelinetext.h"
#include "ui/timeline/timelinetooltip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <chrono>

namespace hilera {

namespace {

constexpr std::chrono::milliseconds frameTime(16);
constexpr std::chrono::milliseconds tickTime(33);

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
    , m_search(new SearchBar(this))
    , m_mouse(m_controller)
{
    QAccessible::installFactory(timelineAccessible);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(m_search, &SearchBar::stepped, this, &TimelineView::search);
    connect(m_search, &SearchBar::left, this, [this] {
        clear();
        setFocus();
    });
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
    m_legendStates |= statesInSight(scene, m_controller.geometry());
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
        const QString text = m_mouse.isDragging() ? QString() : describe(help->pos());
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
        m_search->retranslate();
        m_legend->retranslate();
        arrange();
        relight();
    } else if (event->type() == QEvent::FontChange) {
        m_controller.setFont(font());
        arrange();
        relight();
    }
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
    const std::optional<TimelineScene::Chosen> before = m_controller.scene().chosen;
    if (!runCommand(m_controller, command, fast))
        runOwn(command);
    const std::optional<TimelineScene::Chosen> &chosen = m_controller.scene().chosen;
    const bool isNew =
        chosen && (!before || before->track != chosen->track || !(before->slice == chosen->slice));
    if (isNew)
        announceChoice();
    if (isNew || before.has_value() != chosen.has_value())
        relight();
    else
        refresh();
}

// What only a window can do.
void TimelineView::runOwn(TimelineCommand command)
{
    if (command == TimelineCommand::Search)
        m_search->open();
    else if (command == TimelineCommand::Help)
        showHelp();
    else if (command == TimelineCommand::Clear)
        clear();
    else if (command == TimelineCommand::Follow && m_replayNow)
        Q_EMIT playPauseRequested();
    else if (command == TimelineCommand::Follow)
        m_controller.setFollowing(true);
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

void TimelineView::search(int direction)
{
    if (m_controller.find(m_search->text(), direction))
        announceChoice();
    relight();
}

void TimelineView::announceChoice()
{
    if (const auto &chosen = m_controller.scene().chosen)
        Q_EMIT sliceSelected(chosen->track, chosen->slice);
}

void TimelineView::take(TimelineMouse::Effect effect)
{
    switch (effect) {
    case TimelineMouse::Effect::None:
        return;
    case TimelineMouse::Effect::Moved:
        refresh();
        return;
    case TimelineMouse::Effect::Measured:
        Q_EMIT rangeMeasured(m_controller.scene().selectionText);
        break;
    case TimelineMouse::Effect::Chosen:
        announceChoice();
        break;
    }
    relight();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (m_controller.scene().trace)
        take(m_mouse.wheel(*event));
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (!m_controller.scene().trace)
        return;
    take(m_mouse.press(*event));
    if (m_mouse.isPanning())
        setCursor(Qt::ClosedHandCursor);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_controller.scene().trace)
        take(m_mouse.move(*event));
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    unsetCursor();
    const TimelineMouse::Effect effect = m_mouse.release(*event);
    if (m_controller.scene().trace)
        take(effect);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_controller.scene().trace)
        take(m_mouse.doubleClick(*event));
}

void TimelineView::leaveEvent(QEvent *)
{
    m_controller.scene().cursor.reset();
    update();
}

} // namespace hilera
