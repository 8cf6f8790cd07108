#include "ui/timeline/model/forkjoin.h"
#include "ui/timeline/paint/slicestrips.h"
#include "ui/timeline/view/timelineview.h"

#include <QDir>
#include <QTest>

using namespace hilera;

namespace {

constexpr Nanoseconds second = nanosecondsPerSecond;

Event made(EventType type, Nanoseconds time, TrackId track, TaskId task = noTask, int detail = 0)
{
    Event event;
    event.type = type;
    event.time = time;
    event.track = track;
    event.task = task;
    event.detail = static_cast<std::uint8_t>(detail);
    return event;
}

Event threadOpened(TrackId track, Nanoseconds time = 0)
{
    return made(EventType::TrackOpened, time, track, noTask, static_cast<int>(TrackKind::Thread));
}

// So many threads, a counter, and a queue with its length.
void fill(Trace &trace, TrackId threads)
{
    EventBatch batch;
    batch.events.push_back(made(EventType::TaskSubmitted, 0, 0, 0));
    for (TrackId track = 0; track < threads; ++track)
        batch.events.push_back(threadOpened(track));
    for (const Tally tally : {Tally::Counter, Tally::QueueLength}) {
        Event counted = made(EventType::Counted, second / 10, 0, noTask, static_cast<int>(tally));
        counted.value = 1;
        batch.events.push_back(counted);
    }
    trace.apply(batch);
}

int threadsOfProgram()
{
    return static_cast<int>(
        QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

} // namespace

// What stays in sight, and what comes into it.
class TestTimelineSight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<TimelineView>();
        m_view->resize(1044, 400);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setFocus();
    }
    void cleanup() { m_view.reset(); }

    void keepsTheRowThatIsChosen_data()
    {
        QTest::addColumn<int>("fromEnd");
        QTest::newRow("last counter") << 1;
        QTest::newRow("counter before it") << 2;
        QTest::newRow("thread") << 3;
    }
    void keepsTheRowThatIsChosen()
    {
        QFETCH(int, fromEnd);
        Trace trace(0, 1, 1);
        fill(trace, 40);
        m_view->setTrace(&trace);
        const int count = scene().rows.count();
        for (int i = 0; i <= count - fromEnd; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(scene().currentRow, count - fromEnd);
        const int fromBottom = scene().rows.totalHeight() - scene().scroll;
        const std::uint32_t series = scene().rows.row(scene().currentRow).series;

        trace.apply({{threadOpened(40, second)}, {}, 0});
        m_view->traceChanged();
        QTRY_COMPARE(scene().rows.count(), count + 1);
        const bool isCounter = fromEnd < 3;
        QCOMPARE(scene().currentRow, count - fromEnd + (isCounter ? 1 : 0));
        QCOMPARE(scene().rows.row(scene().currentRow).series, series);
        QVERIFY(scene().rows.totalHeight() - scene().scroll >= fromBottom);
        QVERIFY(scene().scroll > 0);
        m_view->setTrace(nullptr);
    }

    // The row at the top is a counter, and another thread comes in above it.
    void keepsTheCounterAtTheTop()
    {
        Trace trace(0, 1, 1);
        fill(trace, 3);
        m_view->setTrace(&trace);
        int height = m_view->height();
        const auto top = [this] { return scene().rows.row(scene().rows.indexAt(scene().scroll)); };
        while (height > 60 && top().kind != TimelineRow::Kind::Counter) {
            m_view->resize(1044, --height);
            QTest::keyClick(m_view.get(), Qt::Key_PageDown);
            QTest::keyClick(m_view.get(), Qt::Key_PageDown);
            QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        }
        QTest::qWait(50); // a display says later which size it gave
        QCOMPARE(top().kind, TimelineRow::Kind::Counter);
        const int scroll = scene().scroll;
        trace.apply({{threadOpened(3, second), threadOpened(4, second)}, {}, 0});
        m_view->traceChanged();
        QTRY_VERIFY(scene().scroll > scroll);
        QCOMPARE(top().kind, TimelineRow::Kind::Counter);
        m_view->setTrace(nullptr);
    }

    void aGuessLeavesTheRunItsRoom_data()
    {
        QTest::addColumn<Nanoseconds>("guess");
        QTest::addColumn<bool>("isInSight");
        QTest::newRow("near") << 3 * second << true;
        QTest::newRow("a few times as long") << 15 * second << true;
        QTest::newRow("beyond all") << 1'000'000 * second << false;
        QTest::newRow("as far as one can be written") << 1'000'000'000 * second << false;
    }
    void aGuessLeavesTheRunItsRoom()
    {
        QFETCH(Nanoseconds, guess);
        QFETCH(bool, isInSight);
        Trace trace(0, 1, 1);
        fill(trace, 2);
        trace.finish(2 * second);
        m_view->setTrace(&trace);
        m_view->setGuesses({guess});
        QCOMPARE(scene().range.contains(guess), isInSight);
        QVERIFY(scene().range.to <= 25 * second);
        QTest::keyClick(m_view.get(), Qt::Key_F); // fits the run
        QVERIFY(scene().range.to >= 2 * second && scene().range.to < 5 * second / 2);
        QTest::keyClick(m_view.get(), Qt::Key_0); // all
        QCOMPARE(scene().range.contains(guess), isInSight);
        m_view->setTrace(nullptr);
    }

    // One set for all that are painted on this thread, such as the lanes of a comparison.
    void timelinesShareTheirHelpers()
    {
        constexpr TrackId rows = 16;
        Trace trace(0, 1000, 1);
        EventBatch batch;
        for (TrackId track = 0; track < rows; ++track) {
            batch.events.push_back(threadOpened(track));
            for (int i = 0; i < 40'000; ++i) {
                batch.events.push_back(made(EventType::StateEntered, i * 10'000, track,
                    static_cast<TaskId>(i % 1000), static_cast<int>(State::Running) + i % 2));
            }
        }
        trace.apply(batch);
        trace.finish(second);
        std::vector<const Track *> tracks;
        for (const Track &track : trace.tracks())
            tracks.push_back(&track);
        TimelineScene scene;
        scene.theme = lightTheme();
        scene.taskName = [](TaskId) { return QString(); };
        scene.range = {0, second / 2};
        std::vector<SliceStrips> lanes(6);
        const int before = threadsOfProgram();
        std::vector<int> threads;
        for (SliceStrips &strips : lanes) {
            strips.update(tracks, scene, {scene.range, 0, 800}, 8, 1);
            threads.push_back(threadsOfProgram() - before);
        }
        QVERIFY(threads.front() >= 0);
        QCOMPARE(threads.back(), threads.front());
        if (std::thread::hardware_concurrency() > 1)
            QVERIFY(threads.front() > 0);
        lanes.clear();
        QTRY_COMPARE(threadsOfProgram(), before);
    }

private:
    [[nodiscard]] const TimelineScene &scene() const { return m_view->controller().scene(); }

    std::unique_ptr<TimelineView> m_view;
};

QTEST_MAIN(TestTimelineSight)
#include "tst_timelinesight.moc"
