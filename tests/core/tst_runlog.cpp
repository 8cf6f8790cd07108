#include "core/plan/runplanjson.h"
#include "core/record/runrecord.h"
#include "core/runlog/format.h"
#include "tests/support/runlogreader.h"
#include "tests/support/testrun.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <limits>

#include <sys/resource.h>
#include <unistd.h>

using namespace hilera;
using namespace hilera::test;

class RunLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsAFormatByTheFileName_data();
    void knowsAFormatByTheFileName();
    void losesNothing();
    void keepsTheVotesOfAClass();
    void losesNothingOfAnyEvent_data();
    void losesNothingOfAnyEvent();
    void tellsTheRunInItsHeader();
    void printsLinesInOrderOfTime();
    void refusesWhereItCannotWrite_data();
    void refusesWhereItCannotWrite();
    void leavesTheOldFileWholeWhenTheDiskIsFull();
    void saysThatTheFolderHasGone();
    void writesFast();
};

namespace {

constexpr Nanoseconds origin = 7'000'000'000'001;
constexpr qint64 largest = std::numeric_limits<qint64>::max();

Event eventOf(
    EventType type, Nanoseconds time, TrackId track, TaskId task = noTask, int detail = 0, qint64 value = 0)
{
    Event event;
    event.time = origin + time;
    event.type = type;
    event.track = track;
    event.task = task;
    event.detail = static_cast<std::uint8_t>(detail);
    event.value = value;
    return event;
}

// A run of two tasks on one thread; the second fails.
RunRecord smallRun()
{
    RunPlan plan;
    plan.count = 2;
    plan.durations = *DurationSpec::parse(QStringLiteral("1..2 seed 3"));
    plan.timeScale = 0.1;
    RunRecord record(plan, origin);
    EventBatch first;
    first.events = {
        eventOf(EventType::TrackOpened, 10, 0, noTrack, static_cast<int>(TrackKind::Gui)),
        eventOf(EventType::TrackOpened, 20, 1, noTrack, static_cast<int>(TrackKind::Thread)),
        eventOf(EventType::TrackIdentified, 25, 1, noTask, 0, packIds(4'194'304, 4'194'303)),
        eventOf(EventType::TaskSubmitted, 30, 0, 0),
        eventOf(EventType::TaskStarted, 2'000'000, 1, 0),
        eventOf(EventType::StateEntered, 2'000'001, 1, 0, static_cast<int>(State::Waiting), 1234),
        eventOf(EventType::Heartbeat, 3'000'000, 0, noTask, 0, 99),
    };
    first.events[3].line = 65535;
    EventBatch second;
    second.texts = {packNote({"It said \"no\""}),
        packNote({"{size} bytes", {{"size", "12"}, {"status", "200"}}}),
        packNote({"Two\nlines, \ttabbed: \xc3\xb1 \\ \x01"}), ""};
    second.dropped = 3;
    // Told late: the end of the first task comes after the start of the second.
    second.events = {
        eventOf(EventType::TaskStarted, 9'000'000, 1, 1),
        eventOf(EventType::TaskEnded, 8'000'000, 1, 0, static_cast<int>(Outcome::Succeeded)),
        eventOf(EventType::TaskEnded, 12'000'000, 1, 1, static_cast<int>(Outcome::Failed), 1),
    };
    record.apply(std::move(first));
    record.apply(std::move(second));
    record.finish(origin + 20'000'000, Usage{1, 2, 3, 4}, QStringLiteral("Cut “off”"));
    return record;
}

QByteArray written(const RunRecord &record, const char *fileName)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Format *format = formatOf(QLatin1String(fileName));
    return format && format->write(record, buffer) ? buffer.data() : QByteArray();
}

