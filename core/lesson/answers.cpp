#include "core/lesson/answers.h"

#include "core/lesson/computedanswers.h"
#include "core/lesson/measuredanswers.h"
#include "core/record/names.h"
#include "core/strategy/strategies.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace hilera {

namespace {

constexpr auto context = "Answer";

struct Unit {
    const char *id;
    const char *one; // where it is counted
    const char *many;
    const char *name;
};

constexpr std::array units = {
    Unit{"s", "", "", QT_TRANSLATE_NOOP("Answer", "seconds")},
    Unit{"×", "", "", QT_TRANSLATE_NOOP("Answer", "times")},
    Unit{"tasks", QT_TRANSLATE_NOOP("Answer", "1 task"), QT_TRANSLATE_NOOP("Answer", "%1 tasks"),
        QT_TRANSLATE_NOOP("Answer", "tasks")},
    Unit{"threads", QT_TRANSLATE_NOOP("Answer", "1 thread"), QT_TRANSLATE_NOOP("Answer", "%1 threads"),
        QT_TRANSLATE_NOOP("Answer", "threads")},
    Unit{"processes", QT_TRANSLATE_NOOP("Answer", "1 process"), QT_TRANSLATE_NOOP("Answer", "%1 processes"),
        QT_TRANSLATE_NOOP("Answer", "processes")},
    Unit{"cores", QT_TRANSLATE_NOOP("Answer", "1 core"), QT_TRANSLATE_NOOP("Answer", "%1 cores"),
        QT_TRANSLATE_NOOP("Answer", "cores")},
    Unit{"beats", QT_TRANSLATE_NOOP("Answer", "1 heartbeat"), QT_TRANSLATE_NOOP("Answer", "%1 heartbeats"),
        QT_TRANSLATE_NOOP("Answer", "heartbeats")},
    Unit{"turns", QT_TRANSLATE_NOOP("Answer", "1 turn"), QT_TRANSLATE_NOOP("Answer", "%1 turns"),
        QT_TRANSLATE_NOOP("Answer", "turns")},
    Unit{"results", QT_TRANSLATE_NOOP("Answer", "1 result"), QT_TRANSLATE_NOOP("Answer", "%1 results"),
        QT_TRANSLATE_NOOP("Answer", "results")},
    // Only a number: the text beside it names the unit.
    Unit{"increments", "1", "%1", QT_TRANSLATE_NOOP("Answer", "increments")},
    Unit{"errors", QT_TRANSLATE_NOOP("Answer", "1 error"), QT_TRANSLATE_NOOP("Answer", "%1 errors"),
        QT_TRANSLATE_NOOP("Answer", "errors")},
};

const Unit *findUnit(const QString &id)
{
    const auto found =
        std::ranges::find_if(units, [&id](const Unit &unit) { return id == QString::fromUtf8(unit.id); });
    return found == units.end() ? nullptr : &*found;
}

constexpr std::array functions = {
    AnswerFunction{"makespan", QT_TRANSLATE_NOOP("Answer", "from the first submit to the last end"), "s",
        computed::makespan, measured::makespan},
    AnswerFunction{
        "sum", QT_TRANSLATE_NOOP("Answer", "the sum of all tasks"), "s", computed::sum, measured::sum},
    AnswerFunction{"blocked-time", QT_TRANSLATE_NOOP("Answer", "time that tasks are blocked, all together"),
        "s", computed::blockedTime, measured::blockedTime},
    AnswerFunction{"longest", QT_TRANSLATE_NOOP("Answer", "the longest task"), "s", computed::longest,
        measured::longest},
    AnswerFunction{
        "mean", QT_TRANSLATE_NOOP("Answer", "the mean of all tasks"), "s", computed::mean, measured::mean},
    AnswerFunction{
        "first", QT_TRANSLATE_NOOP("Answer", "the first task"), "s", computed::first, measured::first},
    AnswerFunction{
        "cpu-time", QT_TRANSLATE_NOOP("Answer", "time on a CPU"), "s", computed::cpuTime, measured::cpuTime},
    AnswerFunction{"cores-busy", QT_TRANSLATE_NOOP("Answer", "cores at work for the tasks, on average"),
        "cores", computed::coresBusy, measured::coresBusy},
    AnswerFunction{"speedup", QT_TRANSLATE_NOOP("Answer", "how many times faster than one after another"),
        "×", computed::speedup, measured::speedup},
    AnswerFunction{"heartbeats", QT_TRANSLATE_NOOP("Answer", "heartbeats of the window during the tasks"),
        "beats", computed::heartbeats, measured::heartbeats},
    AnswerFunction{"threads-used", QT_TRANSLATE_NOOP("Answer", "threads that do tasks"), "threads",
        computed::threadsUsed, measured::threadsUsed},
    AnswerFunction{"processes-used", QT_TRANSLATE_NOOP("Answer", "processes that do tasks"), "processes",
        computed::processesUsed, measured::processesUsed},
    AnswerFunction{"in-flight", QT_TRANSLATE_NOOP("Answer", "the most tasks in flight at once"), "tasks",
        computed::inFlight, measured::inFlight},
    AnswerFunction{"tasks-per-thread", QT_TRANSLATE_NOOP("Answer", "the most tasks in one row"), "tasks",
        computed::tasksPerThread, measured::tasksPerThread},
    AnswerFunction{"tasks-by-others", QT_TRANSLATE_NOOP("Answer", "tasks that the caller did not do itself"),
        "tasks", computed::tasksByOthers, measured::tasksByOthers},
    AnswerFunction{"turns", QT_TRANSLATE_NOOP("Answer", "turns at the global lock, of all tasks together"),
        "turns", computed::turns, measured::turns},
    AnswerFunction{"succeeded", QT_TRANSLATE_NOOP("Answer", "tasks that succeed"), "tasks",
        computed::succeeded, measured::succeeded},
    AnswerFunction{"results-known", QT_TRANSLATE_NOOP("Answer", "results that somebody took in"), "results",
        computed::resultsKnown, measured::resultsKnown},
    AnswerFunction{"errors-read", QT_TRANSLATE_NOOP("Answer", "errors that somebody read"), "errors",
        computed::errorsRead, measured::errorsRead},
    AnswerFunction{"errors-unread", QT_TRANSLATE_NOOP("Answer", "errors that nobody read"), "errors",
        computed::errorsUnread, measured::errorsUnread},
    AnswerFunction{"counter", QT_TRANSLATE_NOOP("Answer", "what the program’s counter comes to"),
        "increments", computed::counter, measured::counter},
    AnswerFunction{"counter-expected",
        QT_TRANSLATE_NOOP("Answer", "what a counter would come to if none was lost"), "increments",
        computed::counterExpected, measured::counterExpected},
    AnswerFunction{"counter-least", QT_TRANSLATE_NOOP("Answer", "the least that the counter may come to"),
        "increments", computed::counterLeast, measured::counter, true},
    AnswerFunction{"updates-lost", QT_TRANSLATE_NOOP("Answer", "increments that were lost"), "increments",
        computed::updatesLost, measured::updatesLost},
};

} // namespace

