#include "core/task/usagemeter.h"
#include "tests/support/testrun.h"

#include <QTest>

#include <array>
#include <csignal>
#include <cstring>
#include <memory>
#include <thread>

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace hilera;
using namespace hilera::test;

namespace {

constexpr Nanoseconds millisecond = 1'000'000;
constexpr std::int64_t megabyte = 1'000'000;

void burn(Nanoseconds cpu)
{
    const Nanoseconds end = threadCpuNow() + cpu;
    while (threadCpuNow() < end) { }
}

Nanoseconds cpuOf(const Usage &usage)
{
    return usage.userCpu + usage.systemCpu;
}

RunPlan planOf(const char *strategy, int count, double seconds)
{
    RunPlan plan;
    plan.strategy = QLatin1String(strategy);
    plan.count = count;
    plan.durations = DurationSpec(seconds);
    return plan;
}

// A process that holds so much memory until this is destroyed.
class HoldingChild {
public:
    explicit HoldingChild(std::int64_t bytes)
    {
        std::array<int, 2> ready;
        [[maybe_unused]] int made = pipe(ready.data());
        m_id = fork();
        if (m_id == 0) {
            const auto size = static_cast<std::size_t>(bytes);
            void *memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
            std::memset(memory, 1, size);
            [[maybe_unused]] const auto written = write(ready[1], "!", 1);
            pause();
            _exit(0);
        }
        char sign = 0;
        [[maybe_unused]] const auto count = read(ready[0], &sign, 1);
        close(ready[0]);
        close(ready[1]);
    }
    ~HoldingChild()
    {
        kill(m_id, SIGKILL);
        waitpid(m_id, nullptr, 0);
    }
    HoldingChild(const HoldingChild &) = delete;
    HoldingChild &operator=(const HoldingChild &) = delete;

    [[nodiscard]] pid_t id() const { return m_id; }

private:
    pid_t m_id = -1;
};

// Enough looks for each child to have had its turn.
void lookAtAll(UsageMeter &meter)
{
    for (int i = 0; i < 10; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        meter.lookAtMemory();
    }
}

} // namespace

class TestUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsThreadsThatWorkForIt();
    void countsASpanOfAThread();
    void addsUp();
    void takesMemoryOfOneInstant();
    void forgetsChildrenThatHaveEnded();

    void leavesOutWhatTheProgramDoes_data();
    void leavesOutWhatTheProgramDoes();
    void countsTheGuiThreadAtItsTasks();
    void countsWhatTasksDo_data();
    void countsWhatTasksDo();
    void countsSwitchesOfManyThreads();
    void countsTheOwnerOfACounter();
    void leavesOutMemoryFromBefore();
    void leavesOutItsRecord();
    void countsTheMemoryOfProcesses_data();
    void countsTheMemoryOfProcesses();
};

void TestUsage::countsThreadsThatWorkForIt()
{
    UsageMeter meter;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 3; ++i) {
            threads.emplace_back([&meter] {
                const ThreadUsage usage(&meter);
                burn(50 * millisecond);
            });
        }
        threads.emplace_back([] { burn(50 * millisecond); }); // for itself
    }
    const Nanoseconds used = cpuOf(meter.total());
    QVERIFY2(used >= 149 * millisecond && used < 190 * millisecond, qPrintable(QString::number(used)));
}

