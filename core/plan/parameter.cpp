#include "core/plan/parameter.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hilera {

namespace {

struct ParameterText {
    Q_DECLARE_TR_FUNCTIONS(Parameter)
};

} // namespace

bool Parameter::Range::contains(double value) const
{
    const bool isInRange = value <= most && (isOpen ? value > least : value >= least);
    return isInRange || (canBeNever && value == never);
}

QString Parameter::Range::toString() const
{
    const auto shown = [](double value) {
        return QLocale().toString(value, 'f', QLocale::FloatingPointShortest);
    };
    const QString text =
        (isOpen ? ParameterText::tr("more than %1 and at most %2") : ParameterText::tr("%1 to %2"))
            .arg(shown(least), shown(most));
    return canBeNever ? ParameterText::tr("%1, or “never”").arg(text) : text;
}

bool Parameter::isEqual(const RunPlan &a, const RunPlan &b) const
{
    return std::visit([&](auto member) { return a.*member == b.*member; }, field);
}

void Parameter::copy(const RunPlan &from, RunPlan &to) const
{
    std::visit([&](auto member) { to.*member = from.*member; }, field);
}

Parameter::Range Parameter::knobRange() const
{
    constexpr double smallest = 0.001; // of what has to be more than 0
    return {range.isOpen ? smallest : range.least, range.most};
}

std::optional<double> Parameter::number(const RunPlan &plan) const
{
    if (const auto *whole = std::get_if<int RunPlan::*>(&field))
        return plan.**whole;
    const auto *real = std::get_if<double RunPlan::*>(&field);
    return real && plan.**real != never ? std::optional(plan.**real) : std::nullopt;
}

Nanoseconds Parameter::time(const RunPlan &plan) const
{
    const auto seconds = number(plan);
    const double pace = unit == Unit::SecondsAtPace ? plan.timeScale : 1;
    return seconds ? static_cast<Nanoseconds>(*seconds * pace * nanosecondsPerSecond) : neverLooks;
}

void Parameter::give(Task &task, const RunPlan &plan) const
{
    if (const auto *whole = std::get_if<int Task::*>(&ofTask))
        task.**whole = plan.*std::get<int RunPlan::*>(field);
    if (const auto *duration = std::get_if<Nanoseconds Task::*>(&ofTask))
        task.**duration = time(plan);
}

QString Parameter::name() const
{
    return ParameterText::tr(title ? title : caption).remove(QLatin1Char('&'));
}

const Parameter *findParameter(const QString &id)
{
    const auto found = std::ranges::find_if(
        parameters(), [&id](const Parameter &parameter) { return id == QLatin1String(parameter.id); });
    return found == parameters().end() ? nullptr : &*found;
}

} // namespace hilera
