#include "core/lesson/lesson.h"
#include "core/lesson/lessonwords.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <sys/stat.h>

using namespace hilera;

class LessonsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEachStepItsText();
    void readsNotesAndAnExample();
    void fillsInWhatThePlanSays();
    void computesAnAnswerOnceForATextThatHasItOften();
    void standsInOrder();
    void speaksTheLanguage();
    void fallsBackToEnglish();
    void fallsBackToAnyLanguage();
    void givesTheTextWithoutItsTitle();
    void listsABrokenLessonWithItsProblem_data();
    void listsABrokenLessonWithItsProblem();
    void namesTheLineThatIsBroken();
    void refusesASecondLessonOfTheName();
    void doesNotWaitForAPipe();
    void takesNoFolderForNoLessons();
};

namespace {

const QByteArray goodJson =
    R"({"chapter": {"en": "Mine", "es": "Míos"}, "order": 5, "plan": {"strategy": "thread-per-task"}})";
const QByteArray goodText = "# My title\n\nA question?\n\nAnd a hint.\n";

const QByteArray stepsJson =
    R"({"chapter": {"en": "Mine"}, "order": 5, "plan": {"strategy": "sequential", "count": 5},
    "steps": [{"kind": "question"}, {"kind": "run"}, {"kind": "try", "plan": {"count": 7}}]})";
const QByteArray stepsText = "# Mine\n\n## Why?\n\nThere are {count} tasks.\n\n## Run\n\nPress:\n\n```\n"
                             "## no heading\n```\n\n## Your turn\n\nNow {count}.\n";

