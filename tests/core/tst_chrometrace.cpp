#include "core/runlog/format.h"
#include "core/strategy/strategies.h"
#include "tests/support/python.h"
#include "tests/support/testrun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

class ChromeTraceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lintFindsEachBreach_data();
    void lintFindsEachBreach();
    void writesByTheRules_data();
    void writesByTheRules();
    void tellsWhatHappened();
    void makesUpIdsThatAreNotKnown();
    void keepsTextsOfStrangersApart();

private:
    [[nodiscard]] QByteArray breachesOf(const RunRecord &record) const;
    [[nodiscard]] QJsonArray eventsIn(const RunRecord &record) const;

    QTemporaryDir m_folder;
};

namespace {

const QString data = QStringLiteral(HILERA_SOURCE "/tests/data/chrome/");

QByteArray lint(const QString &fileName)
{
    const PythonEnded ended =
        runPython({QStringLiteral(HILERA_SOURCE "/tests/support/lint_chrome_trace.py"), fileName});
    return ended.status < 0 ? QByteArray("it did not run") : ended.out.trimmed() + ended.err;
}

RunPlan planOf(const QString &strategy, const QString &task)
{
    RunPlan plan;
    plan.strategy = strategy;
    plan.task = task;
    plan.count = 7;
    plan.workers = 3;
    plan.durations = DurationSpec(0.01);
    if (task == u"fetch"_s)
        plan.addresses = QStringList{u"/pages/blank?delay=0.01"_s, u"/faults/404"_s};
    return plan;
}

Event eventOf(EventType type, Nanoseconds time, TrackId track, TaskId task, int detail, qint64 value = 0)
{
    Event event;
    event.time = time;
    event.type = type;
    event.track = track;
    event.task = task;
    event.detail = static_cast<std::uint8_t>(detail);
    event.value = value;
    return event;
}

int count(const QJsonArray &events, const char *phase, const char *category)
{
    return static_cast<int>(std::ranges::count_if(events, [=](const QJsonValue &event) {
        return event[u"ph"].toString() == QLatin1String(phase)
            && event[u"cat"].toString() == QLatin1String(category);
    }));
}

} // namespace

QByteArray ChromeTraceTest::breachesOf(const RunRecord &record) const
{
    const QString name = m_folder.filePath(u"run.trace.json"_s);
    const auto problem = exportRun(record, name);
    return problem ? problem->text.toUtf8() : lint(name);
}

QJsonArray ChromeTraceTest::eventsIn(const RunRecord &record) const
{
    const QString name = m_folder.filePath(u"run.json"_s);
    QFile file(name);
    if (exportRun(record, name) || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll())[u"traceEvents"].toArray();
}

void ChromeTraceTest::lintFindsEachBreach_data()
{
    QTest::addColumn<QString>("rule");
    for (const QString &file : QDir(data).entryList({u"*.json"_s}, QDir::Files))
        QTest::newRow(qPrintable(file)) << file.chopped(5);
}

void ChromeTraceTest::lintFindsEachBreach()
{
    QFETCH(QString, rule);
    const QByteArray breaches = lint(data + rule + u".json"_s);
    if (rule == u"good"_s)
        QCOMPARE(breaches, QByteArray());
    else
        QVERIFY2(breaches.startsWith(rule.toUtf8() + ": "), breaches.constData());
}

void ChromeTraceTest::writesByTheRules_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("task");
    for (const Strategy &strategy : strategies()) {
        for (const char *task : {"snooze", "fetch"}) {
            if (takes(strategy, QLatin1String(task)))
                QTest::addRow("%s, %s", strategy.id, task)
                    << QString::fromLatin1(strategy.id) << QString::fromLatin1(task);
        }
    }
}

void ChromeTraceTest::writesByTheRules()
{
    QFETCH(QString, strategy);
    QFETCH(QString, task);
    const auto record = runPlan(planOf(strategy, task));
    QVERIFY(record);
    QCOMPARE(breachesOf(*record), QByteArray());

    const QJsonArray events = eventsIn(*record);
    const bool areCoroutines = strategy == u"coroutines"_s || strategy == u"event-loop"_s;
    QCOMPARE(count(events, "X", "task"), areCoroutines ? 0 : 7);
    std::set<int> coroutines;
    for (const QJsonValue &event : events) {
        if (event[u"ph"] == u"b"_s && event[u"cat"] == u"coroutine"_s)
            coroutines.insert(event[u"id"].toInt());
    }
    QCOMPARE(coroutines.size(), std::size_t(areCoroutines ? 7 : 0));
}

