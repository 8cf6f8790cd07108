// How long a frame of the timeline takes, 1600 × 900 with 64 rows, without a display.
// Cold: everything in sight is new, as after a zoom step. Warm: nothing but the cursor has moved.

#include "core/machine/machine.h"
#include "ui/timeline/view/timelineview.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>

#include <map>
#include <memory>
#include <random>

#include <benchmark/benchmark.h>

namespace {

using namespace hilera;

constexpr TrackId rowCount = 64;
constexpr Nanoseconds runLength = 60 * nanosecondsPerSecond;

std::unique_ptr<Trace> makeTrace(std::int64_t slices)
{
    auto trace = std::make_unique<Trace>(0, 1000, 1);
    const std::int64_t perRow = slices / rowCount;
    std::mt19937 random(7);
    EventBatch batch;
    for (TrackId track = 0; track < rowCount; ++track) {
        Event event;
        event.track = track;
        event.type = EventType::TrackOpened;
        event.detail = static_cast<std::uint8_t>(TrackKind::Thread);
        batch.events.push_back(event);
        const Nanoseconds mean = runLength / perRow;
        std::uniform_int_distribution<Nanoseconds> length(mean / 4, mean * 7 / 4);
        Nanoseconds time = 0;
        for (std::int64_t i = 0; i < perRow; ++i) {
            event.type = EventType::StateEntered;
            event.time = time;
            event.detail =
                static_cast<std::uint8_t>(i % 5 == 4 ? State::Idle : static_cast<State>(2 + i % 5));
            event.task = static_cast<TaskId>(i % 1000);
            event.value = mean / 3;
            batch.events.push_back(event);
            time += length(random);
        }
        trace->apply(batch);
        batch.events.clear();
    }
    trace->finish(runLength);
    return trace;
}

const Trace &traceOf(std::int64_t slices)
{
    static std::map<std::int64_t, std::unique_ptr<Trace>> traces;
    std::unique_ptr<Trace> &trace = traces[slices];
    if (!trace)
        trace = makeTrace(slices * 5 / 4); // a fifth of the states is idle: no slice
    return *trace;
}

struct Canvas {
    explicit Canvas(const Trace &trace)
    {
        scene.trace = &trace;
        scene.theme = lightTheme();
        scene.font = QApplication::font();
        scene.rows.setHeights({8, 8, 8, 12, 10});
        scene.rows.rebuild(&trace);
        scene.now = trace.lastEvent();
        scene.taskName = [](TaskId task) { return QStringLiteral("task %1").arg(task); };
        geometry = TimelineGeometry::forSize(image.size(), scene.font, 0);
    }

    void paint()
    {
        QPainter qpainter(&image);
        painter.paint(qpainter, scene, geometry);
    }

    QImage image{1600, 900, QImage::Format_RGB32};
    TimelineScene scene;
    TimelineGeometry geometry;
    TimelinePainter painter;
};

void frame(benchmark::State &state, double shareOfRun, bool cold, bool alone = false)
{
    const Trace &trace = traceOf(state.range(0));
    Canvas canvas(trace);
    canvas.scene.isLive = alone; // a run has the other cores to itself
    const auto span = static_cast<Nanoseconds>(static_cast<double>(runLength) * shareOfRun);
    Nanoseconds offset = 0;
    for (auto _ : state) {
        if (cold)
            offset += 1000;
        canvas.scene.range = {(runLength - span) / 2 + offset, (runLength + span) / 2 + offset};
        canvas.scene.cursor = canvas.scene.range.from + span / 3 + offset;
        canvas.paint();
    }
    std::size_t bytes = 0;
    for (const Track &track : trace.tracks())
        bytes += track.slices.bytes();
    state.counters["bytes_per_slice"] = static_cast<double>(bytes) / static_cast<double>(trace.sliceCount());
    state.counters["slices"] = static_cast<double>(trace.sliceCount());
}

void zoomedOut(benchmark::State &state)
{
    frame(state, 1, true);
}

void zoomedOutOnOneCore(benchmark::State &state)
{
    frame(state, 1, true, true);
}

void zoomedIn(benchmark::State &state)
{
    frame(state, 0.001, true);
}

void unchanged(benchmark::State &state)
{
    frame(state, 1, false);
}

// The pictures a live run adds to: slices at the end of every row, the range standing still.
void live(benchmark::State &state)
{
    const std::int64_t slices = state.range(0);
    std::unique_ptr<Trace> trace = makeTrace(slices);
    Canvas canvas(*trace);
    canvas.scene.range = {0, runLength * 2};
    Nanoseconds time = runLength;
    EventBatch batch;
    for (auto _ : state) {
        state.PauseTiming();
        batch.events.clear();
        time += 16'000'000;
        for (TrackId track = 0; track < rowCount; ++track) {
            Event event;
            event.track = track;
            event.type = EventType::StateEntered;
            event.time = time;
            event.detail = static_cast<std::uint8_t>(State::Running);
            batch.events.push_back(event);
        }
        trace->apply(batch);
        canvas.scene.now = time;
        state.ResumeTiming();
        canvas.paint();
    }
}

void intoTrace(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(makeTrace(state.range(0)));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(zoomedOut)->Arg(10'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(zoomedOutOnOneCore)->Arg(10'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(zoomedIn)->Arg(10'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(unchanged)->Arg(10'000)->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(live)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(intoTrace)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir settings; // of the window, its own
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    hilera::prepareProcess();
    const QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
