#include "core/record/names.h"
#include "core/task/taskkind.h"
#include "tests/support/notebooks.h"
#include "tests/ui/watchfixture.h"
#include "ui/timeline/view/timelineview.h"

#include <QTextBrowser>

#include <csignal>

using namespace hilera;
using namespace Qt::StringLiterals;

namespace {

class NotebookFixture : public WatchFixture {
public:
    void openCells(const std::vector<test::NotebookCell> &cells) const
    {
        // Without IPython, which some machines have.
        (void)write(u"IPython.py"_s, "raise ImportError('none')\n");
        open(write(u"course ñ.ipynb"_s, test::notebook(cells)));
        QVERIFY2(isOpen(), qPrintable(message()));
    }
    void openCode(const QStringList &cells) const
    {
        std::vector<test::NotebookCell> all;
        for (const QString &code : cells)
            all.push_back({"code", code});
        openCells(all);
    }
    [[nodiscard]] QString text() const { return find<QTextBrowser>("lessonText")->toPlainText(); }
    [[nodiscard]] QString heading() const { return label("stepHeading")->text(); }

    // Of the last cell that ran.
    [[nodiscard]] qsizetype done() const
    {
        return hasRecord() ? static_cast<qsizetype>(record().trace().endedTasks()) : 0;
    }
    void runCell() const
    {
        const qsizetype before = isAtWork() ? done() : 0;
        click("run");
        QTRY_VERIFY_WITH_TIMEOUT(hasRecord() && done() > before, aWhile);
        QTRY_VERIFY_WITH_TIMEOUT(!find("stop")->isEnabled(), aWhile);
    }
    [[nodiscard]] bool prints(const QString &line) const
    {
        return QTest::qWaitFor([&] { return log().contains(line); }, aWhile);
    }
};

} // namespace

