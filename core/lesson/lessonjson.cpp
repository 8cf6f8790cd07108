#include "core/lesson/lessonjson.h"

#include "core/lesson/answers.h"
#include "core/lesson/lessonwording.h"
#include "core/lesson/stepjson.h"
#include "core/plan/parameter.h"
#include "core/plan/runplanjson.h"
#include "core/text/jsonreader.h"
#include "core/text/plaintext.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace hilera {

namespace {

constexpr int orderLimit = 1'000'000;
constexpr int minutesLimit = 240;

Result<QString> chapterOf(const QJsonObject &json, const QString &language)
{
    static const QRegularExpression code(QStringLiteral("^[a-z]{2}$"));
    const QJsonObject names = json[QLatin1String("chapter")].toObject();
    const bool areSound = !names.isEmpty() && std::ranges::all_of(names.keys(), [&names](const QString &key) {
        return code.match(key).hasMatch() && !names[key].toString().trimmed().isEmpty();
    });
    if (!areSound) {
        return Error{LessonWording::tr(
            "“chapter” has to name the chapter in each language: {\"en\": \"…\", \"es\": \"…\"}.")};
    }
    for (const QString &wanted : {language, QStringLiteral("en")}) {
        if (names.contains(wanted))
            return plainLine(names[wanted].toString().trimmed());
    }
    return plainLine(names.begin().value().toString().trimmed());
}

Result<RunPlan> planOf(const QJsonObject &json)
{
    const QJsonValue value = json[QLatin1String("plan")];
    if (!value.isObject() || !value.toObject().contains(QLatin1String("strategy")))
        return Error{LessonWording::tr("“plan” has to be the run plan: {\"strategy\": \"sequential\", …}.")};
    return readPlan(value.toObject());
}

// A knob whose range lacks the value of a step would show another value.
std::optional<Error> findStepBeyondKnobs(const Lesson &lesson)
{
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        for (const LessonKnob &knob : lesson.knobs) {
            const auto value = findParameter(knob.name)->number(lesson.planOf(i));
            if (value && (*value < knob.least || *value > knob.most)) {
                return Error{LessonWording::tr("step %L1: “%2” is %3 there, and that is beyond the knob.")
                                 .arg(i + 1)
                                 .arg(knob.name)
                                 .arg(*value)};
            }
        }
    }
    return {};
}

// Stores the value if there is one, else the first problem.
template <typename T> void take(const Result<T> &result, T &into, std::optional<Error> &problem)
{
    if (result)
        into = *result;
    else if (!problem)
        problem = Error{result.error()};
}

} // namespace

std::optional<Error> readDescription(const QJsonObject &json, const QString &language, Lesson &lesson)
{
    JsonReader reader(json);
    reader.allow(
        {"$schema", "chapter", "order", "minutes", "plan", "knobs", "prediction", "look_at", "steps"});
    if (reader.has("$schema"))
        (void)reader.text("$schema");
    reader.read("order", lesson.order, orderLimit);
    if (reader.has("minutes"))
        lesson.minutes = static_cast<int>(reader.wholeNumber("minutes", 1, minutesLimit));
    std::optional<Error> problem = reader.problem();
    take(chapterOf(json, language), lesson.chapter, problem);
    take(planOf(json), lesson.plan, problem);
    if (problem)
        return problem;

    std::optional<Prediction> prediction;
    take(readKnobs(json[QLatin1String("knobs")], lesson.plan), lesson.knobs, problem);
    take(readPrediction(json[QLatin1String("prediction")]), prediction, problem);
    take(readLookAt(json[QLatin1String("look_at")]), lesson.lookAt, problem);
    if (problem)
        return problem;

    const QJsonObject plan = json[QLatin1String("plan")].toObject();
    take(readSteps(json[QLatin1String("steps")], plan, prediction.has_value()), lesson.steps, problem);
    for (LessonStep &step : lesson.steps) {
        if (step.kind == StepKind::Predict && !step.prediction)
            step.prediction = prediction;
    }
    return problem ? problem : findStepBeyondKnobs(lesson);
}

QJsonObject knobToJson(const LessonKnob &knob)
{
    return {{QStringLiteral("name"), knob.name}, {QStringLiteral("least"), knob.least},
        {QStringLiteral("most"), knob.most}};
}

QJsonObject predictionToJson(const Prediction &prediction)
{
    QJsonObject json{{QStringLiteral("answer"), prediction.answer}};
    if (prediction.isChoice()) {
        json.insert(QStringLiteral("choices"), QJsonArray::fromStringList(prediction.choices));
    } else {
        json.insert(QStringLiteral("unit"), prediction.unit);
        json.insert(QStringLiteral("least"), prediction.least);
        json.insert(QStringLiteral("most"), prediction.most);
    }
    return json;
}

namespace {

QJsonObject stepToJson(const Lesson &lesson, std::size_t index)
{
    const LessonStep &step = lesson.steps[index];
    QJsonObject json{
        {QStringLiteral("kind"), stepKindId(step.kind)},
        {QStringLiteral("heading"), step.heading},
        {QStringLiteral("text"), step.text},
    };
    if (step.isRun())
        json.insert(QStringLiteral("plan"), planToJson(lesson.planOf(index)));
    json.insert(QStringLiteral("look_at"), QJsonArray::fromStringList(lesson.partsOf(index)));
    if (!step.prediction)
        return json;
    QJsonObject prediction = predictionToJson(*step.prediction);
    if (const auto answer = computedAnswer(step.prediction->answer, lesson.planOf(index))) {
        prediction.insert(QStringLiteral("value"), answer->value);
        prediction.insert(QStringLiteral("formula"), answer->formula);
    }
    json.insert(QStringLiteral("prediction"), prediction);
    if (step.asksTwice)
        json.insert(QStringLiteral("ask_twice"), true);
    return json;
}

} // namespace

QJsonObject lessonToJson(const Lesson &lesson)
{
    QJsonObject json{
        {QStringLiteral("id"), lesson.id},
        {QStringLiteral("name"), lesson.title},
        {QStringLiteral("chapter"), lesson.chapter},
        {QStringLiteral("folder"), lesson.folder},
        {QStringLiteral("language"), lesson.language},
    };
    if (!lesson.isUsable()) {
        json.insert(QStringLiteral("problem"), lesson.problem);
        return json;
    }
    QJsonArray knobs, steps;
    for (const LessonKnob &knob : lesson.knobs)
        knobs.append(knobToJson(knob));
    for (std::size_t i = 0; i < lesson.steps.size(); ++i)
        steps.append(stepToJson(lesson, i));
    json.insert(QStringLiteral("order"), lesson.order);
    json.insert(QStringLiteral("minutes"), lesson.minutes);
    json.insert(QStringLiteral("plan"), planToJson(lesson.plan));
    json.insert(QStringLiteral("knobs"), knobs);
    json.insert(QStringLiteral("look_at"), QJsonArray::fromStringList(lesson.lookAt));
    json.insert(QStringLiteral("steps"), steps);
    json.insert(QStringLiteral("notes"), lesson.notes);
    json.insert(QStringLiteral("example"), lesson.example);
    return json;
}

} // namespace hilera
