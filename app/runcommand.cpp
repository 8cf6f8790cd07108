#include "app/runcommand.h"

#include "app/console.h"
#include "app/exitstatus.h"
#include "app/fileprogress.h"
#include "app/interrupts.h"
#include "app/planoptions.h"
#include "app/runreport.h"
#include "app/runsession.h"
#include "core/metrics/figures.h"
#include "core/run/plannedstop.h"
#include "core/run/plantext.h"
#include "core/run/run.h"
#include "core/runlog/format.h"
#include "core/strategy/strategy.h"
#include "core/task/taskkind.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdlib>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

// Found now rather than after a long run.
std::optional<Error> checkExports(const Arguments &arguments)
{
    QStringList taken = arguments.values("--urls");
    for (const QString &file : arguments.values("--export")) {
        if (const auto problem = findExportProblem(file, taken))
            return problem;
        taken.append(file);
    }
    if (arguments.has("--json") && arguments.has("--quiet"))
        return Error{Text::tr("--json and --quiet contradict each other: choose one of them.")};
    return {};
}

std::optional<Error> checkWorkerProgram(const RunPlan &plan, const QString &program)
{
    const QString needed = workerProgramFor(plan, program);
    const Strategy &strategy = *findStrategy(plan.strategy);
    if (strategy.isInPython || !strategy.usesProcesses(plan) || QFileInfo(needed).isExecutable())
        return {};
    return Error{
        Text::tr("The run could not start: the worker program %1 is missing or can’t be executed. Build or "
                 "install Hilera again.")
            .arg(needed)};
}

// A knob that the strategy doesn't have is no mistake, since the same words may be tried with many
// strategies; but who turns it should know.
void tellIdleKnobs(const Arguments &arguments, const RunPlan &plan)
{
    const Strategy &strategy = *findStrategy(plan.strategy);
    const auto tell = [&](const char *option, Knob knob) {
        if (arguments.has(option) && !(strategy.knobs & knob)) {
            complain(Text::tr("%1 changes nothing here: the strategy “%2” has no such knob.")
                         .arg(QLatin1String(option), plan.strategy));
        }
    };
    tell("--workers", Knob::Workers);
    tell("--processes", Knob::Processes);
    tell("--threads", Knob::Threads);
    tell("--switch-interval", Knob::SwitchInterval);
    tell("--queue-size", Knob::QueueSize);

    QStringList ofOthers = usesNetwork(plan)
        ? QStringList{QStringLiteral("--seconds"), QStringLiteral("--time-scale")}
        : QStringList{QStringLiteral("--network"), QStringLiteral("--url"), QStringLiteral("--urls"),
            QStringLiteral("--timeout")};
    if (!canPoll(plan))
        ofOthers.append(QStringLiteral("--polling"));
    const TaskKind &kind = *kindOf(plan);
    if (!kind.counts())
        ofOthers.append(QStringLiteral("--increments"));
    if (!kind.hasGuards(modeOf(plan)))
        ofOthers.append(QStringLiteral("--guards"));
    if (!kind.isGuarded())
        ofOthers.append(QStringLiteral("--lock-timeout"));
    for (const QString &option : ofOthers) {
        if (arguments.has(option.toLatin1().constData())) {
            complain(
                Text::tr("%1 changes nothing here: the task “%2” has no such knob.").arg(option, plan.task));
        }
    }
}

// What a person may have meant otherwise.
void tellDurations(const Arguments &arguments, const RunPlan &plan)
{
    if (usesNetwork(plan))
        return;
    if (const QString remark = durationsRemark(arguments.value("--seconds").value_or(QString()));
        !remark.isEmpty())
        complain(QStringLiteral("--seconds: %1").arg(remark));
    if (const QString remark = incrementsRemark(plan); !remark.isEmpty())
        complain(remark);
}

