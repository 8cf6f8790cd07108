#include "core/trace/recorder.h"
#include "core/trace/trackwriter.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <thread>
#include <vector>

using namespace hilera;

namespace {

Event numbered(TrackId track, std::int64_t number)
{
    Event event;
    event.track = track;
    event.value = number;
    event.time = steadyNow();
    return event;
}

// Takes until the writers have ended and nothing is left.
EventBatch takeAll(Recorder &recorder, const std::atomic<bool> &isOver, std::size_t atMost)
{
    EventBatch all;
    for (bool isLast = false;;) {
        EventBatch batch = recorder.take(atMost);
        all.dropped += batch.dropped;
        all.events.insert(all.events.end(), batch.events.begin(), batch.events.end());
        all.texts.insert(all.texts.end(), batch.texts.begin(), batch.texts.end());
        if (batch.events.size() > atMost)
            qFatal("more than asked for");
        if (batch.events.empty() && isLast)
            return all;
        isLast = isOver && batch.events.empty();
        std::this_thread::yield();
    }
}

} // namespace

class TestRecorder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void losesNothing_data();
    void losesNothing();
    void ordersWhatIsThereByTime();
    void countsWhatItDrops();
    void takesInAgainAfterADrop();
    void keepsTexts();
    void textsComeWithEvents();
    void givesEachTrackItsOwnId();
    void noSliceUsesMoreCpuThanItLasts();
};

void TestRecorder::losesNothing_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("tracksOfEach");
    QTest::addColumn<int>("atMost");
    QTest::newRow("one thread") << 1 << 1 << 1'000'000;
    QTest::newRow("eight threads") << 8 << 1 << 1'000'000;
    QTest::newRow("eight threads, small batches") << 8 << 1 << 100;
    QTest::newRow("eight threads with tracks that share a buffer") << 8 << 5 << 1'000;
}

void TestRecorder::losesNothing()
{
    QFETCH(int, threads);
    QFETCH(int, tracksOfEach);
    QFETCH(int, atMost);
    constexpr int count = 20'000; // of each thread
    Recorder recorder;
    std::atomic<bool> isOver = false;
    EventBatch all;
    std::jthread taker([&] { all = takeAll(recorder, isOver, static_cast<std::size_t>(atMost)); });
    {
        std::vector<std::jthread> writers;
        for (int thread = 0; thread < threads; ++thread) {
            writers.emplace_back([&recorder, tracksOfEach] {
                std::vector<TrackId> tracks;
                for (int i = 0; i < tracksOfEach; ++i)
                    tracks.push_back(recorder.newTrack());
                for (int i = 0; i < count; i += 2) {
                    const TrackId track = tracks[static_cast<std::size_t>(i / 2 % tracksOfEach)];
                    recorder.record(std::array{numbered(track, i), numbered(track, i + 1)}, track);
                }
            });
        }
    }
    isOver = true;
    taker.join();

    QCOMPARE(all.dropped, std::uint64_t(0));
    QCOMPARE(all.events.size(), static_cast<std::size_t>(threads * count));
    std::map<TrackId, std::int64_t> last;
    for (const Event &event : all.events) {
        const auto before = last.try_emplace(event.track, -1).first;
        QVERIFY2(event.value > before->second, "events of a track change places");
        before->second = event.value;
    }
    QCOMPARE(last.size(), static_cast<std::size_t>(threads * tracksOfEach));
}

void TestRecorder::ordersWhatIsThereByTime()
{
    Recorder recorder;
    for (int i = 0; i < 100; ++i) {
        Event event;
        event.track = static_cast<TrackId>(i % 7);
        event.time = 1'000 + i;
        recorder.record(std::array{event}, event.track);
    }
    std::vector<Event> events = recorder.take(30).events;
    QCOMPARE(events.size(), std::size_t(30));
    while (events.size() < 100) {
        const EventBatch batch = recorder.take(30);
        QVERIFY(!batch.events.empty());
        events.insert(events.end(), batch.events.begin(), batch.events.end());
    }
    QVERIFY(std::ranges::is_sorted(events, {}, &Event::time));
    QVERIFY(recorder.take(30).events.empty());
}

