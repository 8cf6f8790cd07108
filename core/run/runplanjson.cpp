#include "core/run/runplanjson.h"

#include "core/limits.h"
#include "core/plaintext.h"
#include "core/run/plannedstop.h"

#include <QCoreApplication>
#include <QJsonArray>

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
    const double wanted = value.toDouble(-1);
    if (!value.isDouble() || wanted != std::floor(wanted) || wanted < 0)
        return wrongType(key, Text::tr("a whole number, 0 or more"));
    if (wanted > std::numeric_limits<int>::max()) // what each may be at most is found with the whole plan
        return wrongType(key, Text::tr("a whole number of at most %L1").arg(limits::tasks));
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

std::optional<Error> readSecondsOrNever(const char *key, const QJsonValue &value, double &seconds)
{
    if (value == QLatin1String(neverWord)) {
        seconds = never;
        return {};
    }
    if (value.isDouble())
        return readNumber(key, value, seconds);
    return wrongType(key, Text::tr("a number of seconds, or “never”"));
}

QJsonValue secondsOrNever(double seconds)
{
    return seconds == never ? QJsonValue(QLatin1String(neverWord)) : QJsonValue(seconds);
}

std::optional<Error> readTruth(const char *key, const QJsonValue &value, bool &truth)
{
    if (!value.isBool())
        return wrongType(key, Text::tr("true or false"));
    truth = value.toBool();
    return {};
}

std::optional<Error> readTexts(const char *key, const QJsonValue &value, QStringList &texts)
{
    const QString expected = Text::tr("a list of texts");
    if (!value.isArray())
        return wrongType(key, expected);
    texts.clear();
    for (const QJsonValue &entry : value.toArray()) {
        if (!entry.isString())
            return wrongType(key, expected);
        texts.append(entry.toString());
    }
    return {};
}

std::optional<Error> readNetwork(const char *key, const QJsonValue &value, Network &network)
{
    const auto found = findNetwork(value.toString());
    if (!found)
        return wrongType(key, Text::tr("“practice” or “internet”"));
    network = *found;
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

QStringList shownAddresses(const RunPlan &plan)
{
    QStringList addresses;
    for (const QString &address : plan.addresses)
        addresses.append(withoutPasswords(address));
    return addresses;
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
    Key{"switch_interval", into<&RunPlan::switchInterval, readNumber>},
    Key{"queue_size", into<&RunPlan::queueSize, readInteger>},
    Key{"low_priority", into<&RunPlan::lowPriority, readTruth>},
    Key{"mode", into<&RunPlan::mode, readText>},
    Key{"increments", into<&RunPlan::increments, readInteger>},
    Key{"guards", into<&RunPlan::guards, readInteger>},
    Key{"lock_timeout", into<&RunPlan::lockTimeout, readNumber>},
    Key{"polling", into<&RunPlan::polling, readSecondsOrNever>},
    Key{"stop_after", into<&RunPlan::stopAfter, readSecondsOrNever>},
    Key{"kill_after", into<&RunPlan::killAfter, readSecondsOrNever>},
    Key{"network", into<&RunPlan::network, readNetwork>},
    Key{"urls", into<&RunPlan::addresses, readTexts>},
    Key{"timeout", into<&RunPlan::timeout, readNumber>},
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
        {QStringLiteral("switch_interval"), plan.switchInterval},
        {QStringLiteral("queue_size"), plan.queueSize},
        {QStringLiteral("low_priority"), plan.lowPriority},
        {QStringLiteral("mode"), plan.mode},
        {QStringLiteral("increments"), plan.increments},
        {QStringLiteral("guards"), plan.guards},
        {QStringLiteral("lock_timeout"), plan.lockTimeout},
        {QStringLiteral("polling"), secondsOrNever(plan.polling)},
        {QStringLiteral("stop_after"), secondsOrNever(plan.stopAfter)},
        {QStringLiteral("kill_after"), secondsOrNever(plan.killAfter)},
        {QStringLiteral("network"), networkId(plan.network)},
        {QStringLiteral("urls"), QJsonArray::fromStringList(shownAddresses(plan))},
        {QStringLiteral("timeout"), plan.timeout},
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
    if (!json.contains(QLatin1String("count")) && usesNetwork(plan))
        plan.count = static_cast<int>(addressesOf(plan).size());
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
