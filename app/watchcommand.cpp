#include "app/watchcommand.h"

#include "app/console.h"
#include "app/exitstatus.h"
#include "app/fileprogress.h"
#include "app/interrupts.h"
#include "app/watchreport.h"
#include "core/runlog/format.h"
#include "core/watch/programwatch.h"
#include "core/watch/watchtext.h"

#include <QEventLoop>

namespace hilera {

namespace {

struct Watched {
    std::shared_ptr<RunRecord> record; // null if it could not be started
    WatchEnd end;
    QStringList told; // remarks
};

Watched watchToItsEnd(const WatchRequest &request, bool isQuiet)
{
    Watched watched;
    QEventLoop loop;
    ProgramWatch watch;
    QObject::connect(
        &watch, &ProgramWatch::started, &loop, [&watched](const WatchedProgram &program, Nanoseconds origin) {
            watched.record = std::make_shared<RunRecord>(program, origin);
        });
    QObject::connect(&watch, &ProgramWatch::eventsRecorded, &loop,
        [&watched](const EventBatch &batch) { (void)watched.record->apply(batch); });
    if (!isQuiet)
        QObject::connect(&watch, &ProgramWatch::remarked, &loop, [&watched](const QString &sentence) {
            complain(sentence);
            watched.told.append(sentence);
        });
    QObject::connect(&watch, &ProgramWatch::finished, &loop, [&](const WatchEnd &end) {
        watched.end = end;
        loop.quit();
    });
    watch.start(request);
    const Interrupts interrupts([&watch](int) { watch.stop(); });
    loop.exec();
    return watched;
}

int exportAll(const Arguments &arguments, const RunRecord &record)
{
    int status = AllSucceeded;
    for (const QString &file : arguments.values("--export")) {
        FileProgress progress(!arguments.has("--quiet") && !arguments.has("--json"));
        const auto problem =
            progress.write([&](const WriteWatch &watch) { return exportRun(record, file, watch); });
        if (problem)
            status = refuse(problem->text);
    }
    return status;
}

WatchRequest requestFrom(const Arguments &arguments)
{
    WatchRequest request;
    request.program = arguments.words().first();
    // As the system has them, which may be in no encoding at all.
    const QByteArrayList all = argumentsAtStart();
    request.arguments = all.mid(all.size() - (arguments.words().size() - 1));
    request.python = arguments.value("--python").value_or(QString());
    request.isLight = arguments.has("--light");
    request.outputToErrors = arguments.has("--json");
    return request;
}

int watch(const Arguments &arguments)
{
    if (arguments.words().isEmpty())
        return refuse(
            WatchText::tr("“hilera watch” takes a file of Python, or any program: “hilera watch FILE.py”."));
    QStringList taken;
    for (const QString &file : arguments.values("--export")) {
        if (const auto problem = findExportProblem(file, taken))
            return refuse(problem->text);
        taken.append(file);
    }
    const bool isQuiet = arguments.has("--quiet") || arguments.has("--json");
    const Watched watched = watchToItsEnd(requestFrom(arguments), isQuiet);
    const WatchEnd &end = watched.end;
    if (!end.hasStarted) {
        complain(end.problem);
        return CallWasWrong;
    }
    RunRecord &record = *watched.record;
    record.describe(end.program);
    record.finish(end.finishedAt, end.usage, end.problem);
    if (arguments.has("--json")) {
        printText(watchAsJson(record));
    } else if (!arguments.has("--quiet")) {
        for (const QString &line : watchTable(record))
            complainPlainly(line);
        for (const QString &remark : end.program.remarks) {
            if (!watched.told.contains(remark))
                complain(remark);
        }
    }
    flushOutput();
    const int exported = exportAll(arguments, record);
    if (!end.problem.isEmpty()) {
        complain(end.problem);
        return RunWasCutOff;
    }
    const int status = end.program.exitStatus.value_or(RunWasCutOff);
    return status == 0 ? exported : status;
}

} // namespace

Command watchCommand()
{
    return {"watch", "[OPTION]... (FILE.py | FILE.ipynb | PROGRAM) [ARG]...",
        QT_TRANSLATE_NOOP("CommandLine",
            "runs a program of your own as a console would, and tells what its processes, threads and tasks "
            "did; the exit status is the program's. Of a notebook all cells run in order, until one fails"),
        {
            {"--python", "PROGRAM",
                QT_TRANSLATE_NOOP("CommandLine",
                    "runs the file; else the Python of the virtual environment that the file lies in, or "
                    "python3")},
            {"--export", "FILE",
                QT_TRANSLATE_NOOP("CommandLine",
                    "writes the run log there, in the format of the file's name (see: hilera list formats); "
                    "may be given several times"),
                true},
            {"--json", "",
                QT_TRANSLATE_NOOP("CommandLine",
                    "prints one JSON object alone; what the program prints goes to the standard error")},
            {"--quiet", "", QT_TRANSLATE_NOOP("CommandLine", "prints nothing but errors")},
            {"--light", "",
                QT_TRANSLATE_NOOP(
                    "CommandLine", "looks at processes, threads, tasks and sleeps alone, which costs less")},
        },
        watch, true};
}

} // namespace hilera
