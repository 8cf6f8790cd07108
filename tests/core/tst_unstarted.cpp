#include "core/strategy/strategies.h"
#include "tests/support/program.h"
#include "tests/support/testrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *asNobody = "exec setpriv --reuid=65534 --clear-groups prlimit --nproc=";

Ended runByShell(const QByteArray &command)
{
    return run({u"-c"_s, QString::fromUtf8(command), programPath()}, plainEnvironment(), u"/bin/sh"_s);
}

} // namespace

// A run that the system leaves no threads or no memory for ends with a sentence, and tells of all its tasks.
class TestUnstarted : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesEveryTask_data();
    void namesEveryTask();
    void drawsOrSaysWhyNot_data();
    void drawsOrSaysWhyNot();
    void opensNoWindowWithout_data();
    void opensNoWindowWithout();

private:
    bool m_canBeNobody = false; // root has no such limit
};

void TestUnstarted::initTestCase()
{
    m_canBeNobody =
        getuid() == 0 && runByShell(asNobody + QByteArray("1000 \"$0\" --version")).status == AllSucceeded;
}

void TestUnstarted::namesEveryTask_data()
{
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<QByteArray>("strategy");
    for (const Strategy &strategy : strategies()) {
        for (int threads = 1; threads <= 3 && m_canBeNobody; threads += 2) {
            QTest::addRow("%s, %d threads", strategy.id, threads)
                << asNobody + QByteArray::number(threads) + " \"$0\" " << QByteArray(strategy.id);
        }
        for (const int mebibytes : {100, 130}) {
            QTest::addRow("%s, %d MiB", strategy.id, mebibytes)
                << "ulimit -v " + QByteArray::number(mebibytes * 1'024) + " && exec \"$0\" "
                << QByteArray(strategy.id);
        }
    }
}

// Whatever is refused, and wherever.
void TestUnstarted::namesEveryTask()
{
    if (slowdown > 1)
        QSKIP("A sanitizer takes more memory than any limit.");
    QFETCH(QByteArray, limit);
    QFETCH(QByteArray, strategy);
    constexpr int tasks = 7;
    constexpr int notLoaded = 127; // by the loader of shared libraries
    for (const char *form : {"--json", ""}) {
        const Ended ended =
            runByShell(limit + "run --count 7 --seconds 0.01 --strategy " + strategy + ' ' + form);
        if (ended.status == AllSucceeded || ended.status == notLoaded)
            continue;
        QCOMPARE(ended.status, CutOff);
        QCOMPARE(ended.err.count('\n'), 1);
        if (*form) {
            QCOMPARE(outcomesOf(ended.out).size(), tasks);
            QVERIFY(outcomesOf(ended.out).contains(u"cancelled"_s));
            continue;
        }
        for (int task = 0; task < tasks; ++task)
            QVERIFY2(ended.out.contains("snooze " + QByteArray::number(task) + "  "), ended.out.constData());
        QVERIFY2(ended.out.contains("\nNot done:\n") || ended.out.startsWith("Not done:\n"),
            ended.out.constData());
    }
}

void TestUnstarted::drawsOrSaysWhyNot_data()
{
    QTest::addColumn<QByteArray>("limit");
    for (int threads = 2; threads <= 3 && m_canBeNobody; ++threads)
        QTest::addRow("%d threads", threads) << asNobody + QByteArray::number(threads) + " \"$0\" ";
    for (int descriptors = 4; descriptors <= 8; descriptors += 2) {
        QTest::addRow("%d descriptors", descriptors)
            << "ulimit -n " + QByteArray::number(descriptors) + " && exec \"$0\" ";
    }
    for (int mebibytes = 115; mebibytes <= 130; mebibytes += 5) {
        QTest::addRow("%d MiB", mebibytes)
            << "ulimit -v " + QByteArray::number(mebibytes * 1'024) + " && exec \"$0\" ";
    }
}

// Qt would wait for ever for a thread that draws, abort without a descriptor, or warn of a thread.
void TestUnstarted::drawsOrSaysWhyNot()
{
    if (slowdown > 1)
        QSKIP("A sanitizer takes more memory than any limit.");
    QFETCH(QByteArray, limit);
    const QTemporaryDir folder;
    QVERIFY(chmod(QFile::encodeName(folder.path()).constData(), 0777) == 0);
    const QByteArray name = QFile::encodeName(folder.path()) + "/run";
    const Ended ran =
        runByShell("exec \"$0\" run --strategy sequential --count 9 --seconds 0.01 --quiet --export " + name
            + ".hilera.jsonl");
    QCOMPARE(ran.status, AllSucceeded);
    constexpr int notLoaded = 127; // by the loader of shared libraries
    for (const QByteArray &words : {"convert " + name + ".hilera.jsonl " + name + ".png",
             "report " + name + ".hilera.jsonl -o " + name + ".html",
             QByteArray("run --strategy coroutines --task fetch --count 2 --timeout 2 --quiet")}) {
        const Ended ended = runByShell(limit + words);
        QVERIFY2(QList({int(AllSucceeded), int(SomeDidNot), int(CallWasWrong), int(CutOff), notLoaded})
                     .contains(ended.status),
            words + ": " + QByteArray::number(ended.status) + ended.err);
        if (ended.status != notLoaded)
            QCOMPARE(ended.err.count('\n'), ended.status == AllSucceeded ? 0 : 1);
    }
}

void TestUnstarted::opensNoWindowWithout_data()
{
    QTest::addColumn<QByteArray>("limit");
    for (int threads = 1; threads <= 4 && m_canBeNobody; threads += 3)
        QTest::addRow("%d threads", threads) << asNobody + QByteArray::number(threads) + " \"$0\" ";
    for (int descriptors = 4; descriptors <= 12; descriptors += 4) {
        QTest::addRow("%d descriptors", descriptors)
            << "ulimit -n " + QByteArray::number(descriptors) + " && exec \"$0\" ";
    }
    for (const int mebibytes : {130, 150, 170}) {
        QTest::addRow("%d MiB", mebibytes)
            << "ulimit -v " + QByteArray::number(mebibytes * 1'024) + " && exec \"$0\" ";
    }
}

void TestUnstarted::opensNoWindowWithout()
{
    if (slowdown > 1)
        QSKIP("A sanitizer has threads and files of its own.");
    QFETCH(QByteArray, limit);
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const Ended ended = run({u"-c"_s, QString::fromUtf8(limit), programPath()}, environment, u"/bin/sh"_s);
    if (ended.status == CallWasWrong)
        QSKIP("This program has no window.");
    constexpr int notLoaded = 127; // by the loader of shared libraries
    if (ended.status == notLoaded)
        return;
    QCOMPARE(ended.status, CutOff);
    QVERIFY2(ended.err.startsWith("hilera: ") && ended.err.count('\n') == 1, ended.err.constData());
}

QTEST_GUILESS_MAIN(TestUnstarted)
#include "tst_unstarted.moc"
