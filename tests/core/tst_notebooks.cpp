#include "tests/support/notebooks.h"
#include "tests/support/probedruns.h"
#include "tests/support/watching.h"

#include <QTest>

#include <csignal>

using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

// A module of that name, without which there is no IPython.
void hideIPython(const Watching &watching)
{
    (void)watching.file(u"IPython.py"_s, "raise ImportError('none')\n");
}

QStringList cellsOf(const Ended &ended)
{
    QStringList cells;
    for (const QJsonValue &task : allOf(ended, "tasks")) {
        if (task[u"kind"] == u"cell"_s)
            cells.append(task[u"name"].toString() + u' ' + task[u"outcome"].toString());
    }
    return cells;
}

} // namespace

// Notebooks that are watched from the command line: all their cells run in order.
class NotebooksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsAllCells_data();
    void runsAllCells();
    void endsWithTheCellThatFails_data();
    void endsWithTheCellThatFails();
    void knowsSomeMagics();
    void leavesOutOtherMagics();
    void runsByIPython();
    void endsByAnInterrupt();
    void drawsLinesOfCells();
    void startsAnyKindOfWorker();
    void readsWhatOthersWrote_data();
    void readsWhatOthersWrote();
    void refusesWhatIsNoNotebook_data();
    void refusesWhatIsNoNotebook();
    void takesAHugeOne();
};

void NotebooksTest::runsAllCells_data()
{
    QTest::addColumn<QString>("python");
    for (const QString &python : pythons())
        QTest::newRow(qPrintable(versionOf(python))) << python;
}

void NotebooksTest::runsAllCells()
{
    QFETCH(QString, python);
    const Watching watching(u"cuaderno á b"_s);
    hideIPython(watching);
    const QByteArray text = notebook({{"markdown", u"# Naps"_s},
        {"code", u"import asyncio, os, sys, threading, time\nx = 40"_s}, {"raw", u"x = 0"_s},
        {"code", u"print(sys.argv[1:], __name__, os.path.basename(os.getcwd()))\nx + 2"_s},
        {"code", u"task = asyncio.create_task(asyncio.sleep(0.05, 'slept'))\nx;"_s}, {"code", u""_s},
        {"code",
            u"nap = threading.Thread(target=time.sleep, args=(0.1,))\nnap.start(); nap.join()\nawait task"_s},
        {"other", u"x = 0"_s},
        {"code",
            u"import multiprocessing\n"
            "def square(n): return n * n\n"
            "with multiprocessing.get_context('fork').Pool(2) as pool:\n"
            "    print(pool.map(square, range(4)))"_s}});
    const QString file = watching.file(u"nb ñ.ipynb"_s, text);
    const Ended ended = watching.watch({u"--json"_s, u"--python"_s, python, file, u"-x"_s, u"á b"_s});
    QVERIFY2(ended.status == 0, ended.err.constData());
    QCOMPARE(
        QString::fromUtf8(ended.err), u"['-x', 'á b'] __main__ cuaderno á b\n42\n'slept'\n[0, 1, 4, 9]\n"_s);
    QCOMPARE(cellsOf(ended),
        (QStringList{u"In [1] succeeded"_s, u"In [2] succeeded"_s, u"In [3] succeeded"_s,
            u"In [4] succeeded"_s, u"In [5] succeeded"_s, u"In [6] succeeded"_s}));
    QCOMPARE(processesOf(ended)[0][u"name"].toString(), u"nb ñ.ipynb"_s);
    QVERIFY(secondsIn(ended, "waiting") >= 0.1);
    QFile after(file);
    QVERIFY(after.open(QIODevice::ReadOnly) && after.readAll() == text);
    QCOMPARE(watching.leftovers(), QStringList());
}