QString firstDifference(const std::vector<Event> &read, const RunRecord &record)
{
    std::vector<Event> kept;
    for (const EventBatch &batch : record.batches())
        kept.insert(kept.end(), batch.events.begin(), batch.events.end());
    if (kept.size() != read.size())
        return QStringLiteral("%1 events instead of %2").arg(read.size()).arg(kept.size());
    const auto [one, other] = std::ranges::mismatch(kept, read);
    return one == kept.end() ? QString() : QStringLiteral("event %1 differs").arg(one - kept.begin());
}

} // namespace

void RunLogTest::knowsAFormatByTheFileName_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("id");
    QTest::newRow("its own") << QStringLiteral("/tmp/a.hilera.jsonl") << QStringLiteral("jsonlines");
    QTest::newRow("shorter") << QStringLiteral("a.jsonl") << QStringLiteral("jsonlines");
    QTest::newRow("capitals") << QStringLiteral("A.HILERA.JSONL") << QStringLiteral("jsonlines");
    QTest::newRow("text") << QStringLiteral("a.b.txt") << QStringLiteral("text");
    QTest::newRow("unknown") << QStringLiteral("a.doc") << QString();
    QTest::newRow("none") << QStringLiteral("a") << QString();
    QTest::newRow("not at its end") << QStringLiteral("a.txt.gz") << QString();
}

void RunLogTest::knowsAFormatByTheFileName()
{
    QFETCH(QString, fileName);
    QFETCH(QString, id);
    const Format *format = formatOf(fileName);
    QCOMPARE(format ? QString::fromLatin1(format->id) : QString(), id);
}

void RunLogTest::losesNothing()
{
    const RunRecord record = smallRun();
    const ReadRun run = readRunLog(written(record, "a.hilera.jsonl"));
    QVERIFY2(run.problem.isEmpty(), qPrintable(run.problem));
    QCOMPARE(firstDifference(run.events, record), QString());
    std::vector<Note> notes;
    for (const std::string &text : record.batches()[1].texts)
        notes.push_back(unpackNote(text));
    QCOMPARE(run.notes, notes);
    QCOMPARE(run.dropped, std::uint64_t(3));
}

// What a class guessed comes back whole; a broken list is refused.
void RunLogTest::keepsTheVotesOfAClass()
{
    RunRecord record = smallRun();
    const std::vector<ClassVotes> votes{
        {QStringLiteral("makespan"), {}, {4, 5.5, 1e9}, {5}},
        {QStringLiteral("makespan"), {QStringLiteral("sum"), QStringLiteral("longest")}, {0, 1, 1}, {}},
    };
    record.setVotes(votes);
    const QByteArray log = written(record, "a.hilera.jsonl");
    const auto votesIn = [](QByteArray content) {
        QBuffer buffer(&content);
        buffer.open(QIODevice::ReadOnly);
        const Result<OpenedRun> run = formatOf(QStringLiteral("a.hilera.jsonl"))->read(buffer, {});
        return run ? Result<std::vector<ClassVotes>>(run->record->votes()) : Error{run.error()};
    };
    const auto read = votesIn(log);
    QVERIFY2(read, qPrintable(read ? QString() : read.error()));
    QVERIFY(*read == votes);
    for (const auto &[from, to] : {std::pair("5.5", "\"5.5\""), std::pair("5.5", "-5"),
             std::pair("5.5", "1e300"), std::pair("\"answer\":\"makespan\"", "\"answer\":7")}) {
        QByteArray broken = log;
        QVERIFY(broken.contains(from));
        const auto refused = votesIn(broken.replace(from, to));
        QVERIFY2(!refused && refused.error().contains(QStringLiteral("Line 1")), to);
    }
}

void RunLogTest::losesNothingOfAnyEvent_data()
{
    QTest::addColumn<int>("type");
    for (int type = 0; type < eventTypeCount; ++type)
        QTest::addRow("type %d", type) << type;
}

