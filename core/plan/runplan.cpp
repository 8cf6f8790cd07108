#include "core/plan/runplan.h"

#include "core/network/taskkinds.h"

#include <algorithm>

namespace hilera {

const TaskKind *kindOf(const RunPlan &plan)
{
    return findTaskKind(plan.task.toStdString());
}

int modeOf(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    const auto modes = kind ? kind->modes() : std::span<const TaskMode>();
    const auto found = std::ranges::find(modes, plan.mode.toStdString(), &TaskMode::id);
    return found == modes.end() ? 0 : static_cast<int>(found - modes.begin());
}

bool usesNetwork(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    return kind && kind->usesNetwork();
}

bool computes(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    return kind && kind->computes();
}

bool counts(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    return kind && kind->counts();
}

bool isGuarded(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    return kind && kind->isGuarded();
}

bool takesTurns(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    return kind && kind->takesTurns(modeOf(plan));
}

QStringList addressesOf(const RunPlan &plan)
{
    return plan.addresses.isEmpty() ? presetFor(plan.task, plan.network).addresses : plan.addresses;
}

void chooseTask(RunPlan &plan, const QString &task)
{
    if (task == plan.task)
        return;
    plan.task = task;
    plan.mode.clear();
    plan.addresses.clear();
    plan.increments = RunPlan().increments;
    const TaskKind *kind = kindOf(plan);
    const TaskKind::Usual usual = kind ? kind->usual() : TaskKind::Usual();
    const bool isOnNetwork = usesNetwork(plan);
    plan.count = isOnNetwork ? static_cast<int>(addressesOf(plan).size()) : usual.count;
    plan.workers = isOnNetwork ? presetFor(task, plan.network).workers : usual.workers;
    plan.durations = DurationSpec(usual.seconds);
}

} // namespace hilera
