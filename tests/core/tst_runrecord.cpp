#include "core/record/runrecord.h"
#include "core/runlog/format.h"
#include "tests/support/testrun.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hilera;
using namespace hilera::test;

namespace {

Event made(EventType type, Nanoseconds time, TrackId track)
{
    Event event;
    event.type = type;
    event.time = time;
    event.track = track;
    return event;
}

std::size_t bytesOf(const std::vector<EventBatch> &batches)
{
    std::size_t bytes = batches.size() * sizeof(EventBatch);
    for (const EventBatch &batch : batches)
        bytes += batch.events.capacity() * sizeof(Event);
    return bytes;
}

} // namespace

class RunRecordTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsNothingOfWhoStillComputes();
    void keepsNoRoomThatIsEmpty();
    void savesNothingOfWhoStillComputes();
};

// A thread that computes says every 10 ms that it is on a CPU.
void RunRecordTest::keepsNothingOfWhoStillComputes()
{
    constexpr int words = 3'600 * 100; // of an hour
    RunRecord record(RunPlan(), 0);
    Event opened = made(EventType::TrackOpened, 0, 0);
    opened.detail = static_cast<std::uint8_t>(TrackKind::Thread);
    record.apply({{opened}, {}, 0});
    const std::size_t before = bytesOf(record.batches());
    for (int i = 1; i <= words; ++i) {
        Event word = made(EventType::LineReached, i * Nanoseconds(10'000'000), 0);
        word.value = 1;
        QVERIFY(record.apply({{word}, {}, 0}).events.empty());
    }
    QCOMPARE(bytesOf(record.batches()), before);
    QCOMPARE(record.trace().eventCount(), std::uint64_t(1));
    QCOMPARE(record.trace().track(0)->lastOnCpu, words * Nanoseconds(10'000'000));
}

void RunRecordTest::keepsNoRoomThatIsEmpty()
{
    RunRecord record(RunPlan(), 0);
    EventBatch batch;
    batch.events.reserve(16'384);
    batch.events.push_back(made(EventType::Heartbeat, 1, 0));
    QVERIFY(record.apply(std::move(batch)).events.capacity() < 100);
}

void RunRecordTest::savesNothingOfWhoStillComputes()
{
    RunPlan plan;
    plan.strategy = QStringLiteral("thread-per-task");
    plan.task = QStringLiteral("burn");
    plan.count = 2;
    plan.durations = DurationSpec(0.1);
    plan.lowPriority = false; // a busy machine would let it wait for long
    const auto record = runPlan(plan);
    QVERIFY(record);
    const auto events = eventsOf(*record);
    QVERIFY(std::ranges::none_of(events, tellsOnCpuOnly));
    QCOMPARE(events.size(), static_cast<std::size_t>(record->trace().eventCount()));
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("run.hilera.jsonl"));
    QVERIFY(!exportRun(*record, file));
    const auto opened = openRun(file);
    QVERIFY2(opened, errorOf(opened));
    QVERIFY(opened->isWhole);
}

QTEST_GUILESS_MAIN(RunRecordTest)
#include "tst_runrecord.moc"
