#include "core/machine/limits.h"
#include "core/record/names.h"
#include "core/runlog/format.h"
#include "tests/support/chrometraces.h"
#include "tests/support/testrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// Traces that are broken, or hold what is not shown.
class ChromeBrokenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void opensAFileCutOffAnywhere();
    void tellsWhatItLeavesOut_data();
    void tellsWhatItLeavesOut();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void nestsDeeperThanAScreen();
    void canBeCancelled();

private:
    [[nodiscard]] QString fileWith(const QByteArray &content) const
    {
        QFile file(m_folder.filePath(u"given.json"_s));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : u""_s;
    }

    QTemporaryDir m_folder;
};

void ChromeBrokenTest::opensAFileCutOffAnywhere()
{
    const QByteArray json =
        R"({"x":[{"y":"}"}],"traceEvents":[)" + slice("a", 0, 10) + ",\n" + slice("b", 20, 10) + "],\"z\":1}";
    const auto firstEvent = json.indexOf("{\"ph\"");
    for (qsizetype size = 0; size < json.size(); ++size) {
        const auto opened = openRun(fileWith(json.left(size)));
        if (size < firstEvent) {
            QVERIFY(!opened && opened.error().contains(u"Byte "_s));
            continue;
        }
        QVERIFY2(opened, errorOf(opened));
        QVERIFY(!opened->isWhole);
        QVERIFY2(opened->remark.startsWith(u"The file was cut off at byte "_s), qPrintable(opened->remark));
        QCOMPARE(static_cast<qsizetype>(opened->record->trace().sliceCount()), json.left(size).count("0}"));
    }
}

void ChromeBrokenTest::tellsWhatItLeavesOut_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("remark");
    const auto row = [](const char *name, const QByteArray &more, const char *remark) {
        QTest::newRow(name) << more << QString::fromUtf8(remark);
    };
    row("unknown phases",
        eventWith("Z", "x", "\"ts\":1") + eventWith("Y", "x", "\"ts\":1") + eventWith("Z", "x", "\"ts\":1"),
        "Not shown: 3 events of unknown phases (“Y”, “Z”).");
    row("known phases",
        eventWith("P", "x", "\"ts\":1") + eventWith("N", "x", "\"ts\":1") + eventWith("P", "x", "\"ts\":1"),
        "Not shown: 2 samples, 1 event of an object.");
    row("no phase", "{}{\"ts\":1}", "Not shown: 2 events of unknown phases (“”).");
    row("long phase", eventWith("abcdefghijklmnop", "x", "\"ts\":1"),
        "Not shown: 1 event of an unknown phase (“abcdefghij”).");
    row("arrows", eventWith("s", "x", "\"ts\":1,\"id\":1") + eventWith("f", "x", "\"ts\":1,\"id\":2"),
        "Not shown: 2 arrows that have one end only.");
    row("no time", eventWith("X", "x", "\"dur\":1"), "Not shown: 1 event without a time that makes sense.");
    row("NaN", eventWith("X", "x", "\"ts\":NaN,\"dur\":1"),
        "Not shown: 1 event without a time that makes sense.");
    row("infinite", eventWith("X", "x", "\"ts\":1e999,\"dur\":1"),
        "Not shown: 1 event without a time that makes sense.");
    row("huge", eventWith("X", "x", "\"ts\":99999999999999999999,\"dur\":1"),
        "Not shown: 1 event without a time that makes sense.");
    row("a text", eventWith("X", "x", "\"ts\":\"now\",\"dur\":1"),
        "Not shown: 1 event without a time that makes sense.");
    row("negative duration", eventWith("X", "x", "\"ts\":1,\"dur\":-1"),
        "Not shown: 1 event without a time that makes sense.");
    row("ends only", eventWith("E", "x", "\"ts\":1"), "Not shown: 1 end of a slice that never began.");
    row("ends only, asynchronous", eventWith("e", "x", "\"ts\":1,\"id\":1"),
        "Not shown: 1 end of a slice that never began.");
    row("late", eventWith("X", "x", "\"ts\":1e13,\"dur\":1"),
        "Not shown: 1 slice or value more than 104 days after the first.");
    row("no end", eventWith("B", "a", "\"ts\":1"),
        "1 slice has no end: it is shown up to the end of the trace.");
}