// A folder of lessons, as a teacher may have it.
class Folder {
public:
    void write(const char *lesson, const char *file, const QByteArray &content) const
    {
        const QDir folder(path());
        folder.mkpath(QLatin1String(lesson));
        QFile device(folder.filePath(QLatin1String(lesson) + QLatin1Char('/') + QLatin1String(file)));
        QVERIFY(device.open(QIODevice::WriteOnly));
        QCOMPARE(device.write(content), content.size());
    }
    void writeGood(const char *lesson) const
    {
        write(lesson, "lesson.json", goodJson);
        write(lesson, "en.md", goodText);
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] std::vector<Lesson> load(const char *language = "en") const
    {
        return loadLessons({path()}, QLatin1String(language));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

void LessonsTest::standsInOrder()
{
    const Folder folder;
    for (const auto &[name, order] : {std::pair("a", "30"), std::pair("b", "10"), std::pair("c", "20")}) {
        folder.write(name, "lesson.json",
            QByteArray(goodJson).replace("\"order\": 5", QByteArray("\"order\": ") + order));
        folder.write(name, "en.md", goodText);
    }
    QStringList ids;
    for (const Lesson &lesson : folder.load())
        ids.append(lesson.id);
    QCOMPARE(ids.join(QString()), QStringLiteral("bca"));
}

void LessonsTest::speaksTheLanguage()
{
    const Folder folder;
    folder.writeGood("mine");
    folder.write("mine", "es.md", QByteArray("# Mi título\n\n¿Una pregunta?\n"));
    const Lesson lesson = folder.load("es").front();
    QVERIFY2(lesson.isUsable(), qPrintable(lesson.problem));
    QCOMPARE(lesson.title, QStringLiteral("Mi título"));
    QCOMPARE(lesson.text, QStringLiteral("¿Una pregunta?"));
    QCOMPARE(lesson.chapter, QStringLiteral("Míos"));
}

void LessonsTest::fallsBackToEnglish()
{
    const Folder folder;
    folder.writeGood("mine");
    folder.write("mine", "de.md", QByteArray("# Mein Titel\n\nEine Frage?\n"));
    const Lesson lesson = folder.load("fr").front();
    QVERIFY2(lesson.isUsable(), qPrintable(lesson.problem));
    QCOMPARE(lesson.title, QStringLiteral("My title"));
    QCOMPARE(lesson.chapter, QStringLiteral("Mine"));
}

void LessonsTest::fallsBackToAnyLanguage()
{
    const Folder folder;
    folder.write(
        "mine", "lesson.json", QByteArray(goodJson).replace("\"en\"", "\"de\"").replace("\"es\"", "\"pt\""));
    folder.write("mine", "de.md", QByteArray("# Mein Titel\n\nEine Frage?\n"));
    const Lesson lesson = folder.load("es").front();
    QVERIFY2(lesson.isUsable(), qPrintable(lesson.problem));
    QCOMPARE(lesson.title, QStringLiteral("Mein Titel"));
    QCOMPARE(lesson.chapter, QStringLiteral("Mine"));
}

void LessonsTest::givesTheTextWithoutItsTitle()
{
    const Folder folder;
    folder.writeGood("mine");
    folder.write("mine", "en.md", QByteArray(goodText).replace("\n", "\r\n"));
    const Lesson lesson = folder.load().front();
    QCOMPARE(lesson.title, QStringLiteral("My title"));
    QCOMPARE(lesson.text, QStringLiteral("A question?\n\nAnd a hint."));
    QCOMPARE(lesson.plan.strategy, QStringLiteral("thread-per-task"));
    QCOMPARE(lesson.order, 5);
}

void LessonsTest::givesEachStepItsText()
{
    const Folder folder;
    folder.write("mine", "lesson.json", stepsJson);
    folder.write("mine", "en.md", stepsText);
    const Lesson lesson = folder.load().front();
    QVERIFY2(lesson.isUsable(), qPrintable(lesson.problem));
    QCOMPARE(lesson.steps.size(), std::size_t(3));
    QCOMPARE(lesson.steps[0].heading, QStringLiteral("Why?"));
    QCOMPARE(lesson.steps[0].text, QStringLiteral("There are 5 tasks."));
    QCOMPARE(lesson.steps[0].pattern, QStringLiteral("There are {count} tasks."));
    QCOMPARE(lesson.text, lesson.steps[0].text);
    QCOMPARE(lesson.steps[1].text, QStringLiteral("Press:\n\n```\n## no heading\n```"));
    QCOMPARE(lesson.steps[2].text, QStringLiteral("Now 7."));
}

void LessonsTest::readsNotesAndAnExample()
{
    const Folder folder;
    folder.writeGood("mine");
    QVERIFY(folder.load().front().notes.isEmpty());
    folder.write("mine", "notes.es.md", "Di algo.");
    folder.write("mine", "example.py", "print(1)\n");
    QCOMPARE(folder.load().front().notes, QStringLiteral("Di algo."));
    folder.write("mine", "notes.en.md", "Say something.");
    QCOMPARE(folder.load().front().notes, QStringLiteral("Say something."));
    QCOMPARE(folder.load().front().example, QStringLiteral("print(1)\n"));
    QCOMPARE(folder.load().front().language, QStringLiteral("en"));
    folder.write("mine", "example.py", QByteArray(1'000'001, ' '));
    QVERIFY(folder.load().front().problem.contains(QStringLiteral("example.py: the file is larger")));
}

void LessonsTest::fillsInWhatThePlanSays()
{
    RunPlan plan;
    plan.strategy = QStringLiteral("process-pool");
    plan.timeScale = 0.2;
    plan.timeout = 2;
    QCOMPARE(fillWords(
                 QStringLiteral("{count} of {duration} by {workers}: {makespan:formula} = {makespan}"), plan),
        QStringLiteral("10 of 1 s by 2: ⌈10 / 2⌉ · 1 s = 5.00 s"));
    QCOMPARE(fillWords(QStringLiteral("{processes} {threads} {time_scale} {timeout} {} { count } {\"a\": 1}"),
                 plan),
        QStringLiteral("2 5 0.2 2 s {} { count } {\"a\": 1}"));
    plan.lockTimeout = 0; // for ever
    QCOMPARE(fillWords(QStringLiteral("{lock_timeout}"), plan), QStringLiteral("?"));
    plan.lockTimeout = 3;
    QCOMPARE(fillWords(QStringLiteral("{lock_timeout}"), plan), QStringLiteral("600 ms"));
    plan.durations = *DurationSpec::parse(QStringLiteral("1, 5"));
    QCOMPARE(fillWords(QStringLiteral("{duration}"), plan), QStringLiteral("200 ms to 1 s"));
    plan.network = Network::Internet;
    chooseTask(plan, QStringLiteral("fetch"));
    QCOMPARE(fillWords(QStringLiteral("{duration} {makespan}"), plan), QStringLiteral("? ?"));
    QCOMPARE(findUnknownWord(QStringLiteral("{count} {magic} {more}")), QStringLiteral("{magic}"));
    QCOMPARE(findUnknownWord(QStringLiteral("{speedup:formula}")), QString());
    QCOMPARE(findUnknownWord(QStringLiteral("{count:formula}")), QStringLiteral("{count:formula}"));
}

void LessonsTest::computesAnAnswerOnceForATextThatHasItOften()
{
    RunPlan plan;
    plan.count = 1'000'000;
    QElapsedTimer timer;
    timer.start();
    const QString filled = fillWords(QStringLiteral("{makespan} ").repeated(10'000), plan);
    QVERIFY(filled.count(QLatin1Char('s')) == 10'000);
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

void LessonsTest::listsABrokenLessonWithItsProblem_data()
{
    QTest::addColumn<QByteArray>("json"); // null: no such file
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");

    const auto json = [](const char *name, const QByteArray &content, const char *says) {
        QTest::newRow(name) << content << goodText << QString::fromUtf8(says);
    };
    const auto without = [](const char *part) { return QByteArray(goodJson).replace(part, ""); };
    const auto with = [](const char *part, const QByteArray &other) {
        return QByteArray(goodJson).replace(part, other);
    };
    json("no description", QByteArray(), "lesson.json: the file is missing");
    json("empty description", QByteArray(""), "lesson.json: line 1 is not JSON");
    json("not JSON", QByteArray("{\n\"order\": 5,\n oops }"), "line 3 is not JSON");
    json("cut off", goodJson.left(40), "not JSON");
    json("a list", QByteArray("[]"), "an object");
    json("nested too deep", QByteArray(100'000, '['), "not JSON");
    json("no chapter", without(R"("chapter": {"en": "Mine", "es": "Míos"}, )"), "“chapter”");
    json("chapter as a text", with(R"({"en": "Mine", "es": "Míos"})", R"("Mine")"), "“chapter”");
    json("empty chapter", with(R"({"en": "Mine", "es": "Míos"})", R"({"en": " "})"), "“chapter”");
    json("chapter as numbers", with(R"({"en": "Mine", "es": "Míos"})", R"({"en": 5})"), "“chapter”");
    json("no order", without(R"("order": 5, )"), "“order”");
    json("order as a text", with("5", "\"5\""), "“order”");
    json("order of no whole number", with("5", "5.5"), "“order”");
    json("huge order", with("5", "1e300"), "“order”");
    json("no plan", without(R"(, "plan": {"strategy": "thread-per-task"})"), "“plan”");
    json("no strategy", without(R"("strategy": "thread-per-task")"), "“plan”");
    json("unknown strategy", with("thread-per-task", "magic"), "no strategy “magic”");
    json("unknown key of the plan", with(R"("thread-per-task")", R"("sequential", "cuont": 5)"), "“cuont”");
    json("wrong type in the plan", with(R"("thread-per-task")", R"("sequential", "count": "many")"),
        "“count”");
    json("a plan that can't run", with(R"("thread-per-task")", R"("sequential", "count": 0)"), "Tasks: 0");
    json("unknown key", with(R"("order")", R"("colour": "red", "order")"), "“colour”");
    json("huge description", goodJson + QByteArray(1'000'000, ' '), "larger than");

    const auto text = [](const char *name, const QByteArray &content, const char *says) {
        QTest::newRow(name) << goodJson << content << QString::fromUtf8(says);
    };
    text("no text", QByteArray(), "en.md: the file is missing");
    text("no title", QByteArray("A question?\n"), "title");
    text("empty title", QByteArray("# \n\nA question?\n"), "title");
    text("title alone", QByteArray("# My title\n"), "no text");
    text("not UTF-8", QByteArray("# My title\n\nAdi\xf3s\n"), "UTF-8");
    const auto steps = [](const char *name, const char *part, const QByteArray &other, const char *says) {
        QTest::newRow(name) << stepsJson << QByteArray(stepsText).replace(part, other)
                            << QString::fromUtf8(says);
    };
    steps("a section missing", "## Your turn\n\nNow {count}.\n", "", "en.md: step 3, “try”, has no section");
    steps("a section too many", "Now {count}.", "Now.\n\n## More\n\nText.",
        "en.md: line 19, “More”, is a section too many");
    steps("text before the first step", "# Mine\n", "# Mine\n\nHello.\n", "en.md: line 3 belongs to no step");
    steps("a step without text", "There are {count} tasks.", " ", "en.md: the step at line 3 needs");
    steps("a step without heading", "## Why?", "## ", "en.md: the step at line 3 needs");
    steps("an unknown word", "{count} tasks", "{cuont} tasks",
        "en.md: “{cuont}” under “Why?” stands for nothing");
    json("a step that is none",
        with(R"(, "plan")", R"(, "steps": [{"kind": "question"}, {"kind": "sleep"}], "plan")"),
        "step 2: “kind” has to be one of question, predict");
    json("fewer than no tasks", with(R"("thread-per-task")", R"("sequential", "count": -1)"),
        "“count” in the plan has to be a whole number, 0 or more");
    json("more tasks than a number holds", with(R"("thread-per-task")", R"("sequential", "count": 1e12)"),
        "“count” in the plan has to be a whole number of at most 1,000,000");
    json("a knob in halves",
        with(R"(, "plan")", R"(, "knobs": [{"name": "count", "least": 1, "most": 1.5}], "plan")"),
        "two whole numbers between 1 and 1,000,000");
    json("a knob that is none", with(R"(, "plan")", R"(, "knobs": [{"name": "size"}], "plan")"),
        "knob 1: “name”");
    text("huge text", goodText + QByteArray(1'000'000, 'x'), "larger than");
}

void LessonsTest::listsABrokenLessonWithItsProblem()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    const Folder folder;
    folder.writeGood("sound");
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("broken")));
    if (!json.isNull())
        folder.write("broken", "lesson.json", json);
    if (!text.isNull())
        folder.write("broken", "en.md", text);

    const std::vector<Lesson> lessons = folder.load();
    QCOMPARE(lessons.size(), std::size_t(2));
    const Lesson broken = *std::ranges::find(lessons, QStringLiteral("broken"), &Lesson::id);
    QVERIFY(!broken.isUsable());
    QVERIFY2(broken.problem.contains(says), qPrintable(broken.problem));
    QVERIFY2(broken.problem.contains(QStringLiteral("broken/")), "says where");
    QVERIFY(!broken.title.isEmpty());
    QVERIFY(std::ranges::find(lessons, QStringLiteral("sound"), &Lesson::id)->isUsable());
}

void LessonsTest::namesTheLineThatIsBroken()
{
    const Folder folder;
    folder.writeGood("mine");
    folder.write("mine", "lesson.json", QByteArray(41, '\n') + "x");
    QVERIFY(folder.load().front().problem.contains(QStringLiteral("line 42")));
}

void LessonsTest::refusesASecondLessonOfTheName()
{
    const Folder first;
    const Folder second;
    first.writeGood("mine");
    second.writeGood("mine");
    const std::vector<Lesson> lessons = loadLessons({first.path(), second.path()}, QStringLiteral("en"));
    QCOMPARE(lessons.size(), std::size_t(2));
    QVERIFY(lessons[0].isUsable());
    QVERIFY(!lessons[1].isUsable());
    QVERIFY2(lessons[1].problem.contains(second.path()), qPrintable(lessons[1].problem));
}

void LessonsTest::doesNotWaitForAPipe()
{
    const Folder folder;
    folder.write("mine", "en.md", goodText);
    const QByteArray pipe = QFile::encodeName(folder.path() + QStringLiteral("/mine/lesson.json"));
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    QVERIFY(!folder.load().front().isUsable());
}

void LessonsTest::takesNoFolderForNoLessons()
{
    QVERIFY(
        loadLessons({QStringLiteral("/nowhere/at/all"), QStringLiteral("/dev/null")}, QStringLiteral("en"))
            .empty());
}

QTEST_GUILESS_MAIN(LessonsTest)
#include "tst_lessons.moc"
