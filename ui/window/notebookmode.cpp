#include "ui/window/notebookmode.h"

#include "core/text/plaintext.h"
#include "core/watch/cellchannel.h"
#include "core/watch/notebook.h"
#include "ui/code/codepanel.h"
#include "ui/lesson/lessoncard.h"
#include "ui/lesson/lessonguide.h"
#include "ui/lesson/stepbar.h"
#include "ui/timeline/view/timelineview.h"

namespace hilera {

NotebookMode::NotebookMode(
    LessonCard &card, LessonGuide &guide, CodePanel &code, TimelineView &timeline, QObject *parent)
    : QObject(parent)
    , m_card(card)
    , m_guide(guide)
    , m_code(code)
    , m_timeline(timeline)
{
    connect(&card.stepBar(), &StepBar::backRequested, this, [this] { step(-1); });
    connect(&card.stepBar(), &StepBar::nextRequested, this, [this] {
        if (isOn() && hasCode() && !m_asked.contains(m_notebook->steps[m_step].number))
            Q_EMIT runRequested();
        else
            step(1);
    });
}

NotebookMode::~NotebookMode() = default;

void NotebookMode::open(const QString &title, std::shared_ptr<const Notebook> notebook)
{
    processEnded();
    if (!m_notebook && !notebook)
        return;
    m_notebook = std::move(notebook);
    m_lesson = Lesson();
    m_lesson.title = title;
    m_step = 0;
    m_guide.setAway(isOn());
    m_card.setTextAlone(isOn());
    if (!isOn())
        return;
    for (const Notebook::Step &each : m_notebook->steps) {
        LessonStep &made = m_lesson.steps.emplace_back();
        made.kind = each.hasCode() ? StepKind::Run : StepKind::Explain;
        made.heading = each.hasCode() ? cellName(each.number) : QString();
        made.text = plainText(each.text);
    }
    m_card.setPredicting(false);
    showStep();
}

bool NotebookMode::hasCode() const
{
    return m_notebook->steps[m_step].hasCode();
}

std::shared_ptr<CellChannel> NotebookMode::begin()
{
    m_channel = std::make_shared<CellChannel>();
    const CellChannel *channel = m_channel.get();
    connect(channel, &CellChannel::began, this, [this, channel](int, Nanoseconds time) {
        if (channel == m_channel.get())
            showBegin(time);
    });
    connect(channel, &CellChannel::ended, this, [this, channel](int cell, Outcome outcome, Nanoseconds time) {
        if (channel == m_channel.get())
            cellEnded(cell, outcome, time);
    });
    runCell();
    return m_channel;
}

void NotebookMode::runCell()
{
    const int cell = m_notebook->steps[m_step].number;
    ++m_pending;
    m_asked.insert(cell);
    m_channel->ask(cell);
    showWays();
}

bool NotebookMode::interrupt()
{
    if (!isAtWork())
        return false;
    m_channel->interrupt();
    return true;
}

void NotebookMode::cellEnded(int cell, Outcome outcome, Nanoseconds time)
{
    --m_pending;
    showWhole(time);
    showWays();
    if (outcome == Outcome::Failed)
        Q_EMIT told(tr("%1 has failed: the log has its traceback.").arg(cellName(cell)), true);
    else if (outcome == Outcome::Cancelled)
        Q_EMIT told(tr("%1 was interrupted.").arg(cellName(cell)), false);
    Q_EMIT changed();
}

// Between two cells a class may talk for long: each has the picture for itself.
void NotebookMode::showBegin(Nanoseconds time)
{
    constexpr Nanoseconds firstSight = 2 * nanosecondsPerSecond;
    m_began = time;
    if (const Trace *trace = m_timeline.controller().scene().trace; trace && !trace->finished()) {
        const Nanoseconds from = time - trace->origin();
        m_timeline.showRange({from - firstSight / 20, from + firstSight}, true);
    }
}

void NotebookMode::showWhole(Nanoseconds time)
{
    const Trace *trace = m_timeline.controller().scene().trace;
    if (!trace || trace->finished() || !m_timeline.isFollowing()) // else somebody looks at something
        return;
    const Nanoseconds margin = (time - m_began) / 20 + nanosecondsPerMillisecond;
    m_timeline.showRange({m_began - margin - trace->origin(), time + margin - trace->origin()}, false);
}

void NotebookMode::processEnded()
{
    if (!m_channel)
        return;
    m_channel.reset();
    m_pending = 0;
    m_asked.clear();
    showWays();
    Q_EMIT told(tr("The notebook’s process has ended, and what it knew is gone: Run starts anew."), false);
}

void NotebookMode::step(int by)
{
    const auto next = static_cast<std::size_t>(static_cast<int>(m_step) + by);
    if (!isOn() || next >= m_notebook->steps.size())
        return;
    m_step = next;
    showStep();
}

void NotebookMode::showStep()
{
    const Notebook::Step &shown = m_notebook->steps[m_step];
    m_card.showLesson(&m_lesson, m_step);
    m_card.setText(m_lesson.steps[m_step].text);
    if (shown.hasCode()) { // as much of it as there is room for
        m_code.lightLine(shown.line + static_cast<int>(shown.code.count(QLatin1Char('\n'))));
        m_code.lightLine(shown.line - 1);
    }
    showWays();
    Q_EMIT changed();
}

// A cell that has been asked for is gone on from, as a step of a lesson is that has been run.
void NotebookMode::showWays()
{
    if (!isOn())
        return;
    const bool isToRun = hasCode() && !m_asked.contains(m_notebook->steps[m_step].number);
    const bool isLast = m_step + 1 >= m_notebook->steps.size();
    m_card.stepBar().showWays(m_step > 0,
        isToRun      ? StepBar::Way::Run
            : isLast ? StepBar::Way::None
                     : StepBar::Way::Step);
}

} // namespace hilera
