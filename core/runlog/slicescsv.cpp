#include "core/runlog/csv.h"
#include "core/runlog/eventnames.h"
#include "core/runlog/format.h"
#include "core/runlog/trackplaces.h"

#include <QCoreApplication>

namespace hilera {

namespace {

// A row for each slice.
class SliceTable {
public:
    SliceTable(const RunRecord &record, QIODevice &device)
        : m_record(record)
        , m_places(record)
        , m_run(runName(record))
        , m_csv(device,
              "run,process,pid,thread,tid,coroutine,task,state,outcome,start_ns,duration_ns,cpu_ns,detail,"
              "core")
    {
    }

    bool write()
    {
        for (const Track &track : m_record.trace().tracks()) {
            for (std::size_t i = 0; i < track.slices.size(); ++i)
                writeRow(track, track.slices.at(i));
        }
        return m_csv.finish();
    }

private:
    void writeRow(const Track &track, const Slice &slice)
    {
        const TrackPlaces::Place &place = m_places.of(track.id);
        const std::vector<TaskRecord> &tasks = m_record.trace().tasks();
        const bool isTask = slice.task < tasks.size();
        m_csv.text(m_run);
        m_csv.text(m_places.processName(track.id));
        m_csv.number(std::int64_t(place.processId));
        m_csv.text(m_places.threadName(track.id));
        m_csv.number(std::int64_t(place.threadId));
        m_csv.text(m_places.coroutineName(track.id));
        m_csv.text(plainTaskName(m_record, slice.task));
        m_csv.text(stateId(m_record.trace().isForeign() ? State::Running : slice.state));
        m_csv.text(isTask ? outcomeId(tasks[slice.task].outcome) : "");
        m_csv.number(slice.start);
        m_csv.number(slice.duration);
        m_csv.number(slice.cpu);
        // The phase of a wait, else the note of the task.
        const bool isPhase = slice.phase != Phase::None;
        m_csv.text(isPhase ? phaseId(slice.phase) : isTask ? plainNote(m_record, slice.task) : std::string());
        m_csv.text(slice.core != 0 ? std::to_string(slice.core) : std::string());
        m_csv.endRow();
    }

    const RunRecord &m_record;
    TrackPlaces m_places;
    std::string m_run;
    CsvWriter m_csv;
};

bool writeSlicesCsv(const RunRecord &record, QIODevice &device)
{
    return SliceTable(record, device).write();
}

} // namespace

Format slicesCsv()
{
    return {.id = "slices-csv",
        .name = QT_TRANSLATE_NOOP("Format", "Slices, CSV"),
        .suffix = ".slices.csv",
        .otherSuffix = ".csv",
        .write = writeSlicesCsv};
}

} // namespace hilera
