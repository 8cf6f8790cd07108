#pragma once

#include "core/strategy/strategies.h"
#include "tests/support/testrun.h"

#include <QTest>

#include <algorithm>

namespace hilera::test {

inline RunPlan planOf(const QString &strategy, const QString &task, int count, double seconds)
{
    RunPlan plan;
    plan.strategy = strategy;
    chooseTask(plan, task);
    plan.count = count;
    plan.durations = DurationSpec(seconds);
    plan.lowPriority = false; // it would take long where anybody else computes
    return plan;
}

inline int countOf(const RunRecord &record, Outcome outcome)
{
    return static_cast<int>(std::ranges::count(record.trace().tasks(), outcome, &TaskRecord::outcome));
}

inline void addPythonStrategies()
{
    QTest::addColumn<QString>("strategy");
    for (const Strategy &strategy : strategies()) {
        if (strategy.isInPython)
            QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
    }
}

} // namespace hilera::test