void ChromeTraceTest::tellsWhatHappened()
{
    const auto record = runPlan(planOf(u"process-pool"_s, u"snooze"_s));
    QVERIFY(record);
    const QJsonArray events = eventsIn(*record);
    QCOMPARE(count(events, "f", "submit"), 7); // from the caller to the processes

    std::set<int> processes;
    QStringList names;
    for (const QJsonValue &event : events) {
        processes.insert(event[u"pid"].toInt());
        if (event[u"name"] == u"process_name"_s || event[u"name"] == u"thread_name"_s)
            names.append(event[u"args"][u"name"].toString());
    }
    QVERIFY(processes.contains(processId()));
    QCOMPARE(processes.size(), std::size_t(4));
    for (const Track &track : record->trace().tracks())
        QVERIFY(processes.contains(track.processId));
    for (const char *name : {"Hilera", "Process 3", "GUI thread", "Caller", "main thread"})
        QVERIFY2(names.contains(QLatin1String(name)), name);

    // To the nanosecond.
    const Track &worker = *record->trace().track(record->trace().tasks()[0].worker);
    int found = 0;
    for (const QJsonValue &event : events) {
        if (event[u"cat"] != u"state"_s || event[u"tid"].toInt() != worker.threadId)
            continue;
        const Slice slice = worker.slices.at(static_cast<std::size_t>(found++));
        QCOMPARE(std::llround(event[u"ts"].toDouble() * 1'000), slice.start);
        QCOMPARE(std::llround(event[u"dur"].toDouble() * 1'000), slice.duration);
        QCOMPARE(event[u"args"][u"cpu_ns"].toInteger(), slice.cpu);
    }
    QCOMPARE(static_cast<std::size_t>(found), worker.slices.size());
}

void ChromeTraceTest::makesUpIdsThatAreNotKnown()
{
    RunPlan plan;
    plan.count = 3;
    RunRecord record(plan, 0);
    EventBatch batch;
    const auto open = [&batch](TrackId track, TrackId parent, TrackKind kind) {
        batch.events.push_back(eventOf(EventType::TrackOpened, 1, track, parent, static_cast<int>(kind)));
        batch.events.push_back(
            eventOf(EventType::StateEntered, 1, track, noTask, static_cast<int>(State::Starting)));
    };
    open(0, noTrack, TrackKind::Thread);
    open(1, noTrack, TrackKind::Thread);
    open(2, noTrack, TrackKind::Process);
    open(3, 2, TrackKind::Thread);
    open(4, noTrack, TrackKind::Process);
    open(5, 4, TrackKind::Thread);
    open(6, noTrack, TrackKind::Coroutine); // of a thread that nobody knows
    // The same ids twice, at the same time.
    for (const TrackId track : {TrackId(0), TrackId(1)})
        batch.events.push_back(eventOf(EventType::TrackIdentified, 5, track, noTask, 0, packIds(9, 10)));
    batch.events.push_back(eventOf(EventType::TaskStarted, 7, 1, 0, 0));
    batch.events.push_back(eventOf(EventType::StateEntered, 7, 1, 0, static_cast<int>(State::Running)));
    record.apply(std::move(batch));
    record.finish(20, {});
    QCOMPARE(breachesOf(record), QByteArray());
    std::set<std::pair<int, int>> threads;
    for (const QJsonValue &event : eventsIn(record)) {
        if (event[u"ph"] == u"X"_s)
            threads.emplace(event[u"pid"].toInt(), event[u"tid"].toInt());
    }
    QCOMPARE(threads.size(), record.trace().tracks().size());
    QVERIFY(threads.contains({9, 10}));
    QCOMPARE(breachesOf(RunRecord(plan, 0)), QByteArray());
}

void ChromeTraceTest::keepsTextsOfStrangersApart()
{
    RunPlan plan;
    plan.count = 1;
    RunRecord record(plan, 0);
    EventBatch batch;
    batch.events = {
        eventOf(EventType::TrackOpened, 1, 0, noTrack, static_cast<int>(TrackKind::Caller)),
        eventOf(EventType::TaskStarted, 2, 0, 0, 0),
        eventOf(EventType::StateEntered, 2, 0, 0, static_cast<int>(State::Running)),
        eventOf(EventType::TaskEnded, 3, 0, 0, static_cast<int>(Outcome::Failed), 1),
    };
    batch.texts = {packNote({"\"}]\\ {what}\n\x01 \xff", {{"what", "{what}</script>"}}})};
    record.apply(std::move(batch));
    record.finish(4, {});
    QCOMPARE(breachesOf(record), QByteArray());
    for (const QJsonValue &event : eventsIn(record)) {
        if (event[u"cat"] == u"task"_s)
            QCOMPARE(event[u"args"][u"detail"].toString(), u"\"}]\\ {what}</script>: \u0001 \ufffd"_s);
    }
}

QTEST_GUILESS_MAIN(ChromeTraceTest)
#include "tst_chrometrace.moc"
