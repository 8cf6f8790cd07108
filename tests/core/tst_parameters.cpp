#include "core/lesson/lessonwords.h"
#include "core/metrics/runcomparison.h"
#include "core/network/taskkinds.h"
#include "core/plan/parameter.h"
#include "core/plan/runplanjson.h"
#include "core/planning/planning.h"
#include "core/planning/plantext.h"
#include "core/strategy/strategies.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <set>

using namespace hilera;
using namespace Qt::StringLiterals;

namespace {

QJsonObject schema(const QString &name)
{
    QFile file(QStringLiteral(HILERA_SOURCE "/resources/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QJsonObject in(const QJsonObject &object, const QStringList &path)
{
    QJsonObject found = object;
    for (const QString &name : path)
        found = found[name].toObject();
    return found;
}

// A plan that heeds the parameter, of the strategy and the kind of task that do.
RunPlan planThatHeeds(const Parameter &parameter)
{
    RunPlan plan;
    for (const Strategy &strategy : strategies()) {
        for (const TaskKind *kind : taskKinds()) {
            chooseTask(plan, QString::fromStdString(std::string(kind->id())));
            plan.strategy = QLatin1String(strategy.id);
            const auto modes = kind->modes();
            for (std::size_t i = 0; i < std::max<std::size_t>(modes.size(), 1); ++i) {
                plan.mode = modes.empty() ? QString() : QLatin1String(modes[i].id);
                if (isHeeded(parameter, plan))
                    return plan;
            }
        }
    }
    return RunPlan();
}

QJsonValue valueOf(const Parameter &parameter, const RunPlan &plan)
{
    return planToJson(plan)[QLatin1String(parameter.id)];
}

// Sets a number to another one in its range.
void turn(const Parameter &parameter, RunPlan &plan)
{
    const double wanted = valueOf(parameter, plan) == QJsonValue(3) ? 4 : 3;
    QJsonObject json = planToJson(plan);
    json.insert(QLatin1String(parameter.id), wanted);
    plan = *planFromJson(json);
}

} // namespace

// What is told of each parameter by the table, and by whoever goes through it.
class ParametersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areAllThatStrategiesAndTasksName();
    void areHeededBySomebody();
    void standInTheSchemas_data() { addRows(); }
    void standInTheSchemas();
    void standInTheSchemaOfRunLogs_data() { addRows(); }
    void standInTheSchemaOfRunLogs();
    void areRefusedOutOfTheirRange_data() { addNumbers(); }
    void areRefusedOutOfTheirRange();
    void tellRunsApart_data() { addNumbers(); }
    void tellRunsApart();
    void areWordsOfLessons_data() { addNumbers(); }
    void areWordsOfLessons();

private:
    static void addRows();
    static void addNumbers();
};

void ParametersTest::addRows()
{
    QTest::addColumn<const Parameter *>("parameter");
    for (const Parameter &parameter : parameters())
        QTest::newRow(parameter.id) << &parameter;
}

void ParametersTest::addNumbers()
{
    QTest::addColumn<const Parameter *>("parameter");
    for (const Parameter &parameter : parameters()) {
        if (parameter.isNumber())
            QTest::newRow(parameter.id) << &parameter;
    }
}

void ParametersTest::areAllThatStrategiesAndTasksName()
{
    const auto isOf = [](std::string_view id, Parameter::Owner owner) {
        const Parameter *parameter = findParameter(QString::fromStdString(std::string(id)));
        return parameter && parameter->owner == owner;
    };
    for (const Strategy &strategy : strategies()) {
        for (const std::string_view id : strategy.parameters)
            QVERIFY2(isOf(id, Parameter::Owner::Strategy), id.data());
    }
    for (const TaskKind *kind : taskKinds()) {
        for (int mode = 0; mode < std::max(static_cast<int>(kind->modes().size()), 1); ++mode) {
            for (const std::string_view id : kind->parameters(mode))
                QVERIFY2(isOf(id, Parameter::Owner::Tasks), id.data());
        }
    }
    std::set<QString> ids;
    for (const Parameter &parameter : parameters())
        QVERIFY2(ids.insert(QLatin1String(parameter.id)).second, parameter.id);
}

void ParametersTest::areHeededBySomebody()
{
    for (const Parameter &parameter : parameters())
        QVERIFY2(isHeeded(parameter, planThatHeeds(parameter)), parameter.id);
}

void ParametersTest::standInTheSchemas()
{
    QFETCH(const Parameter *, parameter);
    const QString id = QLatin1String(parameter->id);
    const QJsonObject lesson = schema(u"lesson.schema.json"_s);
    const QJsonObject plan = in(lesson, {u"$defs"_s, u"plan"_s, u"properties"_s});
    QCOMPARE(plan.size(), static_cast<qsizetype>(parameters().size()));
    QVERIFY(plan.contains(id));
    const QJsonArray knobs = in(lesson, {u"properties"_s, u"knobs"_s, u"items"_s})[u"oneOf"_s].toArray();
    const auto knob = std::find_if(knobs.begin(), knobs.end(), [&id](const QJsonValue &value) {
        return in(value.toObject(), {u"properties"_s, u"name"_s})[u"const"_s].toString() == id;
    });
    QCOMPARE(knob != knobs.end(), parameter->isKnob);
    if (parameter->isKnob) {
        const Parameter::Range range = parameter->knobRange();
        for (const QString &end : {u"least"_s, u"most"_s}) {
            const QJsonObject limits = in((*knob).toObject(), {u"properties"_s, end});
            QCOMPARE(limits[u"type"_s].toString(), parameter->isWhole() ? u"integer"_s : u"number"_s);
            QCOMPARE(limits[u"minimum"_s].toDouble(-1), range.least);
            QCOMPARE(limits[u"maximum"_s].toDouble(-1), range.most);
        }
    }
    if (!parameter->isNumber())
        return;
    const QJsonObject value =
        parameter->range.canBeNever ? plan[id][u"oneOf"_s][0].toObject() : plan[id].toObject();
    QCOMPARE(value[u"type"_s].toString(), parameter->isWhole() ? u"integer"_s : u"number"_s);
    const QString least = parameter->range.isOpen ? u"exclusiveMinimum"_s : u"minimum"_s;
    QCOMPARE(value[least].toDouble(-1), parameter->range.least);
    QCOMPARE(value[u"maximum"_s].toDouble(-1), parameter->range.most);
}

void ParametersTest::standInTheSchemaOfRunLogs()
{
    QFETCH(const Parameter *, parameter);
    const QJsonObject plan = in(schema(u"hilera-runlog.schema.json"_s),
        {u"$defs"_s, u"header"_s, u"properties"_s, u"plan"_s, u"properties"_s});
    QCOMPARE(plan.size(), static_cast<qsizetype>(parameters().size()));
    QVERIFY(plan.contains(QLatin1String(parameter->id)));
}

void ParametersTest::areRefusedOutOfTheirRange()
{
    QFETCH(const Parameter *, parameter);
    RunPlan plan = planThatHeeds(*parameter);
    QVERIFY(!findMistake(plan));
    QJsonObject json = planToJson(plan);
    json.insert(QLatin1String(parameter->id), std::floor(parameter->range.most) + 1);
    plan = *planFromJson(json);
    const auto mistake = findMistake(plan);
    QVERIFY(mistake);
    QVERIFY2(mistake->text.contains(parameter->name(), Qt::CaseInsensitive), qPrintable(mistake->text));
}

// No two runs that differ in what they heed are one plan to anybody.
void ParametersTest::tellRunsApart()
{
    QFETCH(const Parameter *, parameter);
    const RunPlan plan = planThatHeeds(*parameter);
    RunPlan other = plan;
    turn(*parameter, other);
    QVERIFY(!parameter->isEqual(plan, other));
    QVERIFY(!areAlike(plan, other));
    QCOMPARE(haveSameTasks(plan, other), parameter->owner == Parameter::Owner::Strategy);
    if (parameter->phrase.text)
        QVERIFY(planKnobs(plan) != planKnobs(other));
}

void ParametersTest::areWordsOfLessons()
{
    QFETCH(const Parameter *, parameter);
    const QString word = u"{%1}"_s.arg(QLatin1String(parameter->id));
    QVERIFY(findUnknownWord(word).isEmpty());
    RunPlan plan = planThatHeeds(*parameter);
    turn(*parameter, plan);
    const QString text = fillWords(word, plan);
    QVERIFY2(text.startsWith(u'3') || text.startsWith(u'4'), qPrintable(text));
}

QTEST_GUILESS_MAIN(ParametersTest)
#include "tst_parameters.moc"
