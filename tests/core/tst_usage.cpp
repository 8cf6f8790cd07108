#include "core/run/usage.h"
#include "tests/support/testrun.h"

#include <QTest>

#include <cstring>
#include <memory>
#include <thread>

#include <sys/resource.h>

using namespace hilera;
using namespace hilera::test;

namespace {

constexpr Nanoseconds millisecond = 1'000'000;

void burn(Nanoseconds cpu)
{
    const Nanoseconds end = threadCpuNow() + cpu;
    while (threadCpuNow() < end) { }
}

} // namespace

class TestUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sleepingTakesNoCpu();
    void burningTakesCpu_data();
    void burningTakesCpu();
    void countsContextSwitches();
    void measuresThePeakAnew();
    void addsUp();
    void countsChildProcesses();
};

void TestUsage::sleepingTakesNoCpu()
{
    const UsageMeter meter;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    const Usage usage = meter.soFar();
    QVERIFY(usage.userCpu >= 0 && usage.systemCpu >= 0);
    QVERIFY(usage.userCpu + usage.systemCpu < 50 * millisecond);
}

void TestUsage::burningTakesCpu_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 1;
    QTest::newRow("three threads") << 3;
}

void TestUsage::burningTakesCpu()
{
    QFETCH(int, threads);
    const UsageMeter meter;
    {
        std::vector<std::jthread> burners;
        for (int i = 0; i < threads; ++i)
            burners.emplace_back([] { burn(100 * millisecond); });
    }
    const Usage usage = meter.soFar();
    const Nanoseconds used = usage.userCpu + usage.systemCpu;
    QVERIFY2(used >= threads * 95 * millisecond, qPrintable(QString::number(used)));
    QVERIFY2(used <= threads * 130 * millisecond + 50 * millisecond, qPrintable(QString::number(used)));
}

void TestUsage::countsContextSwitches()
{
    const UsageMeter meter;
    for (int i = 0; i < 50; ++i)
        std::this_thread::sleep_for(std::chrono::microseconds(100));
    const Usage usage = meter.soFar();
    QVERIFY(usage.contextSwitches >= 50);
}

// The peak is that since the meter was made, not that of the process's whole life.
void TestUsage::measuresThePeakAnew()
{
    constexpr std::size_t size = 128 << 20;
    constexpr std::int64_t most = static_cast<std::int64_t>(size);
    const UsageMeter before;
    const std::int64_t small = before.soFar().peakMemory;
    QVERIFY(small > 0);
    {
        const std::unique_ptr<char[]> memory(new char[size]);
        std::memset(memory.get(), 1, size);
        QVERIFY(memory[size / 2] == 1);
        QVERIFY(before.soFar().peakMemory >= small + most * 9 / 10);
    }
    QVERIFY(before.soFar().peakMemory >= small + most * 9 / 10);
    if (slowdown == 1) { // a sanitizer does not give memory back
        const UsageMeter after;
        QVERIFY(after.soFar().peakMemory < small + most / 2);
    }
}

void TestUsage::addsUp()
{
    Usage sum{1, 2, 3, 4};
    sum += Usage{10, 20, 30, 40};
    QCOMPARE(sum, (Usage{11, 22, 33, 44}));

    rusage raw{};
    raw.ru_utime = {1, 500'000};
    raw.ru_stime = {0, 7};
    raw.ru_nvcsw = 3;
    raw.ru_nivcsw = 4;
    raw.ru_maxrss = 2;
    QCOMPARE(toUsage(raw), (Usage{1'500'000'000, 7'000, 7, 2'048}));
}

// A worker process needs about a megabyte: four at once are seen in the run's peak, beside the program's own.
void TestUsage::countsChildProcesses()
{
    RunPlan plan;
    plan.count = 4;
    plan.durations = DurationSpec(0.02);
    plan.strategy = QStringLiteral("sequential");
    const auto alone = runPlan(plan);
    plan.strategy = QStringLiteral("process-per-task");
    const auto withChildren = runPlan(plan);
    QVERIFY(alone && withChildren);
    QVERIFY(alone->usage().peakMemory > 0);
    QVERIFY(withChildren->usage().peakMemory > alone->usage().peakMemory + 4 * 500'000);
    QVERIFY(withChildren->usage().contextSwitches > 0);
}

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
