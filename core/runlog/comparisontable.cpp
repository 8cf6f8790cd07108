#include "core/runlog/comparisontable.h"

#include "core/runlog/csv.h"

namespace hilera {

namespace {

constexpr std::string_view columns =
    "name,strategy,task,tasks,succeeded,makespan_s,speedup,ideal_s,overhead_s,worker_cpu_s,workers,"
    "most_in_flight,peak_memory_bytes,context_switches";

void writeText(CsvWriter &csv, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    csv.text({utf8.constData(), static_cast<std::size_t>(utf8.size())});
}

void writeFigure(CsvWriter &csv, std::optional<double> value, RunFigure figure)
{
    const bool isCount = figure == RunFigure::Workers || figure == RunFigure::InFlight
        || figure == RunFigure::Memory || figure == RunFigure::Switches;
    if (!value)
        csv.text({});
    else if (isCount)
        csv.number(static_cast<std::int64_t>(*value));
    else
        csv.number(*value);
}

} // namespace

bool writeComparison(const RunComparison &comparison, const QStringList &names, QIODevice &device)
{
    CsvWriter csv(device, columns);
    for (std::size_t i = 0; i < comparison.runs().size(); ++i) {
        const MeasuredRun &run = comparison.runs()[i];
        writeText(csv, names.value(static_cast<qsizetype>(i)));
        const bool hasPlan = !run.isForeign && !run.isProgram;
        writeText(csv, hasPlan ? run.plan.strategy : QString());
        writeText(csv, hasPlan ? run.plan.task : QString());
        csv.number(static_cast<std::int64_t>(run.figures.tasks));
        csv.number(static_cast<std::int64_t>(run.figures.succeeded));
        for (int figure = 0; figure < runFigureCount; ++figure) {
            writeFigure(
                csv, comparison.value(i, static_cast<RunFigure>(figure)), static_cast<RunFigure>(figure));
        }
        csv.endRow();
    }
    return csv.finish();
}

std::optional<Error> exportComparison(const RunComparison &comparison, const QStringList &names,
    const QString &fileName, const WriteWatch &watch)
{
    return writeWhole(
        fileName, [&](QIODevice &device) { return writeComparison(comparison, names, device); }, watch);
}

} // namespace hilera
