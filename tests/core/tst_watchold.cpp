#include "tests/support/probedruns.h"
#include "tests/support/watching.h"

#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

// An old script, since when it fails, and what is said of it.
struct OldScript {
    const char *name;
    const char *code;
    const char *since; // of Python
    const char *said;
    const char *spanish;
};
constexpr OldScript oldScripts[] = {
    {"decorator",
        "import asyncio\n@asyncio.coroutine\ndef nap():\n    yield from asyncio.sleep(0.01)\n"
        "asyncio.get_event_loop().run_until_complete(nap())\n",
        "3.11", "Python 3.11 removed @asyncio.coroutine", "Python 3.11 quitó @asyncio.coroutine"},
    {"imported decorator", "from asyncio import coroutine\n", "3.11",
        "Python 3.11 removed @asyncio.coroutine", "Python 3.11 quitó"},
    {"wait",
        "import asyncio\nasync def nap(): await asyncio.sleep(0.01)\nasync def main(): await "
        "asyncio.wait([nap(), nap()])\n"
        "asyncio.run(main())\n",
        "3.11", "Since Python 3.11 asyncio.wait takes no coroutines", "Desde Python 3.11"},
    {"async", "import asyncio\nasyncio.async(None)\n", "3.7", "asyncio.async is called asyncio.ensure_future",
        "Desde Python 3.7"},
    {"async as a name", "def run(async=True): pass\n", "3.7", "needs another name", "Desde Python 3.7"},
    {"loop",
        "import asyncio\nasync def main(): await asyncio.sleep(0.01, "
        "loop=asyncio.get_event_loop())\nasyncio.run(main())\n",
        "3.10", "Python 3.10 removed the argument “loop”", "Python 3.10 quitó"},
    {"loop of a lock",
        "import asyncio\nasync def main(): "
        "asyncio.Lock(loop=asyncio.get_event_loop())\nasyncio.run(main())\n",
        "3.10", "Python 3.10 removed the argument “loop”", "Python 3.10 quitó"},
    {"isAlive in a thread",
        "import threading\ndef look(): threading.current_thread().isAlive()\nt = "
        "threading.Thread(target=look)\n"
        "t.start(); t.join()\n",
        "3.9", "Python 3.9 removed Thread.isAlive", "Python 3.9 quitó"},
    {"clock", "import time\ntime.clock()\n", "3.8", "Python 3.8 removed time.clock", "Python 3.8 quitó"},
    {"all_tasks", "import asyncio\nasync def main(): asyncio.Task.all_tasks()\nasyncio.run(main())\n", "3.9",
        "Python 3.9 removed Task.all_tasks", "Python 3.9 quitó"},
};

int minorOf(const QString &version)
{
    return version.section(u'.', 1).toInt();
}

} // namespace

// Scripts that were written for Python 3.4 to 3.7: they fail as they do alone, and a sentence says what has
// changed.
class WatchOldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatHasChanged_data();
    void saysWhatHasChanged();
    void saysNothingOfOtherErrors();
    void saysItInSpanish();
};

void WatchOldTest::saysWhatHasChanged_data()
{
    QTest::addColumn<QString>("python");
    QTest::addColumn<int>("index");
    const QStringList all = pythons();
    for (const QString &python : QStringList{all.constFirst(), all.constLast()}) {
        for (int i = 0; i < static_cast<int>(std::size(oldScripts)); ++i)
            QTest::addRow("%s %s", qPrintable(versionOf(python)), oldScripts[i].name) << python << i;
    }
}

void WatchOldTest::saysWhatHasChanged()
{
    QFETCH(QString, python);
    QFETCH(int, index);
    const OldScript &old = oldScripts[index];
    const Watching watching;
    const QString script = watching.file(u"old.py"_s, old.code);
    const PythonRun alone = runAlone(python, {script});
    const PythonRun probed = runProbed(python, script, {script});
    QCOMPARE(probed.status, alone.status);
    QCOMPARE(probed.err, alone.err);
    const bool isTooNew = minorOf(versionOf(python)) >= minorOf(QString::fromLatin1(old.since));
    QCOMPARE(probed.tells(u"Outdated"_s), isTooNew);
    const Ended ended = watching.watch({u"--json"_s, u"--python"_s, python, script});
    QCOMPARE(ended.status, alone.status);
    QStringList said;
    for (const QJsonValue &remark : objectOf(ended.out)[u"remarks"].toArray())
        said.append(remark.toString());
    QCOMPARE(said.filter(QString::fromUtf8(old.said)).size(), isTooNew ? 1 : 0);
}

void WatchOldTest::saysNothingOfOtherErrors()
{
    const Watching watching;
    const QString script = watching.file(u"new.py"_s,
        "import threading\n"
        "def own(): pass\n"
        "def call(): own(loop=1)\n"
        "thread = threading.Thread(target=call)\n"
        "thread.start(); thread.join()\n"
        "class Thing: pass\n"
        "Thing().isAlive()\n");
    for (const QString &python : pythons()) {
        const PythonRun run = runProbed(python, script, {script});
        QCOMPARE(run.status, 1);
        QVERIFY2(!run.tells(u"Outdated"_s), qPrintable(run.words().join(u'\n')));
    }
}

void WatchOldTest::saysItInSpanish()
{
    for (const OldScript &old : {oldScripts[0], oldScripts[3]}) {
        if (minorOf(versionOf(pythons().constLast())) < minorOf(QString::fromLatin1(old.since)))
            continue;
        Watching watching;
        watching.environment().insert(u"LANGUAGE"_s, u"es"_s);
        const Ended ended = watching.watch({u"--language"_s, u"es"_s, u"--python"_s, pythons().constLast(),
            watching.file(u"old.py"_s, old.code)});
        QVERIFY2(ended.err.count(old.spanish) == 1, ended.err.constData());
        QVERIFY(ended.err.trimmed().split('\n').last().contains(old.spanish));
    }
}

QTEST_GUILESS_MAIN(WatchOldTest)
#include "tst_watchold.moc"