int exportAll(const Arguments &arguments, const RunRecord &record, RunSession::Talk talk)
{
    int status = AllSucceeded;
    const QStringList files = arguments.values("--export");
    if (files.isEmpty())
        return status;
    FileProgress progress(talk == RunSession::Talk::Everything);
    for (const QString &file : files) {
        const auto problem =
            progress.write([&](const WriteWatch &watch) { return exportRun(record, file, watch); });
        if (problem)
            status = refuse(problem->text);
    }
    return status;
}

// How long the same tasks take one after the other; nothing if some of them do not succeed.
struct Baseline {
    std::optional<Nanoseconds> makespan;
    bool wasInterrupted = false;
};

Baseline runSequentially(RunPlan plan, const QString &workerProgram)
{
    plan.strategy = QStringLiteral("sequential");
    RunSession session(RunSession::Talk::Nothing, workerProgram);
    const auto record = session.run(plan);
    if (session.wasAbandoned()) {
        complain(record->problem());
        std::_Exit(RunWasCutOff);
    }
    const Figures figures = measure(*record, steadyNow());
    if (figures.succeeded == figures.tasks)
        return {figures.makespan};
    complain(session.wasInterrupted()
            ? Text::tr(
                "Cut off while the tasks ran one after the other, for the speedup: the run itself did not "
                "start.")
            : Text::tr("There is no speedup to tell, since not all tasks succeeded one after the other."));
    return {{}, session.wasInterrupted()};
}

void tell(const RunRecord &record, std::optional<Nanoseconds> sequential, RunSession::Talk talk)
{
    if (talk == RunSession::Talk::Json)
        printText(runAsJson(record, sequential));
    if (talk != RunSession::Talk::Everything)
        return;
    for (const QString &line : resultTable(record))
        printLine(line);
    printLine({});
    for (const QString &line : figureTable(record, sequential))
        printLine(line);
}

int judge(const RunRecord &record, bool wasInterrupted)
{
    if (!record.problem().isEmpty()) {
        complain(record.problem());
        return RunWasCutOff;
    }
    const QString unsuccessful = unsuccessfulTasks(record);
    if (unsuccessful.isEmpty())
        return AllSucceeded;
    complain(wasInterrupted ? Text::tr("The run was cut off. Not done: %1.").arg(unsuccessful)
                            : Text::tr("Some tasks did not succeed: %1.").arg(unsuccessful));
    return wasInterrupted ? RunWasCutOff : SomeDidNotSucceed;
}

int run(const Arguments &arguments)
{
    const Result<RunPlan> plan = planFrom(arguments);
    if (!plan)
        return refuse(plan.error());
    if (const auto problem = checkExports(arguments))
        return refuse(problem->text);
    const QString workerProgram = Runner::findWorkerProgram();
    if (const auto problem = checkWorkerProgram(*plan, workerProgram)) {
        complain(problem->text);
        return RunWasCutOff;
    }
    if (!arguments.has("--quiet")) {
        tellIdleKnobs(arguments, *plan);
        tellDurations(arguments, *plan);
    }

    const auto talk = arguments.has("--json") ? RunSession::Talk::Json
        : arguments.has("--quiet")            ? RunSession::Talk::Nothing
                                              : RunSession::Talk::Everything;
    const Baseline baseline = arguments.has("--speedup") ? runSequentially(*plan, workerProgram) : Baseline();
    if (baseline.wasInterrupted)
        return RunWasCutOff;
    holdInterrupts(); // the run before has released them
    RunSession session(talk, workerProgram);
    const auto record = session.run(*plan);
    tell(*record, baseline.makespan, talk);
    flushOutput();
    const int exported = exportAll(arguments, *record, talk);
    const int status = std::max(judge(*record, session.wasInterrupted()), exported);
    if (session.wasAbandoned())
        std::_Exit(flushOutput() ? status : CallWasWrong);
    return status;
}

} // namespace