void ChromeBrokenTest::tellsWhatItLeavesOut()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, remark);
    const auto opened = openRun(fileWith('[' + slice("a", 0, 10) + more + ']'));
    QVERIFY2(opened, errorOf(opened));
    QCOMPARE(opened->remark, remark);
    QVERIFY(opened->isWhole);
    QVERIFY(told(*opened->record).startsWith(u"tid 2: a 0+10000"_s));
}

void ChromeBrokenTest::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &json, const char *says) {
        QTest::newRow(name) << json << QString::fromUtf8(says);
    };
    row("nothing", "", "Byte 0: The file is empty. A Chrome");
    row("blanks", "  \n", "Byte 0: A Chrome Trace begins with [ or {.");
    row("text", "Hello", "Byte 0: A Chrome Trace begins with [ or {.");
    row("compressed, cut off", QByteArray::fromHex("1f8b0800"),
        "Byte 0: The file is empty. A Chrome Trace begins with [ or {. Its compressed data was cut off");
    row("no events", R"({"a":1})", "There is no list of “traceEvents” in it.");
    row("events are no list", R"({"traceEvents":{}})", "There is no list of “traceEvents” in it.");
    row("a broken run log of Hilera", "{\"hilera\":1,\"clock\":{}}\n{\"time_ns\":1}\n", "Line 1: ");
    row("number as event", "[1]", "Byte 1: An event has to be a JSON object.");
    row("no colon", R"([{"ph" "X"}])", "Byte 7: An event has to be a JSON object.");
    row("no key", R"([{5:6}])", "Byte 2: An event has to be a JSON object.");
    row("no value", R"([{"ph":}])", "Byte 7: An event has to be a JSON object.");
    row("endless event",
        "[{\"name\":\"" + QByteArray(static_cast<qsizetype>(limits::logLineSize) + 3'000'000, 'a') + "\"}]",
        "Byte 1: What begins here is broken, or longer than 8,388,608 bytes.");
    row("deep nesting",
        "[{\"args\":" + QByteArray(static_cast<qsizetype>(limits::logLineSize) + 3'000'000, '['),
        "Byte 1: What begins here is broken");
}

void ChromeBrokenTest::refusesWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto opened = openRun(fileWith(json));
    QVERIFY(!opened);
    QVERIFY2(opened.error().contains(says), qPrintable(opened.error()));
    QVERIFY(opened.error().endsWith(u'.') && opened.error().size() < 500);
}

void ChromeBrokenTest::nestsDeeperThanAScreen()
{
    QByteArray json = "[";
    for (int i = 0; i < 600; ++i)
        json += slice("deep", i, 2'000 - 2 * i);
    const auto opened = openRun(fileWith(json + ']'));
    QVERIFY2(opened, errorOf(opened));
    QCOMPARE(opened->record->trace().sliceCount(), std::size_t(513));
    QCOMPARE(opened->remark, u"Not shown: 87 slices inside too many others."_s);
    QCOMPARE(opened->record->trace().tracks().back().depth, 512);
}

void ChromeBrokenTest::canBeCancelled()
{
    QByteArray json = "[";
    while (json.size() < 8'000'000)
        json += slice("a", 5, 1);
    std::stop_source source;
    int calls = 0;
    const auto stopped = openRun(fileWith(json), {source.get_token(), [&](double) {
                                                      if (++calls == 3)
                                                          source.request_stop();
                                                  }});
    QVERIFY(!stopped && stopped.error().contains(u"cancelled"_s));
    QVERIFY(calls <= 4);
}

QTEST_GUILESS_MAIN(ChromeBrokenTest)
#include "tst_chromebroken.moc"
