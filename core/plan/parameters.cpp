#include "core/machine/limits.h"
#include "core/plan/parameter.h"

#include <QtGlobal>

#include <array>

namespace hilera {

namespace {

using Owner = Parameter::Owner;
using Unit = Parameter::Unit;

constexpr std::array intervals = {0.0, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0};
constexpr std::array polls = {0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 1.0, 2.0, 5.0, never};
constexpr std::array spans = {0.2, 0.5, 1.0, 2.0, 3.0, 5.0, 10.0, never};

// One row a parameter, in the order they are shown. Whoever heeds a row names its id: see Strategy and
// TaskKind. Its usual value is that of a RunPlan.
const Parameter table[] = {
    {
        .id = "strategy",
        .field = &RunPlan::strategy,
        .caption = QT_TRANSLATE_NOOP("Parameter", "Strate&gy"),
        .option = {"--strategy", "S",
            QT_TRANSLATE_NOOP(
                "CommandLine", "how the tasks are given to workers (see: hilera list strategies)")},
    },
    {
        .id = "task",
        .field = &RunPlan::task,
        .caption = QT_TRANSLATE_NOOP("Parameter", "Kind of t&ask"),
        .help = QT_TRANSLATE_NOOP("Parameter",
            "What each task does: sleep, fetch a page, ask a service of the Virtual Observatory whether it "
            "is available, compute, or add to a counter that all share."),
        .option = {"--task", "T", QT_TRANSLATE_NOOP("CommandLine", "what is done (see: hilera list tasks)")},
    },
    {
        .id = "count",
        .field = &RunPlan::count,
        .range = {1, limits::tasks},
        .caption = QT_TRANSLATE_NOOP("Parameter", "&Tasks"),
        .help = QT_TRANSLATE_NOOP("Parameter", "How many tasks there are."),
        .isKnob = true,
        .option = {"--count", "N", QT_TRANSLATE_NOOP("CommandLine", "how many tasks")},
    },
    {
        .id = "seconds",
        .field = &RunPlan::durations,
        .owner = Owner::Tasks,
        .range = {0, DurationSpec::limit},
        .isKnob = true,
        .option = {"--seconds", "X",
            QT_TRANSLATE_NOOP(
                "CommandLine", "how long each takes: 5, or 200ms, or “1, 2, 3” in turn, or 1..5 at random")},
    },
    {
        .id = "network",
        .field = &RunPlan::network,
        .owner = Owner::Tasks,
        .option = {"--network", "N",
            QT_TRANSLATE_NOOP("CommandLine",
                "of pages and TAP services: practice, on this machine (the usual one), or internet")},
    },
    {
        .id = "urls",
        .field = &RunPlan::addresses,
        .owner = Owner::Tasks,
        .option = {"--url", "U",
            QT_TRANSLATE_NOOP(
                "CommandLine", "an address: on the practice network a path; may be given several times")},
    },
    {
        .id = "timeout",
        .field = &RunPlan::timeout,
        .owner = Owner::Tasks,
        .range = {.most = limits::timeout, .isOpen = true},
        .unit = Unit::Seconds,
        .ofTask = &Task::timeout,
        .title = QT_TRANSLATE_NOOP("Parameter", "Time-out"),
        .caption = QT_TRANSLATE_NOOP("Parameter", "T&ime-out, s"),
        .help = QT_TRANSLATE_NOOP("Parameter", "How many seconds a task may take; then it is given up."),
        .isKnob = true,
        .option = {"--timeout", "S",
            QT_TRANSLATE_NOOP(
                "CommandLine", "seconds that a page or a TAP service may take; 60 unless said")},
    },
    {
        .id = "mode",
        .field = &RunPlan::mode,
        .owner = Owner::Tasks,
        .caption = QT_TRANSLATE_NOOP("Parameter", "M&ode"),
        .option = {"--mode", "M",
            QT_TRANSLATE_NOOP("CommandLine",
                "how tasks that share something share it (see: hilera list tasks); the usual way unless "
                "said")},
    },
    {
        .id = "increments",
        .field = &RunPlan::increments,
        .owner = Owner::Tasks,
        .range = {1, limits::updates},
        .isRangeOfAll = true,
        .ofTask = &Task::repeats,
        .caption = QT_TRANSLATE_NOOP("Parameter", "Increme&nts"),
        .help = QT_TRANSLATE_NOOP("Parameter", "How many times each task adds 1 to the counter."),
        .isKnob = true,
        .option = {"--increments", "N",
            QT_TRANSLATE_NOOP("CommandLine", "how many times each task adds 1 to the shared counter")},
        .phrase = {QT_TRANSLATE_NOOP("PlanText", "1 increment each"),
            QT_TRANSLATE_NOOP("PlanText", "%L1 increments each")},
    },
    {
        .id = "guards",
        .field = &RunPlan::guards,
        .owner = Owner::Tasks,
        .range = {1, limits::guards},
        .ofTask = &Task::guards,
        .caption = QT_TRANSLATE_NOOP("Parameter", "Locks or perm&its"),
        .help = QT_TRANSLATE_NOOP("Parameter", "How many locks or permits there are."),
        .isKnob = true,
        .option = {"--guards", "N", QT_TRANSLATE_NOOP("CommandLine", "how many locks or permits there are")},
        .phrase = {QT_TRANSLATE_NOOP("PlanText", "1 lock or permit"),
            QT_TRANSLATE_NOOP("PlanText", "%L1 locks or permits")},
    },
    {
        .id = "lock_timeout",
        .field = &RunPlan::lockTimeout,
        .owner = Owner::Tasks,
        .range = {0, limits::timeout},
        .unit = Unit::SecondsAtPace,
        .ofTask = &Task::timeout,
        .title = QT_TRANSLATE_NOOP("Parameter", "Lock time-out"),
        .caption = QT_TRANSLATE_NOOP("Parameter", "Loc&k time-out, s"),
        .help = QT_TRANSLATE_NOOP("Parameter",
            "After how many seconds who is blocked gives up, times the same factor as every duration; 0: "
            "never."),
        .isKnob = true,
        .option = {"--lock-timeout", "S",
            QT_TRANSLATE_NOOP("CommandLine",
                "seconds, times the time scale, after which who is blocked gives up; never unless said")},
    },
    {
        .id = "workers",
        .field = &RunPlan::workers,
        .owner = Owner::Strategy,
        .range = {1, limits::threads},
        .caption = QT_TRANSLATE_NOOP("Parameter", "&Workers"),
        .help = QT_TRANSLATE_NOOP("Parameter", "How many workers take the tasks."),
        .isKnob = true,
        .option = {"--workers", "N",
            QT_TRANSLATE_NOOP("CommandLine", "workers of a pool, producers of a queue")},
        .phrase = {QT_TRANSLATE_NOOP("PlanText", "1 worker"), QT_TRANSLATE_NOOP("PlanText", "%L1 workers")},
    },
    {
        .id = "processes",
        .field = &RunPlan::processes,
        .owner = Owner::Strategy,
        .range = {1, limits::processes},
        .caption = QT_TRANSLATE_NOOP("Parameter", "&Processes"),
        .help = QT_TRANSLATE_NOOP("Parameter", "How many processes there are."),
        .isKnob = true,
        .option = {"--processes", "N",
            QT_TRANSLATE_NOOP("CommandLine", "processes, of processes with threads")},
        .phrase = {QT_TRANSLATE_NOOP("PlanText", "1 process"),
            QT_TRANSLATE_NOOP("PlanText", "%L1 processes")},
    },
    {
        .id = "threads",
        .field = &RunPlan::threads,
        .owner = Owner::Strategy,
        .range = {1, limits::threadsOfAProcess},
        .title = QT_TRANSLATE_NOOP("Parameter", "Threads of a process"),
        .caption = QT_TRANSLATE_NOOP("Parameter", "T&hreads"),
        .help = QT_TRANSLATE_NOOP("Parameter", "How many threads each process has."),
        .isKnob = true,
        .option = {"--threads", "N", QT_TRANSLATE_NOOP("CommandLine", "threads of each of them")},
        .phrase = {QT_TRANSLATE_NOOP("PlanText", "1 thread of each"),
            QT_TRANSLATE_NOOP("PlanText", "%L1 threads of each")},
    },
    {
        .id = "queue_size",
        .field = &RunPlan::queueSize,
        .owner = Owner::Strategy,
        .range = {0, limits::tasks},
        .caption = QT_TRANSLATE_NOOP("Parameter", "&Queue size"),
        .help = QT_TRANSLATE_NOOP("Parameter",
            "How many tasks fit into the queue; producers that find it full must wait. 0: no bound."),
        .special = QT_TRANSLATE_NOOP("Parameter", "no bound"),
        .isKnob = true,
        .option = {"--queue-size", "N",
            QT_TRANSLATE_NOOP("CommandLine", "how many tasks fit into the queue of an owner; 0 for all")},
        .phrase = {.text = QT_TRANSLATE_NOOP("PlanText", "room for %L1 in the queue")},
    },
    {
        .id = "switch_interval",
        .field = &RunPlan::switchInterval,
        .owner = Owner::Strategy,
        .range = {.most = limits::turn, .isOpen = true},
        .unit = Unit::Seconds,
        .caption = QT_TRANSLATE_NOOP("Parameter", "Switch interval"),
        .help = QT_TRANSLATE_NOOP("Parameter",
            "Seconds until who computes hands the lock over, if another thread wants it. CPython’s is "
            "0.005."),
        .step = 0.005,
        .isKnob = true,
        .option = {"--switch-interval", "S",
            QT_TRANSLATE_NOOP("CommandLine",
                "seconds until a global lock is handed over, if another thread wants it (0.005)")},
        .phrase = {.text = QT_TRANSLATE_NOOP("PlanText", "switch interval %1")},
    },
    {
        .id = "time_scale",
        .field = &RunPlan::timeScale,
        .owner = Owner::Tasks,
        .range = {.most = limits::timeScale, .isOpen = true},
        .unit = Unit::Factor,
        .title = QT_TRANSLATE_NOOP("Parameter", "Time scale"),
        .caption = QT_TRANSLATE_NOOP("Parameter", "Ti&me ×"),
        .help =
            QT_TRANSLATE_NOOP("Parameter", "Every duration is multiplied by this: 0.2 makes 1 second of 5."),
        .step = 0.1,
        .isKnob = true,
        .option = {"--time-scale", "X", QT_TRANSLATE_NOOP("CommandLine", "every duration times this")},
    },
    {
        .id = "low_priority",
        .field = &RunPlan::lowPriority,
        .owner = Owner::Tasks,
        .caption = QT_TRANSLATE_NOOP("Parameter", "Priority"),
        .help = QT_TRANSLATE_NOOP("Parameter",
            "Workers that compute do so at the lowest priority, so that the window and other programs go "
            "first. Without, see what happens to the window."),
        .special = QT_TRANSLATE_NOOP("Parameter", "l&owest"),
        .option = {"--normal-priority", "",
            QT_TRANSLATE_NOOP(
                "CommandLine", "workers that compute do so at the usual priority and not at the lowest")},
    },
    {
        .id = "start_interval",
        .field = &RunPlan::startInterval,
        .range = {0, limits::stopping},
        .unit = Unit::SecondsAtPace,
        .caption = QT_TRANSLATE_NOOP("Parameter", "Start interval"),
        .help = QT_TRANSLATE_NOOP("Parameter",
            "How long after one task the next is submitted, times the same factor as every duration."),
        .special = QT_TRANSLATE_NOOP("Parameter", "none"),
        .choices = intervals,
        .isRare = true,
        .isKnob = true,
        .option = {"--start-interval", "S",
            QT_TRANSLATE_NOOP("CommandLine",
                "seconds, times the time scale, between the submits of two tasks; none unless said")},
        .phrase = {.text = QT_TRANSLATE_NOOP("PlanText", "submitted every %1")},
    },
    {
        .id = "polling",
        .field = &RunPlan::polling,
        .owner = Owner::Tasks,
        .range = {0, limits::stopping, false, true},
        .unit = Unit::SecondsAtPace,
        .title = QT_TRANSLATE_NOOP("Parameter", "Polling"),
        .caption = QT_TRANSLATE_NOOP("Parameter", "Hears a stop"),
        .help = QT_TRANSLATE_NOOP("Parameter",
            "When a task hears that it is to stop: at once, even in its sleep; when it looks, every so many "
            "seconds; or never: then it is deaf."),
        .special = QT_TRANSLATE_NOOP("Parameter", "at once"),
        .choices = polls,
        .isRare = true,
        .isKnob = true,
        .option = {"--polling", "S",
            QT_TRANSLATE_NOOP("CommandLine",
                "seconds between two looks of a snooze or a burn whether to stop: 0, it hears that at once "
                "(the usual one), or never")},
        .phrase = {.text = QT_TRANSLATE_NOOP("PlanText", "polling every %1"),
            .never = QT_TRANSLATE_NOOP("PlanText", "deaf")},
    },
    {
        .id = "stop_after",
        .field = &RunPlan::stopAfter,
        .range = {0, limits::stopping, true, true},
        .unit = Unit::SecondsAtPace,
        .caption = QT_TRANSLATE_NOOP("Parameter", "Stop after"),
        .help =
            QT_TRANSLATE_NOOP("Parameter", "After so long the tasks are asked to stop, as by the button."),
        .choices = spans,
        .isRare = true,
        .option = {"--stop-after", "S",
            QT_TRANSLATE_NOOP(
                "CommandLine", "seconds, times the time scale, until the tasks are asked to stop")},
        .phrase = {.text = QT_TRANSLATE_NOOP("PlanText", "stopped after %1")},
    },
    {
        .id = "kill_after",
        .field = &RunPlan::killAfter,
        .range = {0, limits::stopping, true, true},
        .unit = Unit::SecondsAtPace,
        .caption = QT_TRANSLATE_NOOP("Parameter", "Kill after"),
        .help = QT_TRANSLATE_NOOP(
            "Parameter", "After so long the processes are killed, as by the button; their results are lost."),
        .choices = spans,
        .isRare = true,
        .option = {"--kill-after", "S",
            QT_TRANSLATE_NOOP(
                "CommandLine", "seconds, times the time scale, until the processes are killed")},
        .phrase = {.text = QT_TRANSLATE_NOOP("PlanText", "killed after %1")},
    },
};

} // namespace

std::span<const Parameter> parameters()
{
    return table;
}

} // namespace hilera
