#include "core/machine/limits.h"
#include "core/runlog/format.h"
#include "core/strategy/strategies.h"
#include "tests/support/logsofruns.h"
#include "tests/support/testrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// Run logs that are broken.
class JsonLinesBrokenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensAFileCutOffAnywhere();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void refusesWhatIsNoFile();
    void makesNoTracksForAShortFile();

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

void JsonLinesBrokenTest::initTestCase()
{
    const auto record = runPlan(planOf(u"process-pool"_s, u"snooze"_s));
    QVERIFY(record);
    m_log = saved(*record);
    QVERIFY(linesOf(m_log).size() > 20);
}

void JsonLinesBrokenTest::opensAFileCutOffAnywhere()
{
    const QByteArrayList lines = linesOf(m_log);
    const auto headerSize = lines[0].size() + 1;
    const auto entries = static_cast<int>(lines.size() - 1);
    for (qsizetype size = headerSize; size < m_log.size(); size += 1 + size % 7) {
        const auto opened = openRun(fileWith(m_log.left(size)));
        QVERIFY2(opened, errorOf(opened));
        const bool hasWholeLine = m_log[size] == '\n'; // only its end is missing
        const auto whole = static_cast<int>(m_log.left(size).count('\n')) - 1 + (hasWholeLine ? 1 : 0);
        QCOMPARE(static_cast<int>(opened->record->trace().eventCount()), whole);
        QVERIFY(opened->record->trace().finished());
        const QString missing = u"%1 of %2"_s.arg(entries - whole).arg(entries);
        QVERIFY2(whole == entries || opened->remark.contains(missing), qPrintable(opened->remark));
        QCOMPARE(opened->remark.isEmpty(), whole == entries);
    }
    const auto headerCut = openRun(fileWith(m_log.left(headerSize / 2)));
    QVERIFY(!headerCut && headerCut.error().contains(u"Line 1"_s));
}