void RunLogTest::losesNothingOfAnyEvent()
{
    QFETCH(int, type);
    const auto is = [type](EventType other) { return static_cast<EventType>(type) == other; };
    const int details = is(EventType::TrackOpened) ? trackKindCount
        : is(EventType::StateEntered)              ? stateCount
        : is(EventType::TaskEnded)                 ? outcomeCount
        : is(EventType::Counted)                   ? tallyCount
        : is(EventType::StopAsked)                 ? stopRequestCount
        : is(EventType::Printed)                   ? printSourceCount
                                                   : 1;
    EventBatch batch;
    for (const Nanoseconds time : {Nanoseconds(-5), Nanoseconds(0), Nanoseconds(1) << 52}) {
        for (const TaskId task : {TaskId(0), TaskId(4'000'000'000), noTask}) {
            for (const qint64 value : {qint64(0), qint64(1), qint64(packIds(1, 4'194'304)), largest}) {
                for (int detail = 0; detail < details; ++detail)
                    batch.events.push_back(
                        eventOf(static_cast<EventType>(type), time, task, task, detail, value));
            }
        }
    }
    RunRecord record(RunPlan(), origin);
    record.apply(std::move(batch));
    QCOMPARE(firstDifference(readRunLog(written(record, "a.hilera.jsonl")).events, record), QString());
}

void RunLogTest::tellsTheRunInItsHeader()
{
    const RunRecord record = smallRun();
    const QByteArray content = written(record, "a.hilera.jsonl");
    QVERIFY(content.startsWith("{\"hilera\":1,"));
    const QJsonObject header = readRunLog(content).header;
    QVERIFY(*planFromJson(header[QLatin1String("plan")].toObject()) == record.plan());
    QCOMPARE(header[QLatin1String("clock")][QLatin1String("origin_ns")].toInteger(), origin);
    QCOMPARE(header[QLatin1String("clock")][QLatin1String("end_ns")].toInteger(), 20'000'000);
    QCOMPARE(header[QLatin1String("events")].toInteger(), 10);
    QCOMPARE(header[QLatin1String("notes")].toInteger(), 4);
    QCOMPARE(header[QLatin1String("dropped")].toInteger(), 3);
    QCOMPARE(header[QLatin1String("usage")][QLatin1String("of")].toString(), QStringLiteral("workers"));
    QCOMPARE(header[QLatin1String("usage")][QLatin1String("context_switches")].toInteger(), 3);
    QCOMPARE(header[QLatin1String("problem")].toString(), QStringLiteral("Cut “off”"));
    QVERIFY(header[QLatin1String("machine")][QLatin1String("cores")].toInt() >= 1);
}

void RunLogTest::printsLinesInOrderOfTime()
{
    QLocale::setDefault(QLocale::c());
    const QString text = QString::fromUtf8(written(smallRun(), "a.txt"));
    const QStringList lines = text.split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 6); // four, why it was cut off, and the end of that
    QVERIFY2(
        lines[0].contains(QStringLiteral("0.002  Thread 1  snooze 0  asleep for")), qPrintable(lines[0]));
    QVERIFY2(lines[1].contains(QStringLiteral("0.008  Thread 1  snooze 0  awake")), qPrintable(lines[1]));
    QVERIFY2(
        lines[2].contains(QStringLiteral("0.009  Thread 1  snooze 1  asleep for")), qPrintable(lines[2]));
    QVERIFY2(lines[3].contains(QStringLiteral("0.012  Thread 1  snooze 1  failed: It said")),
        qPrintable(lines[3]));
    QCOMPARE(lines[4], QStringLiteral("Cut “off”"));
}

void RunLogTest::refusesWhereItCannotWrite_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown ending") << QStringLiteral("/tmp/run.doc") << QStringLiteral(".hilera.jsonl, ");
    QTest::newRow("no folder") << QStringLiteral("/nowhere/at/all/run.txt")
                               << QStringLiteral("no folder /nowhere/at/all");
    QTest::newRow("a file as folder")
        << QStringLiteral("/dev/null/run.txt") << QStringLiteral("no folder /dev/null");
    // Not even root may make a file there.
    QTest::newRow("no writing") << QStringLiteral("/proc/run.txt") << QStringLiteral("/proc/run.txt");
    if (geteuid() != 0) // root may write everywhere
        QTest::newRow("read-only folder")
            << QStringLiteral("READONLY/run.txt") << QStringLiteral("read-only");
    QTest::newRow("a folder") << QStringLiteral("FOLDER") << QStringLiteral("is a folder");
}

