#include "core/lesson/answers.h"
#include "core/lesson/expectedoutcomes.h"
#include "core/lesson/lesson.h"
#include "core/planning/guardedplan.h"
#include "core/strategy/strategies.h"
#include "tests/support/guardedruns.h"
#include "tests/support/testrun.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace hilera;
using namespace hilera::test;

namespace {

// How far a run on a machine that does other things besides may be off.
bool isNear(const AnswerFunction &function, double computed, double measured, int count, bool isRough)
{
    const QString name = QLatin1String(function.name);
    const QString unit = QString::fromUtf8(function.unit);
    if (unit == QLatin1String("cores"))
        return measured <= computed * 1.2 + 0.1 && measured >= computed * 0.2 / slowdown;
    if (unit == QLatin1String("s") && isRough)
        return measured > computed * 0.5
            && measured < computed * 5 * slowdown + slowdown; // others compute too
    if (unit == QLatin1String("s")) {
        // A task may end a little early by its worker's clock, never much; and each costs something.
        const double each = name == QLatin1String("sum") ? 0.03 * count : 0.15 + 0.002 * count;
        return measured > computed - 0.002 * count && measured < computed * 1.1 + each * slowdown;
    }
    if (unit == QStringLiteral("×"))
        return measured > computed * 0.6 / slowdown && measured < computed * 1.3;
    if (unit == QLatin1String("beats"))
        return computed == 0 ? measured == 0 : std::fabs(measured - computed) <= 2 + computed * 0.2;
    // A turn goes on while others have the CPU; those who wake up together queue for the lock.
    if (name == QLatin1String("turns"))
        return measured >= computed * 0.3 && measured <= computed * 5 * slowdown + 3 * count;
    // A thread that has no time to take a task leaves it to another.
    if (name == QLatin1String("threads-used") || name == QLatin1String("processes-used")
        || name == QLatin1String("in-flight"))
        return measured <= computed && measured >= std::min(computed, std::ceil(computed * 0.5));
    if (name == QLatin1String("tasks-per-thread"))
        return measured >= computed && measured <= std::max(computed, std::ceil(computed * 2));
    if (name == QLatin1String("counter-least"))
        return measured >= computed;
    return measured == computed;
}

// Null if it did not end. Threads may begin in any order, and those that wait for each other take it on: a
// run in another order than that of the tasks is not the one that was computed.
std::shared_ptr<const RunRecord> runInOrder(const RunPlan &plan)
{
    constexpr int mostRuns = 20;
    const QString makespan = QStringLiteral("makespan");
    const auto isAsComputed = [&](const RunRecord &record) {
        const auto computed = computedAnswer(makespan, plan);
        const auto measured = measuredAnswer(makespan, record);
        return !computed || !measured
            || isNear(*findAnswer(makespan), computed->value, *measured, plan.count, false);
    };
    std::shared_ptr<const RunRecord> record;
    for (int run = 0; run < mostRuns; ++run) {
        record = runPlan(plan);
        if (!record || !isGuarded(plan) || isAsComputed(*record)
            || std::ranges::is_sorted(record->trace().tasks(), {}, &TaskRecord::started))
            break;
    }
    return record;
}

void compareAll(const RunPlan &plan, const QStringList &names)
{
    const auto record = runInOrder(plan);
    QVERIFY(record);
    int compared = 0;
    for (const QString &name : names) {
        const auto computed = computedAnswer(name, plan);
        const auto measured = measuredAnswer(name, *record);
        if (!computed)
            continue;
        QVERIFY2(measured, qPrintable(name));
        const QString said =
            QStringLiteral("%1: computed %2, measured %3").arg(name).arg(computed->value).arg(*measured);
        // A short window costs as much again to sleep through.
        const bool isRough = computes(plan) || plan.task == QLatin1String("count");
        QVERIFY2(
            isNear(*findAnswer(name), computed->value, *measured, plan.count, isRough), qPrintable(said));
        QVERIFY(!computed->formula.isEmpty());
        ++compared;
    }
    QVERIFY(compared > 0);
}

// Those that are no times: how long Python takes to start is not ours to say.
QStringList namesOfCounts()
{
    QStringList names;
    for (const AnswerFunction &function : answerFunctions()) {
        const QString unit = QString::fromUtf8(function.unit);
        if (unit != QLatin1String("s") && unit != QStringLiteral("×") && unit != QLatin1String("beats"))
            names.append(QLatin1String(function.name));
    }
    return names;
}

QStringList allNames()
{
    QStringList names;
    for (const AnswerFunction &function : answerFunctions())
        names.append(QLatin1String(function.name));
    return names;
}

} // namespace

