#include "core/metrics/figurerows.h"

#include "core/record/names.h"

#include <QCoreApplication>
#include <QLocale>

namespace hilera {

namespace {

struct RunReportText {
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

QString textOrDash(std::optional<Nanoseconds> duration)
{
    return duration ? measuredText(*duration) : QStringLiteral("–");
}

} // namespace

std::vector<FigureRow> figureRows(
    const RunRecord &record, const Figures &figures, std::optional<Nanoseconds> sequential)
{
    const QLocale locale;
    const auto ofUsage = [&figures](const auto &text) {
        return figures.usage ? text(*figures.usage) : QStringLiteral("–");
    };
    std::vector<FigureRow> rows = {
        {RunReportText::tr("Makespan"), measuredText(figures.makespan)},
        {RunReportText::tr("Ideal"), textOrDash(figures.ideal)},
        {RunReportText::tr("Difference"), textOrDash(figures.overhead())},
        {RunReportText::tr("CPU time, user"),
            ofUsage([](const Usage &usage) { return measuredText(usage.userCpu); })},
        {RunReportText::tr("CPU time, system"),
            ofUsage([](const Usage &usage) { return measuredText(usage.systemCpu); })},
        {RunReportText::tr("Workers"), locale.toString(figures.workers)},
        {RunReportText::tr("Threads"), locale.toString(figures.threads)},
        {RunReportText::tr("Processes"), locale.toString(figures.processes)},
        {RunReportText::tr("Most in flight"), locale.toString(figures.mostInFlight)},
        {RunReportText::tr("Peak memory"),
            ofUsage([](const Usage &usage) { return memoryText(usage.peakMemory); })},
        {RunReportText::tr("Context switches"), ofUsage([&locale](const Usage &usage) {
             return locale.toString(static_cast<qlonglong>(usage.contextSwitches));
         })},
        {RunReportText::tr("Tasks that succeeded"),
            RunReportText::tr("%L1 of %L2").arg(figures.succeeded).arg(figures.tasks)},
    };
    if (record.watched()) // whose ideal nobody knows
        rows.erase(rows.begin() + 1, rows.begin() + 3);
    if (figures.workersBlocked > 0)
        rows.push_back(
            {RunReportText::tr("Blocked, all workers together"), measuredText(figures.workersBlocked)});
    if (figures.inLockWait > 0)
        rows.push_back({RunReportText::tr("Waiting for the GIL or C code (inferred), all threads together"),
            measuredText(figures.inLockWait)});
    if (const auto &counter = figures.counter) {
        rows.push_back({RunReportText::tr("Counter, expected"),
            locale.toString(static_cast<qlonglong>(counter->expected))});
        rows.push_back({RunReportText::tr("Counter, got"), gotText(*counter)});
        rows.push_back(
            {RunReportText::tr("Updates lost"), locale.toString(static_cast<qlonglong>(counter->lost))});
    }
    if (sequential) {
        rows.push_back({RunReportText::tr("One after another, measured"), measuredText(*sequential)});
        const auto speedup = figures.speedupAgainst(*sequential);
        rows.push_back({RunReportText::tr("Speedup against that"),
            speedup ? RunReportText::tr("%1 ×").arg(locale.toString(*speedup, 'f', 2))
                    : QStringLiteral("–")});
    }
    if (figures.unread > 0)
        rows.push_back({RunReportText::tr("Errors that nobody read"),
            locale.toString(static_cast<qulonglong>(figures.unread))});
    if (const std::uint64_t dropped = record.trace().droppedEvents(); dropped > 0)
        rows.push_back({RunReportText::tr("Events lost"), locale.toString(static_cast<qulonglong>(dropped))});
    return rows;
}

} // namespace hilera
