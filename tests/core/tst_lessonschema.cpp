#include "core/lesson/answers.h"
#include "core/lesson/lesson.h"
#include "core/lesson/lessonwriter.h"
#include "core/strategy/strategies.h"
#include "tests/support/python.h"
#include "tests/support/testrun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace hilera;
using namespace hilera::test;

namespace {

const QByteArray text = "# My title\n\n## One\n\nA question?\n\n## Two\n\nA run.\n";

// Prints for each of a list of documents why the schema refuses it, or an empty line.
const char *const validator = R"(
import json, sys
from jsonschema import Draft202012Validator as Validator
schema = json.load(open(sys.argv[1]))
Validator.check_schema(schema)
for document in json.load(sys.stdin):
    print(" | ".join(e.message.replace("\n", " ")[:200] for e in Validator(schema).iter_errors(document)))
)";

QStringList problemsBySchema(const QJsonArray &documents)
{
    const PythonEnded ended = runPython({QStringLiteral("-c"), QString::fromLatin1(validator),
                                            QStringLiteral(HILERA_SOURCE "/resources/lesson.schema.json")},
        QJsonDocument(documents).toJson(), QStringLiteral("jsonschema"));
    if (ended.status != 0)
        qWarning("%s", ended.err.constData());
    return QString::fromUtf8(ended.out).split(QLatin1Char('\n'));
}

QJsonObject objectIn(const QString &file)
{
    QFile device(file);
    return device.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(device.readAll()).object()
                                            : QJsonObject();
}

// Who refuses it: both, or the loader alone where a schema can't tell.
enum class Refused { No, Yes, ByLoader };

struct Case {
    const char *name;
    QByteArray json;
    Refused refused;
};

QByteArray lessonWith(const QByteArray &more, const QByteArray &plan = R"("strategy": "process-pool")")
{
    return R"({"chapter": {"en": "Mine"}, "order": 5, "plan": {)" + plan + "}" + more + "}";
}