void RunLogTest::refusesWhereItCannotWrite()
{
    QFETCH(QString, fileName);
    QFETCH(QString, says);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("run.txt")));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("readonly")));
    const QString readOnly = folder.filePath(QStringLiteral("readonly"));
    QVERIFY(QFile::setPermissions(readOnly, QFile::ReadOwner | QFile::ExeOwner));
    fileName.replace(QStringLiteral("READONLY"), readOnly)
        .replace(QStringLiteral("FOLDER"), folder.filePath(QStringLiteral("run.txt")));

    const auto problem = exportRun(smallRun(), fileName);
    QFile::setPermissions(readOnly, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(problem);
    QVERIFY2(problem->text.contains(says), qPrintable(problem->text));
    QVERIFY(problem->text.endsWith(QLatin1Char('.')));
}

void RunLogTest::leavesTheOldFileWholeWhenTheDiskIsFull()
{
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(QStringLiteral("run.hilera.jsonl"));
    QFile old(fileName);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();

    // The kernel refuses what goes beyond: as a full disk does.
    rlimit before;
    getrlimit(RLIMIT_FSIZE, &before);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tight{100, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto problem = exportRun(smallRun(), fileName);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, oldHandler);

    QVERIFY(problem);
    QVERIFY2(problem->text.contains(QStringLiteral("could not be written")), qPrintable(problem->text));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);

    QVERIFY(!exportRun(smallRun(), fileName));
    QFile replaced(fileName);
    QVERIFY(replaced.open(QIODevice::ReadOnly));
    QCOMPARE(readRunLog(replaced.readAll()).events.size(), std::size_t(10));
}

// Somebody takes the folder away meanwhile, as with a memory stick.
void RunLogTest::saysThatTheFolderHasGone()
{
    const QTemporaryDir folder;
    const QString inside = folder.filePath(QStringLiteral("stick"));
    QVERIFY(QDir().mkdir(inside));
    WriteWatch watch;
    watch.progress = [&inside](qint64) { QDir(inside).removeRecursively(); };
    const auto problem = exportRun(smallRun(), inside + QStringLiteral("/run.hilera.jsonl"), watch);
    QVERIFY(problem);
    QVERIFY2(problem->text.contains(QStringLiteral("could not be written")), qPrintable(problem->text));
    QVERIFY(!QFileInfo::exists(inside));
}

void RunLogTest::writesFast()
{
    constexpr int count = 1'000'000;
    RunRecord record(RunPlan(), origin);
    EventBatch batch;
    for (int i = 0; i < count; ++i)
        batch.events.push_back(
            eventOf(EventType::StateEntered, i * 1'000, 1, 3, static_cast<int>(State::Waiting), i));
    record.apply(std::move(batch));
    const QTemporaryDir folder;

    const Nanoseconds start = steadyNow();
    const auto problem = exportRun(record, folder.filePath(QStringLiteral("large.hilera.jsonl")));
    const double seconds = toSeconds(steadyNow() - start);
    QVERIFY2(!problem, problem ? qPrintable(problem->text) : "");
    qInfo("%.1f million events a second", count / seconds / 1e6);
    QVERIFY2(
        seconds * 1'000 < stuck, "a file is written while somebody waits"); // 0.3 s where nothing else runs
}

QTEST_GUILESS_MAIN(RunLogTest)
#include "tst_runlog.moc"
