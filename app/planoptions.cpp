#include "app/planoptions.h"

#include "app/interrupts.h"
#include "app/runcommandtext.h"
#include "core/lesson/lesson.h"
#include "core/planning/planning.h"
#include "core/text/language.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace hilera {

namespace {

// The user alone decides whether tasks may go to the internet.
Result<RunPlan> planOfLesson(const QString &id, const Arguments &arguments)
{
    const std::vector<Lesson> lessons =
        loadLessons(lessonFolders() + arguments.values("--lessons"), Language::currentCode());
    const auto lesson = std::ranges::find(lessons, id, &Lesson::id);
    if (lesson == lessons.end())
        return Error{
            RunCommandText::tr("There is no lesson “%1”: “hilera list lessons” shows those there are.")
                .arg(id.left(60))};
    if (!lesson->isUsable())
        return Error{RunCommandText::tr("The lesson “%1” can’t be used. %2").arg(id, lesson->problem)};
    if (usesNetwork(lesson->plan) && lesson->plan.network == Network::Internet
        && !arguments.has("--network")) {
        return Error{
            RunCommandText::tr("The lesson “%1” is meant for the internet: write “--network internet” if its "
                               "tasks may go there.")
                .arg(id)};
    }
    return lesson->plan;
}

// The plan of the lesson, or else the default one.
Result<RunPlan> startingPlan(const Arguments &arguments)
{
    const QStringList words = arguments.words();
    if (words.size() > 1)
        return Error{RunCommandText::tr("“%1” is one word too many: “hilera run” takes one lesson.")
                         .arg(words[1].left(60))};
    if (!words.isEmpty())
        return planOfLesson(words[0], arguments);
    if (!arguments.has("--strategy"))
        return Error{RunCommandText::tr(
            "“hilera run” what? Name a lesson, or a strategy: “hilera run --strategy sequential”.")};
    return RunPlan();
}

// Reads the addresses, which also decide the number of tasks unless --count is given.
std::optional<Error> readAddresses(const Arguments &arguments, RunPlan &plan)
{
    QStringList addresses = arguments.values("--url");
    for (const QString &file : arguments.values("--urls")) {
        releaseInterrupts(); // it may be a pipe without a writer
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

// Stores the value of a given option in its field of the plan.
class OptionReader {
public:
    OptionReader(const Arguments &arguments, const Parameter &parameter, RunPlan &plan)
        : m_arguments(arguments)
        , m_option(parameter.option.name)
        , m_text(arguments.value(m_option).value_or(QString()))
        , m_range(parameter.range)
        , m_plan(plan)
    {
    }

    std::optional<Error> operator()(int RunPlan::*field) const
    {
        return m_arguments.read(
            m_option, m_plan.*field, static_cast<int>(m_range.least), static_cast<int>(m_range.most));
    }
    std::optional<Error> operator()(double RunPlan::*field) const
    {
        const bool isNever = m_range.canBeNever && m_text == QLatin1String(neverWord);
        bool isNumber = false;
        const double number = isNever ? never : m_text.toDouble(&isNumber);
        if (!isNever && (!isNumber || !std::isfinite(number))) {
            return Error{(m_range.canBeNever
                    ? RunCommandText::tr("%1: “%2” is neither a number nor “never”: write it like 0.2.")
                    : RunCommandText::tr("%1: “%2” is not a number: write it like 0.2."))
                             .arg(QLatin1String(m_option), m_text.left(60))};
        }
        if (!m_range.contains(number))
            return Error{RunCommandText::tr("%1: %2 is out of range: choose %3.")
                             .arg(QLatin1String(m_option), m_text.left(60), m_range.toString())};
        m_plan.*field = number;
        return {};
    }
    std::optional<Error> operator()(bool RunPlan::*field) const
    {
        m_plan.*field = !(RunPlan().*field);
        return {};
    }
    std::optional<Error> operator()(QString RunPlan::*field) const
    {
        m_plan.*field = m_text;
        return {};
    }
    std::optional<Error> operator()(DurationSpec RunPlan::*field) const
    {
        const Result<DurationSpec> durations = DurationSpec::parse(m_text);
        if (!durations)
            return Error{RunCommandText::tr("--seconds: %1").arg(durations.error())};
        m_plan.*field = *durations;
        return {};
    }
    std::optional<Error> operator()(Network RunPlan::*field) const
    {
        const auto network = findNetwork(m_text);
        if (!network)
            return Error{RunCommandText::tr("There is no network “%1”: choose practice or internet.")
                             .arg(m_text.left(60))};
        if (*network != m_plan.*field)
            m_plan.addresses.clear();
        m_plan.*field = *network;
        return {};
    }
    std::optional<Error> operator()(QStringList RunPlan::*) const { return {}; } // see readAddresses

private:
    const Arguments &m_arguments;
    const char *m_option;
    QString m_text;
    Parameter::Range m_range;
    RunPlan &m_plan;
};

std::optional<Error> readOptions(const Arguments &arguments, RunPlan &plan)
{
    chooseTask(plan, arguments.value("--task").value_or(plan.task));
    for (const Parameter &parameter : parameters()) {
        if (!arguments.has(parameter.option.name))
            continue;
        if (auto problem = std::visit(OptionReader(arguments, parameter, plan), parameter.field))
            return problem;
    }
    if (auto problem = readAddresses(arguments, plan))
        return problem;
    return findProblem(plan);
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
