// How long a run log of a million slices takes to be opened and to be written, in each format; and what the
// opened one takes of memory.

#include "core/runlog/format.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>

#include <benchmark/benchmark.h>

namespace {

using namespace hilera;

constexpr int trackCount = 8;
constexpr int taskCount = 1'000;

// Tasks that wait and run in turn, on threads that go on with the next.
RunRecord makeRecord(std::int64_t slices)
{
    RunPlan plan;
    plan.strategy = QStringLiteral("thread-pool");
    plan.count = taskCount;
    RunRecord record(plan, 0);
    EventBatch batch;
    const auto add = [&batch](
                         EventType type, Nanoseconds time, std::uint32_t track, TaskId task, auto detail) {
        Event event;
        event.type = type;
        event.time = time;
        event.track = track;
        event.task = task;
        event.detail = static_cast<std::uint8_t>(detail);
        event.line = 27;
        batch.events.push_back(event);
    };
    for (TrackId track = 0; track < trackCount; ++track)
        add(EventType::TrackOpened, track, track, noTrack, TrackKind::Thread);
    for (std::int64_t i = 0; i <= slices; ++i) {
        const auto track = static_cast<TrackId>(i % trackCount);
        const auto task = static_cast<TaskId>(i * taskCount / (slices + 1));
        add(EventType::StateEntered, i * 1'000, track, task,
            i / trackCount % 2 == 0 ? State::Running : State::Waiting);
    }
    record.apply(std::move(batch));
    record.finish(slices * 1'000 + 500, {});
    return record;
}

class Files {
public:
    QString path(const Format &format, std::int64_t slices)
    {
        QString &file = m_files[{format.suffix, slices}];
        if (file.isEmpty()) {
            file = m_folder.filePath(QString::number(slices) + QLatin1String(format.suffix));
            (void)exportRun(makeRecord(slices), file);
        }
        return file;
    }

private:
    QTemporaryDir m_folder;
    std::map<std::pair<std::string, std::int64_t>, QString> m_files;
};

void opening(benchmark::State &state, const Format *format)
{
    static Files files;
    const QString file = files.path(*format, state.range(0));
    std::size_t bytes = 0, slices = 0;
    for (auto _ : state) {
        const auto opened = openRun(file);
        if (!opened) {
            state.SkipWithError(qPrintable(opened.error()));
            return;
        }
        slices = opened->record->trace().sliceCount();
        bytes = 0;
        for (const Track &track : opened->record->trace().tracks())
            bytes += track.slices.bytes();
    }
    state.counters["slices"] = static_cast<double>(slices);
    state.counters["file_MB"] = static_cast<double>(QFile(file).size()) / 1e6;
    state.counters["bytes_per_slice"] =
        static_cast<double>(bytes) / static_cast<double>(std::max<std::size_t>(slices, 1));
}

void writing(benchmark::State &state, const Format *format)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("run") + QLatin1String(format->suffix));
    const RunRecord record = makeRecord(state.range(0));
    for (auto _ : state) {
        if (exportRun(record, file))
            state.SkipWithError("it was not written");
    }
    state.counters["file_MB"] = static_cast<double>(QFile(file).size()) / 1e6;
}

const int registered = [] {
    for (const Format &format : formats()) {
        const auto add = [&format](const char *what, auto function) {
            benchmark::RegisterBenchmark((std::string(what) + '/' + format.id).c_str(), function, &format)
                ->Arg(1'000'000)
                ->Unit(benchmark::kMillisecond);
        };
        if (format.read)
            add("opening", opening);
        add("writing", writing);
    }
    return 0;
}();

} // namespace