// What is computed of a plan, against real runs of it.
class MeasuredAnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryStrategy_data();
    void knowsEveryStrategy();
    void holdsWhereTasksShareGuards_data();
    void holdsWhereTasksShareGuards();
    void holdsWhereTheRunIsStopped_data();
    void holdsWhereTheRunIsStopped();
    void expectsWhatAddressesComeTo_data();
    void expectsWhatAddressesComeTo();
    void holdsInARunWithErrors_data();
    void holdsInARunWithErrors();
    void holdsInEachRunOfALesson_data();
    void holdsInEachRunOfALesson();
};

void MeasuredAnswersTest::knowsEveryStrategy_data()
{
    QTest::addColumn<QString>("id");
    for (const Strategy &strategy : strategies())
        QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
}

void MeasuredAnswersTest::knowsEveryStrategy()
{
    QFETCH(QString, id);
    RunPlan plan;
    plan.strategy = id;
    plan.count = 6;
    plan.durations = DurationSpec(0.15);
    plan.workers = 2;
    plan.processes = 2;
    plan.threads = 2;
    compareAll(plan, findStrategy(id)->isInPython ? namesOfCounts() : allNames());
}

void MeasuredAnswersTest::holdsWhereTasksShareGuards_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("mode");
    for (const char *strategy : {"thread-per-task", "thread-pool", "coroutines"}) {
        // Those where it does not matter which task comes first.
        for (const char *mode : {"one-lock", "lock-each", "semaphore", "condition"})
            QTest::addRow("%s, %s", strategy, mode)
                << QString::fromLatin1(strategy) << QString::fromLatin1(mode);
    }
}

void MeasuredAnswersTest::holdsWhereTasksShareGuards()
{
    QFETCH(QString, strategy);
    QFETCH(QString, mode);
    const RunPlan plan = guardedPlan(qPrintable(mode), strategy, 6, 0.1);
    compareAll(plan,
        {QStringLiteral("makespan"), QStringLiteral("sum"), QStringLiteral("speedup"),
            QStringLiteral("blocked-time"), QStringLiteral("succeeded")});
}

void MeasuredAnswersTest::holdsWhereTheRunIsStopped_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<double>("polling");
    for (const Strategy &strategy : strategies()) {
        QTest::addRow("%s, at once", strategy.id) << QString::fromLatin1(strategy.id) << 0.0;
        QTest::addRow("%s, polling", strategy.id) << QString::fromLatin1(strategy.id) << 0.3;
        QTest::addRow("%s, deaf", strategy.id) << QString::fromLatin1(strategy.id) << never;
    }
}

void MeasuredAnswersTest::holdsWhereTheRunIsStopped()
{
    QFETCH(QString, id);
    QFETCH(double, polling);
    RunPlan plan;
    plan.strategy = id;
    plan.count = 4;
    plan.durations = DurationSpec(0.8);
    plan.workers = 2;
    plan.threads = 1;
    plan.polling = polling;
    plan.stopAfter = 0.5;
    QStringList names{QStringLiteral("succeeded"), QStringLiteral("results-known"),
        QStringLiteral("errors-read"), QStringLiteral("errors-unread"), QStringLiteral("tasks-by-others")};
    if (!findStrategy(id)->isInPython) // which takes its time to start
        names.append(QStringLiteral("makespan"));
    compareAll(plan, names);
}

