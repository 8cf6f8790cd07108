#include "core/runlog/format.h"
#include "tests/ui/windowfixture.h"
#include "ui/figures/figurespanel.h"
#include "ui/lesson/lessonlist.h"
#include "ui/timeline/view/timelineview.h"

#include <QDir>
#include <QFile>
#include <QTabWidget>

using namespace hilera;

namespace {

class RunFixture : public WindowFixture {
public:
    [[nodiscard]] const TimelineScene &scene() const
    {
        return window->findChild<TimelineView *>()->controller().scene();
    }
    [[nodiscard]] QString figuresTitle() const
    {
        return window->findChild<FiguresPanel *>()->accessibleName();
    }
    [[nodiscard]] QString codeTab() const { return find<QTabWidget>("codeTabs")->tabText(0); }
    [[nodiscard]] bool isLogDimmed() const { return find("log")->parentWidget()->graphicsEffect(); }
    [[nodiscard]] QString place() const { return label("stepPlace")->text(); }
    [[nodiscard]] bool isRunStep() const // that is to be run yet
    {
        return find<QAbstractButton>("stepNext")->text().contains(QLatin1String("Run"));
    }
    void goTo(const QString &step) const
    {
        for (int i = 0; i < 10 && place() != step; ++i)
            click("stepNext");
        QCOMPARE(place(), step);
    }
    void openLesson(const QString &id) const
    {
        auto *lessons = find<LessonList>("lessons");
        while (lessons->chosen()->id != id && lessons->hasNext(1))
            lessons->chooseNext(1);
        QCOMPARE(lessons->chosen()->id, id);
    }
};

void copyLesson(const QString &folder)
{
    const QDir lesson(QStringLiteral(":/resources/lessons/sequential"));
    QVERIFY(QDir().mkpath(folder));
    for (const QString &name : lesson.entryList(QDir::Files))
        QVERIFY(QFile::copy(lesson.filePath(name), QDir(folder).filePath(name)));
}

} // namespace