void NotebooksTest::endsWithTheCellThatFails_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said"); // on the standard error
    QTest::newRow("exception") << u"def f():\n    return 1 / 0\n\nf()"_s << 1
                               << QByteArray("  File \"In [2]\", line 2, in f\n    return 1 / 0\n");
    QTest::newRow("place")
        << u"\n\n1 / 0"_s << 1
        << QByteArray("Traceback (most recent call last):\n  File \"In [2]\", line 3, in <module>\n");
    QTest::newRow("after await") << u"import asyncio\nawait asyncio.sleep(0)\n1 / 0"_s << 1
                                 << QByteArray("  File \"In [2]\", line 3, in <module>\n");
    QTest::newRow("syntax") << u"x = 1\ndef f(:\n"_s << 1 << QByteArray("  File \"In [2]\", line 2\n");
    QTest::newRow("null") << u"x = '\0'"_s << 1 << QByteArray("null bytes");
    QTest::newRow("exit") << u"import sys\nsys.exit(3)"_s << 3 << QByteArray();
    QTest::newRow("exit after await")
        << u"import asyncio\nawait asyncio.sleep(0)\nraise SystemExit(4)"_s << 4 << QByteArray();
    QTest::newRow("exit with a text") << u"import sys\nsys.exit('no more')"_s << 1 << QByteArray("no more\n");
    QTest::newRow("no errors") << u"import sys\nsys.stderr.close()\n1 / 0"_s << 1 << QByteArray();
    QTest::newRow("no files") << u"import os\nos.closerange(3, 100)\n1 / 0"_s << 1 << QByteArray();
    QTest::newRow("no text") << u"class E(RuntimeError):\n    def __str__(self): 1 / 0\nraise E(7)"_s << 1
                             << QByteArray("  File \"In [2]\", line 3, in <module>\n");
    QTest::newRow("os._exit") << u"import os\nos._exit(5)"_s << 5 << QByteArray();
    QTest::newRow("killed") << u"import os\nos.kill(os.getpid(), 9)"_s << 137 << QByteArray();
    QTest::newRow("nested loop") << u"import asyncio\nasyncio.run(asyncio.sleep(0))"_s << 1
                                 << QByteArray("Write “await main()”");
}

void NotebooksTest::endsWithTheCellThatFails()
{
    QFETCH(QString, code);
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    const Watching watching;
    hideIPython(watching);
    const QString file =
        watching.file(u"a.ipynb"_s, notebookOfCode({u"print('one')"_s, code, u"print('three')"_s}));
    const Ended ended = watching.watch({u"--python"_s, u"/usr/bin/python3"_s, file});
    QVERIFY2(ended.status == status, ended.err.constData());
    QCOMPARE(ended.out, QByteArray("one\n"));
    QVERIFY2(ended.err.contains(said), ended.err.constData());
    // The way there is nobody's concern.
    QVERIFY2(!ended.err.contains("hilera_notebook/__main__.py\", line"), ended.err.constData());
    QCOMPARE(watching.leftovers(), QStringList());
}

void NotebooksTest::knowsSomeMagics()
{
    const Watching watching;
    hideIPython(watching);
    const QString file = watching.file(u"a.ipynb"_s,
        notebookOfCode({u"%%time\nimport time\ntime.sleep(0.01)\n'timed'"_s,
            u"for i in range(1):\n    %time x = 6 * 7\nx"_s, u"%time 'shown'"_s,
            u"s = '''\n%no magic\n'''\nt = (7\n% 4)\nprint(s.strip(), t)"_s}));
    const Ended ended = watching.watch({u"--python"_s, u"/usr/bin/python3"_s, u"--quiet"_s, file});
    QVERIFY2(ended.status == 0, ended.err.constData());
    QCOMPARE(ended.out.count("Wall time: "), 3);
    for (const char *line : {"'timed'\n", "42\n", "'shown'\n", "%no magic 3\n"})
        QVERIFY2(ended.out.contains(line), ended.out.constData());
}

void NotebooksTest::leavesOutOtherMagics()
{
    const Watching watching;
    hideIPython(watching);
    const QString file = watching.file(u"a.ipynb"_s,
        notebookOfCode(
            {u"x = 1\n%matplotlib inline\n!ls -l\nfiles = !ls\nx?\nprint('done')"_s, u"%%bash\nexit 1"_s}));
    const Ended ended = watching.watch({u"--python"_s, u"/usr/bin/python3"_s, file});
    QVERIFY2(ended.status == 0, ended.err.constData());
    QCOMPARE(ended.out, QByteArray("done\n"));
    for (const char *said : {"In [1], line 2: “%matplotlib” is left out", "In [1], line 3: “!ls” is left out",
             "In [1], line 4: “!ls” is left out", "In [1], line 5: “x?” is left out",
             "In [2], line 1: “%%bash” is left out"})
        QVERIFY2(ended.err.contains(said), ended.err.constData());
}

