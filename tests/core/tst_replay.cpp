#include "core/record/eventtext.h"
#include "tests/core/replayfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace hilera;
using namespace hilera::test;

namespace {

// What the events up to `time` make, as they came.
std::unique_ptr<Trace> traceUpTo(const RunRecord &record, Nanoseconds time)
{
    auto trace = std::make_unique<Trace>(record.trace().origin(), record.tasks().size(), processId());
    for (const EventBatch &batch : record.batches()) {
        EventBatch part{{}, batch.texts, 0};
        for (const Event &event : batch.events) {
            if (record.trace().sinceOrigin(event.time) <= time)
                part.events.push_back(event);
        }
        trace->apply(part);
    }
    return trace;
}

} // namespace

class ReplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void startsWithNothing()
    {
        Replay replay(twoTasks());
        QSignalSpy started(&replay, &Replay::runStarted);
        QVERIFY(waitForStart(replay));
        QCOMPARE(started.count(), 1);
        QCOMPARE(replay.position(), Nanoseconds(0));
        QVERIFY(!replay.isPlaying());
        QVERIFY(replay.record()->isReplay());
        QCOMPARE(replay.record()->trace().endedTasks(), std::size_t(0));
        QVERIFY(!replay.record()->trace().finished());
        QCOMPARE(replay.record()->now(), origin);
    }

    void stepsThroughInstants()
    {
        Replay replay(twoTasks());
        QVERIFY(waitForStart(replay));
        const QStringList texts{QStringLiteral("Caller submits snooze 0"),
            QStringLiteral("Caller submits snooze 1"), QStringLiteral("Thread 2 starts snooze 1"),
            QStringLiteral("Thread 1 starts snooze 0"), QStringLiteral("Thread 2 ends snooze 1"),
            QStringLiteral("Thread 1 ends snooze 0: failed: second")};
        const QList<Nanoseconds> times{10, 20, 25, 30, second, second + 5};
        for (qsizetype i = 0; i < times.size(); ++i) {
            replay.stepForward();
            QCOMPARE(replay.position(), times[i]);
            QCOMPARE(eventsText(*replay.record(), replay.lastSeen()), texts[i]);
        }
        replay.stepForward(); // nothing more is seen: to the end
        QCOMPARE(replay.position(), 2 * second);
        for (qsizetype i = times.size() - 1; i >= 0; --i) {
            replay.stepBack();
            QVERIFY(waitForStart(replay));
            QCOMPARE(replay.position(), times[i]);
            QCOMPARE(eventsText(*replay.record(), replay.lastSeen()), texts[i]);
        }
        replay.stepBack();
        QCOMPARE(replay.position(), Nanoseconds(0));
    }

    void endsAsTheRun_data()
    {
        QTest::addColumn<QString>("strategy");
        for (const Strategy &strategy : strategies())
            QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
    }
    void endsAsTheRun()
    {
        QFETCH(QString, strategy);
        RunPlan plan = planOf(20);
        plan.strategy = strategy;
        const auto record = test::runPlan(plan);
        QVERIFY(record);
        Replay replay(record);
        QVERIFY(waitForStart(replay));
        QSignalSpy finished(&replay, &Replay::runFinished);
        replay.toEnd();
        QTRY_COMPARE(finished.count(), 1);
        compareWhole(replay.record()->trace(), record->trace());
        QCOMPARE(replay.record()->usage(), record->usage());
    }

    void isAtAnyTimeWhatTheEventsUntilThenMake()
    {
        RunPlan plan = planOf(30);
        plan.strategy = QStringLiteral("processes-with-threads");
        const auto record = test::runPlan(plan);
        QVERIFY(record);
        Replay replay(record);
        QVERIFY(waitForStart(replay));
        // Far on and back again.
        for (const int percent : {10, 70, 30, 99, 98, 1, 50, 0}) {
            const Nanoseconds time = replay.end() * percent / 100;
            replay.seek(time);
            QVERIFY(waitForStart(replay));
            QCOMPARE(replay.position(), time);
            compare(replay.record()->trace(), *traceUpTo(*record, time));
        }
    }

    void isTheSameForwardAndBack()
    {
        const auto record = test::runPlan(planOf(8));
        QVERIFY(record);
        Replay replay(record);
        QVERIFY(waitForStart(replay));
        std::vector<Nanoseconds> there;
        for (int i = 0; i < 15; ++i) {
            replay.stepForward();
            there.push_back(replay.position());
        }
        for (std::size_t i = there.size() - 1; i-- > 0;) {
            replay.stepBack();
            QVERIFY(waitForStart(replay));
            QCOMPARE(replay.position(), there[i]);
            compare(replay.record()->trace(), *traceUpTo(*record, there[i]));
        }
    }

    void playsAtItsSpeed_data()
    {
        QTest::addColumn<double>("speed");
        for (const double speed : {0.01, 0.1, 1.0})
            QTest::newRow(qPrintable(QString::number(speed))) << speed;
    }
    void playsAtItsSpeed()
    {
        QFETCH(double, speed);
        Replay replay(twoTasks());
        QVERIFY(waitForStart(replay));
        replay.setSpeed(speed);
        const Nanoseconds before = steadyNow();
        replay.play();
        QTest::qWait(400);
        replay.pause();
        const auto passed = static_cast<double>(steadyNow() - before);
        const double share = static_cast<double>(replay.position()) / (passed * speed);
        QVERIFY2(share > 0.85 && share <= 1.0, qPrintable(QString::number(share)));
        const Nanoseconds there = replay.position();
        QTest::qWait(50);
        QCOMPARE(replay.position(), there);
    }

    void playsToTheEndAndFromTheStartAgain()
    {
        Replay replay(twoTasks());
        QVERIFY(waitForStart(replay));
        QSignalSpy finished(&replay, &Replay::runFinished);
        QSignalSpy rewound(&replay, &Replay::runRewound);
        replay.setSpeed(100);
        replay.play();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!replay.isPlaying());
        QVERIFY(replay.record()->trace().finished());
        QCOMPARE(replay.position(), replay.end());
        replay.play();
        QCOMPARE(rewound.count(), 1);
        QVERIFY(replay.isPlaying());
        QTRY_COMPARE(finished.count(), 2);
        replay.setSpeed(1e9);
        QCOMPARE(replay.speed(), Replay::fastest);
    }
};

QTEST_GUILESS_MAIN(ReplayTest)
#include "tst_replay.moc"
