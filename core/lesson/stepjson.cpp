#include "core/lesson/stepjson.h"

#include "core/lesson/answers.h"
#include "core/lesson/lessonwording.h"
#include "core/plan/parameter.h"
#include "core/plan/runplanjson.h"
#include "core/planning/planning.h"
#include "core/text/jsonreader.h"

#include <QJsonArray>
#include <QLocale>

#include <cmath>

namespace hilera {

namespace {

constexpr int shownChoiceLength = 60;
constexpr qsizetype mostSteps = 30;
constexpr qsizetype mostChoices = 6;
constexpr double mostPredicted = 1e9;

QString namesOf(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

QStringList knobNames()
{
    QStringList names;
    for (const Parameter &parameter : parameters()) {
        if (parameter.isKnob)
            names.append(QLatin1String(parameter.id));
    }
    return names;
}

bool isRange(const QJsonObject &json, double least, double most)
{
    const QJsonValue low = json[QLatin1String("least")];
    const QJsonValue high = json[QLatin1String("most")];
    return low.isDouble() && high.isDouble() && low.toDouble() >= least && high.toDouble() <= most
        && low.toDouble() < high.toDouble();
}

Result<LessonKnob> readKnob(const QJsonObject &json, const RunPlan &plan)
{
    if (const auto problem = JsonReader(json).allow({"name", "least", "most"}).problem())
        return *problem;
    LessonKnob knob{json[QLatin1String("name")].toString(), json[QLatin1String("least")].toDouble(),
        json[QLatin1String("most")].toDouble()};
    const Parameter *parameter = findParameter(knob.name);
    if (!parameter || !parameter->isKnob)
        return Error{LessonWording::tr("“name” has to be one of %1.").arg(namesOf(knobNames()))};
    const Parameter::Range range = parameter->knobRange();
    const bool isWhole = knob.least == std::floor(knob.least) && knob.most == std::floor(knob.most);
    if (!isRange(json, range.least, range.most) || (parameter->isWhole() && !isWhole)) {
        return Error{(parameter->isWhole()
                ? LessonWording::tr("“%1” goes from “least” to “most”, two whole numbers between %2 and %L3.")
                : LessonWording::tr("“%1” goes from “least” to “most”, two numbers between %2 and %L3."))
                         .arg(knob.name)
                         .arg(range.least)
                         .arg(range.most, 0, 'f', 0)};
    }
    const auto value = parameter->number(plan);
    if (value && (*value < knob.least || *value > knob.most)) {
        return Error{LessonWording::tr("“%1” is %2 in the plan, and that is not between “least” and “most”.")
                         .arg(knob.name)
                         .arg(QString::number(*value, 'f', QLocale::FloatingPointShortest))};
    }
    return knob;
}

Result<Prediction> readChoice(const QJsonObject &json, Prediction prediction)
{
    if (const auto problem = JsonReader(json).allow({"answer", "choices"}).problem())
        return *problem;
    const QString unit = QString::fromUtf8(findAnswer(prediction.answer)->unit);
    const QJsonArray choices = json[QLatin1String("choices")].toArray();
    for (const QJsonValue &choice : choices) {
        const AnswerFunction *function = findAnswer(choice.toString());
        if (!function || QString::fromUtf8(function->unit) != unit
            || prediction.choices.contains(choice.toString())) {
            return Error{LessonWording::tr("“choices” are different answers in “%1”, and “%2” is none.")
                             .arg(unit, choice.toString().left(shownChoiceLength))};
        }
        prediction.choices.append(choice.toString());
    }
    if (choices.size() < 2 || choices.size() > mostChoices)
        return Error{LessonWording::tr("“choices” has to be a list of 2 to %L1 answers.").arg(mostChoices)};
    return prediction;
}

Result<Prediction> readNumber(const QJsonObject &json, Prediction prediction)
{
    if (const auto problem = JsonReader(json).allow({"answer", "unit", "least", "most"}).problem())
        return *problem;
    const QString unit = QString::fromUtf8(findAnswer(prediction.answer)->unit);
    prediction.unit = json[QLatin1String("unit")].toString();
    if (prediction.unit != unit)
        return Error{LessonWording::tr("“unit” of “%1” is “%2”.").arg(prediction.answer, unit)};
    if (!isRange(json, 0, mostPredicted)) {
        return Error{
            LessonWording::tr("a prediction goes from “least” to “most”, two numbers between 0 and %L1.")
                .arg(mostPredicted, 0, 'f', 0)};
    }
    prediction.least = json[QLatin1String("least")].toDouble();
    prediction.most = json[QLatin1String("most")].toDouble();
    return prediction;
}

// The plan of the lesson with the keys of the step's plan replaced.
Result<RunPlan> overriddenPlan(QJsonObject plan, const QJsonObject &changes)
{
    // Another kind of task has its own default count.
    if (changes.contains(QLatin1String("task"))) {
        for (const QLatin1String key : {QLatin1String("count"), QLatin1String("urls")})
            plan.remove(key);
    }
    for (auto change = changes.begin(); change != changes.end(); ++change)
        plan.insert(change.key(), change.value());
    return readPlan(plan);
}

Result<LessonStep> readStep(const QJsonObject &json, const QJsonObject &plan)
{
    if (const auto problem =
            JsonReader(json).allow({"kind", "plan", "prediction", "ask_twice", "look_at"}).problem())
        return *problem;
    const auto kind = findStepKind(json[QLatin1String("kind")].toString());
    if (!kind)
        return Error{LessonWording::tr("“kind” has to be one of %1.").arg(namesOf(stepKindIds()))};
    LessonStep step;
    step.kind = *kind;
    if (const QJsonValue changes = json[QLatin1String("plan")]; !changes.isUndefined()) {
        if (!changes.isObject() || !step.isRun())
            return Error{
                LessonWording::tr("“plan” is for a step of kind run or try, and has in braces what differs "
                                  "from the lesson's plan: {\"workers\": 5}.")};
        const Result<RunPlan> own = overriddenPlan(plan, changes.toObject());
        if (!own)
            return Error{own.error()};
        step.plan = *own;
    }
    if (const QJsonValue value = json[QLatin1String("prediction")]; !value.isUndefined()) {
        if (step.kind != StepKind::Predict)
            return Error{LessonWording::tr("“prediction” is for a step of kind predict.")};
        const auto prediction = readPrediction(value);
        if (!prediction)
            return Error{prediction.error()};
        step.prediction = *prediction;
    }
    if (const QJsonValue value = json[QLatin1String("ask_twice")]; !value.isUndefined()) {
        if (!value.isBool() || step.kind != StepKind::Predict)
            return Error{LessonWording::tr("“ask_twice” is true or false, for a step of kind predict.")};
        step.asksTwice = value.toBool();
    }
    const Result<QStringList> parts = readLookAt(json[QLatin1String("look_at")]);
    if (!parts)
        return Error{parts.error()};
    step.lookAt = *parts;
    return step;
}

} // namespace

Result<RunPlan> readPlan(const QJsonObject &json)
{
    Result<RunPlan> plan = planFromJson(json);
    if (!plan)
        return plan;
    if (const auto problem = findProblem(*plan))
        return *problem;
    return plan;
}

Result<std::vector<LessonKnob>> readKnobs(const QJsonValue &value, const RunPlan &plan)
{
    std::vector<LessonKnob> knobs;
    if (!value.isUndefined() && !value.isArray())
        return Error{LessonWording::tr(
            "“knobs” has to be a list: [{\"name\": \"count\", \"least\": 1, \"most\": 20}].")};
    QStringList names;
    for (const QJsonValue &entry : value.toArray()) {
        const Result<LessonKnob> knob = readKnob(entry.toObject(), plan);
        if (!knob)
            return Error{LessonWording::tr("knob %L1: %2").arg(knobs.size() + 1).arg(knob.error())};
        if (names.contains(knob->name))
            return Error{
                LessonWording::tr("knob %L1: “%2” is there twice.").arg(knobs.size() + 1).arg(knob->name)};
        names.append(knob->name);
        knobs.push_back(*knob);
    }
    return knobs;
}

Result<std::optional<Prediction>> readPrediction(const QJsonValue &value)
{
    if (value.isUndefined())
        return std::optional<Prediction>();
    const QJsonObject json = value.toObject();
    Prediction prediction;
    prediction.answer = json[QLatin1String("answer")].toString();
    if (!findAnswer(prediction.answer)) {
        QStringList names;
        for (const AnswerFunction &function : answerFunctions())
            names.append(QLatin1String(function.name));
        return Error{LessonWording::tr("“answer” of “prediction” has to be one of %1.").arg(namesOf(names))};
    }
    const bool isChoice = json.contains(QLatin1String("choices"));
    const Result<Prediction> whole = isChoice ? readChoice(json, prediction) : readNumber(json, prediction);
    if (!whole)
        return Error{whole.error()};
    return std::optional(*whole);
}

Result<std::vector<LessonStep>> readSteps(
    const QJsonValue &value, const QJsonObject &plan, bool hasPrediction)
{
    std::vector<LessonStep> steps;
    if (value.isUndefined())
        return steps;
    const QJsonArray entries = value.toArray();
    if (entries.isEmpty() || entries.size() > mostSteps)
        return Error{LessonWording::tr("“steps” has to be a list of 1 to %L1: [{\"kind\": \"question\"}, …].")
                         .arg(mostSteps)};
    for (const QJsonValue &entry : entries) {
        const Result<LessonStep> step = readStep(entry.toObject(), plan);
        const std::size_t number = steps.size() + 1;
        if (!step)
            return Error{LessonWording::tr("step %L1: %2").arg(number).arg(step.error())};
        if (step->kind == StepKind::Predict && !step->prediction && !hasPrediction)
            return Error{
                LessonWording::tr("step %L1: there is no “prediction”, here or for the lesson.").arg(number)};
        steps.push_back(*step);
    }
    return steps;
}

Result<QStringList> readLookAt(const QJsonValue &value)
{
    QStringList parts;
    const Error problem{
        LessonWording::tr("“look_at” has to be a list of different ones of %1.").arg(namesOf(windowParts()))};
    if (!value.isUndefined() && !value.isArray())
        return problem;
    for (const QJsonValue &part : value.toArray()) {
        if (!windowParts().contains(part.toString()) || parts.contains(part.toString()))
            return problem;
        parts.append(part.toString());
    }
    return parts;
}

QStringList windowParts()
{
    return {QStringLiteral("timeline"), QStringLiteral("gui-track"), QStringLiteral("concurrency"),
        QStringLiteral("code"), QStringLiteral("python"), QStringLiteral("log"), QStringLiteral("results"),
        QStringLiteral("figures")};
}

} // namespace hilera
