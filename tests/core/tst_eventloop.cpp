#include "core/metrics/figures.h"
#include "core/run/eventloop.h"
#include "core/strategy/strategies.h"
#include "tests/support/testrun.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

using namespace hilera;
using namespace hilera::test;

namespace {

constexpr Nanoseconds millisecond = 1'000'000;

struct Called {
    int number = 0;
    Nanoseconds time = 0;
    bool isDue = false;
};

std::atomic<int> timesSet = 0;

} // namespace

// Counts the calls, and stands before the C library's own.
extern "C" int timerfd_settime(int timer, int flags, const itimerspec *time, itimerspec *former) noexcept
{
    ++timesSet;
    return static_cast<int>(syscall(SYS_timerfd_settime, timer, flags, time, former));
}

// The loop runs on a thread of its own, as it does in a run.
class TestEventLoop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasNothingToDo();
    void callsInOrderOfTime();
    void callsAtOnceWhatIsDue();
    void callsMadeInACall();
    void cancelsNoneButItsOwn();
    void stopCallsAllAtOnce();
    void stopBeforeItRuns();
    void manyDeadlines();
    void handsOverWithoutTheSystem_data();
    void handsOverWithoutTheSystem();

private:
    // Gives the calls, in the order in which they came.
    template <typename Prepare> void runLoop(Prepare prepare);

    Recorder m_recorder;
    std::vector<Called> m_calls;
    Nanoseconds m_start = 0;
    Nanoseconds m_end = 0;
};

template <typename Prepare> void TestEventLoop::runLoop(Prepare prepare)
{
    m_calls.clear();
    std::jthread([this, prepare] {
        StopSignal stop;
        TrackWriter caller(m_recorder);
        caller.open(TrackKind::Caller, noTrack);
        Refusal refusal(stop);
        UsageMeter usage;
        Run run(hilera::prepare(RunPlan()), m_recorder, stop, refusal, usage, {}, caller);
        EventLoop loop(run);
        m_start = steadyNow();
        prepare(loop, stop);
        loop.run();
        m_end = steadyNow();
    }).join();
}

void TestEventLoop::hasNothingToDo()
{
    runLoop([](EventLoop &, StopSignal &) {});
    QVERIFY(m_end - m_start < test::stuck * millisecond);
}

void TestEventLoop::callsInOrderOfTime()
{
    const std::vector<int> delays = {30, 10, 50, 20, 10, 40};
    runLoop([this, &delays](EventLoop &loop, StopSignal &) {
        for (const int delay : delays) {
            loop.callAt(m_start + delay * millisecond, [this, delay](bool isDue) {
                m_calls.push_back({delay, steadyNow() - m_start, isDue});
            });
        }
    });
    QCOMPARE(m_calls.size(), delays.size());
    QVERIFY(std::ranges::is_sorted(m_calls, {}, &Called::number));
    for (const Called &call : m_calls) {
        QVERIFY(call.isDue);
        QVERIFY2(call.time >= call.number * millisecond, "it is called too early");
        QVERIFY2(
            call.time < (call.number + 50 * slowdown) * millisecond, qPrintable(QString::number(call.time)));
    }
}

void TestEventLoop::callsAtOnceWhatIsDue()
{
    runLoop([this](EventLoop &loop, StopSignal &) {
        for (const Nanoseconds time : {Nanoseconds(-5), Nanoseconds(0), m_start - millisecond})
            loop.callAt(time, [this](bool isDue) { m_calls.push_back({0, steadyNow() - m_start, isDue}); });
    });
    QCOMPARE(m_calls.size(), std::size_t(3));
    for (const Called &call : m_calls)
        QVERIFY(call.isDue && call.time < test::stuck * millisecond);
}

