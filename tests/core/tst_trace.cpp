#include "core/trace/trace.h"
#include "tests/support/testrun.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <array>
#include <random>
#include <utility>

using namespace hilera;

namespace {

constexpr Nanoseconds origin = 1'000'000;

Event made(EventType type, Nanoseconds time, TrackId track, TaskId task = noTask, int detail = 0,
    std::int64_t value = 0)
{
    Event event;
    event.type = type;
    event.time = origin + time;
    event.track = track;
    event.task = task;
    event.detail = static_cast<std::uint8_t>(detail);
    event.value = value;
    return event;
}

Event opened(Nanoseconds time, TrackId track, TrackKind kind, TrackId parent = noTrack)
{
    return made(EventType::TrackOpened, time, track, parent, static_cast<int>(kind));
}

Event entered(Nanoseconds time, TrackId track, State state, TaskId task = noTask, Nanoseconds cpuBefore = 0)
{
    return made(EventType::StateEntered, time, track, task, static_cast<int>(state), cpuBefore);
}

Event ended(Nanoseconds time, TrackId track, TaskId task, Outcome outcome, std::int64_t value = 0)
{
    return made(EventType::TaskEnded, time, track, task, static_cast<int>(outcome), value);
}

} // namespace

class TraceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesSlicesOfStates()
    {
        Trace trace(origin, 1, 42);
        trace.apply({{opened(0, 0, TrackKind::Thread), entered(10, 0, State::Running, 0),
                         entered(30, 0, State::Waiting, 0, 15), entered(90, 0, State::Idle, noTask, 1)},
            {}, 0});
        const Track &track = *trace.track(0);
        QCOMPARE(track.slices.size(), std::size_t(2));
        QVERIFY(track.slices.at(0) == (Slice{10, 20, State::Running, 0, 15, 0}));
        QVERIFY(track.slices.at(1) == (Slice{30, 60, State::Waiting, 0, 1, 0}));
        QCOMPARE(track.open.state, State::Idle);
        QCOMPARE(trace.onCpu().total(), Nanoseconds(16));
        QCOMPARE(trace.sliceCount(), std::size_t(2));
        QCOMPARE(trace.lastEvent(), Nanoseconds(90));
    }

    // Whatever came in whatever order: tracks that are closed, and enter a state once more.
    void closesWhatIsOpenAtTheEnd()
    {
        constexpr TrackId tracks = 20;
        std::mt19937 engine(1); // NOLINT: the same each time
        const auto random = [&engine](
                                std::uint32_t below) { return static_cast<std::uint32_t>(engine() % below); };
        for (int round = 0; round < 50; ++round) {
            Trace trace(origin, 1, 42);
            for (int i = 0; i < 60; ++i) {
                const TrackId track = random(tracks);
                const std::array events{opened(i, track, TrackKind::Thread),
                    entered(i, track, State::Running), entered(i, track, State::Idle),
                    made(EventType::TrackClosed, i, track)};
                trace.apply({{events[random(events.size())]}, {}, 0});
            }
            trace.finish(origin + 100);
            for (const Track &track : trace.tracks()) {
                QVERIFY(track.opened < 0 || track.closed >= 0);
                QVERIFY(track.opened < 0 || track.open.state == State::Idle);
            }
        }
    }

    // What it was moved from goes last, and finds its memory.
    void movesWithItsTracks()
    {
        Trace first(origin, 1, 42);
        first.apply({{opened(0, 0, TrackKind::Thread), entered(10, 0, State::Running, 0),
                         entered(30, 0, State::Idle)},
            {}, 0});
        {
            const Trace second(std::move(first));
            QCOMPARE(second.tracks().size(), std::size_t(1));
            QCOMPARE(second.track(0)->slices.size(), std::size_t(1));
        }
    }

    void followsATask()
    {
        Trace trace(origin, 2, 42);
        trace.apply({{opened(0, 0, TrackKind::Thread), made(EventType::TaskSubmitted, 5, 0, 1),
                         made(EventType::TaskStarted, 20, 0, 1), ended(50, 0, 1, Outcome::Failed, 1)},
            {"no such page"}, 0});
        const TaskRecord &task = trace.tasks()[1];
        QCOMPARE(task.submitted, Nanoseconds(5));
        QCOMPARE(task.started, Nanoseconds(20));
        QCOMPARE(task.ended, Nanoseconds(50));
        QCOMPARE(task.outcome, Outcome::Failed);
        QCOMPARE(task.worker, TrackId(0));
        QCOMPARE(trace.note(1), Note{"no such page"});
        QCOMPARE(trace.endedTasks(), std::size_t(1));
        QCOMPARE(trace.queued().valueAt(10), 1);
        QCOMPARE(trace.queued().valueAt(20), 0);
        QCOMPARE(trace.inFlight().valueAt(49), 1);
        QCOMPARE(trace.inFlight().valueAt(50), 0);
    }

    // Whatever the order the three events of a task come in, the picture is the same.
    void toleratesAnyOrder_data()
    {
        QTest::addColumn<QList<int>>("order");
        QList<int> order{0, 1, 2};
        do {
            QTest::addRow("%d %d %d", order[0], order[1], order[2]) << order;
        } while (std::next_permutation(order.begin(), order.end()));
    }
    void toleratesAnyOrder()
    {
        QFETCH(QList<int>, order);
        const std::array events{made(EventType::TaskSubmitted, 5, 0, 0),
            made(EventType::TaskStarted, 20, 1, 0), ended(50, 1, 0, Outcome::Succeeded)};
        Trace trace(origin, 1, 42);
        trace.apply({{opened(0, 0, TrackKind::Caller), opened(0, 1, TrackKind::Thread)}, {}, 0});
        for (const int index : order)
            trace.apply({{events[static_cast<std::size_t>(index)]}, {}, 0});
        const TaskRecord &task = trace.tasks()[0];
        QCOMPARE(task.submitted, Nanoseconds(5));
        QCOMPARE(task.started, Nanoseconds(20));
        QCOMPARE(task.ended, Nanoseconds(50));
        for (Nanoseconds time = 0; time < 60; ++time) {
            QCOMPARE(trace.queued().valueAt(time), time >= 5 && time < 20 ? 1 : 0);
            QCOMPARE(trace.inFlight().valueAt(time), time >= 20 && time < 50 ? 1 : 0);
        }
    }

    void takesTheStartForTheSubmitUntilThatComes()
    {
        Trace trace(origin, 1, 42);
        trace.apply({{opened(0, 0, TrackKind::Thread), made(EventType::TaskStarted, 20, 0, 0)}, {}, 0});
        QCOMPARE(trace.tasks()[0].submitted, Nanoseconds(20));
        QCOMPARE(trace.queued().most(), 0);
    }

    void countsKindsUnderTheirParents()
    {
        Trace trace(origin, 0, 42);
        trace.apply({{opened(0, 0, TrackKind::Process), opened(0, 3, TrackKind::Thread, 0),
                         opened(1, 1, TrackKind::Gui, 0), opened(2, 2, TrackKind::Thread, 0)},
            {}, 0});
        QCOMPARE(trace.children(noTrack), (std::vector<TrackId>{0}));
        QCOMPARE(trace.children(0), (std::vector<TrackId>{3, 1, 2}));
        QCOMPARE(trace.track(3)->ordinal, 1);
        QCOMPARE(trace.track(2)->ordinal, 2);
        for (TrackId id = 0; id < 4; ++id)
            QCOMPARE(trace.track(id)->id, id);
    }

    void closesWhatIsOpenWhenTheRunIsOver()
    {
        Trace trace(origin, 1, 42);
        trace.apply({{opened(0, 0, TrackKind::Thread), entered(10, 0, State::Waiting, 0)}, {}, 0});
        trace.finish(origin + 70);
        QVERIFY(trace.finished());
        QCOMPARE(trace.track(0)->slices.at(0).duration, Nanoseconds(60));
        QCOMPARE(trace.track(0)->closed, Nanoseconds(70));
        QCOMPARE(trace.track(0)->open.state, State::Idle);
    }

    void clampsTimesThatRunBackwards()
    {
        Trace trace(origin, 1, 42);
        trace.apply({{opened(0, 0, TrackKind::Thread), entered(50, 0, State::Running, 0),
                         entered(40, 0, State::Waiting, 0, 3), entered(60, 0, State::Idle)},
            {}, 0});
        const SliceRow &slices = trace.track(0)->slices;
        QCOMPARE(slices.at(slices.size() - 1).end(), Nanoseconds(60));
        for (std::size_t i = 1; i < slices.size(); ++i)
            QVERIFY(slices.at(i).start >= slices.at(i - 1).end());
    }

    void gathersHeartbeats()
    {
        Trace trace(origin, 0, 42);
        trace.apply({{opened(0, 0, TrackKind::Gui), made(EventType::Heartbeat, 20, 0, noTask, 0, 7),
                         made(EventType::Heartbeat, 40, 0, noTask, 0, 3)},
            {}, 0});
        QCOMPARE(trace.track(0)->heartbeats, (std::vector<Nanoseconds>{20, 40}));
        QCOMPARE(trace.track(0)->worstLag, Nanoseconds(7));
    }

    void takesArrowsInAnyOrder()
    {
        constexpr int count = 400'000;
        Trace trace(origin, 0, 42);
        trace.apply({{opened(0, 0, TrackKind::Thread), opened(0, 1, TrackKind::Thread)}, {}, 0});
        QElapsedTimer clock;
        clock.start();
        for (int taken = 0; taken < count;) {
            EventBatch batch; // of more than one, as they come
            for (int i = 0; i < 16'000; ++i)
                batch.events.push_back(made(EventType::BlockedOn, count - ++taken, 0, noTask, 0, 1));
            trace.apply(batch);
        }
        QVERIFY2(clock.elapsed() < test::stuck, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(trace.arrows().size(), std::size_t(count));
        QVERIFY(std::ranges::is_sorted(trace.arrows(), {}, &Arrow::left));
        QCOMPARE(trace.arrows().front().left, Nanoseconds(0));
    }

    void findsTheArrowsOfAStretch()
    {
        std::mt19937 random(3);
        ArrowSeries series;
        for (TrackId i = 0; i < 1'000; ++i) {
            const Nanoseconds left = random() % 10'000;
            const Nanoseconds length = random() % (random() % 50 == 0 ? 5'000 : 20);
            series.add({i, left, 0, left + length});
            if (i % 100 == 0)
                series.settle();
        }
        series.settle();
        QVERIFY(std::ranges::is_sorted(series.arrows(), {}, &Arrow::left));
        for (int i = 0; i < 200; ++i) {
            const Nanoseconds from = random() % 10'000;
            const Nanoseconds to = from + random() % 1'000;
            std::vector<const Arrow *> expected;
            for (const Arrow &arrow : series.arrows()) {
                if (arrow.left <= to && arrow.reached >= from)
                    expected.push_back(&arrow);
            }
            QVERIFY(series.over(from, to, 1'000) == expected);
            expected.resize(std::min<std::size_t>(expected.size(), 5));
            QVERIFY(series.over(from, to, 5) == expected);
        }
    }

    void survivesGarbage()
    {
        std::mt19937_64 random(5);
        Trace trace(origin, 50, 42);
        for (int round = 0; round < 200; ++round) {
            EventBatch batch;
            for (int i = 0; i < 100; ++i) {
                Event event;
                event.time =
                    random() % 3 == 0 ? static_cast<Nanoseconds>(random()) : origin + round * 1000 + i;
                event.value = static_cast<std::int64_t>(random());
                event.track =
                    random() % 3 == 0 ? static_cast<TrackId>(random()) : static_cast<TrackId>(random() % 20);
                event.task =
                    random() % 3 == 0 ? static_cast<TaskId>(random()) : static_cast<TaskId>(random() % 60);
                event.line = static_cast<std::uint16_t>(random());
                event.type = static_cast<EventType>(random() % 12);
                event.detail = static_cast<std::uint8_t>(random() % 12);
                batch.events.push_back(event);
            }
            trace.apply(batch);
        }
        trace.finish(0);
        QCOMPARE(trace.eventCount(), std::uint64_t(20'000));
        QVERIFY(trace.endedTasks() <= trace.tasks().size());
        QVERIFY(std::ranges::is_sorted(trace.arrows(), {}, &Arrow::left));
        for (const Track &track : trace.tracks()) {
            for (std::size_t i = 1; i < track.slices.size(); ++i)
                QVERIFY(track.slices.at(i).start >= track.slices.at(i - 1).end());
        }
    }
};

QTEST_APPLESS_MAIN(TraceTest)
#include "tst_trace.moc"
