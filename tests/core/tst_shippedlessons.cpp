#include "core/lesson/answers.h"
#include "core/lesson/lesson.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace hilera;

namespace {

const QStringList shippedIds = {QStringLiteral("sequential"), QStringLiteral("frozen-window"),
    QStringLiteral("threads"), QStringLiteral("processes"), QStringLiteral("process-pool"),
    QStringLiteral("processes-with-threads"), QStringLiteral("event-loop"), QStringLiteral("coroutines"),
    QStringLiteral("as-completed"), QStringLiteral("tap-services"), QStringLiteral("eager-submit"),
    QStringLiteral("fire-and-forget"), QStringLiteral("queue-owner"), QStringLiteral("race"),
    QStringLiteral("lock-granularity"), QStringLiteral("sleep-with-lock"), QStringLiteral("deadlock"),
    QStringLiteral("semaphore"), QStringLiteral("read-write-lock"), QStringLiteral("latch"),
    QStringLiteral("barrier"), QStringLiteral("condition-variable"), QStringLiteral("concurrent-or-parallel"),
    QStringLiteral("coroutines-compute"), QStringLiteral("global-lock"), QStringLiteral("stop-and-kill"),
    QStringLiteral("oversubscription"), QStringLiteral("choose"), QStringLiteral("your-own-program")};

std::vector<Lesson> shippedLessons(const QString &language)
{
    return loadLessons({lessonFolders().first()}, language);
}

} // namespace

class ShippedLessonsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areThoseOfTheCourse();
    void isWhole_data();
    void isWhole();
    void leadsOn_data();
    void leadsOn();
    void saysTheSameInEachLanguage_data();
    void saysTheSameInEachLanguage();
    void showsWhatItSpeaksOf_data();
    void showsWhatItSpeaksOf();
    void explainsItsPythonInEachLanguage();
    void knowsWhichRunAStepIsAbout();
    void asksTwiceInEnoughLessons();
};

void ShippedLessonsTest::asksTwiceInEnoughLessons()
{
    const std::vector<Lesson> lessons = shippedLessons(QStringLiteral("en"));
    QVERIFY(std::ranges::count_if(lessons, [](const Lesson &lesson) {
        return std::ranges::any_of(lesson.steps, &LessonStep::asksTwice);
    }) >= 8);
}

// The same code, line by line, whose comments are in the language of the class.
void ShippedLessonsTest::explainsItsPythonInEachLanguage()
{
    static const QRegularExpression comment(
        QStringLiteral("(^|  )# .*"), QRegularExpression::MultilineOption);
    const std::vector<Lesson> english = shippedLessons(QStringLiteral("en"));
    const std::vector<Lesson> spanish = shippedLessons(QStringLiteral("es"));
    QCOMPARE(english.size(), spanish.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        const QByteArray id = english[i].id.toUtf8();
        QVERIFY2(
            QString(english[i].example).remove(comment) == QString(spanish[i].example).remove(comment), id);
        QVERIFY2(english[i].example.section(u'\n', 0, 0) != spanish[i].example.section(u'\n', 0, 0), id);
    }
}

void ShippedLessonsTest::areThoseOfTheCourse()
{
    QStringList ids;
    for (const Lesson &lesson : shippedLessons(QStringLiteral("es"))) {
        if (shippedIds.contains(lesson.id))
            ids.append(lesson.id);
    }
    QCOMPARE(ids, shippedIds);
}

void ShippedLessonsTest::isWhole_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "es"}) {
        for (const Lesson &lesson : shippedLessons(QLatin1String(language)))
            QTest::addRow("%s, %s", qPrintable(lesson.id), language)
                << lesson.id << QString::fromLatin1(language);
    }
}

void ShippedLessonsTest::isWhole()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    const std::vector<Lesson> lessons = shippedLessons(language);
    const Lesson lesson = *std::ranges::find(lessons, id, &Lesson::id);
    QVERIFY2(lesson.isUsable(), qPrintable(lesson.problem));
    QVERIFY(!lesson.chapter.isEmpty());
    // Each language has its own file: nothing here falls back to English.
    QVERIFY(QFile::exists(lesson.folder + QLatin1Char('/') + language + QStringLiteral(".md")));

    QCOMPARE(lesson.language, language);
    QVERIFY(QFile::exists(lesson.folder + QStringLiteral("/notes.") + language + QStringLiteral(".md")));
    QVERIFY(lesson.notes.contains(QString::number(lesson.minutes)) && lesson.notes.size() > 200);
    QVERIFY(lesson.minutes >= 5 && lesson.minutes <= 20);
    QVERIFY(!lesson.knobs.empty() && !lesson.lookAt.isEmpty() && !lesson.example.isEmpty());
    QVERIFY(lesson.title.size() <= 45);
    QCOMPARE(lesson.text, lesson.steps.front().text);
}

// From the question to trying it out, in that order.
void ShippedLessonsTest::leadsOn_data()
{
    isWhole_data();
}

