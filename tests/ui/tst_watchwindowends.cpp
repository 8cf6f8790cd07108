#include "tests/ui/watchfixture.h"

#include <QSignalSpy>

#include <csignal>

using namespace hilera;
using namespace Qt::StringLiterals;

namespace {

// Prints its process and that of a child, and goes on until it is ended; `deaf`: it hears no signal but the
// last one.
QByteArray endless(bool isDeaf = false)
{
    return QByteArray("import os, signal, subprocess, sys, time\n")
        + (isDeaf ? "for each in (signal.SIGINT, signal.SIGTERM): signal.signal(each, signal.SIG_IGN)\n" : "")
        + "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
          "print('pids', os.getpid(), child.pid)\n"
          "time.sleep(600)\n";
}

class EndlessFixture : public WatchFixture {
public:
    void begin(bool isDeaf = false)
    {
        openAndRun(u"endless.py"_s, endless(isDeaf));
        QTRY_VERIFY_WITH_TIMEOUT(!log().filter(u"stdout|pids"_s).isEmpty(), aWhile);
        for (const QString &id : log().filter(u"stdout|pids"_s).last().split(u' ').mid(1))
            processes.append(id.toInt());
        QCOMPARE(processes.size(), 2);
    }
    // A process that has ended is not even a zombie: somebody waited for it.
    [[nodiscard]] bool isAnyLeft() const
    {
        return std::ranges::any_of(processes, [](pid_t id) { return ::kill(id, 0) == 0; });
    }

    QList<pid_t> processes;
};

} // namespace

// Programs of the user's own in the window: how they end, and what they read.
class TestWatchWindowEnds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(u"Hilera"_s, u"Hilera"_s).clear(); }

    void stops_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("button") << 0;
        QTest::newRow("Escape") << 1;
        QTest::newRow("Escape in its input") << 2;
    }
    void stops()
    {
        QFETCH(int, way);
        EndlessFixture fixture;
        fixture.begin();
        if (way == 0)
            fixture.click("stop");
        else
            QTest::keyClick(way == 1 ? fixture.window.get() : fixture.find("programInput"), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QVERIFY(!fixture.isAnyLeft());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.log().contains(u"stderr|KeyboardInterrupt"_s), aWhile);
        QCOMPARE(fixture.progress(), u"Ended, exit status 130"_s);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.leftovers(), QStringList(), aWhile);
        QVERIFY(!fixture.find("programInput")->isVisible());
    }

    void kills()
    {
        EndlessFixture fixture;
        fixture.begin(true);
        fixture.click("stop");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.progress().startsWith(u"Stopping"_s), aWhile);
        QVERIFY(fixture.find("kill")->isEnabled());
        fixture.click("kill");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QVERIFY(!fixture.isAnyLeft());
        QCOMPARE(fixture.progress(), u"Ended, exit status 137"_s);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.leftovers(), QStringList(), aWhile);
    }

    void runsAnew()
    {
        EndlessFixture fixture;
        fixture.begin();
        const auto first = fixture.runner.record();
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isAtWork() && fixture.runner.record() != first, aWhile);
        QVERIFY(!fixture.isAnyLeft());
        QVERIFY(first->trace().finished());
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.log().filter(u"stdout|pids"_s).isEmpty(), aWhile);
        fixture.click("kill");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
    }

    void endsWithTheWindow_data()
    {
        QTest::addColumn<bool>("isDeaf");
        QTest::newRow("hearing") << false;
        QTest::newRow("deaf") << true;
    }
    void endsWithTheWindow()
    {
        QFETCH(bool, isDeaf);
        EndlessFixture fixture;
        fixture.begin(isDeaf);
        QSignalSpy closed(fixture.window.get(), &MainWindow::closed);
        fixture.window->close();
        QTRY_VERIFY_WITH_TIMEOUT(!closed.isEmpty(), aWhile);
        fixture.window.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.isAnyLeft(), aWhile);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.leftovers(), QStringList(), aWhile);
    }

    void opensNothingElseMeanwhile()
    {
        EndlessFixture fixture;
        fixture.begin();
        const QString other = fixture.write(u"other.py"_s, "print('other')\n");
        fixture.drop(other);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.failed(), aWhile);
        QVERIFY2(fixture.message().contains(u"A run is going on"_s), qPrintable(fixture.message()));
        QVERIFY(fixture.runner.isRunning());
        QCOMPARE(fixture.window->windowTitle(), u"endless.py[*]"_s);
        fixture.click("closeProgram"); // it goes on unseen, and can still be ended
        QVERIFY(fixture.runner.isRunning() && fixture.find("kill")->isEnabled());
        fixture.click("kill");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QVERIFY(!fixture.isAnyLeft());
    }

    void readsWhatIsTyped()
    {
        const WatchFixture fixture;
        fixture.openAndRun(u"asks.py"_s,
            "import sys\n"
            "name = input('Who is there? ')\n"
            "print('Hello', name)\n"
            "print(len(sys.stdin.read()))\n");
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.log().filter(u"|Who is there? "_s).isEmpty(), aWhile);
        auto *input = fixture.find<QLineEdit>("programInput");
        QVERIFY(input->isVisible());
        input->setFocus();
        QTest::keyClicks(input, u"Ada R"_s); // no keys of the window
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.log().contains(u"stdout|Hello Ada R"_s), aWhile);
        QVERIFY(fixture.log().contains(u"stdin|Ada R"_s));
        QTest::keyClicks(input, u"12345"_s);
        QTest::keyClick(input, Qt::Key_Return);
        QTest::keyClick(input, Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.log().contains(u"stdout|6"_s), aWhile);
        QVERIFY(!input->isVisible());
        QCOMPARE(fixture.progress(), u"Ended, exit status 0"_s);
    }

    void keepsALotThatIsPrinted()
    {
        const WatchFixture fixture;
        fixture.openAndRun(u"many.py"_s, "for i in range(100_000): print(i)\n");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.log().filter(u"stdout|"_s).size(), 100'000, aWhile);
        QCOMPARE(fixture.log().last(), u"stdout|99999"_s);
    }

    void isNotStarted()
    {
        const WatchFixture fixture;
        fixture.open(fixture.write(u"a.py"_s, "pass\n"));
        QVERIFY(QFile::remove(fixture.path(u"a.py"_s)));
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.failed(), aWhile);
        QVERIFY2(fixture.message().contains(u"There is no file"_s), qPrintable(fixture.message()));
        QCOMPARE(fixture.leftovers(), QStringList());
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestWatchWindowEnds)
#include "tst_watchwindowends.moc"