void TestRecorder::countsWhatItDrops()
{
    Recorder recorder;
    const std::vector<Event> thousand(1'000, numbered(3, 0));
    const std::size_t times = Recorder::eventLimit / thousand.size() + 2;
    for (std::size_t i = 0; i < times; ++i)
        recorder.record(thousand, thousand.front().track);
    recorder.record(std::array{numbered(4, 7)}, 4); // there is no room in another buffer either
    std::size_t taken = 0;
    std::uint64_t dropped = 0;
    for (;;) {
        const EventBatch batch = recorder.take(500'000);
        taken += batch.events.size();
        dropped += batch.dropped;
        if (batch.events.empty())
            break;
    }
    QCOMPARE(taken, Recorder::eventLimit);
    QCOMPARE(taken + dropped, times * thousand.size() + 1);
}

void TestRecorder::takesInAgainAfterADrop()
{
    Recorder recorder;
    const std::vector<Event> full(Recorder::eventLimit, numbered(0, 0));
    recorder.record(full, 0);
    recorder.record(std::array{numbered(0, 1)}, 0);
    const EventBatch first = recorder.take(2 * Recorder::eventLimit);
    QCOMPARE(first.dropped, std::uint64_t(1));
    QCOMPARE(first.events.size(), full.size());
    recorder.record(std::array{numbered(0, 2)}, 0);
    const EventBatch second = recorder.take(10);
    QCOMPARE(second.dropped, std::uint64_t(0));
    QCOMPARE(second.events.size(), std::size_t(1));
    QCOMPARE(second.events.front().value, std::int64_t(2));
}

// A text is never in a later batch than the event that names it, and its id counts on over all batches.
void TestRecorder::keepsTexts()
{
    constexpr int threads = 4, count = 2'000;
    Recorder recorder;
    std::vector<std::jthread> writers;
    for (int thread = 0; thread < threads; ++thread) {
        writers.emplace_back([&recorder] {
            TrackWriter track(recorder);
            for (TaskId task = 0; task < count; ++task)
                track.end(task, Outcome::Failed, {std::to_string(track.id()) + " " + std::to_string(task)});
        });
    }
    std::vector<std::string> texts;
    int ends = 0;
    while (ends < threads * count) {
        const EventBatch batch = recorder.take(500);
        texts.insert(texts.end(), batch.texts.begin(), batch.texts.end());
        for (const Event &event : batch.events) {
            if (event.type != EventType::TaskEnded)
                continue;
            ++ends;
            const auto text = static_cast<std::size_t>(event.value - 1);
            QVERIFY(text < texts.size());
            QCOMPARE(texts[text], std::to_string(event.track) + " " + std::to_string(event.task));
        }
    }
    QCOMPARE(texts.size(), static_cast<std::size_t>(threads * count));
}

// Whoever takes in nothing may throw away what came with it.
void TestRecorder::textsComeWithEvents()
{
    Recorder recorder;
    const TextId text = recorder.keepText("why");
    const EventBatch nothing = recorder.take(10);
    QVERIFY(nothing.events.empty() && nothing.texts.empty());
    recorder.record(std::array{numbered(0, text + 1)}, 0);
    const EventBatch batch = recorder.take(10);
    QCOMPARE(batch.events.size(), std::size_t(1));
    QCOMPARE(batch.texts, std::vector<std::string>{"why"});
}

void TestRecorder::givesEachTrackItsOwnId()
{
    constexpr std::size_t count = 1'000;
    Recorder recorder;
    std::array<std::vector<TrackId>, 4> ids;
    {
        std::vector<std::jthread> makers;
        for (std::vector<TrackId> &own : ids) {
            makers.emplace_back([&recorder, &own] {
                for (std::size_t i = 0; i < count; ++i)
                    own.push_back(recorder.newTrack());
            });
        }
    }
    std::vector<TrackId> all;
    for (const std::vector<TrackId> &own : ids)
        all.insert(all.end(), own.begin(), own.end());
    std::ranges::sort(all);
    for (std::size_t i = 0; i < all.size(); ++i)
        QCOMPARE(all[i], static_cast<TrackId>(i));
}

// What the system counts as CPU time while the thread saw the clock leap, is not that of the slice before.
void TestRecorder::noSliceUsesMoreCpuThanItLasts()
{
    constexpr Nanoseconds ran = 1'000'000;
    constexpr Nanoseconds used = 5'000'000;
    Recorder recorder;
    TrackWriter track(recorder);
    const Nanoseconds beforeAll = threadCpuNow();
    track.resume();
    const Nanoseconds entered = track.enter(State::Running, 0);
    const Nanoseconds before = threadCpuNow();
    while (threadCpuNow() - before < used)
        continue;
    track.wasReady(0, entered + ran, steadyNow());

    const EventBatch batch = recorder.take(100);
    QCOMPARE(batch.events.size(), 3U);
    const Event &ready = batch.events[1];
    const Event &running = batch.events[2];
    QCOMPARE(ready.detail, static_cast<std::uint8_t>(State::Ready));
    QCOMPARE(ready.value, ran); // of the time running before
    QVERIFY(running.value >= used - ran); // of the time ready
    QVERIFY(ready.value + running.value <= threadCpuNow() - beforeAll);
}

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
