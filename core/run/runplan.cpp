#include "core/run/runplan.h"

#include "core/practice/practicesite.h"
#include "core/run/guardedplan.h"
#include "core/run/host.h"
#include "core/run/plannedstop.h"
#include "core/strategy/strategy.h"
#include "core/task/taskkind.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr int usualBurns = 4;
constexpr double usualBurn = 5; // seconds
// Seconds. Most who are blocked are in no deadlock, so they look only after a while (PostgreSQL’s
// deadlock_timeout).
constexpr double deadlockCheck = 5;
constexpr int usualCounts = 4;
constexpr double usualWindow = 0.0001; // seconds

// Nothing if that of one of the tasks is not known.
std::optional<std::vector<Nanoseconds>> ownTimes(const RunPlan &plan)
{
    std::vector<Nanoseconds> times = plan.durations.durations(plan.count, plan.timeScale);
    const TaskKind *kind = kindOf(plan);
    Task task;
    task.mode = modeOf(plan);
    task.increments = plan.increments;
    for (Nanoseconds &time : times) {
        task.duration = time;
        const auto own = kind ? kind->ownTime(task) : time;
        if (!own)
            return {};
        time = *own;
    }
    return times;
}

} // namespace

const TaskKind *kindOf(const RunPlan &plan)
{
    return findTaskKind(plan.task.toStdString());
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

bool takesTurns(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    return kind && kind->takesTurns(modeOf(plan));
}

int modeOf(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    const auto modes = kind ? kind->modes() : std::span<const TaskMode>();
    const auto found = std::ranges::find(modes, plan.mode.toStdString(), &TaskMode::id);
    return found == modes.end() ? 0 : static_cast<int>(found - modes.begin());
}

// On a thread that has no others beside it, what computes is done one by one, whoever waits meanwhile.
int lanesOf(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    if (!strategy)
        return 1;
    const Needs needs = strategy->needs(plan);
    const bool isAlone = needs.threads + needs.pooledThreads + needs.processes == 0;
    return isAlone && computes(plan) ? 1 : strategy->lanes(plan);
}

int tasksAtOnce(const RunPlan &plan)
{
    return std::clamp(lanesOf(plan), 1, std::max(plan.count, 1));
}

int coresFor(const RunPlan &plan, int cores)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    if (strategy && strategy->hasGlobalLock)
        return 1;
    return cores > 0 ? cores : thisHost().cores;
}

bool usesNetwork(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    return kind && kind->usesNetwork();
}

// By what is known of the practice network; a task that never ends takes until its time-out.
std::optional<std::vector<Nanoseconds>> taskDurations(const RunPlan &plan)
{
    if (!usesNetwork(plan))
        return ownTimes(plan);
    if (plan.network == Network::Internet)
        return {};
    // Once an address, not once a task: the figures of a run that is on ask again and again.
    const auto timeout = static_cast<Nanoseconds>(plan.timeout * nanosecondsPerSecond);
    std::vector<Nanoseconds> ofAddresses;
    for (const QString &address : addressesOf(plan)) {
        const std::string requested = kindOf(plan)->requestAddress(address.toStdString());
        const auto duration = practiceDuration(QString::fromStdString(requested));
        ofAddresses.push_back(std::min(duration.value_or(timeout), timeout));
    }
    std::vector<Nanoseconds> durations(static_cast<std::size_t>(std::max(plan.count, 0)));
    for (std::size_t i = 0; i < durations.size(); ++i)
        durations[i] = ofAddresses[i % ofAddresses.size()];
    return durations;
}

QStringList addressesOf(const RunPlan &plan)
{
    return plan.addresses.isEmpty() ? presetFor(plan.task, plan.network).addresses : plan.addresses;
}

void chooseTask(RunPlan &plan, const QString &task)
{
    if (task == plan.task)
        return;
    const RunPlan usual;
    plan.task = task;
    plan.mode.clear();
    plan.addresses.clear();
    plan.count = usesNetwork(plan) ? static_cast<int>(addressesOf(plan).size())
        : computes(plan)           ? usualBurns
        : counts(plan)             ? usualCounts
                                   : usual.count;
    plan.workers = usesNetwork(plan) ? presetFor(task, plan.network).workers
        : counts(plan)               ? usualCounts
                                     : usual.workers;
    plan.durations = computes(plan) ? DurationSpec(usualBurn)
        : counts(plan)              ? DurationSpec(usualWindow)
                                    : usual.durations;
    plan.increments = usual.increments;
}

std::vector<Task> makeTasks(const RunPlan &plan, const QString &practiceNetwork)
{
    const TaskKind *kind = kindOf(plan);
    std::vector<Task> tasks;
    tasks.reserve(static_cast<std::size_t>(plan.count));
    if (usesNetwork(plan)) {
        const QStringList addresses = addressesOf(plan);
        const QString before = plan.network == Network::Practice ? practiceNetwork : QString();
        const auto timeout = static_cast<Nanoseconds>(plan.timeout * nanosecondsPerSecond);
        for (int i = 0; i < plan.count; ++i) {
            const QString address = before + addresses[i % addresses.size()];
            tasks.push_back({static_cast<TaskId>(i), kind, 0, address.toStdString(), timeout});
        }
        return tasks;
    }
    const double lockTimeout = isGuarded(plan) ? plan.lockTimeout : 0;
    const Task usual{
        .kind = kind,
        .timeout = static_cast<Nanoseconds>(lockTimeout * plan.timeScale * nanosecondsPerSecond),
        .hasLowPriority = plan.lowPriority && computes(plan) && !findStrategy(plan.strategy)->onGuiThread,
        .mode = modeOf(plan),
        .increments = plan.increments,
        .guards = plan.guards,
        .deadlockCheck = static_cast<Nanoseconds>(deadlockCheck * plan.timeScale * nanosecondsPerSecond),
        .party = partyOf(plan),
        .polling = pollingOf(plan),
    };
    // Where all begin at once, threads may do so in any order. Else the first must not wait for a later one.
    const bool allAtOnce = usual.party == plan.count;
    for (const Nanoseconds duration : plan.durations.durations(plan.count, plan.timeScale)) {
        Task &task = tasks.emplace_back(usual);
        task.id = static_cast<TaskId>(tasks.size() - 1);
        task.place = allAtOnce ? static_cast<int>(task.id) : byArrival;
        task.duration = duration;
    }
    return tasks;
}

Schedule idealSchedule(const RunPlan &plan, int cores)
{
    auto durations = taskDurations(plan);
    if (!durations)
        return {};
    if (isGuarded(plan))
        return guardedIdeal(plan);
    const auto schedule = [&] {
        if (takesTurns(plan)) // in each process
            return sharedSchedule(
                *durations, lanesOf(plan), findStrategy(plan.strategy)->needs(plan).processes);
        return computes(plan) ? sharedSchedule(*durations, lanesOf(plan), coresFor(plan, cores))
                              : listSchedule(*durations, lanesOf(plan));
    };
    Schedule whole = schedule();
    const std::size_t begun = begunWhenAsked(whole, plan);
    if (begun < durations->size()) { // of those that don't begin, nobody gets a core
        durations->resize(begun);
        whole = schedule();
    }
    return cutShort(std::move(whole), plan);
}

} // namespace hilera