const std::vector<Case> &cases()
{
    using enum Refused;
    const auto knob = [](const QByteArray &rest) { return lessonWith(R"(, "knobs": [{)" + rest + "}]"); };
    const auto prediction = [](const QByteArray &rest) {
        return lessonWith(R"(, "prediction": {)" + rest + "}");
    };
    const auto steps = [](const QByteArray &second) {
        return lessonWith(R"(, "steps": [{"kind": "question"}, {)" + second + "}]");
    };
    static const std::vector<Case> all = {
        {"without steps", lessonWith(""), No},
        {"a schema that is no text", lessonWith(R"(, "$schema": 5)"), Yes},
        {"an unknown key", lessonWith(R"(, "colour": 5)"), Yes},
        {"a chapter of a long code",
            R"({"chapter": {"eng": "Mine"}, "order": 5, "plan": {"strategy": "sequential"}})", Yes},
        {"a chapter with a number",
            R"({"chapter": {"en": "Mine", "es": 5}, "order": 5, "plan": {"strategy": "sequential"}})", Yes},
        {"minutes", lessonWith(R"(, "minutes": 10)"), No},
        {"no minutes", lessonWith(R"(, "minutes": 0)"), Yes},
        {"half a minute", lessonWith(R"(, "minutes": 0.5)"), Yes},
        {"a day", lessonWith(R"(, "minutes": 1440)"), Yes},
        {"an unknown strategy", lessonWith("", R"("strategy": "magic")"), ByLoader},
        {"no tasks", lessonWith("", R"("strategy": "sequential", "count": 0)"), Yes},
        {"a knob", knob(R"("name": "workers", "least": 1, "most": 20)"), No},
        {"a fine knob", knob(R"("name": "time_scale", "least": 0.05, "most": 1)"), No},
        {"a knob that is none", knob(R"("name": "colour", "least": 1, "most": 20)"), Yes},
        {"a knob without an end", knob(R"("name": "workers", "least": 1)"), Yes},
        {"a knob of more", knob(R"("name": "workers", "least": 1, "most": 20, "step": 2)"), Yes},
        {"a knob beyond the limit", knob(R"("name": "processes", "least": 1, "most": 20000)"), Yes},
        {"a knob below the limit", knob(R"("name": "workers", "least": 0, "most": 20)"), Yes},
        {"half a worker", knob(R"("name": "workers", "least": 1.5, "most": 20)"), Yes},
        {"a knob of texts", knob(R"("name": "workers", "least": "1", "most": 20)"), Yes},
        {"a knob the wrong way", knob(R"("name": "workers", "least": 20, "most": 1)"), ByLoader},
        {"a knob that leaves the plan out", knob(R"("name": "workers", "least": 5, "most": 10)"), ByLoader},
        {"knobs that are no list", lessonWith(R"(, "knobs": {})"), Yes},
        {"a knob that is no object", lessonWith(R"(, "knobs": [5])"), Yes},
        {"a number", prediction(R"("answer": "makespan", "unit": "s", "least": 0, "most": 20)"), No},
        {"a number without a unit", prediction(R"("answer": "makespan", "least": 0, "most": 20)"), Yes},
        {"a number of another unit",
            prediction(R"("answer": "makespan", "unit": "tasks", "least": 0, "most": 20)"), Yes},
        {"a number without an end", prediction(R"("answer": "makespan", "unit": "s", "least": 0)"), Yes},
        {"a number below 0", prediction(R"("answer": "makespan", "unit": "s", "least": -1, "most": 20)"),
            Yes},
        {"a number of more",
            prediction(R"("answer": "makespan", "unit": "s", "least": 0, "most": 20, "value": 10)"), Yes},
        {"a number the wrong way", prediction(R"("answer": "makespan", "unit": "s", "least": 5, "most": 5)"),
            ByLoader},
        {"an answer that is none", prediction(R"("answer": "magic", "unit": "s", "least": 0, "most": 20)"),
            Yes},
        {"a choice", prediction(R"("answer": "makespan", "choices": ["sum", "longest"])"), No},
        {"a choice of one", prediction(R"("answer": "makespan", "choices": ["sum"])"), Yes},
        {"a choice of the same", prediction(R"("answer": "makespan", "choices": ["sum", "sum"])"), Yes},
        {"a choice of another unit", prediction(R"("answer": "makespan", "choices": ["sum", "succeeded"])"),
            Yes},
        {"a choice and a number",
            prediction(R"("answer": "makespan", "choices": ["sum", "longest"], "unit": "s")"), Yes},
        {"choices that are no list", prediction(R"("answer": "makespan", "choices": "sum")"), Yes},
        {"a prediction that is none", lessonWith(R"(, "prediction": 5)"), Yes},
        {"parts",
            lessonWith(
                R"(, "look_at": ["timeline", "gui-track", "concurrency", "code", "python", "log", "results", "figures"])"),
            No},
        {"a part that is none", lessonWith(R"(, "look_at": ["sky"])"), Yes},
        {"a part twice", lessonWith(R"(, "look_at": ["log", "log"])"), Yes},
        {"a part alone", lessonWith(R"(, "look_at": "log")"), Yes},
        {"two steps", steps(R"("kind": "run")"), No},
        {"a plan of its own", steps(R"("kind": "run", "plan": {"workers": 5})"), No},
        {"another task", steps(R"("kind": "try", "plan": {"task": "fetch"})"), No},
        {"a plan where nothing runs", steps(R"("kind": "observe", "plan": {"workers": 5})"), Yes},
        {"an unknown key of a step's plan", steps(R"("kind": "run", "plan": {"wokers": 5})"), Yes},
        {"a step's plan that can't run", steps(R"("kind": "run", "plan": {"strategy": "magic"})"), ByLoader},
        {"a kind that is none", steps(R"("kind": "sleep")"), Yes},
        {"a step without a kind", steps(""), Yes},
        {"an unknown key of a step", steps(R"("kind": "run", "text": "Run")"), Yes},
        {"a step of nothing predicted", steps(R"("kind": "predict")"), Yes},
        {"a prediction of its own",
            steps(
                R"("kind": "predict", "prediction": {"answer": "speedup", "unit": "×", "least": 0, "most": 20})"),
            No},
        {"a prediction where nothing is predicted",
            steps(
                R"("kind": "run", "prediction": {"answer": "speedup", "unit": "×", "least": 0, "most": 20})"),
            Yes},
        {"a broken prediction of its own", steps(R"("kind": "predict", "prediction": {"answer": "speedup"})"),
            Yes},
        {"a step that asks twice",
            steps(
                R"("kind": "predict", "ask_twice": true, "prediction": {"answer": "makespan", "unit": "s", "least": 0, "most": 20})"),
            No},
        {"a run that asks twice", steps(R"("kind": "run", "ask_twice": true)"), Yes},
        {"a step that asks three times",
            steps(
                R"("kind": "predict", "ask_twice": 3, "prediction": {"answer": "makespan", "unit": "s", "least": 0, "most": 20})"),
            Yes},
        {"no steps", lessonWith(R"(, "steps": [])"), Yes},
        {"steps that are no list", lessonWith(R"(, "steps": {"kind": "run"})"), Yes},
        {"a step that is a text", lessonWith(R"(, "steps": ["run", "try"])"), Yes},
        {"a step beyond a knob", lessonWith(R"(, "knobs": [{"name": "workers", "least": 1, "most": 4}],
            "steps": [{"kind": "question"}, {"kind": "run", "plan": {"workers": 5}}])"),
            ByLoader},
    };
    return all;
}

