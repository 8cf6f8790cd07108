#include "core/network/taskkinds.h"
#include "tests/support/contract.h"
#include "tests/support/processes.h"
#include "tests/support/testrun.h"

#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// A stop reaches every task, whenever it comes: before the tasks begin, together with them, or just after.
class StopMomentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QTRY_COMPARE(childProcesses(), std::vector<int>()); }
    void reachesAllTasks_data();
    void reachesAllTasks();
};

void StopMomentsTest::reachesAllTasks_data()
{
    QTest::addColumn<RunPlan>("plan");
    for (const Strategy &strategy : strategies()) {
        for (const TaskKind *kind : taskKinds()) {
            RunPlan plan;
            plan.strategy = QLatin1String(strategy.id);
            chooseTask(plan, QString::fromUtf8(kind->id().data(), static_cast<qsizetype>(kind->id().size())));
            if (!takes(strategy, plan.task))
                continue;
            plan.count = 6;
            plan.durations = DurationSpec(1'000);
            if (kind->usesNetwork())
                plan.addresses = QStringList{u"/faults/hang"_s};
            QTest::addRow("%s, %s", strategy.id, plan.task.toUtf8().constData()) << plan;
        }
    }
}

void StopMomentsTest::reachesAllTasks()
{
    QFETCH(RunPlan, plan);
    constexpr int patience = 120'000; // who computes gets hardly any CPU beside others
    for (const double moment : {1e-9, 0.003, 0.012}) {
        plan.stopAfter = moment;
        const auto record = runPlan(plan, workerProgram(), patience);
        QVERIFY2(record, qPrintable(u"after %1 s it hears nothing"_s.arg(moment)));
        QCOMPARE(breachOfTasks(*record), QString());
    }
}

QTEST_GUILESS_MAIN(StopMomentsTest)
#include "tst_stopmoments.moc"
