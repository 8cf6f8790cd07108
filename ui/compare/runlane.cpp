#include "ui/compare/runlane.h"

#include "core/planning/planning.h"
#include "core/record/names.h"
#include "ui/compare/comparetext.h"
#include "ui/compare/lanetitle.h"

#include <QPainter>

#include <algorithm>

namespace hilera {

RunLane::RunLane(const ComparedRun &run, std::shared_ptr<TimelineNavigation> navigation, QWidget *parent)
    : QWidget(parent)
    , m_record(run.record)
    , m_title(new LaneTitle(this))
    , m_view(new LaneView(std::move(navigation), this))
{
    const RunPlan &plan = m_record->plan();
    if (plan.count > 0)
        m_lanes = std::clamp(lanesOf(plan), 1, plan.count);
    m_view->setLook({0, 3, false});
    m_view->canvas().setTaskNames([record = m_record](TaskId task) { return taskName(*record, task); });
    m_view->canvas().setTrace(&m_record->trace());
    connect(m_title, &LaneTitle::clicked, this, &RunLane::titleClicked);
    connect(m_title, &LaneTitle::pinClicked, this, &RunLane::pinClicked);
    showRun(run);
}

// The view lets go of the trace before the record does.
RunLane::~RunLane()
{
    delete m_view;
}

void RunLane::showRun(const ComparedRun &run)
{
    m_title->showRun(run);
    m_view->setAccessibleName(CompareText::whole(run));
    if (run.ideal && run.ideal != m_ideal) {
        m_ideal = run.ideal;
        m_view->canvas().setSchedule(m_ideal);
    }
    showEnd(run);
}

void RunLane::showEnd(const ComparedRun &run)
{
    if (!run.isOver()) {
        m_view->setEnd({}, {});
        return;
    }
    const Nanoseconds start = m_view->controller().viewport().start();
    const bool isForeign = m_record->trace().isForeign();
    const Nanoseconds makespan = isForeign ? m_record->trace().lastEvent() : run.figures.makespan;
    if (makespan > 0)
        m_view->setEnd(start + makespan, measuredText(makespan));
}

void RunLane::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_title->setTheme(theme);
    m_view->canvas().setTheme(theme);
    update();
}

void RunLane::setExpanded(bool expanded)
{
    m_isExpanded = expanded;
    m_title->setState(m_isExpanded, m_isCurrent);
}

void RunLane::setCurrent(bool current)
{
    m_isCurrent = current;
    m_title->setState(m_isExpanded, m_isCurrent);
    m_view->setFocusPolicy(current ? Qt::StrongFocus : Qt::ClickFocus);
}

int RunLane::rowCount() const
{
    const int now = m_view->workerCount();
    return std::max({1, now, m_record->trace().finished() ? 1 : m_lanes});
}

int RunLane::lowestHeight() const
{
    return m_title->lowestHeight();
}

int RunLane::neededTitleWidth() const
{
    return m_title->neededWidth();
}

int RunLane::expandedHeight() const
{
    return m_title->lowestHeight() + m_view->fullHeight();
}

void RunLane::setRoom(int labelWidth, int rowHeight)
{
    m_labelWidth = labelWidth;
    if (m_isExpanded)
        m_view->setLook({labelWidth, 0, false});
    else
        m_view->setLook({0, std::max(rowHeight, 1), rowHeight == 0});
    arrange();
}

void RunLane::arrange()
{
    if (m_isExpanded) {
        m_title->setGeometry(0, 0, width(), lowestHeight());
        m_view->setGeometry(0, lowestHeight(), width(), height() - lowestHeight() - 1);
    } else {
        m_title->setGeometry(0, 0, m_labelWidth, height() - 1);
        m_view->setGeometry(m_labelWidth, 1, width() - m_labelWidth, height() - 3);
    }
}

void RunLane::resizeEvent(QResizeEvent *)
{
    arrange();
}

void RunLane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.card);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.border);
}

} // namespace hilera