void MeasuredAnswersTest::expectsWhatAddressesComeTo_data()
{
    QTest::addColumn<QString>("task");
    QTest::newRow("pages") << QStringLiteral("fetch");
    QTest::newRow("services") << QStringLiteral("tap");
}

void MeasuredAnswersTest::expectsWhatAddressesComeTo()
{
    QFETCH(QString, task);
    RunPlan plan;
    plan.strategy = QStringLiteral("coroutines");
    chooseTask(plan, task);
    plan.timeout = 1.5;
    plan.addresses = addressesOf(plan);
    for (const char *fault : {"404", "500", "hang", "reset", "reset-midway", "cut", "drip", "redirect",
             "redirect-loop", "empty", "not-http", "redirect?times=10", "redirect?times=11"})
        plan.addresses.append(QStringLiteral("/faults/") + QLatin1String(fault));
    plan.addresses.append(QStringLiteral("/tap/maintenance"));
    plan.count = static_cast<int>(plan.addresses.size());
    const auto record = runPlan(plan);
    QVERIFY(record);
    const auto expected = expectedOutcomes(plan);
    const auto count = [&record](Outcome outcome) {
        return static_cast<int>(std::ranges::count(record->trace().tasks(), outcome, &TaskRecord::outcome));
    };
    QCOMPARE(expected->succeeded, count(Outcome::Succeeded));
    QCOMPARE(expected->failed, count(Outcome::Failed));
    QCOMPARE(expected->timedOut, count(Outcome::TimedOut));
}

void MeasuredAnswersTest::holdsInARunWithErrors_data()
{
    QTest::addColumn<QString>("id");
    for (const Strategy &strategy : strategies()) {
        if (takes(strategy, QStringLiteral("fetch")))
            QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
    }
}

void MeasuredAnswersTest::holdsInARunWithErrors()
{
    QFETCH(QString, id);
    RunPlan plan;
    plan.strategy = id;
    chooseTask(plan, QStringLiteral("fetch"));
    plan.addresses = QStringList{QStringLiteral("/pages/blank?delay=0.1"), QStringLiteral("/faults/404"),
        QStringLiteral("/faults/hang"), QStringLiteral("/pages/blank?delay=0.2")};
    plan.count = 4;
    plan.workers = 2;
    plan.timeout = 0.4;
    compareAll(plan,
        {QStringLiteral("succeeded"), QStringLiteral("results-known"), QStringLiteral("errors-read"),
            QStringLiteral("errors-unread"), QStringLiteral("makespan"), QStringLiteral("longest")});
}

void MeasuredAnswersTest::holdsInEachRunOfALesson_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("step");
    for (const Lesson &lesson : loadLessons({lessonFolders().first()}, QStringLiteral("en"))) {
        for (std::size_t i = 0; i < lesson.steps.size(); ++i) {
            if (lesson.steps[i].isRun())
                QTest::addRow("%s, step %d", qPrintable(lesson.id), int(i + 1)) << lesson.id << int(i);
        }
    }
}

void MeasuredAnswersTest::holdsInEachRunOfALesson()
{
    QFETCH(QString, id);
    QFETCH(int, step);
    const auto lessons = loadLessons({lessonFolders().first()}, QStringLiteral("en"));
    const Lesson &lesson = *std::ranges::find(lessons, id, &Lesson::id);
    RunPlan plan = lesson.planOf(std::size_t(step));
    QStringList names{QStringLiteral("makespan")};
    for (const Prediction &prediction : lesson.predictionsOf(std::size_t(step)))
        names << prediction.answer << prediction.choices;
    if (plan.task == QLatin1String("count"))
        names << QStringLiteral("counter-expected"); // known, even where no time is
    plan.lowPriority = false; // whoever else wants the CPU would go first
    plan.timeScale *= names.contains(QStringLiteral("heartbeats")) ? 0.4 : 0.15;
    compareAll(plan, names);
}

QTEST_GUILESS_MAIN(MeasuredAnswersTest)
#include "tst_measuredanswers.moc"
