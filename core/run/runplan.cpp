#include "core/run/runplan.h"

#include "core/limits.h"
#include "core/practice/practicesite.h"
#include "core/run/host.h"
#include "core/run/plannedstop.h"
#include "core/strategy/strategy.h"
#include "core/task/taskkind.h"

#include <QCoreApplication>

#include <algorithm>

#include <sys/resource.h>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunPlan)
};

constexpr int usualBurns = 4;
constexpr double usualBurn = 5; // seconds

std::optional<Error> checkRange(const QString &what, int value, int limit)
{
    if (value >= 1 && value <= limit)
        return {};
    return Error{Text::tr("%1: %L2 is out of range: choose 1 to %L3.").arg(what).arg(value).arg(limit)};
}

const TaskKind *kindOf(const RunPlan &plan)
{
    return findTaskKind(plan.task.toStdString());
}

// Those of tasks in this process; each one on the practice network has its other end here, too.
int descriptorsOfTasks(const RunPlan &plan, const Strategy &strategy)
{
    const int atOnce = std::min(strategy.lanes(plan), plan.count);
    const int own = strategy.usesProcesses(plan) ? 0 : kindOf(plan)->descriptors();
    const bool isPractice = usesNetwork(plan) && plan.network == Network::Practice;
    return atOnce * (own + (isPractice ? 1 : 0));
}

std::optional<Error> findNetworkProblem(const RunPlan &plan)
{
    if (!(plan.timeout > 0 && plan.timeout <= limits::timeout)) { // nor is NaN
        return Error{Text::tr("A time-out of %1 s is out of range: choose more than 0 and at most %2.")
                         .arg(plan.timeout)
                         .arg(limits::timeout)};
    }
    if (plan.addresses.size() > limits::addresses) {
        return Error{Text::tr("There are %L1 addresses, and Hilera takes at most %L2: leave some out.")
                         .arg(plan.addresses.size())
                         .arg(limits::addresses)};
    }
    for (const QString &address : plan.addresses) {
        if (auto problem = findAddressProblem(address, plan.network))
            return problem;
    }
    return {};
}

// How many tasks are worked on at once in a process, if there are enough.
int partyOf(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    if (!strategy->usesProcesses(plan))
        return std::min(lanesOf(plan), plan.count);
    const int ofEach = (plan.count + plan.processes - 1) / plan.processes;
    return strategy->knobs & Knob::Threads ? std::min(plan.threads, ofEach) : 1;
}

std::optional<Error> findSharingProblem(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    const auto modes = kind->modes();
    if (!plan.mode.isEmpty()
        && std::ranges::find(modes, plan.mode.toStdString(), &TaskMode::id) == modes.end()) {
        QStringList ids;
        for (const TaskMode &mode : modes)
            ids.append(QLatin1String(mode.id));
        return Error{ids.isEmpty()
                ? Text::tr("Tasks of this kind have no mode: leave “%1” out.").arg(plan.mode.left(60))
                : Text::tr("There is no mode “%1”: choose one of %2.")
                      .arg(plan.mode.left(60), ids.join(QStringLiteral(", ")))};
    }
    if (kind->counts()) {
        if (auto problem =
                checkRange(Text::tr("Increments"), plan.increments, limits::increments / plan.count))
            return problem;
    }
    if (kind->hasGuards(modeOf(plan)))
        return checkRange(Text::tr("Locks or permits"), plan.guards, limits::guards);
    return {};
}

std::optional<Error> checkDescriptors(const RunPlan &plan, const Strategy &strategy, const Needs &needs)
{
    // Two pipes a process, and the event dispatcher that Qt gives each of a pool's threads.
    const int needed = limits::ownDescriptors + 2 * needs.processes + needs.pooledThreads
        + descriptorsOfTasks(plan, strategy);
    rlimit descriptors;
    getrlimit(RLIMIT_NOFILE, &descriptors);
    if (descriptors.rlim_max >= static_cast<rlim_t>(needed))
        return {};
    return Error{Text::tr(
        "The run needs %L1 file descriptors and this system allows %L2: choose fewer workers, or raise "
        "the limit with “ulimit -n”.")
                     .arg(needed)
                     .arg(static_cast<qulonglong>(descriptors.rlim_max))};
}

} // namespace

bool computes(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    return kind && kind->computes();
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
        return plan.durations.durations(plan.count, plan.timeScale);
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
                                   : usual.count;
    plan.workers = usesNetwork(plan) ? presetFor(task, plan.network).workers : usual.workers;
    plan.durations = computes(plan) ? DurationSpec(usualBurn) : usual.durations;
}

