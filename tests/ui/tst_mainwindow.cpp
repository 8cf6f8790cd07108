#include "tests/support/processes.h"
#include "tests/ui/windowfixture.h"
#include "ui/code/codeview.h"
#include "ui/lesson/lessonlist.h"
#include "ui/runlog/filemenu.h"

#include <QFileInfo>
#include <QMenu>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QToolTip>

using namespace hilera;

namespace {

bool staysResponsive(const Strategy &strategy)
{
    return !strategy.onGuiThread;
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QVERIFY2(!QFontInfo(QApplication::font()).family().isEmpty(), "There is no font to draw with.");
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void startsWithTheFirstLessonReady()
    {
        WindowFixture fixture;
        QCOMPARE(fixture.find<LessonList>("lessons")->chosen()->id, QStringLiteral("sequential"));
        QVERIFY(!fixture.find<QTextBrowser>("lessonText")->toPlainText().isEmpty());
        QVERIFY(fixture.find("run")->isEnabled());
        QVERIFY(!fixture.find("stop")->isEnabled());
        QVERIFY(!fixture.find("kill")->isEnabled());
        QCOMPARE(fixture.find<QDoubleSpinBox>("timeScale")->value(), 0.2);
    }

    void runsEachStrategy_data() { addStrategies(); }
    void runsEachStrategy()
    {
        QFETCH(QString, strategy);
        WindowFixture fixture;
        fixture.setUp(strategy, 4, QStringLiteral("0.05"));
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), 10'000);
        QTRY_COMPARE(fixture.progress(), QStringLiteral("Ended: 4 of 4 tasks succeeded"));
        QCOMPARE(fixture.logLines(), 8);
        QVERIFY(fixture.label("figure0")->text().endsWith(QLatin1String("ms"))
            || fixture.label("figure0")->text().endsWith(QLatin1String("s")));
        QCOMPARE(fixture.label("figure6")->text().right(4), QStringLiteral("of 4"));
        QVERIFY(!fixture.find("stop")->isEnabled());
        QVERIFY(fixture.find("run")->isEnabled());
    }

    void answersWhileTasksRun_data() { addStrategies(staysResponsive); }
    void answersWhileTasksRun()
    {
        QFETCH(QString, strategy);
        WindowFixture fixture;
        fixture.setUp(strategy, 6, QStringLiteral("0.2"));
        const Nanoseconds lag = fixture.leastLag(250'000'000);
        QVERIFY2(lag < 250'000'000, qPrintable(QString::number(lag / 1'000'000)));
    }

