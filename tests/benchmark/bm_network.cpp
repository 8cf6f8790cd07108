// The presets of the practice network: makespan, and the ideal schedule of what the services and pages take
// by themselves. The network is another process, at the address in HILERA_PRACTICE, so that others can be
// measured on the same one (see `run`).

#include "core/metrics/figures.h"
#include "core/planning/planning.h"
#include "core/run/runner.h"
#include "core/strategy/strategies.h"

#include <QEventLoop>

#include <string>

#include <benchmark/benchmark.h>

namespace {

using namespace hilera;

RunPlan planOf(const char *strategy, const char *task)
{
    RunPlan plan;
    plan.strategy = QLatin1String(strategy);
    chooseTask(plan, QLatin1String(task));
    return plan;
}

// The network is one that the program doesn't know.
RunPlan onOtherNetwork(const RunPlan &plan)
{
    RunPlan other = plan;
    other.network = Network::Internet;
    for (const QString &address : addressesOf(plan))
        other.addresses.append(qEnvironmentVariable("HILERA_PRACTICE") + address);
    return other;
}

void network(benchmark::State &state, const char *strategy, const char *task)
{
    if (!qEnvironmentVariableIsSet("HILERA_PRACTICE")) {
        state.SkipWithError("HILERA_PRACTICE is not set: it takes the address that “hilera serve” prints");
        return;
    }
    const RunPlan plan = planOf(strategy, task);
    for (auto _ : state) {
        Runner runner(Runner::findWorkerProgram());
        QEventLoop loop;
        QObject::connect(&runner, &Runner::runFinished, &loop, &QEventLoop::quit);
        runner.start(prepare(onOtherNetwork(plan)));
        loop.exec();

        const Figures figures = measure(*runner.record(), steadyNow());
        if (figures.succeeded != figures.tasks) {
            state.SkipWithError("a task did not succeed");
            break;
        }
        state.SetIterationTime(toSeconds(figures.makespan));
        state.counters["makespan_ms"] = toSeconds(figures.makespan) * 1'000;
        state.counters["ideal_ms"] = toSeconds(idealSchedule(plan).makespan) * 1'000;
    }
}

const bool registered = [] {
    for (const char *task : {"tap", "fetch"}) {
        for (const Strategy &strategy : strategies()) {
            if (strategy.isInPython)
                continue; // has no network
            const std::string name = std::string("network/") + task + '/' + strategy.id;
            benchmark::RegisterBenchmark(name.c_str(), network, strategy.id, task)
                ->UseManualTime()
                ->Iterations(1)
                ->Unit(benchmark::kMillisecond);
        }
    }
    return true;
}();

} // namespace
