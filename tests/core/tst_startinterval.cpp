#include "core/metrics/figures.h"
#include "core/planning/planning.h"
#include "core/strategy/strategies.h"
#include "tests/support/testrun.h"

#include <QTest>

#include <algorithm>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Nanoseconds ms = 1'000'000;
constexpr double interval = 0.06; // seconds
constexpr Nanoseconds tolerance = 2 * ms; // of who goes by another clock reading

RunPlan planOf(const QString &strategy)
{
    RunPlan plan;
    plan.strategy = strategy;
    plan.count = 4;
    plan.workers = 4;
    plan.durations = DurationSpec(0.01);
    plan.startInterval = interval;
    return plan;
}

void addStrategies()
{
    QTest::addColumn<QString>("strategy");
    for (const Strategy &strategy : strategies()) {
        if (takes(strategy, u"snooze"_s))
            QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
    }
}

} // namespace

// Tasks that are submitted apart.
class StartIntervalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isKept_data() { addStrategies(); }
    void isKept();
    void endsWithTheRun_data() { addStrategies(); }
    void endsWithTheRun();
    void isOfTheIdealSchedule_data();
    void isOfTheIdealSchedule();
};

void StartIntervalTest::isKept()
{
    QFETCH(QString, strategy);
    const auto record = runPlan(planOf(strategy));
    QVERIFY(record && record->problem().isEmpty());
    const std::vector<TaskRecord> &tasks = record->trace().tasks();
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        QCOMPARE(tasks[i].outcome, Outcome::Succeeded);
        const Nanoseconds due = toNanoseconds(static_cast<double>(i) * interval);
        QVERIFY2(tasks[i].started - tasks[0].submitted >= due - tolerance,
            qPrintable(QString::number(tasks[i].started - tasks[0].submitted)));
        QVERIFY(tasks[i].submitted - tasks[0].submitted >= due - tolerance);
    }
}

// Nobody waits for the next task to be due once the run is asked to stop.
void StartIntervalTest::endsWithTheRun()
{
    QFETCH(QString, strategy);
    RunPlan plan = planOf(strategy);
    plan.startInterval = 3'600;
    plan.stopAfter = 0.1;
    const auto record = runPlan(plan);
    QVERIFY2(record, "it went on");
    QVERIFY(record->problem().isEmpty());
    const std::vector<TaskRecord> &tasks = record->trace().tasks();
    QVERIFY(std::all_of(tasks.begin() + 1, tasks.end(),
        [](const TaskRecord &task) { return task.outcome == Outcome::Cancelled; }));
}

void StartIntervalTest::isOfTheIdealSchedule_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("task");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<double>("makespan"); // of four tasks, 0.06 s apart
    QTest::newRow("threads") << u"thread-per-task"_s << u"snooze"_s << 0.1 << 0.28;
    QTest::newRow("one after another, faster") << u"sequential"_s << u"snooze"_s << 0.01 << 0.19;
    QTest::newRow("one after another, slower") << u"sequential"_s << u"snooze"_s << 0.1 << 0.4;
    QTest::newRow("each alone on a core") << u"global-lock"_s << u"burn"_s << 0.03 << 0.21;
    QTest::newRow("all on one core") << u"global-lock"_s << u"burn"_s << 0.1 << 0.4;
    QTest::newRow("on the network") << u"coroutines"_s << u"fetch"_s << 0.0 << 0.18;
}

void StartIntervalTest::isOfTheIdealSchedule()
{
    QFETCH(QString, strategy);
    QFETCH(QString, task);
    QFETCH(double, seconds);
    QFETCH(double, makespan);
    RunPlan plan = planOf(strategy);
    plan.task = task;
    plan.durations = DurationSpec(seconds);
    plan.addresses = QStringList{u"/pages/blank?delay=0&size=1"_s};
    const Schedule ideal = idealSchedule(plan);
    QCOMPARE(ideal.slices.size(), std::size_t(4));
    QVERIFY2(std::abs(ideal.makespan - toNanoseconds(makespan)) <= ms,
        qPrintable(QString::number(ideal.makespan)));
    for (const PlannedSlice &slice : ideal.slices)
        QVERIFY(slice.start >= toNanoseconds(static_cast<double>(slice.task) * interval));
    plan.startInterval = 0;
    QVERIFY(idealSchedule(plan).makespan <= ideal.makespan);
}

QTEST_GUILESS_MAIN(StartIntervalTest)
#include "tst_startinterval.moc"