// A call that asks for the next one, and one that asks for an earlier one than the loop waits for.
void TestEventLoop::callsMadeInACall()
{
    runLoop([this](EventLoop &loop, StopSignal &) {
        const auto note = [this](int number) { m_calls.push_back({number, steadyNow() - m_start, true}); };
        loop.callAt(m_start + 60 * millisecond, [note](bool) { note(4); });
        loop.callAt(m_start + 10 * millisecond, [this, note, &loop](bool) {
            note(1);
            loop.callAt(m_start + 30 * millisecond, [note](bool) { note(3); });
            loop.callAt(m_start, [note](bool) { note(2); });
        });
    });
    QCOMPARE(m_calls.size(), std::size_t(4));
    QVERIFY(std::ranges::is_sorted(m_calls, {}, &Called::number));
}

// One that has not been added yet, and one of those that the stop has called.
void TestEventLoop::cancelsNoneButItsOwn()
{
    runLoop([this](EventLoop &loop, StopSignal &stop) {
        constexpr Nanoseconds time = 0;
        const auto note = [this](bool) { m_calls.emplace_back(); };
        stop.requestStop();
        const TaskLoop::Deadline first = loop.callAt(time, [note, &loop](bool goesOn) {
            note(goesOn);
            loop.callAt(time, note);
        });
        loop.callAt(time, [&loop, first](bool) { loop.cancel(first); });
        loop.cancel({});
    });
    QCOMPARE(m_calls.size(), std::size_t(2));
}

void TestEventLoop::stopCallsAllAtOnce()
{
    std::jthread stopper;
    runLoop([this, &stopper](EventLoop &loop, StopSignal &stop) {
        loop.callAt(m_start + millisecond, [this](bool isDue) {
            m_calls.push_back({0, steadyNow(), isDue});
        });
        for (int i = 1; i <= 3; ++i) {
            loop.callAt(m_start + 600 * nanosecondsPerSecond, [this, i](bool isDue) {
                m_calls.push_back({i, steadyNow(), isDue});
            });
        }
        stopper = std::jthread([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50 * slowdown));
            stop.requestStop();
        });
    });
    QCOMPARE(m_calls.size(), std::size_t(4));
    for (const Called &call : m_calls)
        QCOMPARE(call.isDue, call.number == 0);
    QVERIFY(m_end - m_start < test::stuck * millisecond);
}

void TestEventLoop::stopBeforeItRuns()
{
    runLoop([this](EventLoop &loop, StopSignal &stop) {
        stop.requestStop();
        loop.callAt(m_start + 600 * nanosecondsPerSecond, [this](bool isDue) {
            m_calls.push_back({0, steadyNow(), isDue});
        });
    });
    QCOMPARE(m_calls.size(), std::size_t(1));
    QVERIFY(!m_calls.front().isDue);
}

// Its time must not grow with the square of their number: Qt's own timers take 10 s for these.
void TestEventLoop::manyDeadlines()
{
    constexpr int count = 100'000;
    int calls = 0;
    runLoop([this, &calls](EventLoop &loop, StopSignal &) {
        for (int i = 0; i < count; ++i)
            loop.callAt(
                m_start + (i * 7919 % count) * Nanoseconds(1'000), [&calls](bool isDue) { calls += isDue; });
    });
    QCOMPARE(calls, count);
    QVERIFY2(m_end - m_start < 1'500 * slowdown * millisecond, qPrintable(QString::number(m_end - m_start)));
}

void TestEventLoop::handsOverWithoutTheSystem_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::newRow("coroutines") << QStringLiteral("coroutines");
    QTest::newRow("event loop") << QStringLiteral("event-loop");
}

// However often a lock goes from one to the next: what is due at once needs no timer.
void TestEventLoop::handsOverWithoutTheSystem()
{
    RunPlan plan;
    QFETCH(QString, strategy);
    plan.strategy = strategy;
    plan.task = QStringLiteral("count");
    plan.mode = QStringLiteral("mutex");
    plan.count = 4;
    plan.increments = 100;
    plan.durations = DurationSpec(0);
    timesSet = 0;
    const auto record = runPlan(plan);
    QVERIFY(record);
    QCOMPARE(measure(*record, record->finishedAt()).succeeded, std::size_t(plan.count));
    QVERIFY(workersBlocked(record->trace()) > 0);
    QCOMPARE(timesSet.load(), 1);
}

QTEST_GUILESS_MAIN(TestEventLoop)
#include "tst_eventloop.moc"
