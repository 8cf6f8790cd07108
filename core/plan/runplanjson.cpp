#include "core/plan/runplanjson.h"

#include "core/plan/parameter.h"
#include "core/plan/runplantext.h"
#include "core/text/plaintext.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hilera {

namespace {

constexpr int shownLength = 60;

Error wrongType(const Parameter &key, const QString &expected)
{
    return Error{RunPlanText::tr("“%1” in the plan has to be %2.").arg(QLatin1String(key.id), expected)};
}

std::optional<Error> read(const Parameter &key, const QJsonValue &value, QString &text)
{
    if (!value.isString())
        return wrongType(key, RunPlanText::tr("a text"));
    text = value.toString();
    return {};
}

std::optional<Error> read(const Parameter &key, const QJsonValue &value, int &number)
{
    const double wanted = value.toDouble(-1);
    if (!value.isDouble() || wanted != std::floor(wanted) || wanted < 0)
        return wrongType(key, RunPlanText::tr("a whole number, 0 or more"));
    if (wanted > std::numeric_limits<int>::max()) // what each may be at most is found with the whole plan
        return wrongType(
            key, RunPlanText::tr("a whole number of at most %L1").arg(key.range.most, 0, 'f', 0));
    number = static_cast<int>(wanted);
    return {};
}

std::optional<Error> read(const Parameter &key, const QJsonValue &value, double &number)
{
    const bool isNever = key.range.canBeNever && value == QLatin1String(neverWord);
    if (!isNever && (!value.isDouble() || !std::isfinite(value.toDouble()))) {
        return wrongType(key,
            key.range.canBeNever ? RunPlanText::tr("a number of seconds, or “never”")
                                 : RunPlanText::tr("a number"));
    }
    number = isNever ? never : value.toDouble();
    return {};
}

std::optional<Error> read(const Parameter &key, const QJsonValue &value, bool &truth)
{
    if (!value.isBool())
        return wrongType(key, RunPlanText::tr("true or false"));
    truth = value.toBool();
    return {};
}

std::optional<Error> read(const Parameter &key, const QJsonValue &value, QStringList &texts)
{
    const QJsonArray entries = value.toArray();
    if (!value.isArray() || !std::all_of(entries.begin(), entries.end(), [](const QJsonValue &entry) {
            return entry.isString();
        }))
        return wrongType(key, RunPlanText::tr("a list of texts"));
    texts = value.toVariant().toStringList();
    return {};
}

std::optional<Error> read(const Parameter &key, const QJsonValue &value, Network &network)
{
    const auto found = findNetwork(value.toString());
    if (!found)
        return wrongType(key, RunPlanText::tr("“practice” or “internet”"));
    network = *found;
    return {};
}

// A number of seconds, or whatever else a person may write.
std::optional<Error> read(const Parameter &key, const QJsonValue &value, DurationSpec &durations)
{
    if (!value.isString() && !value.isDouble())
        return wrongType(key, RunPlanText::tr("a number of seconds, or a text such as \"1..5\""));
    const QString text = value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : value.toString();
    const Result<DurationSpec> parsed = DurationSpec::parse(text);
    if (!parsed)
        return Error{RunPlanText::tr("“%1” in the plan: %2").arg(QLatin1String(key.id), parsed.error())};
    durations = *parsed;
    return {};
}

template <typename Value> QJsonValue toJson(const Value &value)
{
    return value;
}

QJsonValue toJson(double number)
{
    return number == never ? QJsonValue(QLatin1String(neverWord)) : QJsonValue(number);
}

QJsonValue toJson(const DurationSpec &durations)
{
    return durations.toString();
}

QJsonValue toJson(Network network)
{
    return networkId(network);
}

QJsonValue toJson(const QStringList &addresses)
{
    QJsonArray shown;
    for (const QString &address : addresses)
        shown.append(withoutPasswords(address));
    return shown;
}

} // namespace

QJsonObject planToJson(const RunPlan &plan)
{
    QJsonObject json;
    for (const Parameter &parameter : parameters()) {
        std::visit([&](auto field) { json.insert(QLatin1String(parameter.id), toJson(plan.*field)); },
            parameter.field);
    }
    return json;
}

Result<RunPlan> planFromJson(const QJsonObject &json)
{
    RunPlan plan;
    QStringList names;
    for (const Parameter &parameter : parameters()) {
        names.append(QLatin1String(parameter.id));
        const QJsonValue value = json[QLatin1String(parameter.id)];
        if (value.isUndefined())
            continue;
        if (auto problem =
                std::visit([&](auto field) { return read(parameter, value, plan.*field); }, parameter.field))
            return *problem;
    }
    for (const QString &name : json.keys()) {
        if (!names.contains(name)) {
            return Error{RunPlanText::tr("The plan knows no “%1”: it has %2.")
                             .arg(name.left(shownLength), names.join(QStringLiteral(", ")))};
        }
    }
    if (!json.contains(QLatin1String("count")) && usesNetwork(plan))
        plan.count = static_cast<int>(addressesOf(plan).size());
    return plan;
}

} // namespace hilera
