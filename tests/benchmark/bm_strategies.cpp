// What each strategy takes beside its tasks: makespan − ideal schedule, of tasks that only sleep. The ideal
// is always 1 s: where W tasks run at once, each of N sleeps for W / N seconds. The time shown is the
// overhead alone.

#include "core/metrics/figures.h"
#include "core/planning/planning.h"
#include "core/run/runner.h"
#include "core/strategy/strategies.h"

#include <QEventLoop>

#include <algorithm>
#include <string>

#include <benchmark/benchmark.h>

namespace {

using namespace hilera;

RunPlan planOf(const Strategy &strategy, int count)
{
    RunPlan plan;
    plan.strategy = QLatin1String(strategy.id);
    plan.count = count;
    plan.workers = 2;
    plan.processes = 2;
    plan.threads = 5;
    const int atOnce = std::min(strategy.lanes(plan), count);
    plan.durations = DurationSpec(static_cast<double>(atOnce) / count);
    return plan;
}

void overhead(benchmark::State &state, const RunPlan &plan)
{
    for (auto _ : state) {
        Runner runner(Runner::findWorkerProgram());
        QEventLoop loop;
        QObject::connect(&runner, &Runner::runFinished, &loop, &QEventLoop::quit);
        runner.start(prepare(plan));
        loop.exec();

        const RunRecord &record = *runner.record();
        const Figures figures = measure(record, steadyNow());
        if (figures.succeeded != figures.tasks || record.trace().droppedEvents() > 0) {
            state.SkipWithError("a task did not succeed, or events were lost");
            break;
        }
        state.SetIterationTime(toSeconds(std::max<Nanoseconds>(figures.makespan - nanosecondsPerSecond, 1)));
        state.counters["cpu_ms"] = toSeconds(figures.usage->userCpu + figures.usage->systemCpu) * 1'000;
        state.counters["peak_MB"] = static_cast<double>(figures.usage->peakMemory) / (1 << 20);
        state.counters["lag_ms"] = toSeconds(record.trace().track(0)->worstLag) * 1'000;
        state.counters["events"] = static_cast<double>(record.trace().eventCount());
    }
}

const bool registered = [] {
    for (const Strategy &strategy : strategies()) {
        for (const int count : {10, 100, 500, 1'000, 10'000, 100'000}) {
            const RunPlan plan = planOf(strategy, count);
            if (findProblem(plan))
                continue;
            const std::string name = "overhead/" + std::string(strategy.id) + "/" + std::to_string(count);
            benchmark::RegisterBenchmark(name.c_str(), overhead, plan)
                ->UseManualTime()
                ->Iterations(1)
                ->Unit(benchmark::kMillisecond);
        }
    }
    return true;
}();

} // namespace
