#include "core/lesson/lessonwriter.h"
#include "tests/ui/windowfixture.h"
#include "ui/lesson/comparison.h"
#include "ui/lesson/guesses.h"
#include "ui/lesson/lessonlist.h"
#include "ui/timeline/view/timelineview.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSlider>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBrowser>

using namespace hilera;

namespace {

void openLesson(const WindowFixture &fixture, const char *id)
{
    auto *lessons = fixture.find<LessonList>("lessons");
    lessons->setFocus();
    QTest::keyClick(lessons, Qt::Key_Home);
    for (int i = 0; i < lessons->count() && lessons->chosen()->id != QLatin1String(id); ++i)
        QTest::keyClick(lessons, Qt::Key_Down);
    QCOMPARE(lessons->chosen()->id, QLatin1String(id));
    fixture.find("run")->setFocus();
}

} // namespace

class TestLessonSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void leadsThroughAWholeLesson()
    {
        WindowFixture fixture;
        openLesson(fixture, "process-pool");
        fixture.type("timeScale", QStringLiteral("0.05"));
        QCOMPARE(fixture.label("stepPlace")->text(), QStringLiteral("1 of 7: Question"));
        QVERIFY(fixture.find<QTextBrowser>("lessonText")->toPlainText().contains(QLatin1String("250 ms")));

        fixture.click("stepNext");
        QCOMPARE(fixture.label("stepPlace")->text(), QStringLiteral("2 of 7: Predict"));
        QVERIFY(fixture.find("guess")->isVisible());
        QCOMPARE(fixture.label("guessUnit")->text(), QStringLiteral("seconds"));
        fixture.type("guess", QStringLiteral("0,25"));
        fixture.click("stepNext");
        QCOMPARE(fixture.label("guessUnit")->text(), QStringLiteral("tasks"));
        QCOMPARE(fixture.find<QLineEdit>("guess")->text(), QString());
        fixture.type("guess", QStringLiteral("10"));
        fixture.click("stepNext");

        QCOMPARE(fixture.label("stepPlace")->text(), QStringLiteral("4 of 7: Run"));
        QVERIFY(!fixture.find("guess")->isVisible());
        QCOMPARE(fixture.label("prediction0")->text(), QStringLiteral("250 ms"));
        QCOMPARE(fixture.label("ideal0")->text(), QStringLiteral("–")); // nobody is to read it before
        QCOMPARE(fixture.label("measured0")->text(), QStringLiteral("–"));
        QVERIFY(!fixture.label("measured0")->toolTip().isEmpty());
        QVERIFY(fixture.find<QAbstractButton>("stepNext")->text().contains(QLatin1String("Run")));
        fixture.click("stepNext");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), 10'000);
        QTRY_VERIFY(fixture.find<QAbstractButton>("stepNext")->text().contains(QLatin1String("Next")));
        QCOMPARE(fixture.label("stepPlace")->text(), QStringLiteral("4 of 7: Run"));
        QVERIFY(fixture.label("measured0")->text().startsWith(QLatin1String("1.")));
        QVERIFY(fixture.label("prediction0Note")->toolTip().contains(QLatin1String("%")));
        QVERIFY(fixture.label("prediction0Note")->toolTip().startsWith(QStringLiteral("−")));
        QCOMPARE(fixture.label("ideal0")->text(), QStringLiteral("1.25 s"));
        QCOMPARE(fixture.label("ideal0Note")->toolTip(), QStringLiteral("⌈10 / 2⌉ · 250 ms"));
        QCOMPARE(fixture.label("prediction1")->text(), QStringLiteral("10 tasks"));
        QCOMPARE(fixture.label("ideal1")->text(), QStringLiteral("5 tasks"));
        QVERIFY(fixture.label("measured1")->text().endsWith(QLatin1String("tasks")));

        for (const char *place : {"5 of 7: Observe", "6 of 7: Explain"}) {
            fixture.click("stepNext");
            QCOMPARE(fixture.label("stepPlace")->text(), QLatin1String(place));
            QVERIFY(fixture.label("measured0")->text().startsWith(QLatin1String("1.")));
        }
        fixture.click("stepNext");
        QCOMPARE(fixture.label("stepPlace")->text(), QStringLiteral("7 of 7: Try"));
        QCOMPARE(fixture.find<QSpinBox>("workers")->value(), 3);
        QCOMPARE(fixture.label("measured0")->text(), QStringLiteral("–"));
        const auto first = fixture.runner.record();
        fixture.click("stepNext");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun() && fixture.runner.record() != first, 10'000);
        QTRY_VERIFY(fixture.find<QAbstractButton>("stepNext")->text().contains(QLatin1String("Next")));
        QCOMPARE(fixture.label("ideal0")->text(), QStringLiteral("1.00 s"));
        fixture.click("stepNext");
        QVERIFY(fixture.find<LessonList>("lessons")->chosen()->id != QLatin1String("process-pool"));
        QCOMPARE(fixture.label("stepPlace")->text().left(4), QStringLiteral("1 of"));
        fixture.click("stepBack"); // to where we were
        QCOMPARE(fixture.label("stepPlace")->text(), QStringLiteral("7 of 7: Try"));
    }

    void goesByKeys()
    {
        WindowFixture fixture;
        openLesson(fixture, "process-pool");
        QTest::keyClick(fixture.find("run"), Qt::Key_PageDown);
        QCOMPARE(fixture.label("stepPlace")->text(), QStringLiteral("2 of 7: Predict"));
        fixture.find("run")->setFocus();
        QTest::keyClick(fixture.find("run"), Qt::Key_PageUp);
        QCOMPARE(fixture.label("stepPlace")->text(), QStringLiteral("1 of 7: Question"));
        fixture.find("stepNext")->setFocus();
        QTest::keyClick(fixture.find("stepNext"), Qt::Key_PageDown); // within the area that scrolls
        QCOMPARE(fixture.label("stepPlace")->text(), QStringLiteral("2 of 7: Predict"));
    }

    void keepsTheGuessesOfAClass()
    {
        WindowFixture fixture;
        openLesson(fixture, "process-pool");
        fixture.click("stepNext");
        QVERIFY(!fixture.find("addGuess")->isEnabled());
        auto *guess = fixture.find<QLineEdit>("guess");
        guess->setFocus();
        for (const char *text : {"2", "5", "8"}) {
            guess->selectAll();
            QTest::keyClicks(guess, QLatin1String(text));
            QTest::keyClick(guess, Qt::Key_Return);
        }
        QCOMPARE(fixture.label("guessSpread")->text(), QStringLiteral("3 guesses, median 5.00 s"));
        QTest::keyClick(fixture.find("guessSlider"), Qt::Key_Home);
        QCOMPARE(guess->text(), QStringLiteral("0"));
        fixture.click("addGuess");
        QVERIFY(fixture.label("guessSpread")->text().startsWith(QLatin1String("4 guesses, median 3.50 s")));

        fixture.click("language-es");
        QTRY_VERIFY(fixture.label("stepPlace")->text() == QStringLiteral("2 de 7: Predice"));
        QVERIFY(fixture.label("guessSpread")->text().startsWith(QLatin1String("4 predicciones")));
        fixture.click("clearGuesses");
        QCOMPARE(fixture.label("guessSpread")->text(), QString());
        fixture.click("language-en");
    }

    // Going back to a run that another has followed.
    void keepsWhatAnEarlierRunCameTo()
    {
        WindowFixture fixture;
        openLesson(fixture, "frozen-window");
        fixture.type("timeScale", QStringLiteral("0.05"));
        const auto go = [&fixture](const char *button, int times) {
            for (int i = 0; i < times; ++i)
                fixture.click(button);
        };
        const auto runs = [&fixture] {
            const auto before = fixture.runner.record();
            fixture.click("stepNext");
            return QTest::qWaitFor(
                       [&] { return fixture.hasRun() && fixture.runner.record() != before; }, test::stuck)
                && QTest::qWaitFor(
                    [&] { return fixture.label("measured0")->text() != QStringLiteral("–"); }, test::stuck);
        };
        go("stepNext", 2);
        QVERIFY(runs());
        const QString first = fixture.label("measured0")->text();
        go("stepNext", 3);
        QCOMPARE(fixture.label("stepPlace")->text(), QStringLiteral("6 of 8: Run"));
        QCOMPARE(fixture.label("measured0")->text(), QStringLiteral("–"));
        QVERIFY(runs());
        QVERIFY(fixture.label("measured0")->text() != first);
        go("stepBack", 3);
        QCOMPARE(fixture.label("stepPlace")->text(), QStringLiteral("3 of 8: Run"));
        QCOMPARE(fixture.label("measured0")->text(), first);
        go("stepBack", 2);
        QCOMPARE(fixture.label("measured0")->text(), QStringLiteral("–")); // that would tell the answer
        openLesson(fixture, "threads");
        openLesson(fixture, "frozen-window"); // before another class
        go("stepNext", 2);
        QCOMPARE(fixture.label("measured0")->text(), QStringLiteral("–"));
    }

    void keepsTheGuessesOfToday_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("guess");
        QTest::newRow("today") << 0 << QStringLiteral("12");
        QTest::newRow("another day, another class") << 1 << QString();
    }
    void keepsTheGuessesOfToday()
    {
        QFETCH(int, days);
        QFETCH(QString, guess);
        WindowFixture fixture;
        openLesson(fixture, "process-pool");
        fixture.click("stepNext");
        fixture.type("guess", QStringLiteral("12"));
        fixture.window->close();
        QSettings settings(QStringLiteral("Hilera"), QStringLiteral("Hilera"));
        const QString key = QStringLiteral("lessons/guessed");
        settings.setValue(key, settings.value(key).toDate().addDays(-days));
        settings.sync();
        fixture.open();
        QCOMPARE(fixture.find<LessonList>("lessons")->chosen()->id, QStringLiteral("process-pool"));
        fixture.click("stepNext");
        QCOMPARE(fixture.find<QLineEdit>("guess")->text(), guess);
    }

    // A lesson has its own, until the class has chosen another.
    void keepsThePaceOfTheClass()
    {
        WindowFixture fixture;
        const auto scaleOf = [&fixture](const char *lesson) {
            openLesson(fixture, lesson);
            return fixture.find<QDoubleSpinBox>("timeScale")->value();
        };
        QCOMPARE(scaleOf("threads"), 0.2);
        QCOMPARE(scaleOf("frozen-window"), 0.4);
        QCOMPARE(scaleOf("queue-owner"), 1.0);
        QCOMPARE(scaleOf("threads"), 0.2);
        fixture.type("timeScale", QStringLiteral("0.5"));
        QCOMPARE(scaleOf("frozen-window"), 0.5);
        QCOMPARE(scaleOf("queue-owner"), 0.5);
    }

    void takesAChoice()
    {
        WindowFixture fixture;
        openLesson(fixture, "threads");
        fixture.type("timeScale", QStringLiteral("0.05"));
        for (int i = 0; i < 3; ++i)
            fixture.click("stepNext"); // the third runs
        QTRY_VERIFY(fixture.hasRun());
        for (int i = 0; i < 3; ++i)
            fixture.click("stepNext");
        QVERIFY(fixture.find("choice2")->isVisible() && !fixture.find("guess")->isVisible());
        fixture.click("choice2");
        fixture.click("addGuess");
        QVERIFY(fixture.find<QAbstractButton>("choice2")->text().endsWith(QStringLiteral("· 1")));
        fixture.click("stepNext");
        QCOMPARE(fixture.label("prediction0")->text(), QStringLiteral("250 ms")); // what it comes to
        QCOMPARE(fixture.label("prediction0Note")->text(), QStringLiteral("the longest task"));
    }

    void turnsTheKnobsIntoTheText()
    {
        WindowFixture fixture;
        openLesson(fixture, "process-pool");
        fixture.type("workers", QStringLiteral("7"));
        QVERIFY(fixture.find<QTextBrowser>("lessonText")
                    ->toPlainText()
                    .contains(QLatin1String("Only 7 processes")));
        fixture.click("stepNext"); // the same run: the knobs stay
        QCOMPARE(fixture.find<QSpinBox>("workers")->value(), 7);
    }

    void showsTheLessonInPython()
    {
        WindowFixture fixture;
        openLesson(fixture, "process-pool");
        auto *tabs = fixture.find<QTabWidget>("codeTabs");
        tabs->tabBar()->setFocus();
        QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
        QVERIFY(fixture.find("python")->isVisible());
        QVERIFY(
            fixture.find<QPlainTextEdit>("python")->toPlainText().contains(QLatin1String("max_workers=2")));
        fixture.click("copyPython");
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("ProcessPoolExecutor")));
    }

    void limitsTheKnobsOfTheLesson()
    {
        WindowFixture fixture;
        openLesson(fixture, "process-pool");
        const auto *workers = fixture.find<QSpinBox>("workers");
        QCOMPARE(workers->maximum(), 20);
        fixture.chooseStrategy(QStringLiteral("thread-pool")); // no longer the lesson's
        QVERIFY(workers->maximum() > 1000);
        fixture.type("workers", QStringLiteral("300"));
        fixture.chooseStrategy(QStringLiteral("process-pool"));
        QCOMPARE(workers->value(), 300);
    }

    void makesALessonOfARun()
    {
        QTemporaryDir own;
        WindowFixture fixture(own.path());
        fixture.setUp(QStringLiteral("thread-pool"), 3, QStringLiteral("0.02"));
        fixture.click("run");
        QTRY_VERIFY(fixture.hasRun());
        auto *action = fixture.window->findChild<QAction *>(QStringLiteral("newLesson"));
        QTRY_VERIFY(action->isEnabled());
        action->trigger();
        QTRY_VERIFY(fixture.find("newLessonTitle"));
        auto *title = fixture.find<QLineEdit>("newLessonTitle");
        title->setText(QStringLiteral("三つの昼寝")); // nothing of which is in a folder’s name
        QCOMPARE(fixture.find<QLineEdit>("newLessonFolder")->text(), own.filePath(QStringLiteral("lesson")));
        title->clear();
        QTest::keyClicks(title, QStringLiteral("Three short naps"));
        const QString folder = own.filePath(QStringLiteral("three-short-naps"));
        QCOMPARE(fixture.find<QLineEdit>("newLessonFolder")->text(), folder);
        QTest::keyClick(title, Qt::Key_Return);
        QTRY_VERIFY(QFileInfo::exists(folder + QStringLiteral("/lesson.json")));
        QTRY_COMPARE(fixture.label("message")->text(), QStringLiteral("The lesson is in ") + folder);
        QTRY_VERIFY(!fixture.find<LessonList>("lessons")
                         ->findItems(QStringLiteral("Three short naps"), Qt::MatchExactly)
                         .isEmpty());
    }

    void saysInWhichLanguageATextIs()
    {
        QTemporaryDir own;
        RunPlan plan;
        plan.count = 2;
        QVERIFY(writeLesson(
            own.filePath(QStringLiteral("mia")), plan, QStringLiteral("La mía"), QStringLiteral("es")));
        WindowFixture fixture(own.path());
        openLesson(fixture, "mia");
        QVERIFY(fixture.label("otherLanguage")->isVisible());
        QVERIFY(fixture.label("otherLanguage")->text().contains(QStringLiteral("español")));
        fixture.click("language-es");
        QTRY_VERIFY(!fixture.label("otherLanguage")->isVisible());
        fixture.click("language-en");
    }

    void saysHowFarAGuessIsOff()
    {
        QCOMPARE(errorText(6, 5, QStringLiteral("s")), QStringLiteral("+1.00 s, +20 %"));
        QCOMPARE(errorText(1, 4, QStringLiteral("tasks")), QStringLiteral("−3 tasks, −75 %"));
        QCOMPARE(errorText(2, 0, QStringLiteral("tasks")), QStringLiteral("+2 tasks"));
    }

    // As it is projected while nothing is compared yet.
    void needsNoHeightWithoutFigures()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        Comparison comparison;
        comparison.setShownWhole(true);
        comparison.resize(560, 100);
        comparison.showFigures({}, Comparison::Measured::Whole);
        QCOMPARE(comparison.minimumHeight(), 0);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestLessonSteps)
#include "tst_lessonsteps.moc"