Command runCommand()
{
    return {"run", "(LESSON | --strategy S) [OPTION]...",
        QT_TRANSLATE_NOOP("CommandLine",
            "runs a lesson's plan, or tasks under a strategy, without a window; an option overrides what the "
            "lesson says"),
        {
            {"--strategy", "S",
                QT_TRANSLATE_NOOP(
                    "CommandLine", "how the tasks are given to workers (see: hilera list strategies)")},
            {"--task", "T", QT_TRANSLATE_NOOP("CommandLine", "what is done (see: hilera list tasks)")},
            {"--count", "N", QT_TRANSLATE_NOOP("CommandLine", "how many tasks")},
            {"--seconds", "X",
                QT_TRANSLATE_NOOP("CommandLine",
                    "how long each takes: 5, or 200ms, or “1, 2, 3” in turn, or 1..5 at random")},
            {"--time-scale", "X", QT_TRANSLATE_NOOP("CommandLine", "every duration times this")},
            {"--workers", "N", QT_TRANSLATE_NOOP("CommandLine", "workers of a pool, producers of a queue")},
            {"--processes", "N", QT_TRANSLATE_NOOP("CommandLine", "processes, of processes with threads")},
            {"--threads", "N", QT_TRANSLATE_NOOP("CommandLine", "threads of each of them")},
            {"--switch-interval", "S",
                QT_TRANSLATE_NOOP("CommandLine",
                    "seconds until a global lock is handed over, if another thread wants it (0.005)")},
            {"--queue-size", "N",
                QT_TRANSLATE_NOOP("CommandLine", "how many tasks fit into the queue of an owner; 0 for all")},
            {"--mode", "M",
                QT_TRANSLATE_NOOP("CommandLine",
                    "how tasks that share something share it (see: hilera list tasks); the usual way unless "
                    "said")},
            {"--increments", "N",
                QT_TRANSLATE_NOOP("CommandLine", "how many times each task adds 1 to the shared counter")},
            {"--guards", "N", QT_TRANSLATE_NOOP("CommandLine", "how many locks or permits there are")},
            {"--lock-timeout", "S",
                QT_TRANSLATE_NOOP("CommandLine",
                    "seconds, times the time scale, after which who is blocked gives up; never unless said")},
            {"--normal-priority", "",
                QT_TRANSLATE_NOOP(
                    "CommandLine", "workers that compute do so at the usual priority and not at the lowest")},
            {"--polling", "S",
                QT_TRANSLATE_NOOP("CommandLine",
                    "seconds between two looks of a snooze or a burn whether to stop: 0, it hears that at "
                    "once "
                    "(the usual one), or never")},
            {"--stop-after", "S",
                QT_TRANSLATE_NOOP(
                    "CommandLine", "seconds, times the time scale, until the tasks are asked to stop")},
            {"--kill-after", "S",
                QT_TRANSLATE_NOOP(
                    "CommandLine", "seconds, times the time scale, until the processes are killed")},
            {"--network", "N",
                QT_TRANSLATE_NOOP("CommandLine",
                    "of pages and TAP services: practice, on this machine (the usual one), or internet")},
            {"--url", "U",
                QT_TRANSLATE_NOOP(
                    "CommandLine", "an address: on the practice network a path; may be given several times"),
                true},
            {"--urls", "FILE", QT_TRANSLATE_NOOP("CommandLine", "a text file with an address on each line"),
                true},
            {"--timeout", "S",
                QT_TRANSLATE_NOOP(
                    "CommandLine", "seconds that a page or a TAP service may take; 60 unless said")},
            {"--export", "FILE",
                QT_TRANSLATE_NOOP("CommandLine",
                    "writes the run log there, in the format of the file's name (see: hilera list formats); "
                    "may be given several times"),
                true},
            {"--speedup", "",
                QT_TRANSLATE_NOOP("CommandLine",
                    "first runs the same tasks one after the other, and tells the speedup against that")},
            {"--json", "",
                QT_TRANSLATE_NOOP("CommandLine",
                    "prints the plan, the outcomes and the metrics as one JSON object, and nothing else")},
            {"--quiet", "", QT_TRANSLATE_NOOP("CommandLine", "prints nothing but errors")},
        },
        run};
}

} // namespace hilera