QString AnswerFunction::translatedLabel() const
{
    return QCoreApplication::translate(context, label);
}

std::span<const AnswerFunction> answerFunctions()
{
    return functions;
}

const AnswerFunction *findAnswer(const QString &name)
{
    const auto found = std::ranges::find_if(
        functions, [&name](const AnswerFunction &function) { return name == QLatin1String(function.name); });
    return found == functions.end() ? nullptr : &*found;
}

std::optional<Answer> computedAnswer(const QString &name, const RunPlan &plan)
{
    const AnswerFunction *function = findAnswer(name);
    if (!function || !findStrategy(plan.strategy))
        return {};
    std::optional<Answer> answer = function->compute(plan);
    if (answer)
        answer->unit = QString::fromUtf8(function->unit);
    return answer;
}

std::optional<double> measuredAnswer(const QString &name, const RunRecord &record)
{
    return measuredAnswers({name}, record).front();
}

std::vector<std::optional<double>> measuredAnswers(const QStringList &names, const RunRecord &record)
{
    std::vector<std::optional<double>> answers(static_cast<std::size_t>(names.size()));
    if (record.trace().endedTasks() == 0)
        return answers;
    const Figures figures = measure(record, record.trace().origin() + record.trace().lastEvent());
    std::ranges::transform(names, answers.begin(), [&](const QString &name) {
        const AnswerFunction *function = findAnswer(name);
        return function ? function->measure(record, figures) : std::nullopt;
    });
    return answers;
}

QString answerText(double value, const QString &unit)
{
    if (unit == QLatin1String("s"))
        return measuredText(toNanoseconds(value));
    const Unit *counted = findUnit(unit);
    if (!counted || *counted->many == '\0')
        return QStringLiteral("%1 %2").arg(QLocale().toString(value, 'f', 1), unit);
    if (value == 1)
        return QCoreApplication::translate(context, counted->one);
    const bool isWhole = value == std::floor(value);
    const int decimals = unit == QLatin1String("cores") ? 2 : 1; // as in the figures of a run
    return QCoreApplication::translate(context, counted->many)
        .arg(QLocale().toString(value, 'f', isWhole ? 0 : decimals));
}

QString unitName(const QString &unit)
{
    const Unit *known = findUnit(unit);
    return known ? QCoreApplication::translate(context, known->name) : unit;
}

} // namespace hilera
