#include "core/run/runplanjson.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <limits>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunPlan)
};

constexpr int shownLength = 60;

Error wrongType(const char *key, const QString &expected)
{
    return Error{Text::tr("“%1” in the plan has to be %2.").arg(QLatin1String(key), expected)};
}

std::optional<Error> readText(const char *key, const QJsonValue &value, QString &text)
{
    if (!value.isString())
        return wrongType(key, Text::tr("a text"));
    text = value.toString();
    return {};
}

std::optional<Error> readInteger(const char *key, const QJsonValue &value, int &number)
{
    constexpr int most = std::numeric_limits<int>::max();
    const double wanted = value.toDouble(-1);
    if (!value.isDouble() || wanted != std::floor(wanted) || wanted < 0 || wanted > most)
        return wrongType(key, Text::tr("a whole number from 0 to %L1").arg(most));
    number = static_cast<int>(wanted);
    return {};
}

std::optional<Error> readNumber(const char *key, const QJsonValue &value, double &number)
{
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        return wrongType(key, Text::tr("a number"));
    number = value.toDouble();
    return {};
}

// A number of seconds, or whatever else a person may write.
std::optional<Error> readDurations(const char *key, const QJsonValue &value, DurationSpec &durations)
{
    if (!value.isString() && !value.isDouble())
        return wrongType(key, Text::tr("a number of seconds, or a text such as \"1..5\""));
    const QString text = value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : value.toString();
    const Result<DurationSpec> parsed = DurationSpec::parse(text);
    if (!parsed)
        return Error{Text::tr("“%1” in the plan: %2").arg(QLatin1String(key), parsed.error())};
    durations = *parsed;
    return {};
}

struct Key {
    const char *name;
    std::optional<Error> (*read)(const char *key, const QJsonValue &value, RunPlan &plan);
};

template <auto member, auto readMember>
constexpr auto into = [](const char *key, const QJsonValue &value, RunPlan &plan) {
    return readMember(key, value, plan.*member);
};

constexpr std::array keys = {
    Key{"strategy", into<&RunPlan::strategy, readText>},
    Key{"task", into<&RunPlan::task, readText>},
    Key{"count", into<&RunPlan::count, readInteger>},
    Key{"seconds", into<&RunPlan::durations, readDurations>},
    Key{"time_scale", into<&RunPlan::timeScale, readNumber>},
    Key{"workers", into<&RunPlan::workers, readInteger>},
    Key{"processes", into<&RunPlan::processes, readInteger>},
    Key{"threads", into<&RunPlan::threads, readInteger>},
};

} // namespace

QJsonObject planToJson(const RunPlan &plan)
{
    return {
        {QStringLiteral("strategy"), plan.strategy},
        {QStringLiteral("task"), plan.task},
        {QStringLiteral("count"), plan.count},
        {QStringLiteral("seconds"), plan.durations.toString()},
        {QStringLiteral("time_scale"), plan.timeScale},
        {QStringLiteral("workers"), plan.workers},
        {QStringLiteral("processes"), plan.processes},
        {QStringLiteral("threads"), plan.threads},
    };
}

Result<RunPlan> planFromJson(const QJsonObject &json)
{
    RunPlan plan;
    qsizetype known = 0;
    for (const Key &key : keys) {
        const QJsonValue value = json[QLatin1String(key.name)];
        if (value.isUndefined())
            continue;
        ++known;
        if (auto problem = key.read(key.name, value, plan))
            return *problem;
    }
    if (known == json.size())
        return plan;

    QStringList names;
    for (const Key &key : keys)
        names.append(QLatin1String(key.name));
    for (const QString &name : json.keys()) {
        if (!names.contains(name)) {
            return Error{Text::tr("The plan knows no “%1”: it has %2.")
                             .arg(name.left(shownLength), names.join(QStringLiteral(", ")))};
        }
    }
    return plan;
}

} // namespace hilera
