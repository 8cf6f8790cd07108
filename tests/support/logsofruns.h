#pragma once

#include "core/plan/runplan.h"

#include <QByteArrayList>

namespace hilera::test {

// A short run of tasks of that kind, whose plan says as much as a log has to keep.
inline RunPlan planOf(const QString &strategy, const QString &task)
{
    RunPlan plan;
    plan.strategy = strategy;
    plan.task = task;
    plan.count = 5;
    plan.durations = *DurationSpec::parse(QStringLiteral("0.01..0.02 seed 5"));
    plan.increments = 5;
    plan.timeScale = 0.7;
    if (task == QLatin1String("fetch"))
        plan.addresses =
            QStringList{QStringLiteral("/pages/blank?delay=0.01"), QStringLiteral("/faults/404")};
    if (task == QLatin1String("tap"))
        plan.addresses = QStringList{QStringLiteral("/tap/cadc?delay=0.01")};
    return plan;
}

// Of a log, each without its end.
inline QByteArrayList linesOf(const QByteArray &log)
{
    return log.chopped(1).split('\n');
}

} // namespace hilera::test
