#include "core/runlog/counters.h"
#include "core/runlog/format.h"
#include "core/strategy/strategies.h"
#include "tests/support/guardedruns.h"
#include "tests/support/python.h"
#include "tests/support/testrun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

class PerfettoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatHappened_data();
    void tellsWhatHappened();
    void pointsToWhoHoldsTheLock();
    void isProtocolBuffers();
    void writesARunThatDidNotStart();

private:
    [[nodiscard]] QString exported(const RunRecord &record) const
    {
        const QString file = m_folder.filePath(u"run.pftrace"_s);
        return exportRun(record, file) ? QString() : file;
    }

    QTemporaryDir m_folder;
};

namespace {

// The file by the table of its fields: tracks with slices, and flows.
QJsonObject readFile(const QString &fileName)
{
    const PythonEnded ended =
        runPython({QStringLiteral(HILERA_SOURCE "/tests/support/lint_perfetto.py"), fileName});
    if (ended.status != 0)
        qWarning("%s", (ended.out + ended.err).constData());
    return QJsonDocument::fromJson(ended.out).object();
}

RunPlan planOf(const QString &strategy)
{
    RunPlan plan;
    plan.strategy = strategy;
    plan.count = 7;
    plan.workers = 3;
    plan.durations = DurationSpec(0.01);
    return plan;
}

QJsonObject trackOf(const QJsonArray &tracks, qint64 uuid)
{
    for (const QJsonValue &track : tracks) {
        if (track[u"uuid"].toInteger() == uuid)
            return track.toObject();
    }
    return {};
}

} // namespace

void PerfettoTest::tellsWhatHappened_data()
{
    QTest::addColumn<QString>("strategy");
    for (const Strategy &strategy : strategies())
        QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
}

void PerfettoTest::tellsWhatHappened()
{
    QFETCH(QString, strategy);
    const auto record = runPlan(planOf(strategy));
    QVERIFY(record);
    const QJsonObject read = readFile(exported(*record));
    const QJsonArray tracks = read[u"tracks"].toArray();
    int tasks = 0;
    for (const Track &track : record->trace().tracks()) {
        const QJsonObject written = trackOf(tracks, track.id + 1LL);
        if (track.kind == TrackKind::Process)
            continue;
        const bool isCoroutine = track.kind == TrackKind::Coroutine || track.kind == TrackKind::AsyncTask;
        const QJsonObject parent = trackOf(tracks, written[u"parent"].toInteger());
        if (isCoroutine) {
            QCOMPARE(parent[u"uuid"].toInteger(), track.parent + 1LL);
        } else {
            QCOMPARE(written[u"thread"][u"pid"].toInt(), track.processId);
            QCOMPARE(written[u"thread"][u"tid"].toInt(), track.threadId);
            QCOMPARE(parent[u"process"][u"pid"].toInt(), track.processId);
        }
        // States to the nanosecond, inside tasks.
        std::size_t states = 0;
        for (const QJsonValue &slice : written[u"slices"].toArray()) {
            if (slice[0].toString().startsWith(u"snooze"_s)) {
                ++tasks;
                QCOMPARE(slice[3].toInt(), 0);
                QCOMPARE(slice[4][u"outcome"].toString(), u"succeeded"_s);
                QCOMPARE(slice[0].toString(), u"snooze "_s + QString::number(slice[4][u"task"].toInt()));
                continue;
            }
            const Slice expected = track.slices.at(states++);
            QCOMPARE(slice[1].toInteger(), expected.start);
            QCOMPARE(slice[2].toInteger(), expected.end());
            QCOMPARE(slice[3].toInt(), expected.task == noTask ? 0 : 1);
            QCOMPARE(slice[4][u"cpu_ns"].toInteger(), expected.cpu);
            QCOMPARE(slice[4][u"line"].toInt(), expected.line);
        }
        QCOMPARE(states, track.slices.size());
        QCOMPARE(static_cast<std::size_t>(std::ranges::count_if(written[u"instants"].toArray(),
                     [](const QJsonValue &instant) { return instant[0].toString() == u"heartbeat"_s; })),
            track.heartbeats.size());
    }
    QCOMPARE(tasks, 7);
    const auto counted = std::ranges::count_if(
        tracks, [](const QJsonValue &track) { return track.toObject().contains(u"counter"_s); });
    QCOMPARE(static_cast<std::size_t>(counted), counters(record->trace()).size());
    if (strategy == u"process-pool"_s)
        QCOMPARE(read[u"flows"].toArray().size(), 7);
}

void PerfettoTest::pointsToWhoHoldsTheLock()
{
    const auto record = runPlan(guardedPlan("one-lock", u"thread-per-task"_s, 4));
    QVERIFY(record);
    QList<QList<qint64>> expected;
    for (const Arrow &arrow : record->trace().arrows())
        expected.append({arrow.from + 1LL, arrow.left, arrow.to + 1LL, arrow.reached});
    QVERIFY(expected.size() >= 3);
    QList<QList<qint64>> flows;
    for (const QJsonValue &flow : readFile(exported(*record))[u"flows"].toArray()) {
        const QList<qint64> read{
            flow[0][0].toInteger(), flow[0][1].toInteger(), flow[1][0].toInteger(), flow[1][1].toInteger()};
        if (expected.contains(read)) // else that of a submit
            flows.append(read);
    }
    QCOMPARE(flows, expected);
}

void PerfettoTest::isProtocolBuffers()
{
    const auto record = runPlan(planOf(u"coroutines"_s));
    QVERIFY(record);
    QProcess decoder;
    decoder.setStandardInputFile(exported(*record));
    decoder.start(u"protoc"_s, {u"--decode_raw"_s});
    QVERIFY(decoder.waitForFinished());
    QCOMPARE(decoder.exitCode(), 0);
    const QByteArray text = decoder.readAllStandardOutput();
    QVERIFY(text.startsWith("1 {\n"));
    QVERIFY(text.contains("    23: \"snooze 3\"\n"));
    QCOMPARE(text.count("\n1 {\n") + 1, text.count("\n  10: 1\n"));
}

void PerfettoTest::writesARunThatDidNotStart()
{
    const RunRecord record(RunPlan(), 0);
    const QString file = exported(record);
    QVERIFY(!file.isEmpty());
    QCOMPARE(QFile(file).size(), 0);
}

QTEST_GUILESS_MAIN(PerfettoTest)
#include "tst_perfetto.moc"