void NotebooksTest::runsByIPython()
{
    QString found;
    for (const QString &python : pythons()) {
        QProcess process;
        process.start(python, {u"-c"_s, u"import IPython"_s});
        if (process.waitForFinished() && process.exitCode() == 0)
            found = python;
    }
    if (found.isEmpty())
        QSKIP("No Python here has IPython.");
    const Watching watching;
    const QString file = watching.file(u"a.ipynb"_s,
        notebookOfCode({u"%alias_magic t time\nfiles = !echo from a shell\nfiles"_s,
            u"import asyncio\nawait asyncio.sleep(0.01)\nIn[1][:6]"_s, u"def f():\n    1 / 0\nf()"_s,
            u"print('no')"_s}));
    const Ended ended = watching.watch({u"--json"_s, u"--python"_s, found, file});
    QCOMPARE(ended.status, 1);
    for (const char *line :
        {"['from a shell']\n", "Cell In[3], line 3", "ZeroDivisionError: division by zero"})
        QVERIFY2(ended.err.contains(line), ended.err.constData());
    QVERIFY(!ended.err.contains("hilera_notebook"));
    QCOMPARE(cellsOf(ended), (QStringList{u"In [1] succeeded"_s, u"In [2] succeeded"_s, u"In [3] failed"_s}));
}

void NotebooksTest::endsByAnInterrupt()
{
    const Watching watching;
    hideIPython(watching);
    const QString file = watching.file(u"a.ipynb"_s,
        notebookOfCode({u"import time\nprint('asleep', flush=True)\ntime.sleep(600)"_s, u"print('no')"_s}));
    QProcess process;
    watching.start(process, {u"--python"_s, u"/usr/bin/python3"_s, file});
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine() || process.waitForReadyRead(100), 60'000);
    ::kill(static_cast<int>(process.processId()), SIGINT);
    const Ended ended = end(process);
    QCOMPARE(ended.status, 130); // as of a script
    QVERIFY2(ended.err.contains("  File \"In [1]\", line 3, in <module>\n"), ended.err.constData());
    QVERIFY(ended.err.contains("KeyboardInterrupt") && !ended.out.contains("no\n"));
    QCOMPARE(watching.leftovers(), QStringList());
}

// Their numbers are those of the source that Hilera shows, and a lock has its name.
void NotebooksTest::drawsLinesOfCells()
{
    const Watching watching;
    hideIPython(watching);
    const QString log = watching.folder() + u"/a.hilera.jsonl"_s;
    const QString file = watching.file(u"a.ipynb"_s,
        notebookOfCode({u"import threading, time\ndoor = threading.Lock()"_s,
            u"def nap():\n    with door:\n        time.sleep(0.05)"_s,
            u"naps = [threading.Thread(target=nap) for _ in range(2)]\nfor n in naps: n.start()\nfor n in naps: n.join()"_s}));
    const Ended ended =
        watching.watch({u"--quiet"_s, u"--export"_s, log, u"--python"_s, u"/usr/bin/python3"_s, file});
    QVERIFY2(ended.status == 0, ended.err.constData());
    QFile written(log);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY(text.contains(
        "# In [1]\\nimport threading, time\\ndoor = threading.Lock()\\n\\n# In [2]\\ndef nap():"));
    for (const char *line : {"\"line\":7", "\"line\":8", "\"line\":13"}) // with, sleep, join
        QVERIFY2(text.contains(line), line);
}

void NotebooksTest::startsAnyKindOfWorker()
{
    const Watching watching;
    hideIPython(watching);
    const QString file = watching.file(u"a.ipynb"_s,
        notebookOfCode({u"import os, sys, time\nfrom concurrent.futures import *\n"
                        "with ThreadPoolExecutor(2) as pool: print(list(pool.map(abs, [-1, 2])))"_s,
            u"import subprocess\nsubprocess.run([sys.executable, '-c', 'print(\"child\")']).returncode"_s,
            u"if os.fork() == 0:\n    print('forked', flush=True)\nelse:\n    os.wait()"_s,
            u"print('after')"_s,
            u"import multiprocessing\nif __name__ == '__main__':\n"
            "    p = multiprocessing.get_context('spawn').Process(target=time.sleep, args=(0,))\n"
            "    p.start(); p.join()\n    print(p.exitcode)"_s}));
    const Ended ended = watching.watch({u"--json"_s, u"--python"_s, u"/usr/bin/python3"_s, file});
    QVERIFY2(ended.status == 0, ended.err.constData());
    QCOMPARE(ended.err, QByteArray("[1, 2]\nchild\n0\nforked\nafter\n0\n"));
    QCOMPARE(cellsOf(ended).size(), 5);
    QCOMPARE(cellsOf(ended).filter(u"succeeded"_s).size(), 5);
}

