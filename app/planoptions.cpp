#include "app/planoptions.h"

#include "app/interrupts.h"
#include "core/language.h"
#include "core/lesson/lesson.h"
#include "core/limits.h"
#include "core/run/plannedstop.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

// Nobody else says where the tasks go.
Result<RunPlan> planOfLesson(const QString &id, const Arguments &arguments)
{
    const std::vector<Lesson> lessons =
        loadLessons(lessonFolders() + arguments.values("--lessons"), Language::currentCode());
    const auto lesson = std::ranges::find(lessons, id, &Lesson::id);
    if (lesson == lessons.end())
        return Error{Text::tr("There is no lesson “%1”: “hilera list lessons” shows those there are.")
                         .arg(id.left(60))};
    if (!lesson->isUsable())
        return Error{Text::tr("The lesson “%1” can’t be used. %2").arg(id, lesson->problem)};
    if (usesNetwork(lesson->plan) && lesson->plan.network == Network::Internet
        && !arguments.has("--network")) {
        return Error{Text::tr("The lesson “%1” is meant for the internet: write “--network internet” if its "
                              "tasks may go there.")
                         .arg(id)};
    }
    return lesson->plan;
}

// The plan of the lesson, or else the usual one.
Result<RunPlan> startingPlan(const Arguments &arguments)
{
    const QStringList words = arguments.words();
    if (words.size() > 1)
        return Error{
            Text::tr("“%1” is one word too many: “hilera run” takes one lesson.").arg(words[1].left(60))};
    if (!words.isEmpty())
        return planOfLesson(words[0], arguments);
    if (!arguments.has("--strategy"))
        return Error{
            Text::tr("“hilera run” what? Name a lesson, or a strategy: “hilera run --strategy sequential”.")};
    return RunPlan();
}

// Where the tasks go, and how many they are unless that is said.
std::optional<Error> readAddresses(const Arguments &arguments, RunPlan &plan)
{
    if (const auto id = arguments.value("--network")) {
        const auto network = findNetwork(*id);
        if (!network)
            return Error{
                Text::tr("There is no network “%1”: choose practice or internet.").arg(id->left(60))};
        if (*network != plan.network)
            plan.addresses.clear();
        plan.network = *network;
    }
    QStringList addresses = arguments.values("--url");
    for (const QString &file : arguments.values("--urls")) {
        releaseInterrupts(); // it may be a pipe that nobody writes to
        const Result<QStringList> read = readAddresses(file, plan.network, InputFile::Takes::Anything);
        holdInterrupts();
        if (!read)
            return Error{read.error()};
        addresses += *read;
    }
    if (!addresses.isEmpty())
        plan.addresses = addresses;
    if (usesNetwork(plan) && !arguments.has("--count"))
        plan.count = static_cast<int>(addressesOf(plan).size());
    return {};
}

// A number of seconds, or “never”; what is out of range is found with the rest of the plan.
std::optional<Error> readSecondsOrNever(const Arguments &arguments, const char *option, double &seconds)
{
    const auto text = arguments.value(option);
    if (!text)
        return {};
    const auto read = parseSecondsOrNever(*text);
    if (!read) {
        return Error{Text::tr("%1: “%2” is neither a number nor “never”: write it like 0.2.")
                         .arg(QLatin1String(option), text->left(60))};
    }
    seconds = *read;
    return {};
}

std::optional<Error> readOptions(const Arguments &arguments, RunPlan &plan)
{
    plan.strategy = arguments.value("--strategy").value_or(plan.strategy);
    chooseTask(plan, arguments.value("--task").value_or(plan.task));
    if (const auto text = arguments.value("--seconds")) {
        const Result<DurationSpec> durations = DurationSpec::parse(*text);
        if (!durations)
            return Error{Text::tr("--seconds: %1").arg(durations.error())};
        plan.durations = *durations;
    }
    plan.mode = arguments.value("--mode").value_or(plan.mode);
    if (arguments.has("--normal-priority"))
        plan.lowPriority = false;
    const std::array problems = {
        arguments.read("--count", plan.count, 1, limits::tasks),
        arguments.read("--time-scale", plan.timeScale, limits::timeScale),
        arguments.read("--workers", plan.workers, 1, limits::threads),
        arguments.read("--processes", plan.processes, 1, limits::processes),
        arguments.read("--threads", plan.threads, 1, limits::threadsOfAProcess),
        arguments.read("--switch-interval", plan.switchInterval, limits::switchInterval),
        arguments.read("--queue-size", plan.queueSize, 0, limits::tasks),
        arguments.read("--increments", plan.increments, 1, limits::increments),
        arguments.read("--guards", plan.guards, 1, limits::guards),
        arguments.read("--lock-timeout", plan.lockTimeout),
        arguments.read("--timeout", plan.timeout, limits::timeout),
        readAddresses(arguments, plan),
        readSecondsOrNever(arguments, "--polling", plan.polling),
        readSecondsOrNever(arguments, "--stop-after", plan.stopAfter),
        readSecondsOrNever(arguments, "--kill-after", plan.killAfter),
    };
    const auto first = std::ranges::find_if(problems, &std::optional<Error>::has_value);
    return first != problems.end() ? *first : findProblem(plan);
}

} // namespace

Result<RunPlan> planFrom(const Arguments &arguments)
{
    Result<RunPlan> plan = startingPlan(arguments);
    if (!plan)
        return plan;
    if (const auto problem = readOptions(arguments, *plan))
        return *problem;
    return plan;
}

} // namespace hilera
