#include "app/runcommand.h"

#include "app/console.h"
#include "app/exitstatus.h"
#include "app/fileprogress.h"
#include "app/interrupts.h"
#include "app/planoptions.h"
#include "app/runcommandtext.h"
#include "app/runreport.h"
#include "app/terminalrun.h"
#include "core/lesson/lesson.h"
#include "core/metrics/figures.h"
#include "core/planning/planning.h"
#include "core/planning/plantext.h"
#include "core/run/run.h"
#include "core/runlog/format.h"
#include "core/strategy/strategies.h"
#include "core/task/taskkind.h"
#include "core/text/language.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdlib>

namespace hilera {

namespace {

// Checked before the run, which may be long.
std::optional<Error> checkExports(const Arguments &arguments)
{
    QStringList taken = arguments.values("--urls");
    for (const QString &file : arguments.values("--export")) {
        if (const auto problem = findExportProblem(file, taken))
            return problem;
        taken.append(file);
    }
    if (arguments.has("--json") && arguments.has("--quiet"))
        return Error{RunCommandText::tr("--json and --quiet contradict each other: choose one of them.")};
    return {};
}

std::optional<Error> checkWorkerProgram(const RunPlan &plan, const QString &program)
{
    const QString needed = workerProgramFor(plan, program);
    const Strategy &strategy = *findStrategy(plan.strategy);
    if (strategy.isInPython || !strategy.usesProcesses(plan) || QFileInfo(needed).isExecutable())
        return {};
    return Error{RunCommandText::tr(
        "The run could not start: the worker program %1 is missing or can’t be executed. Build or "
        "install Hilera again.")
                     .arg(needed)};
}

// A parameter that the strategy does not heed is no error, since the same options may be tried with many
// strategies; but the user is told.
void tellIdleKnobs(const Arguments &arguments, const RunPlan &plan)
{
    for (const Parameter &parameter : parameters()) {
        const QLatin1String option(parameter.option.name);
        if (!arguments.has(parameter.option.name) || isHeeded(parameter, plan))
            continue;
        complain(parameter.owner == Parameter::Owner::Strategy
                ? RunCommandText::tr("%1 changes nothing here: the strategy “%2” has no such knob.")
                      .arg(option, plan.strategy)
                : RunCommandText::tr("%1 changes nothing here: the task “%2” has no such knob.")
                      .arg(option, plan.task));
    }
    if (arguments.has("--urls") && !usesNetwork(plan)) {
        complain(RunCommandText::tr("%1 changes nothing here: the task “%2” has no such knob.")
                     .arg(QStringLiteral("--urls"), plan.task));
    }
}

// Warns of values that are valid but may not be meant.
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

int exportAll(const Arguments &arguments, const RunRecord &record, TerminalRun::Talk talk)
{
    int status = AllSucceeded;
    const QStringList files = arguments.values("--export");
    if (files.isEmpty())
        return status;
    FileProgress progress(talk == TerminalRun::Talk::Everything);
    for (const QString &file : files) {
        const auto problem =
            progress.write([&](const WriteWatch &watch) { return exportRun(record, file, watch); });
        if (problem)
            status = refuse(problem->text);
    }
    return status;
}

// The makespan of the same tasks one after the other; nothing if some of them do not succeed.
struct Baseline {
    std::optional<Nanoseconds> makespan;
    bool wasInterrupted = false;
};

Baseline runSequentially(RunPlan plan, const QString &workerProgram)
{
    plan.strategy = QStringLiteral("sequential");
    TerminalRun session(TerminalRun::Talk::Nothing, workerProgram);
    const auto record = session.run(plan);
    if (session.wasAbandoned()) {
        complain(record->problem());
        std::_Exit(RunWasCutOff);
    }
    const Figures figures = measure(*record, steadyNow());
    if (figures.succeeded == figures.tasks)
        return {figures.makespan};
    complain(session.wasInterrupted()
            ? RunCommandText::tr(
                "Cut off while the tasks ran one after the other, for the speedup: the run itself did not "
                "start.")
            : RunCommandText::tr(
                "There is no speedup to tell, since not all tasks succeeded one after the other."));
    return {{}, session.wasInterrupted()};
}

void tell(const RunRecord &record, std::optional<Nanoseconds> sequential, TerminalRun::Talk talk)
{
    if (talk == TerminalRun::Talk::Json)
        printText(runAsJson(record, sequential));
    if (talk != TerminalRun::Talk::Everything)
        return;
    for (const QString &line : resultTable(record))
        printLine(line);
    if (!record.problem().isEmpty()) { // nobody is there to tell of the tasks one by one
        for (const QString &line : undoneTable(record))
            printLine(line);
    }
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
    complain(wasInterrupted ? RunCommandText::tr("The run was cut off. Not done: %1.").arg(unsuccessful)
                            : RunCommandText::tr("Some tasks did not succeed: %1.").arg(unsuccessful));
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

    const auto talk = arguments.has("--json") ? TerminalRun::Talk::Json
        : arguments.has("--quiet")            ? TerminalRun::Talk::Nothing
                                              : TerminalRun::Talk::Everything;
    const Baseline baseline = arguments.has("--speedup") ? runSequentially(*plan, workerProgram) : Baseline();
    if (baseline.wasInterrupted)
        return RunWasCutOff;
    holdInterrupts(); // the run before has released them
    TerminalRun session(talk, workerProgram);
    const auto record = session.run(*plan);
    tell(*record, baseline.makespan, talk);
    flushOutput();
    const int exported = exportAll(arguments, *record, talk);
    const int status = std::max(judge(*record, session.wasInterrupted()), exported);
    if (session.wasAbandoned())
        std::_Exit(flushOutput() ? status : CallWasWrong);
    return status;
}

// Those that come with the program.
QStringList lessonIds()
{
    QStringList ids;
    for (const Lesson &lesson : loadLessons({lessonFolders().first()}, Language::currentCode()))
        ids.append(lesson.id);
    return ids;
}

} // namespace

Command runCommand()
{
    std::vector<Option> options;
    for (const Parameter &parameter : parameters()) {
        const auto &[name, value, help] = parameter.option;
        const bool isRepeatable = std::holds_alternative<QStringList RunPlan::*>(parameter.field);
        options.push_back({name, value, help, isRepeatable});
    }
    options.insert(options.end(),
        {
            {"--urls", "FILE", QT_TRANSLATE_NOOP("CommandLine", "a text file with an address on each line"),
                true},
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
        });
    return {"run", "(LESSON | --strategy S) [OPTION]...",
        QT_TRANSLATE_NOOP("CommandLine",
            "runs a lesson's plan, or tasks under a strategy, without a window; an option overrides what the "
            "lesson says"),
        options, run, false, lessonIds};
}

} // namespace hilera