void NotebooksTest::readsWhatOthersWrote_data()
{
    QTest::addColumn<QByteArray>("text");
    QJsonObject one = notebookObject({{"code", u"print('read')"_s}});
    QTest::newRow("as it is") << QJsonDocument(one).toJson();
    one[u"metadata"] = QJsonObject{{u"kernelspec"_s, QJsonObject{{u"language"_s, u"python"_s}}}};
    QTest::newRow("language") << QJsonDocument(one).toJson();
    one[u"nbformat_minor"] = u"none"_s;
    one[u"metadata"] = u"none"_s;
    QTest::newRow("metadata") << QJsonDocument(one).toJson();
    QTest::newRow("lines of Windows") << notebookOfCode({u"if True:\r\n    print('read')\r\n"_s});
    QTest::newRow("half a letter") << QJsonDocument(one).toJson().replace("'read')", "'read') # \\ud800");
}

void NotebooksTest::readsWhatOthersWrote()
{
    QFETCH(QByteArray, text);
    const Watching watching;
    hideIPython(watching);
    const Ended ended = watching.watch(
        {u"--quiet"_s, u"--python"_s, u"/usr/bin/python3"_s, watching.file(u"a.IPYNB"_s, text)});
    QVERIFY2(ended.status == 0, ended.err.constData());
    QCOMPARE(ended.out, QByteArray("read\n"));
}

void NotebooksTest::refusesWhatIsNoNotebook_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char *name, const QJsonObject &notebook, const char *said) {
        QTest::newRow(name) << QJsonDocument(notebook).toJson() << QByteArray(said);
    };
    QTest::newRow("empty") << QByteArray() << QByteArray("is no object of JSON");
    QTest::newRow("garbage") << QByteArray("{\"cells\": [") << QByteArray("is no object of JSON");
    QTest::newRow("list") << QByteArray("[]") << QByteArray("is no object of JSON");
    QTest::newRow("deep") << QByteArray(100'000, '[') << QByteArray("is no object of JSON");
    row("no format", {{u"cells"_s, QJsonArray()}}, "does not say its “nbformat”");
    row("format 3", {{u"nbformat"_s, 3}, {u"worksheets"_s, QJsonArray()}}, "is a notebook of format 3");
    row("format 5", {{u"nbformat"_s, 5}, {u"cells"_s, QJsonArray()}}, "is a notebook of format 5");
    row("no list of cells", {{u"nbformat"_s, 4}, {u"cells"_s, QJsonObject()}}, "no list of “cells”");
    row("no cells", {{u"nbformat"_s, 4}, {u"cells"_s, QJsonArray()}}, "has no cell of code");
    row("no code", notebookObject({{"markdown", u"# A title"_s}}), "has no cell of code");
    QJsonObject other = notebookObject({{"code", u"1"_s}});
    other[u"metadata"] = QJsonObject{{u"language_info"_s, QJsonObject{{u"name"_s, u"R"_s}}}};
    row("of R", other, "is written in R");
    for (const QJsonValue &source : {QJsonValue(7), QJsonValue(QJsonArray{1, 2}), QJsonValue()}) {
        other = notebookObject({});
        other[u"cells"] = QJsonArray{QJsonObject{{u"cell_type"_s, u"code"_s}, {u"source"_s, source}}, 5};
        row(qPrintable(u"source %1"_s.arg(source.type())), other, "Cell 1 of");
    }
}

void NotebooksTest::refusesWhatIsNoNotebook()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, said);
    const Watching watching;
    const Ended ended = watching.watch({watching.file(u"a.ipynb"_s, text)});
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(ended.err.contains(said), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1); // one sentence
    QCOMPARE(watching.leftovers(), QStringList());
}

void NotebooksTest::takesAHugeOne()
{
    const Watching watching;
    hideIPython(watching);
    QJsonObject huge = notebookObject({{"code", u"print('read')"_s}});
    QJsonObject cell = huge[u"cells"][0].toObject();
    cell[u"outputs"] = QJsonArray{QJsonObject{{u"text"_s, QString(50 << 20, u'x')}}};
    huge[u"cells"] = QJsonArray{cell};
    const Ended ended = watching.watch({u"--quiet"_s, u"--python"_s, u"/usr/bin/python3"_s,
        watching.file(u"huge.ipynb"_s, QJsonDocument(huge).toJson())});
    QVERIFY2(ended.status == 0, ended.err.constData());
    QCOMPARE(ended.out, QByteArray("read\n"));
    const Ended larger = watching.watch({watching.file(u"larger.ipynb"_s, QByteArray(101 << 20, ' '))});
    QCOMPARE(larger.status, CallWasWrong);
    QVERIFY2(larger.err.contains("Clear its outputs"), larger.err.constData());
}

QTEST_GUILESS_MAIN(NotebooksTest)
#include "tst_notebooks.moc"