QString problemByLoader(const QByteArray &json)
{
    const QTemporaryDir folder;
    const QDir lesson(folder.filePath(QStringLiteral("mine")));
    lesson.mkpath(QStringLiteral("."));
    for (const auto &[name, content] : {std::pair("lesson.json", json), std::pair("en.md", text)}) {
        QFile file(lesson.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return QStringLiteral("not written");
    }
    return loadLessons({folder.path()}, QStringLiteral("en")).front().problem;
}

} // namespace

class LessonSchemaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysTheSameAsTheLoader_data();
    void saysTheSameAsTheLoader();
    void takesTheShippedLessons();
    void takesNewLessons();
    void knowsEveryAnswer();

private:
    QStringList m_problems;
};

void LessonSchemaTest::initTestCase()
{
    QJsonArray documents;
    for (const Case &each : cases()) {
        const QJsonDocument document = QJsonDocument::fromJson(each.json);
        QVERIFY2(document.isObject(), each.name);
        documents.append(document.object());
    }
    m_problems = problemsBySchema(documents);
    QVERIFY2(m_problems.size() == documents.size() + 1, "is the package python3-jsonschema there?");
}

void LessonSchemaTest::saysTheSameAsTheLoader_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(cases().size()); ++i)
        QTest::newRow(cases()[std::size_t(i)].name) << i;
}

void LessonSchemaTest::saysTheSameAsTheLoader()
{
    QFETCH(int, index);
    const Case &each = cases()[std::size_t(index)];
    const QString schemaSays = m_problems[index];
    const QString loaderSays = problemByLoader(each.json);
    QVERIFY2(schemaSays.isEmpty() == (each.refused != Refused::Yes), qPrintable(schemaSays));
    QVERIFY2(loaderSays.isEmpty() == (each.refused == Refused::No), qPrintable(loaderSays));
    if (each.refused != Refused::No) {
        QVERIFY2(loaderSays.contains(QStringLiteral("mine/lesson.json: ")), qPrintable(loaderSays));
        QVERIFY2(loaderSays.endsWith(QLatin1Char('.')), qPrintable(loaderSays));
    }
}

void LessonSchemaTest::takesTheShippedLessons()
{
    QJsonArray documents;
    for (const Lesson &lesson : loadLessons({lessonFolders().first()}, QStringLiteral("en")))
        documents.append(objectIn(lesson.folder + QStringLiteral("/lesson.json")));
    QVERIFY(documents.size() >= 14);
    QCOMPARE(problemsBySchema(documents).join(QString()), QString());
}

void LessonSchemaTest::takesNewLessons()
{
    const QTemporaryDir folder;
    QJsonArray documents;
    for (const Strategy &strategy : strategies()) {
        for (const char *task : {"snooze", "fetch"}) {
            RunPlan plan;
            plan.strategy = QLatin1String(strategy.id);
            chooseTask(plan, QLatin1String(task));
            if (!test::takes(strategy, plan.task))
                continue;
            const QString name = folder.filePath(plan.strategy + plan.task);
            QVERIFY(writeLesson(name, plan, QStringLiteral("Mine"), QStringLiteral("en")));
            documents.append(objectIn(name + QStringLiteral("/lesson.json")));
        }
    }
    QCOMPARE(problemsBySchema(documents).join(QString()), QString());
}

void LessonSchemaTest::knowsEveryAnswer()
{
    QJsonArray documents;
    for (const AnswerFunction &function : answerFunctions()) {
        QJsonObject json = QJsonDocument::fromJson(lessonWith("")).object();
        json.insert(QStringLiteral("prediction"),
            QJsonObject{{QStringLiteral("answer"), QLatin1String(function.name)},
                {QStringLiteral("unit"), QString::fromUtf8(function.unit)}, {QStringLiteral("least"), 0},
                {QStringLiteral("most"), 5}});
        documents.append(json);
    }
    QCOMPARE(problemsBySchema(documents).join(QString()), QString());
}

QTEST_GUILESS_MAIN(LessonSchemaTest)
#include "tst_lessonschema.moc"
