// How many events a second the window's thread takes in from threads that record as fast as they can, and how
// late its event loop answers meanwhile. Collected and handed over as the runner does it.

#include "core/task/priority.h"
#include "core/trace/clock.h"
#include "core/trace/recorder.h"
#include "core/trace/trace.h"
#include "tests/benchmark/lagprobe.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <latch>
#include <memory>
#include <thread>
#include <vector>

#include <benchmark/benchmark.h>

namespace {

using namespace hilera;
using namespace std::chrono_literals;

// As in core/run/runner.cpp.
constexpr auto collectInterval = 4ms;
constexpr auto retryInterval = 1ms;
constexpr std::size_t batchLimit = 16'384;
constexpr int batchesUnderWay = 2;

constexpr auto runLength = 2s;
constexpr TaskId taskCount = 1'000;

// A slice of a task: it begins to wait, runs again, and so on. The times are the producer's clock.
void produce(Recorder &recorder, const std::latch &begin, const std::stop_token &noMore, std::size_t atOnce)
{
    begin.wait();
    lowerPriority(); // as workers do that burn
    Event event;
    event.track = recorder.newTrack();
    event.time = steadyNow();
    event.type = EventType::TrackOpened;
    event.detail = static_cast<std::uint8_t>(TrackKind::Thread);
    event.task = noTrack;
    recorder.record({&event, 1}, event.track);
    event.type = EventType::StateEntered;
    event.line = 20;
    std::vector<Event> events;
    for (std::uint32_t number = 0; !noMore.stop_requested();) {
        events.clear();
        for (std::size_t i = 0; i < atOnce; ++i, ++number) {
            event.time = steadyNow();
            event.task = number / 2 % taskCount;
            event.detail = static_cast<std::uint8_t>(number % 2 == 0 ? State::Running : State::Waiting);
            events.push_back(event);
        }
        recorder.record(events, events.front().track);
    }
}

// On the main thread: applies batches to a trace, and measures its lag.
class Receiver : public QObject {
public:
    Receiver()
        : m_trace(steadyNow(), taskCount, processId())
    {
    }

    void takeIn(EventBatch batch)
    {
        m_trace.apply(batch);
        m_batches.push_back(std::move(batch));
        --underWay;
    }

    [[nodiscard]] double lag(double share) { return m_probe.lag(share); }
    [[nodiscard]] const Trace &trace() const { return m_trace; }

    std::atomic<int> underWay = 0;

private:
    Trace m_trace;
    std::vector<EventBatch> m_batches;
    LagProbe m_probe;
};

void collect(Recorder &recorder, Receiver &receiver, const std::stop_token &noMore)
{
    while (!noMore.stop_requested()) {
        if (receiver.underWay < batchesUnderWay) {
            auto batch = std::make_shared<EventBatch>(recorder.takeReady(batchLimit));
            if (!batch->events.empty()) {
                ++receiver.underWay;
                QMetaObject::invokeMethod(
                    &receiver, [&receiver, batch] { receiver.takeIn(std::move(*batch)); },
                    Qt::QueuedConnection);
                continue;
            }
        }
        std::this_thread::sleep_for(receiver.underWay > 0 ? retryInterval : collectInterval);
    }
}

void intake(benchmark::State &state)
{
    for (auto _ : state) {
        Recorder recorder;
        Receiver receiver;
        QEventLoop loop;
        const Nanoseconds start = steadyNow();
        double seconds = 0, taken = 0, dropped = 0;
        {
            std::jthread collector(
                [&](const std::stop_token &noMore) { collect(recorder, receiver, noMore); });
            std::latch begin(1); // who makes the threads is not the window's thread in the program
            std::vector<std::jthread> producers;
            for (std::int64_t i = 0; i < state.range(0); ++i) {
                producers.emplace_back([&recorder, &begin, &state](const std::stop_token &noMore) {
                    produce(recorder, begin, noMore, static_cast<std::size_t>(state.range(1)));
                });
            }
            begin.count_down();
            QTimer::singleShot(runLength, &loop, &QEventLoop::quit);
            loop.exec();
            seconds = toSeconds(steadyNow() - start);
            taken = static_cast<double>(receiver.trace().eventCount());
            dropped = static_cast<double>(receiver.trace().droppedEvents());
        }
        state.SetIterationTime(seconds);
        state.counters["events_M/s"] = taken / seconds / 1e6;
        state.counters["dropped_M/s"] = dropped / seconds / 1e6;
        state.counters["lag_median_ms"] = receiver.lag(0.5) * 1e3;
        state.counters["lag_99.9_ms"] = receiver.lag(0.999) * 1e3;
        state.counters["lag_worst_ms"] = receiver.lag(1) * 1e3;
        QCoreApplication::removePostedEvents(&receiver);
    }
}

// Threads, and how many events each records at a time.
BENCHMARK(intake)
    ->ArgNames({"threads", "at_once"})
    ->ArgsProduct({{1, 8, 64}, {1, 16}})
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

} // namespace
