#include "tests/ui/watchfixture.h"
#include "ui/code/codeview.h"
#include "ui/picture/pictureformats.h"
#include "ui/timeline/view/timelineview.h"

#include <QTabWidget>
#include <QTextBlock>

#include <algorithm>

using namespace hilera;
using namespace Qt::StringLiterals;

namespace {

const QByteArray naps = "import threading, time\n"
                        "def snooze():\n"
                        "    time.sleep(0.4)\n"
                        "    print('awake\\n', end='')\n" // else text and end of two threads may mix
                        "threads = [threading.Thread(target=snooze, name=f'nap {i}') for i in range(3)]\n"
                        "for each in threads: each.start()\n"
                        "for each in threads: each.join()\n";

} // namespace

// Programs of the user's own in the window: how they are opened and shown, and what a run of them looks like.
class TestWatchWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QVERIFY(addFormats(pictureFormats()));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(u"Hilera"_s, u"Hilera"_s).clear(); }

    void opensAndStartsNothing_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("dropped") << 0;
        QTest::newRow("named") << 1;
        QTest::newRow("recent") << 2;
    }
    void opensAndStartsNothing()
    {
        QFETCH(int, way);
        const WatchFixture fixture(u"año nuevo"_s);
        const QString script = fixture.write(u"mañana y más.py"_s, "open('started', 'w')\n");
        if (way == 0)
            fixture.drop(script);
        else if (way == 1)
            fixture.open(script);
        else
            Q_EMIT fixture.menu().openRequested(script);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOpen(), aWhile);
        QCOMPARE(fixture.code(), u"open('started', 'w')\n"_s);
        QCOMPARE(fixture.window->windowTitle(), u"mañana y más.py[*]"_s);
        QVERIFY(!fixture.find("strategy")->isVisible());
        QVERIFY(!fixture.find("lessonText")->isVisible()); // it is about something else
        QCOMPARE(fixture.menu().recentFiles().value(0), script);
        QTest::qWait(100);
        QVERIFY(!fixture.runner.isRunning() && !QFile::exists(fixture.path(u"started"_s)));
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QVERIFY(QFile::exists(fixture.path(u"started"_s))); // its folder was the working one
        QCOMPARE(fixture.progress(), u"Ended, exit status 0"_s);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.leftovers(), QStringList(), aWhile);
    }

    void sayWhatCannotBeOpened_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("said");
        QTest::newRow("garbage") << QByteArray("a\0\1\2", 4) << u"a.py"_s << u"no file of Python"_s;
        QTest::newRow("long") << QByteArray(2'000'000, '#') << u"a.py"_s << u"too long"_s;
        QTest::newRow("missing") << QByteArray() << u"../no/a.py"_s << u"There is no file"_s;
        QTest::newRow("folder") << QByteArray() << u"../scripts.py"_s << u"is no file"_s;
    }
    void sayWhatCannotBeOpened()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, name);
        QFETCH(QString, said);
        const WatchFixture fixture;
        QDir().mkpath(fixture.path(u"../scripts.py"_s));
        fixture.open(fixture.write(u"good.py"_s, "print('good')\n"));
        fixture.drop(content.isEmpty() ? fixture.path(name) : fixture.write(name, content));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.failed(), aWhile);
        QVERIFY2(fixture.message().contains(said), qPrintable(fixture.message()));
        QCOMPARE(fixture.code(), u"print('good')\n"_s);
        QCOMPARE(fixture.window->windowTitle(), u"good.py[*]"_s);
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.log().contains(u"stdout|good"_s), aWhile);
    }

    void showsWorkersWhileTheyRun()
    {
        const WatchFixture fixture;
        QByteArray longNaps = naps; // on a busy machine a look comes late
        fixture.openAndRun(u"naps.py"_s, longNaps.replace("0.4", "2"));
        const auto *code = fixture.find<CodeView>("code");
        QTRY_COMPARE_WITH_TIMEOUT(code->workers().value(3), 3, aWhile); // asleep there
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.log().filter(u"stdout|awake"_s).size(), 3, aWhile);
        QVERIFY(code->workers().isEmpty());
        const Trace &trace = fixture.record().trace();
        QCOMPARE(trace.trackCount(TrackKind::Process), std::size_t(1));
        QCOMPARE(trace.trackCount(TrackKind::Thread), std::size_t(4));
    }

    void aSliceLightsItsLineAndALineItsSlices()
    {
        const WatchFixture fixture;
        fixture.openAndRun(u"naps.py"_s, naps);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        const auto *timeline = fixture.window->findChild<TimelineView *>();
        auto *code = fixture.find<CodeView>("code");
        const QTextCursor cursor(code->document()->findBlockByNumber(2));
        QTest::mouseClick(code->viewport(), Qt::LeftButton, Qt::NoModifier,
            code->cursorRect(cursor).center() + QPoint(3, 0));
        QCOMPARE(timeline->controller().scene().highlightedLine, 3);
        code->lightLine(0);
        for (const Track &track : fixture.record().trace().tracks()) {
            for (std::size_t i = 0; i < track.slices.size(); ++i) {
                if (track.slices.at(i).line == 3)
                    Q_EMIT const_cast<TimelineView *>(timeline)->sliceSelected(track.id, track.slices.at(i));
            }
        }
        QCOMPARE(code->litLine(), 3);
    }

    void tellsWhatItPrints()
    {
        const WatchFixture fixture;
        fixture.openAndRun(u"prints.py"_s,
            "import os, sys\n"
            "print('one \\x1b[31mred\\x1b[0m line')\n"
            "print('<b>no markup</b>', file=sys.stderr)\n"
            "print('10%\\r20%')\n"
            "os.write(1, b'\\xff\\xfe\\n')\n"
            "print(sys.stdin.isatty(), sys.stdout.isatty(), os.getcwd())\n"
            "1 / 0\n");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QTRY_VERIFY_WITH_TIMEOUT(
            fixture.log().contains(u"stderr|ZeroDivisionError: division by zero"_s), aWhile);
        const QStringList log = fixture.log();
        for (const QString &line : {u"stdout|one red line"_s, u"stderr|<b>no markup</b>"_s, u"stdout|20%"_s,
                 u"stdout|��"_s, u"stdout|True True "_s + QDir(fixture.path(u"."_s)).canonicalPath()})
            QVERIFY2(log.contains(line), qPrintable(line + u" not in "_s + log.join(u'\n')));
        QCOMPARE(fixture.progress(), u"Ended, exit status 1"_s);
    }

    void saysWhatPythonHasLost()
    {
        const WatchFixture fixture;
        fixture.openAndRun(u"old.py"_s, "import asyncio\n@asyncio.coroutine\ndef old(): pass\n");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        const auto rowOf = [&fixture](QLatin1String text) {
            const QStringList log = fixture.log();
            return std::ranges::find_if(log, [text](const QString &line) { return line.contains(text); })
                - log.begin();
        };
        QTRY_VERIFY_WITH_TIMEOUT(rowOf("Python 3.11"_L1) < fixture.log().size(), aWhile);
        QVERIFY(rowOf("AttributeError"_L1) < rowOf("Python 3.11"_L1)); // first what Python says
        QCOMPARE(fixture.progress(), u"Ended, exit status 1"_s);
    }

    void passesArgumentsAndRemembersThem()
    {
        const WatchFixture fixture;
        const QString script = fixture.write(u"arguments.py"_s, "import sys\nprint(sys.argv[1:])\n");
        fixture.open(script);
        fixture.find<QLineEdit>("programArguments")->setText(u"one \"two three\" ñandú 'a\\b'"_s);
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QTRY_VERIFY_WITH_TIMEOUT(
            fixture.log().contains(u"stdout|['one', 'two three', 'ñandú', 'a\\\\b']"_s), aWhile);
        fixture.type("programArguments", u"\"open"_s);
        QVERIFY(!fixture.find("run")->isEnabled());
        QVERIFY(fixture.label("planProblem")->text().contains(u"partner"_s));
        fixture.type("programArguments", u"again"_s);
        fixture.open(fixture.write(u"other.py"_s, "pass\n"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.window->windowTitle(), u"other.py[*]"_s, aWhile);
        QCOMPARE(fixture.find<QLineEdit>("programArguments")->text(), QString());
        fixture.open(script);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.find<QLineEdit>("programArguments")->text(), u"again"_s, aWhile);
    }

    void savesAndOpensWithoutLoss()
    {
        const WatchFixture fixture;
        fixture.openAndRun(u"naps.py"_s, naps);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.log().filter(u"stdout|awake"_s).size(), 3, aWhile);
        const QStringList log = fixture.log();
        const QString figures = fixture.label("figure0")->text() + fixture.label("figure5")->text();
        for (const QString &name : {u"a.hilera.jsonl"_s, u"a.html"_s, u"a.trace.json"_s, u"a.txt"_s}) {
            fixture.menu().save(fixture.path(name));
            QTRY_VERIFY_WITH_TIMEOUT(fixture.message().contains(name), aWhile);
            QVERIFY2(!fixture.failed(), qPrintable(fixture.message()));
        }
        QFile report(fixture.path(u"a.html"_s));
        QVERIFY(report.open(QIODevice::ReadOnly) && report.readAll().contains("time.sleep(0.4)"));
        fixture.click("closeProgram");
        QVERIFY(!fixture.code().contains(u"snooze"_s) || fixture.code().contains(u"run("_s));
        fixture.window->openFile(fixture.path(u"a.hilera.jsonl"_s));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.window->windowTitle() == u"a.hilera.jsonl[*]"_s, aWhile);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.log(), log, aWhile);
        QCOMPARE(fixture.label("figure0")->text() + fixture.label("figure5")->text(), figures);
        QCOMPARE(fixture.code().toUtf8(), naps);
        QVERIFY(!fixture.isOpen()); // a log of a stranger's starts no program
        QVERIFY(fixture.find("replay")->isEnabled() && fixture.find("pin")->isEnabled());
        fixture.click("replay");
        QTRY_VERIFY_WITH_TIMEOUT(
            fixture.progress().startsWith(u"Replay"_s) || fixture.progress().startsWith(u"Running"_s),
            aWhile);
    }

    void goesBackToPlans()
    {
        const WatchFixture fixture;
        const QString title = fixture.window->windowTitle();
        const QString code = fixture.code();
        fixture.openAndRun(u"short.py"_s, "print('short')\n");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.log().contains(u"stdout|short"_s), aWhile);
        fixture.click("closeProgram");
        QVERIFY(fixture.find("strategy")->isVisible() && !fixture.isOpen());
        QVERIFY(fixture.find("lessonText")->isVisible());
        QCOMPARE(fixture.code(), code);
        QCOMPARE(fixture.window->windowTitle(), title);
        fixture.setUp(u"thread-per-task"_s, 2, u"0.01"_s);
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(
            fixture.runner.record() && !fixture.runner.record()->watched() && !fixture.runner.isRunning(),
            aWhile);
        QCOMPARE(fixture.progress(), u"Ended: 2 of 2 tasks succeeded"_s);
    }

    void runsTheExampleOfALesson()
    {
        const WatchFixture fixture;
        auto *tabs = fixture.find<QTabWidget>("codeTabs");
        const auto *python = fixture.find<QPlainTextEdit>("python");
        tabs->setCurrentIndex(1);
        const QString before = python->toPlainText();
        QVERIFY(!before.isEmpty() && !fixture.find("undoPython")->isVisible());
        fixture.type("python", u"print('mine')"_s);
        fixture.click("runPython");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.log().contains(u"stdout|mine"_s), aWhile);
        QVERIFY(tabs->currentIndex() == 0 && tabs->tabText(0).startsWith(u"example.py"_s));
        QVERIFY(fixture.find("strategy")->isVisible()); // the lesson's run is the next one
        QCOMPARE(fixture.code(), u"print('mine')\n"_s);
        tabs->setCurrentIndex(1);
        fixture.click("undoPython");
        QCOMPARE(python->toPlainText(), before);
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.runner.record() && !fixture.runner.record()->watched(), aWhile);
        QVERIFY(tabs->tabText(0).startsWith(u"C++"_s));
        fixture.click("stop");
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.runner.isRunning(), aWhile);
    }

    void speaksSpanish()
    {
        WatchFixture fixture;
        fixture.open(fixture.write(u"short.py"_s, "import sys\nsys.exit(3)\n"));
        fixture.language.choose(u"es"_s);
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QCOMPARE(fixture.progress(), u"Terminado, estado de salida 3"_s);
        QVERIFY(fixture.find<QTabWidget>("codeTabs")->tabText(0).startsWith(u"short.py ("_s));
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestWatchWindow)
#include "tst_watchwindow.moc"
