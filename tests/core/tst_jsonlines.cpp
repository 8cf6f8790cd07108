#include "core/metrics/figures.h"
#include "core/network/taskkinds.h"
#include "core/runlog/format.h"
#include "core/strategy/strategies.h"
#include "tests/support/logsofruns.h"
#include "tests/support/python.h"
#include "tests/support/testrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

class JsonLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void savesWhatItOpened_data();
    void savesWhatItOpened();
    void opensOlderLogsWithoutTheirUsage();
    void keepsWhereTheRunTookPlace();
    void keepsNotesAndLosses();
    void writesBySchema();
    void opensWhatOthersWrite_data();
    void opensWhatOthersWrite();
    void tellsHowFarItIsAndCanBeCancelled();
    void opensFast();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] QString fileWith(const QByteArray &content) const
    {
        QFile file(path("given.hilera.jsonl"));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : u""_s;
    }
    [[nodiscard]] QByteArray saved(const RunRecord &record) const
    {
        const QString name = path("saved.hilera.jsonl");
        const auto problem = exportRun(record, name);
        QFile file(name);
        return !problem && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QByteArray m_log; // of a run of a pool of processes
};

void JsonLinesTest::initTestCase()
{
    const auto record = runPlan(planOf(u"process-pool"_s, u"snooze"_s));
    QVERIFY(record);
    m_log = saved(*record);
    QVERIFY(linesOf(m_log).size() > 20);
}

void JsonLinesTest::savesWhatItOpened_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QString>("task");
    for (const Strategy &strategy : strategies()) {
        for (const TaskKind *kind : taskKinds()) {
            const QString task = QString::fromStdString(std::string(kind->id()));
            if (takes(strategy, task))
                QTest::addRow("%s, %s", strategy.id, qPrintable(task))
                    << QString::fromLatin1(strategy.id) << task;
        }
    }
}

void JsonLinesTest::savesWhatItOpened()
{
    QFETCH(QString, strategy);
    QFETCH(QString, task);
    const auto record = runPlan(planOf(strategy, task));
    QVERIFY(record);
    const QByteArray log = saved(*record);
    const auto opened = openRun(fileWith(log));
    QVERIFY2(opened, errorOf(opened));
    QCOMPARE(opened->remark, QString());
    QVERIFY(saved(*opened->record) == log);

    const RunRecord &again = *opened->record;
    QVERIFY(again.plan() == record->plan());
    QCOMPARE(again.finishedAt(), record->finishedAt());
    QVERIFY(again.trace().finished());
    QCOMPARE(again.trace().lastEvent(), record->trace().lastEvent());
    QCOMPARE(again.trace().sliceCount(), record->trace().sliceCount());
    QCOMPARE(eventsOf(again), eventsOf(*record));
    QVERIFY(again.trace().tracks()[0].processId == record->trace().tracks()[0].processId);
    QCOMPARE(measure(again, 0).makespan, measure(*record, 0).makespan);
    QCOMPARE(measure(again, 0).usage, measure(*record, 0).usage);
    for (TaskId id = 0; id < record->tasks().size(); ++id)
        QCOMPARE(reasonOf(again, id), reasonOf(*record, id));
}

// What they say of memory, CPU time and context switches was the whole program's.
void JsonLinesTest::opensOlderLogsWithoutTheirUsage()
{
    QByteArray log = m_log;
    QVERIFY(log.contains("\"of\":\"workers\","));
    log.replace("\"of\":\"workers\",", "");
    const auto opened = openRun(fileWith(log));
    QVERIFY2(opened, errorOf(opened));
    QVERIFY(!measure(*opened->record, 0).usage);
    const auto again = openRun(fileWith(saved(*opened->record)));
    QVERIFY2(again, errorOf(again));
    QVERIFY(!measure(*again->record, 0).usage);
}

void JsonLinesTest::keepsWhereTheRunTookPlace()
{
    QByteArray log = m_log;
    log.replace("\"process_id\":" + QByteArray::number(processId()), "\"process_id\":77");
    log.replace("\"cores\":" + QByteArray::number(thisHost().cores), "\"cores\":1234");
    log.replace("\"kernel\":\"linux ", "\"kernel\":\"other ");
    const auto opened = openRun(fileWith(log));
    QVERIFY2(opened, errorOf(opened));
    QCOMPARE(opened->record->host().cores, 1234);
    QCOMPARE(opened->record->host().processId, 77);
    QVERIFY(opened->record->host().kernel.startsWith(u"other"_s));
    QVERIFY(saved(*opened->record) == log);
}

