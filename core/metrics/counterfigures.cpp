#include "core/metrics/counterfigures.h"

#include "core/task/taskkind.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <unordered_map>

namespace hilera {

namespace {

struct CounterFiguresText {
    Q_DECLARE_TR_FUNCTIONS(CounterFigures)
};

} // namespace

// The final value is the number of additions less the lost ones: the last recorded value may be outdated.
std::optional<CounterFigures> measureCounter(const RunRecord &record)
{
    const TaskKind *kind = kindOf(record.plan());
    const Trace &trace = record.trace();
    if (!kind || !kind->counts() || trace.isForeign())
        return {};
    CounterFigures figures;
    for (const Task &task : record.tasks())
        figures.expected += task.repeats;
    std::unordered_map<int, std::int64_t> lost; // by process
    for (const Track &track : trace.tracks()) {
        lost[track.processId] += track.updatesLost;
        figures.lost += track.updatesLost;
    }
    for (std::size_t i = 0; i < trace.tallied().size(); ++i) {
        const auto &[tally, processId] = trace.tallied()[i];
        if (tally != Tally::Counter)
            continue;
        const auto got = static_cast<std::int64_t>(trace.series()[i].values().size()) - lost[processId];
        if (processId == trace.processId())
            figures.got = got;
        else
            figures.ofProcesses.push_back(got);
    }
    return figures;
}

QString gotText(const CounterFigures &figures)
{
    const QLocale locale;
    const QString got = locale.toString(static_cast<qlonglong>(figures.got));
    if (figures.ofProcesses.empty())
        return got;
    const auto [least, most] = std::ranges::minmax(figures.ofProcesses);
    const QString one = locale.toString(static_cast<qlonglong>(least));
    const auto processes = static_cast<qlonglong>(figures.ofProcesses.size());
    if (processes == 1)
        return CounterFiguresText::tr("%1, and %2 in the process").arg(got, one);
    if (least == most)
        return CounterFiguresText::tr("%1, and %2 in each of %L3 processes").arg(got, one).arg(processes);
    return CounterFiguresText::tr("%1, and %2 to %3 in %L4 processes")
        .arg(got, one, locale.toString(static_cast<qlonglong>(most)))
        .arg(processes);
}

} // namespace hilera
