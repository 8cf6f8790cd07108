#include "core/lesson/lesson.h"
#include "core/lesson/lessonwriter.h"
#include "core/strategy/strategies.h"
#include "tests/support/testrun.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace hilera;

class LessonWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesALessonThatCanBeUsed_data();
    void writesALessonThatCanBeUsed();
    void hasTheKnobsOfThePlan_data();
    void hasTheKnobsOfThePlan();
    void refuses_data();
    void refuses();
    void refusesWithoutAFolder();
    void refusesWhatCannotRun();

private:
    QStringList entries() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QTemporaryDir m_folder;
};

void LessonWriterTest::writesALessonThatCanBeUsed_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("task");
    for (const Strategy &strategy : strategies()) {
        for (const char *task : {"snooze", "fetch", "tap"}) {
            if (test::takes(strategy, QLatin1String(task)))
                QTest::addRow("%s, %s", strategy.id, task)
                    << QString::fromLatin1(strategy.id) << QString::fromLatin1(task);
        }
    }
}

void LessonWriterTest::writesALessonThatCanBeUsed()
{
    QFETCH(QString, strategy);
    QFETCH(QString, task);
    const QTemporaryDir folder;
    RunPlan plan;
    plan.strategy = strategy;
    chooseTask(plan, task);
    plan.timeScale = 0.0005; // smaller than a knob usually goes
    const QString wanted = folder.filePath(QStringLiteral("new/mine"));
    const auto written = writeLesson(wanted, plan, QStringLiteral("  Mi\nlección "), QStringLiteral("es"));
    QVERIFY2(written, qPrintable(written ? QString() : written.error()));
    QCOMPARE(*written, wanted);
    QCOMPARE(QDir(wanted).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList({QStringLiteral("es.md"), QStringLiteral("lesson.json")}));

    const auto lessons = loadLessons({folder.filePath(QStringLiteral("new"))}, QStringLiteral("en"));
    QCOMPARE(lessons.size(), std::size_t(1));
    const Lesson &lesson = lessons.front();
    QVERIFY2(lesson.isUsable(), qPrintable(lesson.problem));
    QCOMPARE(lesson.title, QStringLiteral("Mi lección"));
    QCOMPARE(lesson.language, QStringLiteral("es"));
    QCOMPARE(lesson.plan, plan);
    QCOMPARE(lesson.steps.size(), std::size_t(6));
    QVERIFY(lesson.predictionsOf(2).front().most > 0);
}

void LessonWriterTest::hasTheKnobsOfThePlan_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QStringList>("knobs");
    const auto row = [](const char *strategy, const char *task, const char *mode, const QString &knobs) {
        QTest::addRow("%s, %s %s", strategy, task, mode)
            << QString::fromLatin1(strategy) << QString::fromLatin1(task) << QString::fromLatin1(mode)
            << knobs.split(u' ');
    };
    row("sequential", "snooze", "", QStringLiteral("count seconds time_scale polling"));
    row("queue-owner", "snooze", "", QStringLiteral("count seconds workers queue_size time_scale polling"));
    row("thread-per-task", "count", "lockstep", QStringLiteral("count seconds increments time_scale"));
    row("thread-pool", "guarded", "semaphore",
        QStringLiteral("count seconds guards lock_timeout workers time_scale"));
    row("global-lock", "burn", "", QStringLiteral("count seconds switch_interval time_scale polling"));
    row("processes-with-threads", "fetch", "", QStringLiteral("count timeout processes threads"));
}

void LessonWriterTest::hasTheKnobsOfThePlan()
{
    QFETCH(QString, strategy);
    QFETCH(QString, task);
    QFETCH(QString, mode);
    QFETCH(QStringList, knobs);
    const QTemporaryDir folder;
    for (const double polling : {0.2, never, 0.0}) { // the last is the usual one, which is no knob
        RunPlan plan;
        plan.strategy = strategy;
        chooseTask(plan, task);
        plan.mode = mode;
        plan.polling = polling;
        plan.queueSize = polling == 0 ? 0 : 3;
        const QString name = folder.filePath(QStringLiteral("new/%1").arg(polling));
        const auto written = writeLesson(name, plan, QStringLiteral("Mine"), QStringLiteral("en"));
        QVERIFY2(written, qPrintable(written ? QString() : written.error()));
        const auto lessons = loadLessons({folder.filePath(QStringLiteral("new"))}, QStringLiteral("en"));
        const auto lesson = std::ranges::find(lessons, QStringLiteral("%1").arg(polling), &Lesson::id);
        QVERIFY(lesson != lessons.end());
        QVERIFY2(lesson->isUsable(), qPrintable(lesson->problem));
        QCOMPARE(lesson->plan, plan);
        if (polling == 0)
            knobs.removeAll(QStringLiteral("polling"));
        QStringList found;
        for (const LessonKnob &knob : lesson->knobs) {
            QVERIFY(knob.most > knob.least);
            found.append(knob.name);
        }
        QCOMPARE(found, knobs);
    }
}

void LessonWriterTest::refuses_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *folder, const char *title, const char *language,
                         const char *says) {
        QTest::newRow(name) << QString::fromUtf8(folder) << QString::fromUtf8(title)
                            << QString::fromUtf8(language) << QString::fromUtf8(says);
    };
    row("a folder that is there", "there", "Mine", "en", "already something");
    row("a file that is there", "file", "Mine", "en", "already something");
    row("a link to nowhere", "link", "Mine", "en", "already something");
    row("a folder in a file", "file/mine", "Mine", "en", "can’t be written");
    row("no title", "mine", " \n ", "en", "title");
    row("no language", "mine", "Mine", "../x", "no language");
}

void LessonWriterTest::refuses()
{
    QFETCH(QString, folder);
    QFETCH(QString, title);
    QFETCH(QString, language);
    QFETCH(QString, says);
    QDir(m_folder.path()).mkpath(QStringLiteral("there"));
    QFile file(m_folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QFile::link(QStringLiteral("/nowhere/at/all"), m_folder.filePath(QStringLiteral("link")));
    const QStringList before = entries();

    const auto written = writeLesson(m_folder.filePath(folder), RunPlan(), title, language);
    QVERIFY(!written);
    QVERIFY2(written.error().contains(says), qPrintable(written.error()));
    QCOMPARE(entries(), before);
    QVERIFY(QDir(m_folder.filePath(QStringLiteral("there"))).isEmpty());
}

void LessonWriterTest::refusesWithoutAFolder()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    const auto written = writeLesson({}, RunPlan(), QStringLiteral("Mine"), QStringLiteral("en"));
    QVERIFY(!written);
    QVERIFY2(written.error().contains(QStringLiteral("needs a folder")), qPrintable(written.error()));
}

void LessonWriterTest::refusesWhatCannotRun()
{
    RunPlan plan;
    plan.count = 0;
    QVERIFY(!writeLesson(
        m_folder.filePath(QStringLiteral("zero")), plan, QStringLiteral("Mine"), QStringLiteral("en")));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("zero"))));
}

QTEST_GUILESS_MAIN(LessonWriterTest)
#include "tst_lessonwriter.moc"
