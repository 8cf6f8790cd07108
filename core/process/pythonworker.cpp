#include "core/process/pythonworker.h"

#include "core/task/stopsignal.h"
#include "core/task/taskkind.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <array>

namespace hilera {

namespace {

struct PythonWorkerText {
    Q_DECLARE_TR_FUNCTIONS(PythonWorker)
};

constexpr auto programName = "python3";

// Any Python can read it, and says by its exit status whether it is too old for the workers' script.
constexpr auto ageCheck = "import sys; sys.exit(38 if sys.version_info < (3, 8) else 0)";
constexpr int isTooOld = 38;
constexpr Nanoseconds endingLookInterval = 1'000'000; // at whether it has ended

// What the script says, for the translation.
[[maybe_unused]] constexpr std::array notes = {
    QT_TRANSLATE_NOOP("Note", "Python {version}: on a CPU {ran} s, blocked {blocked} s, ready {ready} s"),
};

QString findPython()
{
    return QStandardPaths::findExecutable(QLatin1String(programName));
}

std::string script()
{
    QFile file(QStringLiteral(":/resources/python/worker.py"));
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly); // it is part of this program
    return file.readAll().toStdString();
}

} // namespace

// Without the user's modules and settings, which would take time, and can't be relied on.
WorkerCommand pythonWorker(const RunPlan &plan, int threads)
{
    const QString found = findPython();
    return {found.isEmpty() ? programName : found.toStdString(),
        {"-I", "-S", "-B", "-c", script(), std::to_string(threads),
            QByteArray::number(plan.switchInterval, 'g', 9).toStdString(), computes(plan) ? "1" : "0"},
        PythonWorkerText::tr("Hilera needs Python 3.8 or later: install it as %1.")
            .arg(QLatin1String(programName))};
}

std::optional<Error> findPythonProblem(const RunPlan &plan)
{
    const TaskKind *kind = kindOf(plan);
    if (!kind || !kind->canBeInPython())
        return Error{
            PythonWorkerText::tr("Workers in Python only sleep or compute: choose the task snooze or burn.")};
    return {};
}

// Whatever else may be wrong with it is told by its workers.
std::optional<Error> findPythonLack(StopSignal &stop)
{
    const QString found = findPython();
    if (found.isEmpty())
        return Error{PythonWorkerText::tr(
            "There is no %1 on this machine: install Python 3.8 or later, or choose another "
            "strategy.")
                         .arg(QLatin1String(programName))};
    auto started = ChildProcess::start({found.toStdString(), {"-I", "-S", "-c", ageCheck}, {}});
    if (!started)
        return {};
    ChildProcess &python = *started;
    const Nanoseconds deadline = steadyNow() + ChildProcess::patience;
    while (!python.ending() && steadyNow() < deadline && stop.sleepUntil(steadyNow() + endingLookInterval)) {
    }
    const auto &ending = python.ending();
    if (!ending || ending->how != ChildProcess::Ending::How::Exited || ending->number != isTooOld)
        return {};
    return Error{PythonWorkerText::tr(
        "The %1 of this machine is too old: install Python 3.8 or later, or choose another "
        "strategy.")
                     .arg(QLatin1String(programName))};
}

} // namespace hilera
