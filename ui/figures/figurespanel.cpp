#include "ui/figures/figurespanel.h"

#include "core/concurrency/background.h"
#include "core/planning/planning.h"
#include "core/record/names.h"
#include "ui/figures/idealtext.h"
#include "ui/glossary/termlabel.h"
#include "ui/theme/textsize.h"
#include "ui/widgets/dimming.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>

namespace hilera {

namespace {

// From here on, a run that has ended is measured beside the window's thread, and what the ideal of one is.
constexpr std::size_t manyTasks = 10'000;

} // namespace

FiguresPanel::FiguresPanel(QWidget *parent)
    : Card(parent)
    , m_area(new QScrollArea(this))
{
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget;
    auto *grid = new QGridLayout(inside);
    grid->setContentsMargins(0, 0, 4, 0);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(0, 1);
    for (int i = 0; i < figureCount; ++i) {
        const Row row{new TermLabel(inside), new QLabel(inside)};
        row.name->setProperty("muted", true);
        setTextSize(row.value, 1, QFont::Bold);
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.value->setObjectName(QStringLiteral("figure%1").arg(i));
        const int place = (i + figureCount - firstShown) % figureCount;
        grid->addWidget(row.name, place, 0, Qt::AlignLeft);
        grid->addWidget(row.value, place, 1, Qt::AlignRight);
        m_rows.push_back(row);
    }
    for (const auto &[figure, term] :
        {std::pair(Makespan, "makespan"), std::pair(IdealTime, "ideal"), std::pair(Overhead, "overhead"),
            std::pair(WorkerCpu, "cpu-time"), std::pair(ProgramCpu, "cpu-time"), std::pair(Workers, "worker"),
            std::pair(InFlight, "in-flight"), std::pair(Speedup, "speedup"), std::pair(Memory, "peak-memory"),
            std::pair(Switches, "context-switch"), std::pair(Dropped, "event"),
            std::pair(CounterGot, "shared-counter"), std::pair(UpdatesLost, "lost-update")})
        m_rows[figure].name->setTerm(QLatin1String(term));
    grid->setRowStretch(figureCount, 1);
    m_area->setWidget(inside);
    contents()->addWidget(m_area, 1);
    retranslate();
}

void FiguresPanel::setRecord(const std::shared_ptr<const RunRecord> &record)
{
    m_record = record;
    m_isMeasured = false;
    m_throttle.reset();
    setTitle(title());
    showFigures();
    m_isIdealAwaited = m_record && m_record->tasks().size() >= manyTasks;
    if (!m_isIdealAwaited)
        return;
    inBackground([record = m_record] {
        (void)record->ideal(idealMakespan); // which the record keeps
        return true;
    }).then(this, [this, record = m_record](bool) {
        if (record == m_record)
            m_isIdealAwaited = false;
    });
}

void FiguresPanel::resume(const std::shared_ptr<const RunRecord> &record)
{
    m_record = record;
    m_isIdealAwaited = false; // it is the same run, whose ideal is known
    setTitle(title());
}

void FiguresPanel::refresh()
{
    if (m_record && !m_isIdealAwaited)
        m_throttle.run([this] { take(measure(*m_record, m_record->now())); });
}

void FiguresPanel::finish()
{
    if (m_record->trace().isForeign())
        return; // it has no tasks to measure
    if (m_record->tasks().size() < manyTasks) {
        take(measure(*m_record, m_record->now()));
        return;
    }
    inBackground([record = m_record] {
        return measure(*record, record->now());
    }).then(this, [this, record = m_record](const Figures &figures) {
        if (record == m_record)
            take(figures);
    });
}

void FiguresPanel::take(const Figures &figures)
{
    m_figures = figures;
    m_isMeasured = true;
    if (m_record->trace().finished())
        m_sequentialRuns.add(*m_record, figures);
    showFigures();
    Q_EMIT measured();
}

void FiguresPanel::set(Figure figure, const QString &value)
{
    m_rows[figure].value->setText(value.isEmpty() ? QStringLiteral("–") : value);
    m_rows[figure].value->setAccessibleName(m_rows[figure].name->text() + QLatin1Char(' ') + value);
}

void FiguresPanel::setIfAny(Figure figure, std::uint64_t count)
{
    set(figure, QLocale().toString(static_cast<qulonglong>(count)));
    m_rows[figure].name->setVisible(count > 0);
    m_rows[figure].value->setVisible(count > 0);
}

void FiguresPanel::showIdeal()
{
    const bool isUnknown = m_isMeasured && !m_figures.ideal;
    set(IdealTime, m_isMeasured && m_figures.ideal ? measuredText(*m_figures.ideal) : QString());
    const QString help = isUnknown ? unknownIdealText(m_record->plan())
                                   : tr("How long it would take if only the tasks took time.");
    m_rows[IdealTime].name->setToolTip(help);
    m_rows[IdealTime].value->setToolTip(help);
}

void FiguresPanel::showFigures()
{
    const bool isOver = m_isMeasured && m_record->trace().finished();
    const auto known = [](bool isKnown, const QString &text) { return isKnown ? text : QString(); };
    const Usage usage = m_figures.usage.value_or(Usage());
    const bool isUsageKnown = isOver && m_figures.usage;
    const QLocale locale;
    set(Makespan,
        known(m_isMeasured && (!isOver || m_figures.ended > 0 || m_record->watched()),
            measuredText(m_figures.makespan) + (isOver ? QString() : QStringLiteral(" …"))));
    showIdeal();
    const auto overhead = m_figures.overhead();
    set(Overhead, known(isOver && overhead, measuredText(overhead.value_or(0))));
    set(WorkerCpu, m_isMeasured ? workerCpuText() : QString());
    set(ProgramCpu,
        known(isUsageKnown, tr("%1 + %2").arg(measuredText(usage.userCpu), measuredText(usage.systemCpu))));
    set(Workers, known(m_isMeasured, workersText()));
    set(InFlight,
        known(m_isMeasured,
            m_record && m_record->watched() && m_figures.tasks < std::size_t(m_figures.mostInFlight)
                ? QLocale().toString(m_figures.mostInFlight)
                : tr("%L1 of %L2").arg(m_figures.mostInFlight).arg(m_figures.tasks)));
    set(Memory, known(isUsageKnown, memoryText(usage.peakMemory)));
    set(Switches, known(isUsageKnown, locale.toString(usage.contextSwitches)));
    setIfAny(Unread, isOver ? m_figures.unread : 0); // until then it may be read yet
    setIfAny(Dropped, m_record ? m_record->trace().droppedEvents() : 0);
    showSpeedup();
    showCounter();
    // Nothing is cut off, in whatever language and font.
    const int scrollBar = m_area->verticalScrollBar()->sizeHint().width();
    m_area->setMinimumWidth(m_area->widget()->minimumSizeHint().width() + scrollBar);
}

void FiguresPanel::showSpeedup()
{
    const bool isOver = m_isMeasured && m_record->trace().finished();
    const Nanoseconds sequential = isOver ? m_sequentialRuns.makespan(*m_record).value_or(0) : 0;
    const auto speedup = sequential > 0 ? m_figures.speedupAgainst(sequential) : std::nullopt;
    QString value;
    QString help =
        tr("Run the same tasks with “One after another” too: the speedup is measured against that run.");
    if (speedup) {
        value = tr("%1 ×").arg(QLocale().toString(*speedup, 'f', 1));
        help = tr("The same tasks one after the other took %1, measured.").arg(measuredText(sequential));
    }
    set(Speedup, value);
    m_rows[Speedup].name->setToolTip(help);
    m_rows[Speedup].value->setToolTip(help);
}

void FiguresPanel::showCounter()
{
    const auto counter = m_isMeasured ? m_figures.counter : std::nullopt;
    for (const Figure figure : {CounterGot, UpdatesLost}) {
        m_rows[figure].name->setVisible(counter.has_value());
        m_rows[figure].value->setVisible(counter.has_value());
    }
    if (!counter)
        return;
    const QLocale locale;
    set(CounterGot, tr("%L1 of %L2").arg(counter->got).arg(counter->expected));
    const QString help = tr("What it came to, of all increments; each process has a counter of its own: %1.");
    m_rows[CounterGot].value->setToolTip(help.arg(gotText(*counter)));
    set(UpdatesLost, locale.toString(static_cast<qlonglong>(counter->lost)));
}

// Of tasks that compute, also how many cores they kept busy on average.
QString FiguresPanel::workerCpuText() const
{
    const QString time = measuredText(m_figures.workerCpu);
    if (!computes(m_record->plan()) || m_figures.makespan <= 0)
        return time;
    return tr("%1, %2 cores").arg(time, QLocale().toString(m_figures.coresBusy(), 'f', 2));
}

void FiguresPanel::showWhose(const QString &, bool isEarlier)
{
    m_isEarlier = isEarlier;
    setDimmed(m_area, isEarlier);
    setTitle(title());
    m_area->setAccessibleName(title());
}

QString FiguresPanel::title() const
{
    if (m_isEarlier)
        return tr("Earlier run");
    return m_record && m_record->isReplay() ? tr("This run, so far replayed") : tr("This run");
}

QString FiguresPanel::workersText() const
{
    const QString threads =
        m_figures.workers == 1 ? tr("1 thread") : tr("%L1 threads").arg(m_figures.workers);
    if (m_figures.processes < 2)
        return threads;
    if (m_figures.processes == m_figures.workers)
        return tr("%L1 processes").arg(m_figures.processes);
    return tr("%L1 in %L2 processes").arg(m_figures.workers).arg(m_figures.processes);
}

void FiguresPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void FiguresPanel::retranslate()
{
    setTitle(title());
    m_area->setAccessibleName(title());
    const auto name = [this](Figure figure, const QString &text, const QString &help) {
        m_rows[figure].name->setText(text);
        m_rows[figure].name->setAccessibleName(text);
        m_rows[figure].name->setToolTip(help);
        m_rows[figure].value->setToolTip(help);
    };
    name(Makespan, tr("makespan"), tr("From the first submit to the last end."));
    name(IdealTime, tr("ideal"), {});
    name(Overhead, tr("overhead"), tr("Makespan minus ideal: what starting, handing over and waiting cost."));
    name(WorkerCpu, tr("CPU of the workers"),
        tr("CPU time that the threads and processes of the run used for tasks."));
    name(ProgramCpu, tr("CPU, user + system"),
        tr("CPU time of the run’s threads and processes, from their start to their end."));
    name(Workers, tr("workers"), tr("The threads that did tasks."));
    name(InFlight, tr("most in flight"),
        tr("The most tasks that had been started and had not ended, at one instant."));
    name(Speedup, tr("speedup"), {});
    name(Memory, tr("peak memory"),
        tr("The most that the run added at one instant: its processes, and what the program grew by, less "
           "its record of the run, roughly."));
    name(Switches, tr("context switches"),
        tr("How often a thread of the run, or of its processes, left its CPU: to wait, or because another "
           "got it."));
    name(CounterGot, tr("counter"), {});
    name(UpdatesLost, tr("updates lost"),
        tr("Increments that others overwrote: they had read the counter before, and wrote it after."));
    name(Unread, tr("errors nobody read"),
        tr("Tasks that did not succeed, and whose results nobody asked for: the mistakes went unnoticed."));
    name(Dropped, tr("events lost"),
        tr("Events that came faster than they could be taken in: the picture lacks them."));
    showFigures();
}

} // namespace hilera
