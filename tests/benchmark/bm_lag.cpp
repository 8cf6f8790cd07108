// How late the window's event loop answers while threads compute beside it, and while it takes in and ends a
// run of very many tasks: the whole window, drawing the run as it goes on.

#include "core/machine/limits.h"
#include "core/planning/planning.h"
#include "core/run/runner.h"
#include "core/text/language.h"
#include "tests/benchmark/lagprobe.h"
#include "ui/settings/windowsettings.h"
#include "ui/theme/appearance.h"
#include "ui/window/mainwindow.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <benchmark/benchmark.h>

namespace {

using namespace hilera;

constexpr int settlingTime = 500; // ms, for the window to be drawn the first time
constexpr double runLength = 4; // seconds, of all cores

RunPlan burns(int count, bool isLow)
{
    RunPlan plan;
    plan.strategy = QStringLiteral("thread-per-task");
    chooseTask(plan, QStringLiteral("burn"));
    plan.count = count;
    plan.durations = DurationSpec(runLength * thisHost().cores / count);
    plan.lowPriority = isLow;
    return plan;
}

RunPlan sleepers(int count)
{
    RunPlan plan;
    plan.strategy = QStringLiteral("coroutines");
    plan.count = count;
    plan.durations = DurationSpec(1);
    return plan;
}

void measureLag(benchmark::State &state, const RunPlan &plan)
{
    WindowSettings::setHintsDone(true);
    Language language;
    language.choose(QStringLiteral("en"));
    Appearance appearance;
    for (auto _ : state) {
        Runner runner(Runner::findWorkerProgram());
        MainWindow window(runner, language, appearance, {QStringLiteral(":/resources/lessons")});
        window.resize(1280, 720);
        window.show();
        QEventLoop loop;
        QTimer::singleShot(settlingTime, &loop, &QEventLoop::quit);
        loop.exec();

        LagProbe probe;
        const Nanoseconds start = steadyNow();
        QTimer looking;
        QObject::connect(&looking, &QTimer::timeout, [&] {
            if (!runner.isRunning())
                loop.quit();
        });
        looking.start(20);
        for (const RunPlan &each : {plan, sleepers(1)}) { // with the second one the first is given back
            runner.start(prepare(each));
            loop.exec();
            QTimer::singleShot(settlingTime, &loop, &QEventLoop::quit); // for what comes of its end
            loop.exec();
        }
        state.SetIterationTime(toSeconds(steadyNow() - start));
        state.counters["lag_median_ms"] = probe.lag(0.5) * 1e3;
        state.counters["lag_99_ms"] = probe.lag(0.99) * 1e3;
        state.counters["lag_worst_ms"] = probe.lag(1) * 1e3;
        state.counters["step_99_ms"] = probe.step(0.99) * 1e3;
        state.counters["step_worst_ms"] = probe.step(1) * 1e3;
    }
}

void lagBesideBurns(benchmark::State &state)
{
    measureLag(state, burns(static_cast<int>(state.range(0)), state.range(1) != 0));
}

void lagOfManyTasks(benchmark::State &state)
{
    measureLag(state, sleepers(static_cast<int>(state.range(0))));
}

// Threads, and whether they compute at the lowest priority.
BENCHMARK(lagBesideBurns)
    ->ArgNames({"threads", "lowest"})
    ->ArgsProduct({{1, 64}, {1, 0}})
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

BENCHMARK(lagOfManyTasks)
    ->ArgName("tasks")
    ->Arg(100'000)
    ->Arg(limits::tasks)
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

} // namespace