void JsonLinesTest::keepsNotesAndLosses()
{
    QByteArrayList lines = linesOf(m_log);
    lines.insert(3, R"({"note":0,"text":"a {b} \"c\"\n\u0001 ñ","values":{"a":"1","b":""}})");
    lines.insert(4, R"({"note":1,"text":""})");
    lines.insert(6, R"({"dropped":3})");
    lines.insert(7, R"({"dropped":4})");
    lines.insert(8, R"({"note":2,"text":"after a loss"})");
    lines[0].replace("\"notes\":0", "\"notes\":3").replace("\"dropped\":0", "\"dropped\":7");
    const QByteArray log = lines.join('\n') + '\n';
    const auto opened = openRun(fileWith(log));
    QVERIFY2(opened, errorOf(opened));
    QCOMPARE(saved(*opened->record), log);
    QCOMPARE(opened->record->trace().droppedEvents(), std::uint64_t(7));
}

void JsonLinesTest::writesBySchema()
{
    const auto record = runPlan(planOf(u"process-pool"_s, u"fetch"_s));
    QVERIFY(record);
    const char *const validator = "import json, sys\n"
                                  "from jsonschema import Draft202012Validator\n"
                                  "check = Draft202012Validator(json.load(open(sys.argv[1])))\n"
                                  "for line in sys.stdin: check.validate(json.loads(line))\n";
    const PythonEnded ended =
        runPython({u"-c"_s, QString::fromLatin1(validator),
                      QStringLiteral(HILERA_SOURCE "/resources/hilera-runlog.schema.json")},
            saved(*record), u"jsonschema"_s);
    QVERIFY2(ended.status == 0, ended.err.right(500).constData());
}

void JsonLinesTest::opensWhatOthersWrite_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::newRow("as it is") << m_log;
    QTest::newRow("lines of another system") << QByteArray(m_log).replace("\n", "\r\n");
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + m_log;
    QTest::newRow("empty lines") << QByteArray(m_log).replace("\n", "\n\n");
    QTest::newRow("blanks") << QByteArray(m_log).replace("\",\"", "\" ,\t\"").replace(":", " : ");
    QTest::newRow("other order") << QByteArray(m_log).replace(
        "{\"time_ns\":0,\"type\":\"track-opened\"", "{\"type\":\"track-opened\",\"time_ns\":0");
    QTest::newRow("no end") << m_log.chopped(1);
}

void JsonLinesTest::opensWhatOthersWrite()
{
    QFETCH(QByteArray, log);
    const auto opened = openRun(fileWith(log));
    QVERIFY2(opened, errorOf(opened));
    QCOMPARE(opened->remark, QString());
    QVERIFY(saved(*opened->record).endsWith(m_log.mid(m_log.indexOf('\n'))));
}

void JsonLinesTest::tellsHowFarItIsAndCanBeCancelled()
{
    QByteArray log = m_log;
    while (log.size() < 8'000'000)
        log += R"({"time_ns":500000000,"type":"heartbeat","track":0})"
               "\n";
    const QString name = fileWith(log);
    std::vector<double> shares;
    const auto opened = openRun(name, {{}, [&shares](double share) { shares.push_back(share); }});
    QVERIFY2(opened, errorOf(opened));
    QVERIFY(
        shares.size() >= 7 && std::ranges::is_sorted(shares) && shares.back() > 0.9 && shares.back() <= 1);

    std::stop_source source;
    int calls = 0;
    const auto stopped = openRun(name, {source.get_token(), [&](double) {
                                            if (++calls == 3)
                                                source.request_stop();
                                        }});
    QVERIFY(!stopped && stopped.error().contains(u"cancelled"_s));
    QVERIFY(calls <= 4);
}

void JsonLinesTest::opensFast()
{
    constexpr int count = 1'000'000;
    RunRecord record(RunPlan(), 0);
    EventBatch batch;
    Event event;
    event.track = 0;
    event.type = EventType::TrackOpened;
    event.detail = static_cast<std::uint8_t>(TrackKind::Thread);
    batch.events.push_back(event);
    event.type = EventType::StateEntered;
    for (int i = 0; i < count; ++i) {
        event.time = i * 1'000;
        event.task = static_cast<TaskId>(i % 10);
        event.value = 500;
        event.line = 27;
        event.detail = static_cast<std::uint8_t>(i % 2 == 0 ? State::Running : State::Waiting);
        batch.events.push_back(event);
    }
    record.apply(std::move(batch));
    record.finish(count * 1'000, {});
    QVERIFY(!exportRun(record, path("large.hilera.jsonl")));
    const Nanoseconds start = steadyNow();
    const auto opened = openRun(path("large.hilera.jsonl"));
    const double seconds = toSeconds(steadyNow() - start);
    QVERIFY2(opened, errorOf(opened));
    QCOMPARE(opened->record->trace().sliceCount(), record.trace().sliceCount());
    qInfo("%.2f s for %d slices, %lld bytes", seconds, count, QFile(path("large.hilera.jsonl")).size());
    QVERIFY2(seconds < toSeconds(stuck * 1'000'000LL), "somebody waits for it");
}

QTEST_GUILESS_MAIN(JsonLinesTest)
#include "tst_jsonlines.moc"
