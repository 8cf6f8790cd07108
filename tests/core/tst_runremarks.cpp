#include "core/planning/planning.h"
#include "core/planning/plantext.h"
#include "tests/support/program.h"
#include "tests/support/testrun.h"

#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// What the command line says of a call that is right, and may be meant otherwise.
class RunRemarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowSecondsAreRead_data();
    void saysHowSecondsAreRead();
    void takesTheUsualLockTimeout_data();
    void takesTheUsualLockTimeout();
    void saysHowLongCountsTake_data();
    void saysHowLongCountsTake();
    void saysItBeforeTheRun();
};

void RunRemarksTest::saysHowSecondsAreRead_data()
{
    QTest::addColumn<QString>("seconds");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("decimal comma") << u"0,01"_s << QByteArray("0,01 is a list: 0 s, then 01 s");
    QTest::newRow("list") << u"0.01, 0.02"_s << QByteArray();
    QTest::newRow("decimal point") << u"0.01"_s << QByteArray();
}

void RunRemarksTest::saysHowSecondsAreRead()
{
    QFETCH(QString, seconds);
    QFETCH(QByteArray, says);
    const Ended ended =
        run(split("run --strategy sequential --count 2 --time-scale 0.01 --json --seconds") << seconds);
    QCOMPARE(ended.status, AllSucceeded);
    QCOMPARE(ended.err.isEmpty(), says.isEmpty());
    QVERIFY2(ended.err.contains(says), ended.err.constData());
    QVERIFY(!objectOf(ended.out).isEmpty());
}

void RunRemarksTest::takesTheUsualLockTimeout_data()
{
    QTest::addColumn<QString>("seconds");
    QTest::addColumn<int>("status");
    QTest::newRow("never gives up") << u"0"_s << int(AllSucceeded);
    QTest::newRow("after a second") << u"1"_s << int(AllSucceeded);
    QTest::newRow("less than nothing") << u"-1"_s << int(CallWasWrong);
    QTest::newRow("too long") << u"1e9"_s << int(CallWasWrong);
    QTest::newRow("no number") << u"x"_s << int(CallWasWrong);
}

void RunRemarksTest::takesTheUsualLockTimeout()
{
    QFETCH(QString, seconds);
    QFETCH(int, status);
    const Ended ended = run(
        split("run --strategy thread-per-task --task guarded --count 2 --seconds 0.01 --json --lock-timeout")
        << seconds);
    QCOMPARE(ended.status, status);
    if (status == AllSucceeded)
        QCOMPARE(objectOf(ended.out)[u"plan"][u"lock_timeout"].toDouble(), seconds.toDouble());
    else
        QCOMPARE(ended.err.count('\n'), 1);
}

void RunRemarksTest::saysHowLongCountsTake_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<int>("increments");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *mode, double seconds, int increments, int count,
                         const char *says, const char *task = "count") {
        QTest::newRow(name) << QString::fromLatin1(task) << QString::fromLatin1(mode) << seconds << increments
                            << count << QString::fromUtf8(says);
    };
    row("each at the same time", "unguarded", 1, 1'000, 4,
        "1,000 increments of a task takes 1 s: the run takes about 1,000 s");
    row("one by one", "mutex", 1, 1'000, 4, "about 4,000 s");
    row("more than a day", "lockstep", 1'000, 1'000, 2, "about 1,000,000 s");
    row("very many tasks", "mutex", 1, 10, 5'000, "about 50,000 s");
    row("longer than nanoseconds tell", "mutex", 86'400, 50'000, 20, "about 9,000,000,000 s or more");
    row("soon over", "unguarded", 0.001, 1'000, 4, "");
    row("without a window", "atomic", 1, 1'000, 4, "");
    row("at once", "unguarded", 0, 1'000, 4, "");
    row("of another kind", "", 60, 1'000, 4, "", "snooze");
}

void RunRemarksTest::saysHowLongCountsTake()
{
    QFETCH(QString, task);
    QFETCH(QString, mode);
    QFETCH(double, seconds);
    QFETCH(int, increments);
    QFETCH(int, count);
    QFETCH(QString, says);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    RunPlan plan;
    plan.strategy = u"thread-per-task"_s;
    plan.task = task;
    plan.mode = mode;
    plan.durations = DurationSpec(seconds);
    plan.increments = increments;
    plan.count = count;
    const QString remark = incrementsRemark(plan);
    QCOMPARE(remark.isEmpty(), says.isEmpty());
    QVERIFY2(remark.contains(says), qPrintable(remark));
    plan.stopAfter = 1; // which ends it soon
    QCOMPARE(incrementsRemark(plan), QString());
}

void RunRemarksTest::saysItBeforeTheRun()
{
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(programPath(), split("run --strategy thread-per-task --task count --count 2 --seconds 1"));
    QByteArray err;
    QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("about 1,000 s"), stuck);
    QCOMPARE(process.state(), QProcess::Running);
    process.kill();
    QVERIFY(process.waitForFinished());
}

QTEST_GUILESS_MAIN(RunRemarksTest)
#include "tst_runremarks.moc"