std::vector<Task> makeTasks(const RunPlan &plan, const QString &practiceNetwork)
{
    const TaskKind *kind = kindOf(plan);
    std::vector<Task> tasks;
    tasks.reserve(static_cast<std::size_t>(plan.count));
    if (usesNetwork(plan)) {
        const QStringList addresses = addressesOf(plan);
        const auto timeout = static_cast<Nanoseconds>(plan.timeout * nanosecondsPerSecond);
        for (int i = 0; i < plan.count; ++i) {
            const QString address = addresses[i % addresses.size()];
            const bool isPath = plan.network == Network::Practice;
            tasks.push_back({static_cast<TaskId>(i), kind, 0,
                (isPath ? practiceNetwork + address : address).toStdString(), timeout});
        }
        return tasks;
    }
    const bool hasLowPriority =
        plan.lowPriority && computes(plan) && !findStrategy(plan.strategy)->onGuiThread;
    const Nanoseconds polling = pollingOf(plan);
    for (const Nanoseconds duration : plan.durations.durations(plan.count, plan.timeScale)) {
        Task &task = tasks.emplace_back(Task{static_cast<TaskId>(tasks.size()), kind, duration});
        task.hasLowPriority = hasLowPriority;
        task.mode = modeOf(plan);
        task.increments = plan.increments;
        task.guards = plan.guards;
        task.party = partyOf(plan);
        task.polling = polling;
    }
    return tasks;
}

Schedule idealSchedule(const RunPlan &plan, int cores)
{
    auto durations = taskDurations(plan);
    if (!durations)
        return {};
    const auto schedule = [&] {
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

std::optional<Error> findMistake(const RunPlan &plan)
{
    const Strategy *strategy = findStrategy(plan.strategy);
    if (!strategy) {
        return Error{Text::tr("There is no strategy “%1”: “hilera list strategies” shows those there are.")
                         .arg(plan.strategy.left(60))};
    }
    if (!kindOf(plan)) {
        return Error{Text::tr("There is no task “%1”: “hilera list tasks” shows those there are.")
                         .arg(plan.task.left(60))};
    }
    if (!(plan.timeScale > 0 && plan.timeScale <= limits::timeScale)) { // nor is NaN
        return Error{Text::tr("A time scale of %1 is out of range: choose more than 0 and at most %2.")
                         .arg(plan.timeScale)
                         .arg(limits::timeScale)};
    }

    if (auto problem = checkRange(Text::tr("Tasks"), plan.count, limits::tasks))
        return problem;
    if (auto problem = findSharingProblem(plan))
        return problem;
    if (auto problem = findStopMistake(plan))
        return problem;
    if (auto problem = usesNetwork(plan) ? findNetworkProblem(plan) : std::nullopt)
        return problem;
    if (strategy->knobs & Knob::Workers) {
        if (auto problem = checkRange(Text::tr("Workers"), plan.workers, limits::threads))
            return problem;
    }
    if (strategy->knobs & Knob::Processes) {
        if (auto problem = checkRange(Text::tr("Processes"), plan.processes, limits::processes))
            return problem;
    }
    if (strategy->knobs & Knob::Threads) {
        if (auto problem =
                checkRange(Text::tr("Threads of a process"), plan.threads, limits::threadsOfAProcess))
            return problem;
    }
    if (strategy->knobs & Knob::SwitchInterval
        && !(plan.switchInterval > 0 && plan.switchInterval <= limits::switchInterval)) { // nor is NaN
        return Error{Text::tr("A switch interval of %1 s is out of range: choose more than 0 and at most %2.")
                         .arg(plan.switchInterval)
                         .arg(limits::switchInterval)};
    }
    return {};
}

std::optional<Error> findProblem(const RunPlan &plan)
{
    if (auto mistake = findMistake(plan))
        return mistake;
    const Strategy *strategy = findStrategy(plan.strategy);
    const Needs needs = strategy->needs(plan);
    const int threads = needs.threads + needs.pooledThreads;
    if (threads > limits::threads) {
        return Error{Text::tr(
            "The run would need %L1 threads, and Hilera makes at most %L2: choose fewer tasks or workers.")
                         .arg(threads)
                         .arg(limits::threads)};
    }
    if (needs.processes > limits::processes) {
        return Error{Text::tr(
            "The run would need %L1 processes, and Hilera makes at most %L2: choose fewer tasks or workers.")
                         .arg(needs.processes)
                         .arg(limits::processes)};
    }
    if (auto problem = strategy->problem ? strategy->problem(plan) : std::nullopt)
        return problem;
    return checkDescriptors(plan, *strategy, needs);
}

} // namespace hilera