void TestUsage::countsASpanOfAThread()
{
    UsageMeter meter;
    burn(50 * millisecond);
    {
        const ThreadUsage usage(&meter);
        QCOMPARE(ThreadUsage::currentMeter(), &meter);
        for (int i = 0; i < 50; ++i)
            std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
    QVERIFY(!ThreadUsage::currentMeter());
    burn(50 * millisecond);
    QVERIFY(meter.total().contextSwitches >= 50);
    QVERIFY(cpuOf(meter.total()) < 40 * millisecond);
    {
        const ThreadUsage nobodys(nullptr);
    }
}

void TestUsage::addsUp()
{
    Usage sum{1, 2, 3, 4};
    sum += Usage{10, 20, 30, 40};
    QCOMPARE(sum, (Usage{11, 22, 33, 4})); // peaks of memory are none of what can be added

    rusage raw{};
    raw.ru_utime = {1, 500'000};
    raw.ru_stime = {0, 7};
    raw.ru_nvcsw = 3;
    raw.ru_nivcsw = 4;
    QCOMPARE(toUsage(raw), (Usage{1'500'000'000, 7'000, 7, 0}));
}

// Two children one after the other are not as much as two at once.
void TestUsage::takesMemoryOfOneInstant()
{
    constexpr std::int64_t size = 32 * megabyte;
    UsageMeter meter;
    meter.startMemory();
    for (int i = 0; i < 2; ++i) {
        const HoldingChild child(size);
        meter.childStarted(child.id());
        lookAtAll(meter);
        meter.childEnds(child.id());
    }
    const std::int64_t one = meter.total().peakMemory;
    QVERIFY2(one >= size && one < size * 3 / 2, qPrintable(QString::number(one)));

    const HoldingChild first(size);
    const HoldingChild second(size);
    meter.childStarted(first.id());
    meter.childStarted(second.id());
    lookAtAll(meter);
    const std::int64_t both = meter.total().peakMemory;
    QVERIFY2(both >= 2 * size && both < 3 * size, qPrintable(QString::number(both)));
}

void TestUsage::forgetsChildrenThatHaveEnded()
{
    UsageMeter meter;
    meter.startMemory();
    const HoldingChild child(32 * megabyte);
    meter.childStarted(child.id());
    meter.childEnds(child.id());
    lookAtAll(meter);
    QVERIFY(meter.total().peakMemory < 16 * megabyte);
}

void TestUsage::leavesOutWhatTheProgramDoes_data()
{
    QTest::addColumn<QString>("strategy");
    for (const char *strategy : {"sequential", "thread-per-task", "coroutines", "thread-pool"})
        QTest::newRow(strategy) << QString::fromLatin1(strategy);
}

// The window's thread is busy all the time, and the collector looks 250 times a second.
void TestUsage::leavesOutWhatTheProgramDoes()
{
    QFETCH(QString, strategy);
    Runner runner(workerProgram());
    connect(
        &runner, &Runner::runStarted, &runner, [] { burn(200 * millisecond); }, Qt::QueuedConnection);
    runner.start(prepare(planOf(qPrintable(strategy), 2, 0.3)));
    QVERIFY(waitUntilIdle(runner));
    const Usage usage = runner.record()->usage().value();
    QVERIFY2(cpuOf(usage) > 0 && cpuOf(usage) < 100 * millisecond, qPrintable(QString::number(cpuOf(usage))));
    QVERIFY(usage.contextSwitches >= 1);
    QVERIFY2(usage.contextSwitches < 60, qPrintable(QString::number(usage.contextSwitches)));
}

void TestUsage::countsTheGuiThreadAtItsTasks()
{
    RunPlan plan;
    plan.strategy = QStringLiteral("gui-thread");
    chooseTask(plan, QStringLiteral("burn"));
    plan.count = 1;
    plan.durations = DurationSpec(0.1);
    plan.lowPriority = false; // the machine may be busy
    Runner runner(workerProgram());
    connect(&runner, &Runner::runStarted, &runner, [] { burn(300 * millisecond); });
    runner.start(prepare(plan));
    QVERIFY(waitUntilIdle(runner));
    const Nanoseconds used = cpuOf(runner.record()->usage().value());
    QVERIFY2(
        used > 50 * millisecond && used < 250 * millisecond * slowdown, qPrintable(QString::number(used)));
}

void TestUsage::countsWhatTasksDo_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<bool>("isKilled");
    for (const char *strategy : {"sequential", "thread-per-task", "thread-pool", "fire-and-forget",
             "event-loop", "process-per-task", "processes-with-threads"})
        QTest::newRow(strategy) << QString::fromLatin1(strategy) << false;
    QTest::newRow("killed processes") << QStringLiteral("process-per-task") << true;
}

// As much as the kernel says of the threads that did the tasks, each by itself.
void TestUsage::countsWhatTasksDo()
{
    QFETCH(QString, strategy);
    QFETCH(bool, isKilled);
    RunPlan plan;
    plan.strategy = strategy;
    chooseTask(plan, QStringLiteral("burn"));
    plan.count = 2;
    plan.durations = DurationSpec(isKilled ? 1'000 : 0.1);
    plan.lowPriority = false; // the machine may be busy
    if (isKilled)
        plan.killAfter = 1;
    const auto record = runPlan(plan);
    QVERIFY(record);
    const Nanoseconds used = cpuOf(record->usage().value());
    const Nanoseconds least = isKilled ? 10 * millisecond : record->trace().onCpu().total() * 9 / 10;
    QVERIFY2(used >= least && least > 0, qPrintable(QStringLiteral("%1 < %2").arg(used).arg(least)));
}

void TestUsage::countsSwitchesOfManyThreads()
{
    const auto record = runPlan(planOf("thread-per-task", 30, 0.05));
    QVERIFY(record);
    QVERIFY2(record->usage()->contextSwitches >= 30,
        qPrintable(QString::number(record->usage()->contextSwitches)));
}

// Its thread sleeps once for each increment.
void TestUsage::countsTheOwnerOfACounter()
{
    RunPlan plan = planOf("thread-per-task", 1, 0.0005);
    plan.task = QStringLiteral("count");
    plan.mode = QStringLiteral("queue");
    plan.increments = 200;
    const auto record = runPlan(plan);
    QVERIFY(record);
    QCOMPARE(record->trace().tasks()[0].outcome, Outcome::Succeeded);
    QVERIFY2(record->usage()->contextSwitches >= 150,
        qPrintable(QString::number(record->usage()->contextSwitches)));
}

// What the program holds anyway, and what a larger run has left behind.
void TestUsage::leavesOutMemoryFromBefore()
{
    constexpr std::size_t size = 64 << 20;
    const std::unique_ptr<char[]> memory(new char[size]);
    std::memset(memory.get(), 1, size);
    const RunPlan small = planOf("thread-per-task", 10, 0.05);
    Runner runner(workerProgram());
    const auto peakOf = [&runner](const RunPlan &plan) {
        runner.start(prepare(plan));
        return waitUntilIdle(runner) ? runner.record()->usage()->peakMemory : -1;
    };
    const std::int64_t first = peakOf(small);
    const std::int64_t large = peakOf(planOf("coroutines", 50'000, 0.3));
    const std::int64_t again = peakOf(small);
    QVERIFY(memory[size / 2] == 1);
    qInfo("%lld, %lld, %lld bytes", static_cast<long long>(first), static_cast<long long>(large),
        static_cast<long long>(again));
    QVERIFY(first >= 0 && first < 8 * megabyte * slowdown);
    QVERIFY(large > 10 * megabyte);
    QVERIFY(again >= 0 && again < 8 * megabyte * slowdown);
}

// Tasks that are done one after the other hold nothing; what is written down of them, tens of megabytes.
void TestUsage::leavesOutItsRecord()
{
    const auto record = runPlan(planOf("sequential", 200'000, 0));
    QVERIFY(record);
    const std::int64_t peak = record->usage()->peakMemory;
    const auto size = static_cast<std::int64_t>(record->memory());
    qInfo("%lld bytes, and a record of %lld", static_cast<long long>(peak), static_cast<long long>(size));
    QVERIFY(size > 20 * megabyte);
    QVERIFY(peak < size / 2);
}

void TestUsage::countsTheMemoryOfProcesses_data()
{
    QTest::addColumn<double>("killAfter");
    QTest::newRow("that end") << never;
    QTest::newRow("that are killed") << 0.3;
}

// Each of the worker processes needs more than 40 kB of its own.
void TestUsage::countsTheMemoryOfProcesses()
{
    QFETCH(double, killAfter);
    RunPlan plan = planOf("process-per-task", 30, 0.4);
    plan.killAfter = killAfter;
    const auto record = runPlan(plan);
    plan.strategy = QStringLiteral("thread-per-task");
    const auto threads = runPlan(plan);
    QVERIFY(record && threads);
    const std::int64_t memory = record->usage()->peakMemory;
    QVERIFY2(memory > 30 * megabyte * 4 / 100, qPrintable(QString::number(memory)));
    QVERIFY2(
        memory > 2 * threads->usage()->peakMemory, qPrintable(QString::number(threads->usage()->peakMemory)));
}

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
