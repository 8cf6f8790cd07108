#include "ui/compare/comparedruns.h"

#include "core/concurrency/background.h"
#include "core/machine/limits.h"
#include "core/planning/planning.h"
#include "core/planning/plantext.h"
#include "core/strategy/strategies.h"
#include "core/text/plaintext.h"
#include "ui/timeline/model/scheduleplaces.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace hilera {

namespace {

constexpr std::chrono::milliseconds lookInterval(100);

} // namespace

QString ComparedRun::title() const
{
    if (!name.isEmpty())
        return name;
    if (record->trace().isForeign())
        return ComparedRuns::tr("Another program");
    if (record->watched())
        return runTitle(*record);
    const Strategy *strategy = findStrategy(record->plan().strategy);
    return strategy ? strategy->translatedName() : record->plan().strategy;
}

MeasuredRun ComparedRun::measured() const
{
    return {record->plan(), figures, isOver(), record->trace().isForeign(), record->watched().has_value()};
}

ComparedRuns::ComparedRuns(QObject *parent)
    : QObject(parent)
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &ComparedRuns::measureGoingOn);
}

std::vector<ComparedRun>::iterator ComparedRuns::place(const RunRecord *record)
{
    return std::ranges::find_if(
        m_runs, [record](const ComparedRun &run) { return run.record.get() == record; });
}

const ComparedRun *ComparedRuns::find(const RunRecord *record) const
{
    const auto found =
        std::ranges::find_if(m_runs, [record](const ComparedRun &run) { return run.record.get() == record; });
    return found == m_runs.end() ? nullptr : &*found;
}

std::size_t ComparedRuns::pinnedCount() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_runs, &ComparedRun::isPinned));
}

RunComparison ComparedRuns::comparison() const
{
    std::vector<MeasuredRun> runs;
    std::optional<std::size_t> base;
    for (const ComparedRun &run : m_runs) {
        if (run.record == m_base)
            base = runs.size();
        runs.push_back(run.measured());
    }
    return RunComparison(std::move(runs), base);
}

void ComparedRuns::setCurrent(std::shared_ptr<const RunRecord> record)
{
    if (record == m_current)
        return;
    if (const auto last = place(m_current.get()); last != m_runs.end() && !last->isPinned())
        remove(last);
    m_current = std::move(record);
    placeCurrent();
}

void ComparedRuns::setWatched(bool watched)
{
    if (watched == m_isWatched)
        return;
    m_isWatched = watched;
    if (watched)
        m_look.start();
    else
        m_look.stop();
    placeCurrent();
}

void ComparedRuns::placeCurrent()
{
    const auto current = place(m_current.get());
    const bool isThere = current != m_runs.end();
    if (m_current && !isThere && m_isWatched)
        add(m_current, 0);
    else if (isThere && !current->isPinned() && !m_isWatched)
        remove(current);
    arrange();
}

std::optional<Error> ComparedRuns::findProblem(const RunRecord &record) const
{
    if (pinnedCount() >= limits::pinnedRuns) {
        return Error{tr("Hilera keeps at most %L1 runs to compare: unpin one first.")
                         .arg(static_cast<int>(limits::pinnedRuns))};
    }
    std::uint64_t events = record.trace().eventCount();
    for (const ComparedRun &run : m_runs)
        events += run.isPinned() ? run.record->trace().eventCount() : 0;
    if (events > limits::pinnedEvents && pinnedCount() > 0) {
        return Error{tr("The pinned runs would have %L1 events together, and Hilera keeps at most %L2: unpin "
                        "a long one first.")
                         .arg(static_cast<qulonglong>(events))
                         .arg(static_cast<qulonglong>(limits::pinnedEvents))};
    }
    return {};
}

std::optional<Error> ComparedRuns::pin(const std::shared_ptr<const RunRecord> &record)
{
    const auto known = place(record.get());
    if (known != m_runs.end() && known->isPinned())
        return {};
    if (auto problem = findProblem(*record))
        return problem;
    if (known != m_runs.end())
        known->number = ++m_lastNumber;
    else
        add(record, ++m_lastNumber);
    arrange();
    return {};
}