void JsonLinesBrokenTest::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QString>("says");
    const auto header = [this](const char *name, const QByteArray &before, const QByteArray &after,
                            const char *says) {
        QTest::newRow(name) << QByteArray(m_log).replace(m_log.indexOf(before), before.size(), after)
                            << QString::fromUtf8(says);
    };
    const auto line = [this](const char *name, const QByteArray &text, const char *says) {
        QByteArrayList lines = linesOf(m_log);
        lines.insert(4, text);
        QTest::newRow(name) << lines.join('\n') + '\n' << u"Line 5: "_s + QString::fromUtf8(says);
    };
    QTest::newRow("nothing") << QByteArray() << u"{\"hilera\":1"_s;
    QTest::newRow("text") << QByteArray("Hello.\n") << u"{\"hilera\":1"_s;
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}\n") << u"{\"hilera\":1"_s;
    QTest::newRow("zeros") << QByteArray(5'000, '\0') << u"{\"hilera\":1"_s;
    QTest::newRow("UTF-16") << QByteArray::fromHex("fffe7b002200680069006c006500720061000a00")
                            << u"{\"hilera\":1"_s;
    QTest::newRow("compressed") << QByteArray::fromHex("1f8b08000000000000030a0a") << u"{\"hilera\":1"_s;
    QTest::newRow("nested headers") << "{\"hilera\":" + QByteArray(2'000'000, '[') + '\n'
                                    << u"Line 1: It stops"_s;
    QTest::newRow("endless header") << QByteArray(limits::logHeaderSize + 3'000'000, ' ')
                                    << u"Line 1: It is too long"_s;

    header("later version", "\"hilera\":1", "\"hilera\":2", "version 2");
    header("no version", "\"hilera\":1", "\"hilera\":\"1\"", "{\"hilera\":1");
    header("broken encoding", "linux", "li\xff\xfex", "Line 1: It stops being a JSON object");
    header("huge count", "\"count\":5", "\"count\":2000000000", "1 to 1,000,000");
    header("no strategy", "process-pool", "magic", "no strategy “magic”");
    header("no task", "\"snooze\"", "\"dance\"", "no task “dance”");
    header("unknown in plan", "\"threads\":", "\"threats\":", "threats");
    header("no clock", "\"clock\":{", "\"clock\":[],\"c\":{", "“clock” has to be an object");
    header("huge clock", "\"origin_ns\":", "\"origin_ns\":99999999", "“origin_ns” has to be a whole number");
    header("negative usage", "\"user_cpu_ns\":", "\"user_cpu_ns\":-1", "“user_cpu_ns”");
    header("no kernel", "\"kernel\":", "\"corn\":", "“kernel” has to be a text");

    line("no object", "7", "It stops being a JSON object");
    line("list", "[]", "It is no event");
    line("half", R"({"time_ns":5,"type")", "It stops being a JSON object at byte 19");
    line("two", R"({"time_ns":5,"type":"heartbeat"}{})", "It stops being a JSON object at byte 32");
    line("comma", R"({"time_ns":5,"type":"heartbeat",})", "It stops being a JSON object");
    line("nothing in it", "{}", "It is no event");
    line("nested", "{\"time_ns\":" + QByteArray(100'000, '['), "“time_ns” has to be a whole number");
    line("unknown key", R"({"time_ns":5,"type":"heartbeat","colour":1})", "An event has no “colour”");
    line("unknown type", R"({"time_ns":5,"type":"dance"})", "“type” has to be one of track-opened, ");
    line("no time", R"({"type":"heartbeat","x_time_ns":0,"time_ns":""})", "An event has no “x_time_ns”");
    line("no type", R"({"time_ns":5,"track":0})", "The event has no “type”");
    line(
        "negative time", R"({"time_ns":-5,"type":"heartbeat"})", "“time_ns” has to be a whole number from 0");
    line("NaN", R"({"time_ns":NaN,"type":"heartbeat"})", "“time_ns” has to be a whole number from 0");
    line("fraction", R"({"time_ns":0.5,"type":"heartbeat"})", "It stops being a JSON object at byte 12");
    line("huge time", R"({"time_ns":99999999999999999999,"type":"heartbeat"})", "“time_ns”");
    line("late time", R"({"time_ns":9007199254740993,"type":"heartbeat"})",
        "“time_ns” has to be a whole number from 0 to 9,007,199,254,740,992.");
    line("huge track", R"({"time_ns":5,"type":"heartbeat","track":4294967295})", "“track” has to be");
    line("huge line", R"({"time_ns":5,"type":"heartbeat","line":65536})", "“line” has to be");
    line("far track", R"({"time_ns":5,"type":"track-opened","track":4000000000,"kind":"gui"})",
        "“track” runs ahead");
    line("no kind", R"({"time_ns":5,"type":"track-opened","track":1})", "The event has no “kind”");
    line("no state", R"({"time_ns":5,"type":"state-entered","track":1})", "The event has no “state”");
    line("wrong state", R"({"time_ns":5,"type":"state-entered","state":4})",
        "“state” has to be one of idle, ");
    line("of another type", R"({"time_ns":5,"type":"heartbeat","state":"idle"})",
        "An event of the type “heartbeat” has no “state”");
    for (const char *type : {"task-submitted", "task-started", "task-ended"}) {
        const QByteArray begin = QByteArray(R"({"time_ns":5,"track":0,"type":")") + type + '"'
            + (qstrcmp(type, "task-ended") == 0 ? R"(,"outcome":"failed")" : "");
        line(qPrintable(QLatin1String(type) + u", no task"_s), begin + '}', "The event has no “task”");
        line(qPrintable(QLatin1String(type) + u", task beyond"_s), begin + R"(,"task":5})",
            "“task” has to be a whole number from 0 to 4.");
    }
    line("state of a task beyond",
        R"({"time_ns":5,"track":0,"type":"state-entered","state":"idle","task":5})",
        "“task” has to be a whole number from 0 to 4.");
    line("note out of order", R"({"note":3,"text":"a"})",
        "Notes are numbered one after the other: this has to be note 0");
    line("note without text", R"({"note":0})", "A note has to be a “text”");
    line("note of numbers", R"({"note":0,"text":"a","values":{"b":1}})", "“b” has to be a text");
    line("note, broken", "{\"note\":0,\"text\":\"\xff\"}", "It stops being a JSON object");
    line("no loss", R"({"dropped":0})", "“dropped” has to be");
    line("huge loss", R"({"dropped":1e300})", "“dropped” has to be");
    line("endless line", QByteArray(limits::logLineSize + 1, 'x'), "It is too long");
}

void JsonLinesBrokenTest::refusesWhatIsWrong()
{
    QFETCH(QByteArray, log);
    QFETCH(QString, says);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QString name = fileWith(log);
    const auto opened = openRun(name);
    QVERIFY(!opened);
    QVERIFY2(opened.error().contains(says), qPrintable(opened.error()));
    QVERIFY2(opened.error().contains(name) && opened.error().size() < 500, qPrintable(opened.error()));
    QVERIFY(opened.error().endsWith(u'.'));
}

void JsonLinesBrokenTest::refusesWhatIsNoFile()
{
    for (const QString &name : {path("none.hilera.jsonl"), u"/nowhere/a.jsonl"_s}) {
        const auto opened = openRun(name);
        QVERIFY(!opened);
        QVERIFY2(opened.error().contains(name), qPrintable(opened.error()));
    }
    const QString document = path("a.doc");
    QFile file(document);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear Sir or Madam") > 0);
    file.close();
    const auto opened = openRun(document);
    QVERIFY(!opened && opened.error().contains(u".hilera.jsonl"_s));
}

void JsonLinesBrokenTest::makesNoTracksForAShortFile()
{
    QByteArray log = m_log;
    for (int i = 1; i <= 100; ++i)
        log += R"({"time_ns":5,"type":"track-opened","kind":"thread","track":)"
            + QByteArray::number(65'000 * i) + "}\n";
    const auto opened = openRun(fileWith(log));
    QVERIFY(!opened && opened.error().contains(u"runs ahead"_s));
}

QTEST_GUILESS_MAIN(JsonLinesBrokenTest)
#include "tst_jsonlinesbroken.moc"