// Notebooks in the window: texts as those of a lesson, cells that are run one by one.
class TestNotebookWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(u"Hilera"_s, u"Hilera"_s).clear(); }

    void leadsThroughItsTexts()
    {
        const NotebookFixture fixture;
        const QString before = fixture.text();
        fixture.openCells(
            {{"markdown", u"# Naps\nSome *text*."_s}, {"markdown", u"More."_s}, {"code", u"x = 1"_s},
                {"raw", u"*raw* <b>text</b>"_s}, {"code", u"x"_s}, {"markdown", u"The end."_s}});
        QCOMPARE(fixture.heading(), u"In [1]"_s);
        QVERIFY2(fixture.text().contains(u"Naps\nSome text."_s) && fixture.text().contains(u"More."_s),
            qPrintable(fixture.text()));
        QCOMPARE(fixture.code(), u"# In [1]\nx = 1\n\n# In [2]\nx\n"_s);
        QVERIFY(fixture.find("lessonText")->isVisible());
        QCOMPARE(fixture.menu().recentFiles().value(0), fixture.path(u"course ñ.ipynb"_s));
        QTest::qWait(100);
        QVERIFY(!fixture.runner.isRunning()); // opening starts nothing
        fixture.click("stepNext"); // runs
        QTRY_VERIFY_WITH_TIMEOUT(fixture.done() == 1, aWhile);
        fixture.click("stepNext");
        QCOMPARE(fixture.heading(), u"In [2]"_s);
        QCOMPARE(fixture.text(), u"*raw* <b>text</b>"_s);
        fixture.runCell();
        QTest::keyClick(fixture.window.get(), Qt::Key_PageDown);
        QCOMPARE(fixture.text(), u"The end."_s);
        fixture.click("run");
        QVERIFY(fixture.message().contains(u"no code at the end"_s));
        QTest::keyClick(fixture.window.get(), Qt::Key_PageUp);
        QCOMPARE(fixture.heading(), u"In [2]"_s);
        fixture.click("closeProgram");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QCOMPARE(fixture.text(), before);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.leftovers(), QStringList(), aWhile);
    }

    void showsTextsOfStrangersAsTexts()
    {
        const NotebookFixture fixture;
        fixture.openCells(
            {{"markdown",
                 u"<h1>big</h1> <script>x</script> ![picture](file:///etc/passwd)\n"
                 "![a](http://127.0.0.1:9/a.png) [link](javascript:x) <img src=\"/etc/passwd\">"_s},
                {"code", u"x"_s}});
        QVERIFY2(fixture.text().contains(u"<h1>big</h1> <script>x</script>"_s), qPrintable(fixture.text()));
        QVERIFY(fixture.text().contains(u"<img src="_s));
        const QString picture = u"![a](data:image/png;base64,"_s + QString(5'000'000, u'A') + u")"_s;
        fixture.openCells({{"markdown", u"before "_s + picture + u" after "_s + QString(5'000'000, u'x')},
            {"code", u"y"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(fixture.code(), u"# In [1]\ny\n"_s, aWhile);
        QVERIFY(fixture.text().startsWith(u"before"_s) && fixture.text().contains(u"after xxx"_s));
        QVERIFY(fixture.text().size() < 60'000);
    }

    void runsCellsInOneProcess()
    {
        const NotebookFixture fixture;
        fixture.openCode(
            {u"import os, time\nx = os.getpid()\nprint('first')"_s, u"time.sleep(0.1)\nx == os.getpid()"_s});
        fixture.runCell();
        QVERIFY(fixture.prints(u"stdout|first"_s));
        QVERIFY(fixture.isAtWork()); // its process
        QTRY_COMPARE_WITH_TIMEOUT(fixture.progress(), u"Ready for a cell: 1 task done"_s, aWhile);
        fixture.click("stepNext");
        fixture.runCell();
        fixture.runCell();
        QVERIFY(fixture.prints(u"stdout|True"_s));
        const Trace &trace = fixture.record().trace();
        QCOMPARE(trace.trackCount(TrackKind::Process), std::size_t(1));
        QCOMPARE(fixture.record().tasks().size(), std::size_t(3));
        QStringList labels;
        for (TaskId task = 0; task < 3; ++task)
            labels.append(QString::fromUtf8(fixture.record().tasks()[task].kind->id().data()) + u' '
                + taskName(fixture.record(), task));
        QCOMPARE(labels, (QStringList{u"cell In [1]"_s, u"cell In [2]"_s, u"cell In [2]"_s}));
        QVERIFY(trace.tasks()[1].ended - trace.tasks()[1].started >= 90'000'000);
        const TimeRange sight = fixture.window->findChild<TimelineView *>()->controller().scene().range;
        QVERIFY(
            sight.from > trace.tasks()[1].ended && sight.contains(trace.tasks()[2].started)); // the last one
        fixture.click("kill");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QVERIFY(fixture.find("replay")->isEnabled() && fixture.find("pin")->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(fixture.leftovers(), QStringList(), aWhile);
    }

    void showsWhereACellFails()
    {
        const NotebookFixture fixture;
        fixture.openCode({u"x = 7\ndef f():\n    return 1 / 0\nf()"_s, u"print(x)"_s});
        fixture.runCell();
        QVERIFY(fixture.prints(u"stderr|  File \"In [1]\", line 3, in f"_s));
        QVERIFY(fixture.prints(u"stderr|ZeroDivisionError: division by zero"_s));
        QVERIFY(fixture.failed());
        QCOMPARE(fixture.label("message")->toolTip(), u"In [1] has failed: the log has its traceback."_s);
        QTest::keyClick(fixture.window.get(), Qt::Key_PageDown);
        fixture.runCell();
        QVERIFY(fixture.prints(u"stdout|7"_s)); // the process goes on
    }

    void interruptsACell_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("asleep") << u"print('on')\ntime.sleep(600)"_s;
        QTest::newRow("awaits") << u"print('on')\nawait asyncio.sleep(600)"_s;
        QTest::newRow("computes") << u"print('on')\nwhile True: pass"_s;
        QTest::newRow("in another task") << u"async def nap():\n    print('on')\n    time.sleep(600)\n"
                                            "await asyncio.gather(nap(), nap())"_s;
    }
    void interruptsACell()
    {
        QFETCH(QString, code);
        const NotebookFixture fixture;
        fixture.openCode({u"import asyncio, time\nx = 7"_s, code, u"print(x)"_s});
        fixture.runCell();
        fixture.click("stepNext");
        fixture.click("run");
        QVERIFY(fixture.prints(u"stdout|on"_s));
        QVERIFY(fixture.find("stop")->isEnabled());
        fixture.click("run"); // once more, when it has ended
        QTest::qWait(50);
        fixture.click("stop");
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.find("stop")->isEnabled(), aWhile);
        QVERIFY(fixture.isAtWork());
        QVERIFY(fixture.prints(u"stderr|KeyboardInterrupt"_s));
        fixture.click("stepNext");
        fixture.runCell();
        QVERIFY(fixture.prints(u"stdout|7"_s)); // what it knew is still there
    }

    void killsAllThatACellStarted()
    {
        const NotebookFixture fixture;
        fixture.openCode({u"import os, subprocess, sys, time\n"
                          "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
                          "print('pids', os.getpid(), child.pid)\ntime.sleep(600)"_s});
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.log().filter(u"stdout|pids"_s).isEmpty(), aWhile);
        const QStringList pids = fixture.log().filter(u"stdout|pids"_s).last().split(u' ').mid(1);
        fixture.click("kill");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        for (const QString &id : pids)
            QVERIFY(::kill(id.toInt(), 0) != 0);
        QVERIFY(fixture.progress().startsWith(u"Ended, exit status 137"_s));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.leftovers(), QStringList(), aWhile);
    }

    void startsAnewWhereTheProcessHasEnded()
    {
        const NotebookFixture fixture;
        fixture.openCode(
            {u"print('x' in globals()); x = 1\nimport os, sys\nif len(sys.argv) > 1: os._exit(3)"_s});
        fixture.find<QLineEdit>("programArguments")->setText(u"end"_s);
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QVERIFY(fixture.progress().startsWith(u"Ended, exit status 3"_s));
        QVERIFY2(fixture.message().contains(u"Run starts anew"_s), qPrintable(fixture.message()));
        fixture.find<QLineEdit>("programArguments")->setText(QString());
        fixture.runCell();
        QVERIFY(fixture.prints(u"stdout|False"_s));
        QVERIFY(fixture.isAtWork());
    }

    void endsWithWhatIsOpenedNext_data()
    {
        QTest::addColumn<QString>("next");
        QTest::newRow("script") << u"next.py"_s;
        QTest::newRow("notebook") << u"next.ipynb"_s;
    }
    void endsWithWhatIsOpenedNext()
    {
        QFETCH(QString, next);
        const NotebookFixture fixture;
        fixture.openCode({u"x = 1"_s});
        fixture.runCell();
        fixture.drop(fixture.write(next,
            next.endsWith(u"py"_s) ? QByteArray("print('next')\n")
                                   : test::notebookOfCode({u"print('next')"_s})));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.title(), next, aWhile);
        fixture.click("run");
        QVERIFY(fixture.prints(u"stdout|next"_s));
    }

    void saysWhatIsNoNotebook()
    {
        const NotebookFixture fixture;
        fixture.openCode({u"good = 1"_s});
        fixture.drop(fixture.write(u"bad.ipynb"_s, "{}"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.failed(), aWhile);
        QVERIFY2(fixture.message().contains(u"is no notebook"_s), qPrintable(fixture.message()));
        QCOMPARE(fixture.heading(), u"In [1]"_s);
    }

    void speaksSpanish()
    {
        NotebookFixture fixture;
        fixture.openCode({u"x = 1"_s});
        fixture.language.choose(u"es"_s);
        QCOMPARE(fixture.heading(), u"In [1]"_s); // and no lesson has come back
        fixture.runCell();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.progress().startsWith(u"Listo para una celda"_s), aWhile);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestNotebookWindow)
#include "tst_notebookwindow.moc"
