#pragma once

#include "tests/support/testrun.h"

#include <QTest>

#include <vector>

namespace hilera::test {

// One that waits in each of the ways there are: a thread, a process, a callback, a coroutine.
inline const QStringList ways = {QStringLiteral("thread-per-task"), QStringLiteral("process-per-task"),
    QStringLiteral("event-loop"), QStringLiteral("coroutines")};

inline RunPlan planOf(const QString &strategy, const QString &task, const QStringList &addresses)
{
    RunPlan plan;
    plan.strategy = strategy;
    plan.task = task;
    plan.addresses = addresses;
    plan.count = static_cast<int>(addresses.size());
    plan.timeout = 20;
    return plan;
}

inline RunPlan fetch(const QString &strategy, const QStringList &addresses)
{
    return planOf(strategy, QStringLiteral("fetch"), addresses);
}

// On this machine, though the plan does not know.
inline RunPlan fetchFrom(const QString &strategy, const QString &server)
{
    RunPlan plan = fetch(strategy, {server});
    plan.network = Network::Internet;
    return plan;
}

// The phases of a task, in their order, one after the other.
inline std::vector<Phase> phasesOf(const RunRecord &record, TaskId task)
{
    std::vector<Phase> phases;
    for (const Event &event : eventsOf(record)) {
        const bool isNew = phases.empty() || phases.back() != event.phase;
        if (event.type == EventType::StateEntered && event.task == task && event.phase != Phase::None
            && isNew)
            phases.push_back(event.phase);
    }
    return phases;
}

inline void addWays()
{
    QTest::addColumn<QString>("strategy");
    for (const QString &way : ways)
        QTest::newRow(qPrintable(way)) << way;
}

} // namespace hilera::test
