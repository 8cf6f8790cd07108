#include "core/runlog/counters.h"
#include "core/runlog/csv.h"
#include "core/runlog/format.h"
#include "core/runlog/trackplaces.h"

#include <QCoreApplication>

namespace hilera {

namespace {

// A row for each value of each counter.
bool writeCountersCsv(const RunRecord &record, QIODevice &device)
{
    CsvWriter csv(device, "run,counter,time_ns,value");
    const std::string run = runName(record);
    for (const CounterSeries &counter : counters(record.trace())) {
        const std::string name = counter.subject + ' ' + counter.name;
        counter.each([&](Nanoseconds time, double value) {
            csv.text(run);
            csv.text(name);
            csv.number(time);
            csv.number(value);
            csv.endRow();
        });
    }
    return csv.finish();
}

} // namespace

Format countersCsv()
{
    return {.id = "counters-csv",
        .name = QT_TRANSLATE_NOOP("Format", "Counters, CSV"),
        .suffix = ".counters.csv",
        .write = writeCountersCsv};
}

} // namespace hilera
