#include "ui/compare/lanestack.h"

#include "ui/compare/comparedruns.h"
#include "ui/compare/laneaxis.h"
#include "ui/compare/laneroom.h"
#include "ui/compare/runlane.h"
#include "ui/theme/textsize.h"
#include "ui/timeline/view/legend.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <utility>

namespace hilera {

namespace {

bool isPageKey(const QKeyEvent &key)
{
    return key.key() == Qt::Key_PageUp || key.key() == Qt::Key_PageDown;
}

} // namespace

LaneStack::LaneStack(QWidget *parent)
    : QWidget(parent)
    , m_axis(new LaneAxis(this))
    , m_shared(*m_axis)
    , m_area(new QScrollArea(this))
    , m_inside(new QWidget)
    , m_legend(new Legend(this))
{
    m_area->setObjectName(QStringLiteral("lanes"));
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_inside);
    m_area->viewport()->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_axis);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_legend);
    connect(m_legend, &Legend::dimmedChanged, this, [this] {
        for (RunLane *lane : m_lanes)
            lane->view().setDimmed(dimmedIn(*lane));
    });
    retranslate();
}

LaneStack::~LaneStack() = default;

QSize LaneStack::minimumSizeHint() const
{
    return {500, scaled(120)};
}

int LaneStack::labelWidth() const
{
    int widest = 0;
    for (const RunLane *lane : m_lanes)
        widest = std::max(widest, lane->neededTitleWidth());
    return std::min(widest, width() / 3);
}

RunLane *LaneStack::laneOf(const RunRecord *run) const
{
    const auto lane =
        std::ranges::find_if(m_lanes, [run](const RunLane *each) { return each->record().get() == run; });
    return lane == m_lanes.end() ? nullptr : *lane;
}

RunLane *LaneStack::addLane(const ComparedRun &run)
{
    auto *lane = new RunLane(run, m_shared.navigation(), m_inside);
    lane->setTheme(m_theme);
    lane->setExpanded(m_expanded.contains(lane->record().get()));
    lane->setCurrent(false);
    lane->view().installEventFilter(this);
    connect(lane, &RunLane::titleClicked, this, [this, lane] {
        lane->view().setFocus(Qt::MouseFocusReason);
        choose(lane);
        toggle(lane);
    });
    connect(lane, &RunLane::pinClicked, this, [this, lane] { Q_EMIT pinToggled(lane->record().get()); });
    const TimelineCanvas *canvas = &lane->view().canvas();
    connect(canvas, &TimelineCanvas::refreshed, this, [this, lane] { m_shared.follow(m_lanes, lane); });
    connect(canvas, &TimelineCanvas::advanced, this, [this, lane] { explainInSight(*lane); });
    lane->show();
    lane->view().canvas().traceChanged(); // tells what it shows
    return lane;
}

void LaneStack::explainInSight(const RunLane &lane)
{
    if (isInLegend(lane)) {
        const TimelineController &shown = lane.view().controller();
        m_legend->add(legendContents(shown.scene(), shown.geometry()));
        m_legend->setFixedHeight(m_legend->heightForWidth(width()));
    }
    advance();
}

// A colour is a state in a run of ours. In another program's trace it is one of its own names, so that there
// is a legend to it only where all lanes have the same ones.
void LaneStack::chooseLegend()
{
    const auto isForeign = [](const RunLane *lane) { return lane->record()->trace().isForeign(); };
    const auto namesOf = [](const RunLane *lane) { return lane->record()->trace().colorNames(); };
    const bool areForeign = !m_lanes.empty() && std::ranges::all_of(m_lanes, isForeign);
    const auto names = areForeign ? namesOf(m_lanes.front()) : std::vector<std::string>();
    const bool areAlike = std::ranges::all_of(
        m_lanes, [&](const RunLane *lane) { return !areForeign || namesOf(lane) == names; });
    const Colors colors = !areForeign ? Colors::States : areAlike ? Colors::Names : Colors::Unlike;
    if (std::pair(colors, names) == std::pair(m_colors, m_names))
        return;
    m_colors = colors;
    m_names = names;
    m_legend->clear();
    m_legend->startAnew(names);
    m_legend->setFixedHeight(m_legend->heightForWidth(width()));
    for (RunLane *lane : m_lanes) {
        lane->view().setDimmed(dimmedIn(*lane));
        lane->view().canvas().traceChanged(); // tells what it shows
    }
}

bool LaneStack::isInLegend(const RunLane &lane) const
{
    const bool isForeign = lane.record()->trace().isForeign();
    return m_colors == Colors::Names || (m_colors == Colors::States && !isForeign);
}

std::bitset<stateCount> LaneStack::dimmedIn(const RunLane &lane) const
{
    return isInLegend(lane) ? m_legend->dimmed() : std::bitset<stateCount>();
}

void LaneStack::setRuns(const std::vector<ComparedRun> &runs)
{
    std::vector<RunLane *> before = std::move(m_lanes);
    m_lanes.clear();
    for (const ComparedRun &run : runs) {
        const auto known = std::ranges::find_if(
            before, [&run](const RunLane *lane) { return lane->record() == run.record; });
        if (known == before.end()) {
            m_lanes.push_back(addLane(run));
            continue;
        }
        (*known)->showRun(run);
        m_lanes.push_back(*known);
        before.erase(known);
    }
    for (RunLane *gone : before) {
        m_expanded.erase(gone->record().get());
        drop(gone);
    }
    chooseLegend();
    for (RunLane *lane : m_lanes)
        lane->view().setDimmed(dimmedIn(*lane));
    if (!m_current && !m_lanes.empty())
        choose(m_lanes.front());
    QWidget *last = nullptr; // Tab goes from top to bottom
    for (RunLane *lane : m_lanes) {
        if (last)
            setTabOrder(last, &lane->view());
        last = &lane->view();
    }
    advance();
    m_shared.align(m_lanes); // those that are new, too
    arrange();
}