void ShippedLessonsTest::leadsOn()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    const std::vector<Lesson> lessons = shippedLessons(language);
    const Lesson lesson = *std::ranges::find(lessons, id, &Lesson::id);
    QString kinds;
    for (const LessonStep &step : lesson.steps)
        kinds += stepKindId(step.kind) + QLatin1Char(' ');
    static const QRegularExpression order(
        QStringLiteral("^question ((predict )+run (observe )?(explain )?)+try $"));
    QVERIFY2(order.match(kinds).hasMatch() && kinds.contains(QLatin1String("observe")), qPrintable(kinds));

    for (const LessonStep &step : lesson.steps) {
        // Read from ten metres: short.
        const auto words = step.text.split(QRegularExpression(QStringLiteral("\\s+"))).size();
        QVERIFY2(words <= 55, qPrintable(step.text));
        QVERIFY2(step.heading.size() <= 45, qPrintable(step.heading));
        // Figures come from the program, which knows the knobs.
        QVERIFY2(
            !step.pattern.contains(QRegularExpression(QStringLiteral("\\d\\s*(s|ms|seconds|segundos)\\b"))),
            qPrintable(step.pattern));
        QVERIFY2(!step.text.contains(QLatin1Char('{')), qPrintable(step.text));
        if (!step.prediction || step.prediction->isChoice())
            continue;
        const auto answer =
            computedAnswer(step.prediction->answer, lesson.planOf(std::size_t(&step - lesson.steps.data())));
        // A slider that ended at the answer would tell it.
        QVERIFY(answer && answer->value >= step.prediction->least && answer->value < step.prediction->most);
    }
}

void ShippedLessonsTest::saysTheSameInEachLanguage_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : shippedIds)
        QTest::newRow(qPrintable(id)) << id;
}

void ShippedLessonsTest::saysTheSameInEachLanguage()
{
    QFETCH(QString, id);
    const auto words = [&id](const char *language) {
        const std::vector<Lesson> lessons = shippedLessons(QLatin1String(language));
        QStringList found;
        for (const LessonStep &step : std::ranges::find(lessons, id, &Lesson::id)->steps) {
            static const QRegularExpression form(QStringLiteral("\\{[^}]*\\}|\\*\\*|`[^`]*`"));
            QStringList ofStep;
            for (auto matches = form.globalMatch(step.pattern); matches.hasNext();)
                ofStep.append(matches.next().captured());
            ofStep.sort();
            found.append(ofStep.join(QLatin1Char(' ')));
        }
        return found;
    };
    QCOMPARE(words("es"), words("en"));
}

void ShippedLessonsTest::showsWhatItSpeaksOf_data()
{
    isWhole_data();
}

// A class sees the timeline, and what the step names of the rest: nobody can turn a page with a clicker.
void ShippedLessonsTest::showsWhatItSpeaksOf()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    struct Word {
        const char *said; // a part of the window is spoken of
        QStringList parts; // one of them is shown
    };
    const Word words[] = {
        {"Python", {QStringLiteral("python")}},
        {"\\bthe code|(both|two|C\\+\\+) (codes|programs)|el código|los dos códigos",
            {QStringLiteral("code"), QStringLiteral("python")}},
        {"\\bthe log\\b|el registro\\b", {QStringLiteral("log")}},
        {"(at|watch) the results|[Mm]ira (cómo llegan )?los resultados", {QStringLiteral("results")}},
        {"the figures|overhead|peak memory|compare the memory|las cifras|sobrecoste|memoria máxima|"
         "compara la memoria",
            {QStringLiteral("figures")}},
    };
    const std::vector<Lesson> lessons = shippedLessons(language);
    const Lesson lesson = *std::ranges::find(lessons, id, &Lesson::id);
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        for (const Word &word : words) {
            if (!lesson.steps[i].text.contains(QRegularExpression(QString::fromUtf8(word.said))))
                continue;
            const QStringList shown = lesson.partsOf(i);
            QVERIFY2(
                std::ranges::any_of(word.parts, [&](const QString &part) { return shown.contains(part); }),
                qPrintable(lesson.steps[i].text));
        }
    }
}

void ShippedLessonsTest::knowsWhichRunAStepIsAbout()
{
    const std::vector<Lesson> lessons = shippedLessons(QStringLiteral("en"));
    const Lesson &lesson = *std::ranges::find(lessons, QStringLiteral("frozen-window"), &Lesson::id);
    QStringList plans, predictions;
    for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
        plans.append(lesson.planOf(i).strategy);
        predictions.append(QString::number(lesson.predictionsOf(i).size()));
    }
    // question predict run observe; predict run explain; try
    QCOMPARE(plans.join(QLatin1Char(' ')),
        QStringLiteral(
            "gui-thread gui-thread gui-thread gui-thread sequential sequential sequential gui-thread"));
    QCOMPARE(predictions.join(QString()), QStringLiteral("11111110"));
    QVERIFY(!lesson.runOf(99) && lesson.predictionsOf(99).empty());
    QCOMPARE(lesson.planOf(99), lesson.plan);
}

QTEST_GUILESS_MAIN(ShippedLessonsTest)
#include "tst_shippedlessons.moc"