void ComparedRuns::unpin(const RunRecord *record)
{
    const auto run = place(record);
    if (run == m_runs.end())
        return;
    run->number = 0;
    if (run->record != m_current)
        remove(run);
    if (pinnedCount() == 0)
        m_lastNumber = 0;
    placeCurrent();
}

void ComparedRuns::add(const std::shared_ptr<const RunRecord> &record, int number)
{
    m_runs.push_back({number, {}, record, {}, {}});
    if (record->trace().isForeign())
        return;
    if (record->trace().finished())
        measureEnded(record);
    // With a million tasks it takes a while.
    inBackground([plan = record->plan(), cores = record->host().cores] {
        return drawn(idealSchedule(plan, cores));
    }).then(this, [this, record](const std::shared_ptr<const DrawnSchedule> &ideal) {
        if (const auto run = place(record.get()); run != m_runs.end()) {
            run->ideal = ideal;
            tell(); // it may be known at once, before the run is
        }
    });
}

void ComparedRuns::remove(std::vector<ComparedRun>::iterator run)
{
    if (m_base == run->record)
        m_base.reset();
    // Whoever draws it lets go of it first.
    const ComparedRun kept = std::move(*run);
    m_runs.erase(run);
    tell();
}

void ComparedRuns::rename(const RunRecord *record, const QString &name)
{
    if (const auto run = place(record); run != m_runs.end()) {
        run->name = plainLine(name.simplified().left(100));
        Q_EMIT updated();
    }
}

void ComparedRuns::setBase(const RunRecord *record)
{
    const ComparedRun *run = find(record);
    m_base = run ? run->record : nullptr;
    Q_EMIT updated();
}

void ComparedRuns::sort(std::optional<RunFigure> figure, bool ascending)
{
    m_sortedBy = figure;
    m_ascending = ascending;
    arrange();
}

void ComparedRuns::arrange()
{
    // By number first: what is alike stays in that order. What is not pinned counts as the last.
    const auto key = [](const ComparedRun &run) {
        return run.isPinned() ? run.number : std::numeric_limits<int>::max();
    };
    std::ranges::stable_sort(m_runs, [&](const ComparedRun &a, const ComparedRun &b) {
        return m_ascending || m_sortedBy ? key(a) < key(b) : key(a) > key(b);
    });
    if (m_sortedBy) {
        std::vector<ComparedRun> sorted;
        for (const std::size_t i : comparison().sorted(*m_sortedBy, m_ascending))
            sorted.push_back(m_runs[i]);
        m_runs = std::move(sorted);
    }
    std::ranges::stable_partition(m_runs, &ComparedRun::isOver);
    tell();
}

// A name that is being typed would be lost if all were said to be new.
void ComparedRuns::tell()
{
    std::vector<std::pair<const RunRecord *, int>> now;
    for (const ComparedRun &run : m_runs)
        now.emplace_back(run.record.get(), run.number);
    if (std::exchange(m_told, now) == now)
        Q_EMIT updated();
    else
        Q_EMIT changed();
}

void ComparedRuns::takeEnd(const std::shared_ptr<const RunRecord> &record)
{
    if (find(record.get()))
        measureEnded(record);
}

void ComparedRuns::measureEnded(const std::shared_ptr<const RunRecord> &record)
{
    inBackground([record] {
        return measure(*record, record->finishedAt());
    }).then(this, [this, record](const Figures &figures) {
        if (const auto run = place(record.get()); run != m_runs.end()) {
            run->figures = figures;
            arrange();
        }
    });
}

void ComparedRuns::measureGoingOn()
{
    const auto goesOn = [](const ComparedRun &run) { return !run.isOver(); };
    if (std::ranges::none_of(m_runs, goesOn))
        return;
    m_throttle.run([&] {
        for (ComparedRun &run : m_runs) {
            if (goesOn(run))
                run.figures = measure(*run.record, run.record->now());
        }
    });
    Q_EMIT updated();
}

} // namespace hilera