void LaneStack::drop(RunLane *lane)
{
    if (lane == m_current)
        m_current = nullptr;
    lane->hide();
    lane->disconnect(this);
    lane->view().canvas().disconnect(this);
    lane->deleteLater();
}

void LaneStack::release()
{
    for (RunLane *lane : std::exchange(m_lanes, {}))
        drop(lane);
}

void LaneStack::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_axis->setTheme(theme);
    m_legend->setTheme(theme);
    for (RunLane *lane : m_lanes)
        lane->setTheme(theme);
}

void LaneStack::traceChanged(const RunRecord *run)
{
    if (RunLane *lane = laneOf(run))
        lane->view().canvas().traceChanged();
}

void LaneStack::choose(RunLane *lane)
{
    if (m_current == lane)
        return;
    if (m_current)
        m_current->setCurrent(false);
    m_current = lane;
    m_current->setCurrent(true);
    Q_EMIT runChosen(lane->record().get());
}

void LaneStack::chooseRun(const RunRecord *run)
{
    RunLane *lane = laneOf(run);
    if (!lane)
        return;
    choose(lane);
    m_area->ensureWidgetVisible(lane, 0, 0);
}

void LaneStack::focusRuns()
{
    if (m_current)
        m_current->view().setFocus();
}

void LaneStack::toggle(RunLane *lane)
{
    lane->setExpanded(!lane->isExpanded());
    if (lane->isExpanded())
        m_expanded.insert(lane->record().get());
    else
        m_expanded.erase(lane->record().get());
    arrange();
    m_area->ensureWidgetVisible(lane, 0, 0);
}

void LaneStack::step(int by)
{
    const auto at = std::ranges::find(m_lanes, m_current) - m_lanes.begin();
    const auto next = std::clamp<std::ptrdiff_t>(at + by, 0, std::ssize(m_lanes) - 1);
    m_lanes[static_cast<std::size_t>(next)]->view().setFocus();
    m_area->ensureWidgetVisible(m_current, 0, 0);
}

// Each as high as its part of the room; what is too much is scrolled.
void LaneStack::arrange()
{
    const int left = labelWidth();
    const int available = m_area->viewport()->height();
    std::vector<LaneWish> wishes;
    m_rows = 0;
    for (RunLane *lane : m_lanes) {
        if (lane->isExpanded())
            lane->setRoom(left, 0); // now it knows how high it is
        wishes.push_back({lane->rowCount(), lane->isExpanded() ? lane->expandedHeight() : 0});
        m_rows += wishes.back().rows;
    }
    const int lowest = m_lanes.empty() ? 0 : m_lanes.front()->lowestHeight();
    const std::vector<LaneRoom> rooms = shareRoom(wishes, available, lowest, lowest + 4);
    const int total = std::accumulate(
        rooms.begin(), rooms.end(), 0, [](int sum, const LaneRoom &room) { return sum + room.height; });
    m_inside->resize(m_area->viewport()->width(), std::max(total, available));
    int top = 0;
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        m_lanes[i]->setGeometry(0, top, m_inside->width(), rooms[i].height);
        m_lanes[i]->setRoom(left, rooms[i].rowHeight);
        top += rooms[i].height;
    }
    m_axis->setPlot(left, m_inside->width() - left);
    m_area->verticalScrollBar()->setSingleStep(lowest);
}

void LaneStack::advance()
{
    const double text = fontMetrics().horizontalAdvance(QStringLiteral("0000.0 s"));
    m_shared.advance(m_lanes, std::min(0.25, text / std::max(1, width() - labelWidth())));
    int rows = 0;
    for (const RunLane *lane : m_lanes)
        rows += lane->rowCount();
    if (rows != m_rows)
        arrange();
}

void LaneStack::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_legend->setFixedHeight(m_legend->heightForWidth(width()));
}

void LaneStack::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

// What goes from run to run; all else is the timeline's.
bool LaneStack::pressKey(const QKeyEvent &key)
{
    QScrollBar *bar = m_area->verticalScrollBar();
    if (!m_current || key.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        bar->setValue(bar->value() - bar->pageStep());
        return true;
    case Qt::Key_PageDown:
        bar->setValue(bar->value() + bar->pageStep());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggle(m_current);
        return true;
    case Qt::Key_Delete:
        Q_EMIT pinToggled(m_current->record().get());
        return true;
    default:
        return false;
    }
}

bool LaneStack::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_area->viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(
            this, &LaneStack::arrange, Qt::QueuedConnection); // the bar may have come or gone
    for (RunLane *lane : m_lanes) {
        if (watched != &lane->view())
            continue;
        if (event->type() == QEvent::FocusIn)
            choose(lane);
        if (event->type() == QEvent::ShortcutOverride && isPageKey(*static_cast<QKeyEvent *>(event))) {
            event->accept(); // no step of the lesson meanwhile
            return true;
        }
        return event->type() == QEvent::KeyPress && pressKey(*static_cast<QKeyEvent *>(event));
    }
    return QWidget::eventFilter(watched, event);
}

void LaneStack::retranslate()
{
    m_legend->retranslate();
    m_axis->update();
}

} // namespace hilera