    void freezesOnTheGuiThread()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("gui-thread"), 2, QStringLiteral("0.3"));
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), 10'000);
        QTRY_VERIFY(fixture.worstLag() > 450'000'000);
    }

    // Before there is a run to show, and while the one before is still shown.
    void stopsAtOnce()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("thread-per-task"), 4, QStringLiteral("600"));
        for (int i = 0; i < 2; ++i) {
            fixture.click("run");
            fixture.click("stop");
            QTRY_VERIFY(fixture.hasRun());
            QTRY_VERIFY2(
                fixture.progress().startsWith(QLatin1String("Ended")), qPrintable(fixture.progress()));
        }
    }

    void stopsInTheMiddle()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("thread-per-task"), 10, QStringLiteral("30"));
        fixture.click("run");
        QTRY_COMPARE(fixture.logLines(), 10);
        QCOMPARE(fixture.progress(), QStringLiteral("Running: 0 of 10 tasks done"));
        fixture.click("stop");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
        QTRY_COMPARE(fixture.progress(), QStringLiteral("Ended: 0 of 10 tasks succeeded"));
        const auto *log = static_cast<const LogModel *>(fixture.find<QTableView>("log")->model());
        QVERIFY(log->line(log->rowCount() - 1).isProblem);
        const auto *lessons = fixture.find<LessonList>("lessons");
        QCOMPARE(lessons->done(), QStringList());
    }

    void saysOneOfOneTask()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("sequential"), 1, QStringLiteral("0.02"));
        fixture.click("run");
        QTRY_VERIFY(fixture.hasRun());
        QTRY_COMPARE(fixture.progress(), QStringLiteral("Ended: 1 of 1 task succeeded"));
    }

    void runsAgain()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("sequential"), 2, QStringLiteral("0.02"));
        fixture.click("run");
        QTRY_VERIFY(fixture.hasRun());
        const auto first = fixture.runner.record();
        QTest::keyClick(fixture.window.get(), Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(fixture.hasRun() && fixture.runner.record() != first);
        QTRY_COMPARE(fixture.progress(), QStringLiteral("Ended: 2 of 2 tasks succeeded"));
        QCOMPARE(fixture.logLines(), 4);
        QCOMPARE(fixture.find<LessonList>("lessons")->done(), QStringList{QStringLiteral("sequential")});
    }

    void startsAnewWhileRunning()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("process-pool"), 4, QStringLiteral("30"));
        fixture.click("run");
        QTRY_VERIFY(fixture.logLines() > 0);
        const auto first = fixture.runner.record();
        fixture.setUp(QStringLiteral("coroutines"), 4, QStringLiteral("0.02"));
        for (int i = 0; i < 3; ++i)
            fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun() && fixture.runner.record() != first, 10'000);
        QVERIFY(first->trace().finished());
        QTRY_COMPARE(fixture.progress(), QStringLiteral("Ended: 4 of 4 tasks succeeded"));
        QVERIFY(fixture.find("run")->isEnabled());
    }

    void changesStrategyWhileRunning()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("sequential"), 2, QStringLiteral("30"));
        fixture.click("run");
        auto *code = fixture.find<CodeView>("code");
        QTRY_VERIFY(!code->workers().isEmpty());
        const QString before = code->toPlainText();
        fixture.chooseStrategy(QStringLiteral("thread-pool"));
        QVERIFY(code->toPlainText() != before);
        QTRY_VERIFY(code->workers().isEmpty()); // nobody is in this code
        QVERIFY(fixture.runner.isRunning());
        fixture.chooseStrategy(QStringLiteral("sequential"));
        QCOMPARE(code->toPlainText(), before);
        QTRY_VERIFY(!code->workers().isEmpty());
    }

    void changesLessonWhileRunning()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("sequential"), 2, QStringLiteral("30"));
        fixture.click("run");
        QTRY_VERIFY(fixture.logLines() > 0);
        auto *lessons = fixture.find<LessonList>("lessons");
        lessons->setFocus();
        for (int i = 0; i < lessons->count(); ++i)
            QTest::keyClick(lessons, Qt::Key_Down);
        QVERIFY(lessons->chosen()->id != QLatin1String("sequential"));
        QCOMPARE(fixture.label("lessonTitle")->toolTip(), lessons->chosen()->title);
        QVERIFY(fixture.runner.isRunning());
    }

    void killsOnlyProcesses()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("thread-per-task"), 2, QStringLiteral("30"));
        fixture.click("run");
        QTRY_COMPARE(fixture.logLines(), 2);
        QVERIFY(!fixture.find("kill")->isEnabled());
        QVERIFY(fixture.find("kill")->toolTip().contains(QLatin1String("only a process")));

        fixture.setUp(QStringLiteral("process-per-task"), 2, QStringLiteral("30"));
        fixture.click("run");
        QTRY_VERIFY(fixture.runner.record()->plan().strategy == QLatin1String("process-per-task")
            && fixture.logLines() == 2);
        QVERIFY(fixture.find("kill")->isEnabled());
        fixture.click("kill");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
        QCOMPARE(fixture.runner.record()->trace().tasks().front().outcome, Outcome::Killed);
        QTRY_VERIFY(!fixture.find("kill")->isEnabled());
    }

    void closesInTheMiddle_data() { addStrategies(staysResponsive); }
    void closesInTheMiddle()
    {
        QFETCH(QString, strategy);
        {
            WindowFixture fixture;
            fixture.setUp(strategy, 4, QStringLiteral("30"));
            fixture.click("run");
            QTRY_VERIFY(fixture.logLines() > 0);
            QSignalSpy closed(fixture.window.get(), &MainWindow::closed);
            QElapsedTimer timer;
            timer.start();
            fixture.window->close();
            QVERIFY(!fixture.window->isVisible());
            QVERIFY(timer.elapsed() < 1'000);
            QTRY_VERIFY(closed.count() > 0);
            QVERIFY(timer.elapsed() < test::stuck);
        }
        QTRY_COMPARE(test::childProcesses().size(), std::size_t(0));
    }

    void refusesBadDurations_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "five", "-1", "5,,6", "9..1", "1..5 seed x", "1e99", "99999999", "nan"})
            QTest::newRow(*text == '\0' ? "nothing" : text) << QString::fromLatin1(text);
    }
    void refusesBadDurations()
    {
        QFETCH(QString, text);
        WindowFixture fixture;
        auto *field = fixture.find<QLineEdit>("durations");
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
        QVERIFY(!fixture.find("run")->isEnabled());
        QVERIFY(field->property("invalid").toBool());
        QVERIFY(fixture.label("planProblem")->isVisible());
        QVERIFY(fixture.label("planProblem")->text().endsWith(fixture.find("run")->toolTip()));
        QVERIFY(!field->toolTip().isEmpty());
        QCOMPARE(fixture.label("ideal0")->text(), QStringLiteral("–"));
        QTest::keyClick(fixture.window.get(), Qt::Key_F9);
        QVERIFY(!fixture.runner.isRunning());

        fixture.type("durations", QStringLiteral("1, 2, 0.5"));
        QVERIFY(fixture.find("run")->isEnabled());
        QVERIFY(!fixture.label("planProblem")->isVisible());
    }

    // 100,000 tasks at once: the panels take their time, the window does not.
    void answersWhileVeryManyTasksRun()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("coroutines"), 100'000, QStringLiteral("1"));
        const Nanoseconds lag = fixture.leastLag(500'000'000);
        QVERIFY2(lag < 500'000'000, qPrintable(QString::number(lag / 1'000'000)));
        qInfo("worst lag with 100,000 coroutines: %lld ms", static_cast<long long>(lag / 1'000'000));
        QTRY_COMPARE_WITH_TIMEOUT(
            fixture.progress(), QStringLiteral("Ended: 100,000 of 100,000 tasks succeeded"), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.logLines(), 200'000, test::stuck); // they come piece by piece
        QTRY_VERIFY(fixture.label("figure6")->text().endsWith(QLatin1String("of 100,000")));
    }

    void refusesWhatTheMachineCannotDo()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("thread-per-task"), 1'000'000, QStringLiteral("1"));
        QVERIFY(!fixture.find("run")->isEnabled());
        QVERIFY(fixture.find("run")->toolTip().contains(QLatin1String("20,000")));
        fixture.chooseStrategy(QStringLiteral("sequential"));
        QVERIFY(fixture.find("run")->isEnabled());
    }

    void saysWhatANumberMayBe()
    {
        WindowFixture fixture;
        fixture.type("count", QStringLiteral("10"));
        QVERIFY(!QToolTip::isVisible());
        fixture.find("count")->setFocus();
        QTest::keyClicks(fixture.find("count"), QStringLiteral("999999999"));
        QTRY_VERIFY(QToolTip::text().contains(QLatin1String("a whole number from 1 to")));
        QToolTip::hideText();
    }

    void saysWhatIsWrongWithABrokenLesson()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("torn")));
        WindowFixture fixture(folder.path());
        const auto *lessons = fixture.find<LessonList>("lessons");
        const Lesson *chosen = lessons->chosen();
        QVERIFY(chosen);
        const auto torn = lessons->findItems(QStringLiteral("torn"), Qt::MatchExactly);
        QCOMPARE(torn.size(), 1);
        QTest::mouseClick(
            lessons->viewport(), Qt::LeftButton, {}, lessons->visualItemRect(torn.first()).center());
        QTRY_VERIFY(QToolTip::text().contains(QLatin1String("torn/lesson.json: the file is missing")));
        QCOMPARE(lessons->chosen(), chosen);
        QToolTip::hideText();
    }

    void measuresSpeedupAgainstTheSequentialRun()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("thread-per-task"), 4, QStringLiteral("0.3"));
        fixture.click("run");
        QTRY_VERIFY(fixture.hasRun());
        QCOMPARE(fixture.label("figure7")->text(), QStringLiteral("–"));
        for (const char *strategy : {"sequential", "thread-per-task"}) {
            const auto last = fixture.runner.record();
            fixture.chooseStrategy(QLatin1String(strategy));
            fixture.click("run");
            QTRY_VERIFY(fixture.hasRun() && fixture.runner.record() != last);
        }
        const QString speedup = fixture.label("figure7")->text();
        QVERIFY2(speedup.startsWith(QLatin1String("3.")) || speedup.startsWith(QLatin1String("4.0")),
            qPrintable(speedup));
    }

    void savesTheRunLog()
    {
        WindowFixture fixture;
        auto *menu = fixture.find<FileMenu>("file");
        QVERIFY(
            !fixture.window->findChild<QAction *>(QStringLiteral("saveAs"))->isEnabled()); // nothing has run
        fixture.setUp(QStringLiteral("sequential"), 2, QStringLiteral("0.02"));
        fixture.click("run");
        QTRY_VERIFY(fixture.window->findChild<QAction *>(QStringLiteral("saveAs"))->isEnabled());
        const QString file = m_settings.filePath(QStringLiteral("run.hilera.jsonl"));
        menu->save(file);
        QTRY_COMPARE(fixture.label("message")->text(), QStringLiteral("Saved: ") + file);
        QVERIFY(QFileInfo(file).size() > 0);

        menu->save(m_settings.filePath(QStringLiteral("nowhere/run.hilera.jsonl")));
        QTRY_VERIFY(fixture.label("message")->property("failed").toBool());
        QVERIFY(fixture.label("message")->text().contains(QLatin1String("nowhere")));
    }

    void turnsDarkAndLight()
    {
        WindowFixture fixture;
        const auto background = [&fixture] {
            return fixture.window->grab()
                .toImage()
                .pixelColor(fixture.window->width() / 2, fixture.window->height() - 2)
                .lightness();
        };
        QVERIFY(background() > 200);
        fixture.find<QToolButton>("theme")->menu()->actions().at(2)->trigger();
        QVERIFY(background() < 60);
        fixture.appearance.choose(ThemeChoice::Light);
        QVERIFY(background() > 200);
    }

    void remembersKnobsAndLesson()
    {
        WindowFixture fixture;
        auto *lessons = fixture.find<LessonList>("lessons");
        lessons->setFocus();
        QTest::keyClick(lessons, Qt::Key_Down);
        const QString lesson = lessons->chosen()->id;
        fixture.setUp(QStringLiteral("thread-pool"), 7, QStringLiteral("1..2 seed 3"));
        fixture.window->close();

        fixture.open();
        QCOMPARE(fixture.find<LessonList>("lessons")->chosen()->id, lesson);
        QCOMPARE(
            fixture.find<QComboBox>("strategy")->currentData().toString(), QStringLiteral("thread-pool"));
        QCOMPARE(fixture.find<QSpinBox>("count")->value(), 7);
        QCOMPARE(fixture.find<QLineEdit>("durations")->text(), QStringLiteral("1..2 seed 3"));
        QCOMPARE(fixture.find<QDoubleSpinBox>("timeScale")->value(), 1.0);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
