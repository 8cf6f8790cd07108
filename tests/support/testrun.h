#pragma once

#include "core/planning/planning.h"
#include "core/run/runner.h"
#include "core/strategy/strategies.h"

#include <QString>

#include <memory>
#include <vector>

namespace hilera::test {

// Times in the tests are for a machine that does other things besides; a sanitizer slows everything down.
inline constexpr int slowdown = HILERA_SLOWDOWN;

// What takes longer than this, in ms, is stuck or does its work over and over. Speed is for the benchmarks.
inline constexpr int stuck = 5'000 * slowdown;

// The worker program that was built with the tests.
[[nodiscard]] QString workerProgram();

// Turns the event loop until the runner has nothing to do, at most so long. False if it took longer.
[[nodiscard]] bool waitUntilIdle(Runner &runner, int milliseconds = 20'000);

// Runs a plan through a runner of its own; null if it did not end in time.
[[nodiscard]] std::shared_ptr<const RunRecord> runPlan(
    const RunPlan &plan, const QString &program = workerProgram(), int milliseconds = 20'000);

// Whether the strategy takes tasks of that kind, on this machine.
[[nodiscard]] bool takes(const Strategy &strategy, const QString &task);

// Every event of the run, as they came.
[[nodiscard]] std::vector<Event> eventsOf(const RunRecord &record);

// How often a task has an event of that type.
[[nodiscard]] int countEvents(const std::vector<Event> &events, EventType type, TaskId task);

// The reason a task did not succeed, empty if there is none.
[[nodiscard]] QString reasonOf(const RunRecord &record, TaskId task);

// Why there is no value; empty if there is one.
template <typename T> [[nodiscard]] QByteArray errorOf(const Result<T> &result)
{
    return result ? QByteArray() : result.error().toUtf8();
}

} // namespace hilera::test
