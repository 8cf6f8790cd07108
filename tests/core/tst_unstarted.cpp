#include "core/strategy/strategies.h"
#include "tests/support/program.h"
#include "tests/support/testrun.h"

#include <QTest>

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
        for (int threads = 1; threads <= 4 && m_canBeNobody; ++threads) {
            QTest::addRow("%s, %d threads", strategy.id, threads)
                << asNobody + QByteArray::number(threads) + " \"$0\" " << QByteArray(strategy.id);
        }
        for (const int mebibytes : {90, 110, 140, 180}) {
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

QTEST_GUILESS_MAIN(TestUnstarted)
#include "tst_unstarted.moc"