// Code, figures, log and timeline that stand beside each other are of one run, or say that they are not.
class TestWhoseRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    // As "hilera RUNLOG" does: before the lessons are read, and after.
    void openedAtOnceItIsThisRun_data()
    {
        QTest::addColumn<bool>("isBefore");
        QTest::newRow("before the lessons") << true;
        QTest::newRow("after them") << false;
    }
    void openedAtOnceItIsThisRun()
    {
        QFETCH(bool, isBefore);
        // So many that the file is read first.
        const QTemporaryDir lessons;
        for (int i = 0; isBefore && i < 300; ++i)
            copyLesson(lessons.filePath(QStringLiteral("lesson%1").arg(i)));
        RunFixture fixture;
        RunPlan plan;
        plan.strategy = QStringLiteral("thread-per-task");
        plan.durations = DurationSpec(0.01);
        const QString file = m_settings.filePath(QStringLiteral("run.hilera.jsonl"));
        QVERIFY(!exportRun(*test::runPlan(plan), file));
        if (isBefore) {
            fixture.window = std::make_unique<MainWindow>(fixture.runner, fixture.language,
                fixture.appearance, fixture.lessonFolders + QStringList(lessons.path()));
            fixture.window->show();
        }
        fixture.window->openFile(file);
        QTRY_VERIFY(fixture.scene().trace);
        QTRY_VERIFY(!fixture.label("lessonTitle")->toolTip().isEmpty());
        QCOMPARE(fixture.scene().runSign, QString());
        QCOMPARE(fixture.figuresTitle(), QStringLiteral("This run"));
        QVERIFY(!fixture.scene().isEarlier && !fixture.isLogDimmed());
    }

    void anotherStepMakesTheRunAnEarlierOne()
    {
        RunFixture fixture;
        fixture.openLesson(QStringLiteral("frozen-window")); // whose second run is of another strategy
        fixture.type("timeScale", QStringLiteral("0.05"));
        fixture.goTo(QStringLiteral("3 of 8: Run"));
        fixture.click("stepNext");
        QTRY_VERIFY(fixture.hasRun());
        QTRY_COMPARE(fixture.scene().runSign, QString());
        QVERIFY(!fixture.scene().isEarlier && !fixture.isLogDimmed());
        QCOMPARE(fixture.figuresTitle(), QStringLiteral("This run"));
        QCOMPARE(fixture.codeTab(), QStringLiteral("C++ (the code that runs)"));

        fixture.goTo(QStringLiteral("6 of 8: Run"));
        QVERIFY(fixture.scene().isEarlier && fixture.isLogDimmed());
        QVERIFY2(fixture.scene().runSign.startsWith(QLatin1String("Earlier run: On the GUI thread")),
            qPrintable(fixture.scene().runSign));
        QCOMPARE(fixture.figuresTitle(), QStringLiteral("Earlier run"));
        QCOMPARE(fixture.codeTab(), QStringLiteral("C++ (of the next run)"));
        const QImage dimmed = fixture.window->findChild<TimelineView *>()->grab().toImage();

        fixture.goTo(QStringLiteral("6 of 8: Run"));
        fixture.click("stepBack");
        fixture.click("stepBack");
        QCOMPARE(fixture.place(), QStringLiteral("4 of 8: Observe")); // of that run
        QVERIFY(!fixture.scene().isEarlier && fixture.scene().runSign.isEmpty());
        QVERIFY(fixture.window->findChild<TimelineView *>()->grab().toImage() != dimmed);
    }

    void aRunThatIsOnSaysWhoseItIs()
    {
        RunFixture fixture;
        fixture.setUp(QStringLiteral("thread-per-task"), 2, QStringLiteral("30"));
        fixture.click("run");
        QTRY_COMPARE(fixture.codeTab(), QStringLiteral("C++ (running now)"));
        fixture.chooseStrategy(QStringLiteral("sequential"));
        QCOMPARE(fixture.codeTab(), QStringLiteral("C++ (of the next run)"));
        QVERIFY(fixture.scene().runSign.startsWith(QLatin1String("Running: ")));
        QVERIFY(!fixture.scene().isEarlier);
        fixture.click("stop");
        QTRY_VERIFY(fixture.hasRun());
        QTRY_VERIFY(fixture.scene().isEarlier);
        fixture.chooseStrategy(QStringLiteral("thread-per-task"));
        QVERIFY(!fixture.scene().isEarlier);
    }

    // With the same plan, what is seen would tell the answer.
    void aLessonThatBeginsHasNoRunYet()
    {
        RunFixture fixture;
        fixture.openLesson(QStringLiteral("threads"));
        fixture.type("timeScale", QStringLiteral("0.05"));
        const auto runIt = [&fixture] {
            for (int i = 0; i < 10 && !fixture.isRunStep(); ++i)
                fixture.click("stepNext");
            QVERIFY(fixture.isRunStep());
            fixture.click("stepNext");
            QTRY_VERIFY(fixture.label("measured0")->text() != QStringLiteral("–"));
            QTRY_VERIFY(fixture.hasRun() && !fixture.isRunStep());
        };
        runIt();
        QVERIFY(!fixture.scene().isEarlier);
        while (fixture.find("stepBack")->isEnabled() && !fixture.place().startsWith(QLatin1String("1 ")))
            fixture.click("stepBack");
        QVERIFY(fixture.scene().isEarlier); // its question is asked again
        auto *lessons = fixture.find<LessonList>("lessons");
        lessons->chooseNext(1);
        lessons->chooseNext(-1);
        QVERIFY(fixture.place().startsWith(QLatin1String("1 of")));
        QVERIFY(fixture.scene().isEarlier);
        QCOMPARE(fixture.label("measured0")->text(), QStringLiteral("–"));
        runIt();
        QVERIFY(!fixture.scene().isEarlier);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestWhoseRun)
#include "tst_whoserun.moc"
