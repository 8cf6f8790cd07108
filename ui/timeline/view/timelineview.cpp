#include "ui/timeline/view/timelineview.h"

#include "ui/timeline/model/timelinetext.h"
#include "ui/timeline/view/legend.h"
#include "ui/timeline/view/searchbar.h"
#include "ui/timeline/view/timelineaccessible.h"
#include "ui/timeline/view/timelineclock.h"
#include "ui/timeline/view/timelinekeys.h"
#include "ui/timeline/view/timelinemouse.h"
#include "ui/timeline/view/timelinetooltip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace hilera {

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_legend(new Legend(this))
    , m_scrollBar(new QScrollBar(Qt::Vertical, this))
    , m_search(new SearchBar(this))
    , m_clock(new TimelineClock(this))
    , m_mouse(new TimelineMouse(m_controller, this))
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
        m_controller.rows().scrollTo(value);
        update();
    });
    connect(m_legend, &Legend::dimmedChanged, this, [this](std::bitset<stateCount> dimmed) {
        m_controller.scene().dimmed = dimmed;
        relight();
    });
    connect(m_clock, &TimelineClock::ticked, this, &TimelineView::advance);
    connect(m_mouse, &TimelineMouse::moved, this, &TimelineView::refresh);
    connect(m_mouse, &TimelineMouse::rangeSelected, this, &TimelineView::relight);
    connect(m_mouse, &TimelineMouse::sliceChosen, this, [this] {
        announceChoice();
        relight();
    });
    m_controller.setFont(font());
    setTheme(lightTheme());
    changeEvent(std::make_unique<QEvent>(QEvent::LanguageChange).get());
}

void TimelineView::setTrace(const Trace *trace)
{
    m_controller.setTrace(trace);
    m_painter.rows().endings().clear();
    m_legend->startAnew(trace && trace->isForeign() ? trace->colorNames() : std::vector<std::string>());
    setTheme(m_theme);
    arrange();
    m_clock->setTrace(trace);
    announceRows(*this);
}

void TimelineView::resumeTrace(const Trace *trace, std::optional<Nanoseconds> now)
{
    m_controller.resumeTrace(trace, now.value_or(trace->lastEvent()));
    m_painter.rows().endings().clear();
    m_painter.rows().strips().invalidate();
    m_clock->setTrace(trace, now);
}

void TimelineView::traceChanged()
{
    m_clock->requestTick();
}

void TimelineView::advance()
{
    if (const Trace *trace = m_controller.scene().trace) {
        m_controller.update(m_clock->now(), m_clock->isLive());
        m_painter.rows().endings().update(*trace);
        if (m_controller.scene().places.isUnderWay())
            m_clock->requestTick();
    }
    updateLegend();
    refresh();
}

void TimelineView::setSchedule(std::shared_ptr<const DrawnSchedule> ideal)
{
    m_controller.setSchedule(std::move(ideal));
    advance();
}

void TimelineView::setGuesses(const std::vector<Nanoseconds> &guesses)
{
    m_controller.scene().guesses = guesses;
    advance();
}

void TimelineView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_controller.scene().theme = themeFor(m_controller.scene().trace, theme);
    m_legend->setTheme(m_controller.scene().theme);
    relight();
}

void TimelineView::setTaskNames(std::function<QString(TaskId)> name)
{
    m_controller.scene().taskName = std::move(name);
    relight();
}

void TimelineView::setNow(std::optional<Nanoseconds> now)
{
    m_clock->setReplay(now);
}

void TimelineView::setReplaySign(const QString &sign, Nanoseconds end)
{
    m_controller.scene().replaySign = sign;
    m_controller.scene().replayEnd = end;
    advance();
}

void TimelineView::setRunSign(const QString &sign, bool isEarlier)
{
    m_controller.scene().runSign = sign;
    m_controller.scene().isEarlier = isEarlier;
    update();
}

void TimelineView::highlightLine(int line)
{
    m_controller.scene().highlightedLine = line;
    relight();
}

void TimelineView::chooseTask(TaskId task)
{
    m_controller.chooseTask(task);
    announceSlice(*this);
    relight();
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

// What shows in the rows in sight joins the legend, and stays.
void TimelineView::updateLegend()
{
    const TimelineScene &scene = m_controller.scene();
    const TimelineGeometry &geometry = m_controller.geometry();
    m_legend->add(statesInSight(scene, geometry), phasesInSight(scene, geometry),
        !scene.schedule().slices.empty(), hasLossesInSight(scene, geometry));
    m_legend->setVisible(scene.trace);
    if (m_legend->heightForWidth(width()) != m_legend->height())
        arrange();
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
    const TimelineGeometry geometry =
        TimelineGeometry::forSize(size(), font(), barWidth, m_legend->heightForWidth(width()));
    const Trace *trace = m_controller.scene().trace;
    m_controller.setGeometry(trace && trace->isForeign() ? geometry.withoutChart() : geometry);
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

void TimelineView::resizeEvent(QResizeEvent *)
{
    arrange();
    refresh();
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

// Escape is a key of the window, too: that has it when there is nothing to take back here.
bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && canClear()) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const std::optional<TimelineCommand> command = timelineCommandFor(*event);
    if (!command || !m_controller.scene().trace) {
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
    perform(*command, event->modifiers() & Qt::ShiftModifier);
}

void TimelineView::perform(TimelineCommand command, bool fast)
{
    if (!m_controller.scene().trace)
        return;
    const std::optional<TimelineScene::Chosen> before = m_controller.scene().chosen;
    const int row = m_controller.scene().currentRow;
    if (!runCommand(m_controller, command, fast))
        runOwn(command);
    const std::optional<TimelineScene::Chosen> &chosen = m_controller.scene().chosen;
    const bool isNew = chosen && before != chosen;
    if (isNew)
        announceChoice();
    else if (m_controller.scene().currentRow != row)
        announceRow(*this);
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
    else if (command == TimelineCommand::Clear)
        clear();
    else if (command == TimelineCommand::Follow && m_clock->isReplay())
        Q_EMIT playPauseRequested();
    else if (command == TimelineCommand::Follow)
        m_controller.setFollowing(true);
}

bool TimelineView::canClear() const
{
    return m_controller.scene().dimmed.any() || !m_search->isHidden() || m_controller.canClear();
}

bool TimelineView::clear()
{
    const bool couldClear = canClear();
    m_legend->clear();
    m_search->clear();
    m_search->hide();
    m_controller.clear();
    relight();
    return couldClear;
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
    announceSlice(*this);
}

} // namespace hilera
