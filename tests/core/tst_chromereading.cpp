#include "core/record/names.h"
#include "core/runlog/format.h"
#include "tests/support/chrometraces.h"
#include "tests/support/python.h"
#include "tests/support/testrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

class ChromeReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void readsWhatOthersWrite_data();
    void readsWhatOthersWrite();
    void namesAndOrdersTracks();
    void keepsCounters();
    void coloursNames();
    void keepsArrows();
    void writesWhatItRead();
    void readsAcrossBlocks();
    void opensFastAndSmall();

private:
    [[nodiscard]] QString fileWith(const QByteArray &content) const
    {
        QFile file(m_folder.filePath(u"given.json"_s));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : u""_s;
    }

    QTemporaryDir m_folder;
};

void ChromeReadingTest::readsWhatOthersWrite_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const QByteArray a = slice("a", 100, 10), b = slice("b", 101, 3), c = slice("c", 120, 5);
    const QString abc = u"tid 2: a 0+10000, c 20000+5000 | ↳ 2: b 1000+3000"_s;
    const auto row = [](const char *name, const QByteArray &json, const QString &expected) {
        QTest::newRow(name) << json << expected;
    };
    row("list", '[' + a + ',' + b + ',' + c + ']', abc);
    row("no bracket", '[' + a + ",\n" + b + ",\n" + c, abc);
    row("no bracket, a comma", '[' + a + ",\n" + b + ",\n" + c + ",\n", abc);
    row("no commas", '[' + a + '\n' + b + '\n' + c + ']', abc);
    row("object", "{\"traceEvents\":[" + a + ',' + b + ',' + c + "]}", abc);
    row("object with more",
        R"({"displayTimeUnit":"ns","otherData":{"a":["}",{"b":"\"]"}]},"traceEvents":[)" + a + ',' + b + ','
            + c + R"(],"n":1.5e3,"t":true,"stackFrames":{"1":{}}})",
        abc);
    row("byte order mark", "\xef\xbb\xbf[" + a + ',' + b + ',' + c + ']', abc);
    row("unsorted", '[' + c + ',' + b + ',' + a + ']', abc);
    row("none", "[]", u""_s);
    row("begins and ends",
        '[' + eventWith("B", "a", "\"ts\":100") + eventWith("B", "b", "\"ts\":101")
            + eventWith("E", "", "\"ts\":104") + eventWith("E", "", "\"ts\":110") + c + ']',
        abc);
    row("begins and ends, unsorted",
        '[' + eventWith("E", "b", "\"ts\":104") + eventWith("E", "a", "\"ts\":110") + c
            + eventWith("B", "b", "\"ts\":101") + eventWith("B", "a", "\"ts\":100") + ']',
        abc);
    row("decimals",
        '[' + eventWith("X", "a", "\"ts\":0.001,\"dur\":1.5")
            + eventWith("X", "b", "\"ts\":1e3,\"dur\":0.0004") + ']',
        u"tid 2: a 0+1500, b 999999+0"_s);
    row("numbers in quotes", '[' + eventWith("X", "a", R"("ts":"5","dur":"1.25")") + ']',
        u"tid 2: a 0+1250"_s);
    row("before zero", '[' + slice("a", -50, 10) + slice("b", 5, 1) + ']',
        u"tid 2: a 0+10000, b 55000+1000"_s);
    row("time of day",
        '[' + eventWith("X", "a", "\"ts\":1700000000000000.125,\"dur\":2")
            + eventWith("X", "b", "\"ts\":1700000000000003,\"dur\":1") + ']',
        u"tid 2: a 0+2000, b 2875+1000"_s);
    row("escapes", R"([{"ph":"X","name":"a\"}]\u00f1\ud83d\ude00\\","ts":1,"dur":1,"args":{"x":"]}\\"}}])",
        u"tid 0: a\"}]ñ😀\\ 0+1000"_s);
    row("words for ids", R"([{"ph":"X","name":"a","ts":1,"dur":1,"pid":"Browser","tid":"Main"}])",
        u"Main: a 0+1000"_s);
    row("overlap in part", '[' + slice("a", 0, 10) + slice("b", 5, 10) + ']',
        u"tid 2: a 0+10000 | ↳ 2: b 5000+10000"_s);
    row("instants",
        '[' + slice("a", 0, 10) + eventWith("i", "here", R"("ts":3,"s":"t")")
            + eventWith("I", "old", "\"ts\":20") + ']',
        u"tid 2: a 0+10000, old 20000+0 | ↳ 2: here 3000+0"_s);
    row("asynchronous",
        '[' + eventWith("b", "a", R"("cat":"net","id":"0x1","ts":0)")
            + eventWith("b", "b", R"("cat":"net","id":2,"ts":2)")
            + eventWith("e", "a", R"("cat":"net","id":"0x1","ts":5)")
            + eventWith("n", "b", R"("cat":"net","id":2,"ts":6)")
            + eventWith("e", "b", R"("cat":"net","id":2,"ts":9)") + ']',
        u"net: a 0+5000, b 6000+0 | ↳ 2: b 2000+7000"_s);
    row("begins and does not end", '[' + eventWith("B", "a", "\"ts\":0") + slice("b", 5, 5) + ']',
        u"tid 2: a 0+10000 | ↳ 2: b 5000+5000"_s);
    row("no name", R"([{"ph":"X","ts":1,"dur":1,"pid":1,"tid":2}])", u"tid 2:  0+1000"_s);
    row("keys in another order", R"([{"args":{},"dur":1,"tid":2,"pid":1,"ts":1,"name":"a","ph":"X"}])",
        u"tid 2: a 0+1000"_s);
}

void ChromeReadingTest::readsWhatOthersWrite()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const auto opened = openRun(fileWith(json));
    QVERIFY2(opened, errorOf(opened));
    QCOMPARE(told(*opened->record), expected);
    QVERIFY(opened->isWhole);
    QVERIFY(opened->record->trace().finished() && opened->record->trace().isForeign());
    QVERIFY(opened->record->tasks().empty());
}

void ChromeReadingTest::namesAndOrdersTracks()
{
    const auto opened = openRun(fileWith(R"([
        {"ph":"X","name":"a","ts":1,"dur":1,"pid":7,"tid":9}, {"ph":"X","name":"a","ts":1,"dur":1,"pid":7,"tid":8},
        {"ph":"X","name":"a","ts":1,"dur":1,"pid":5,"tid":5},
        {"ph":"M","name":"process_name","pid":7,"args":{"name":"Seven"}},
        {"ph":"M","name":"thread_name","pid":7,"tid":8,"args":{"name":"Eight \u00e9"}},
        {"ph":"M","name":"thread_sort_index","pid":7,"tid":8,"args":{"sort_index":-5}},
        {"ph":"M","name":"process_sort_index","pid":7,"args":{"sort_index":-1}},
        {"ph":"M","name":"process_labels","pid":7,"args":{"labels":"x"}}])"));
    QVERIFY2(opened, errorOf(opened));
    const Trace &trace = opened->record->trace();
    QStringList tree;
    for (const TrackId process : trace.children(noTrack)) {
        tree.append(trackName(trace, *trace.track(process)));
        for (const TrackId thread : trace.children(process))
            tree.append(u"- "_s + trackName(trace, *trace.track(thread)));
    }
    QCOMPARE(tree, (QStringList{u"Seven"_s, u"- Eight é"_s, u"- tid 9"_s, u"pid 5"_s, u"- tid 5"_s}));
    QCOMPARE(trace.tracks()[1].processId, 7);
    QCOMPARE(trace.tracks()[1].threadId, 8);
}

void ChromeReadingTest::keepsCounters()
{
    const auto opened =
        openRun(fileWith('[' + eventWith("C", "memory", R"("ts":20,"args":{"used":2.5,"free":"7","x":[]})")
            + eventWith("C", "memory", R"("ts":10,"args":{"used":1})") + ']'));
    QVERIFY2(opened, errorOf(opened));
    const auto &series = opened->record->trace().series();
    QCOMPARE(series.size(), std::size_t(2));
    QCOMPARE(series[0].name(), std::string("memory free"));
    QCOMPARE(series[1].name(), std::string("memory used"));
    const std::vector<std::pair<Nanoseconds, double>> used = {{0, 1}, {10'000, 2.5}};
    QVERIFY(series[1].values() == used);
}

// Each colour is one name's, those that take the most time; all others share the last.
void ChromeReadingTest::coloursNames()
{
    QByteArray json = "[";
    for (int i = 0; i < 10; ++i)
        json += slice(("name" + std::to_string(i)).c_str(), 1000 * i, 10 * (i + 1)) + ',';
    const auto opened = openRun(fileWith(json + slice("name0", 20'000, 5'000)));
    QVERIFY2(opened, errorOf(opened));
    const Trace &trace = opened->record->trace();
    const std::vector<std::string> expected = {"name0", "name9", "name8", "name7", "name6", "name5", "name4"};
    QCOMPARE(trace.colorNames(), expected);
    const SliceRow &slices = trace.tracks()[1].slices;
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const std::string name(trace.sliceName(slices.at(i).task));
        const auto place = std::ranges::find(expected, name) - expected.begin();
        QCOMPARE(static_cast<std::ptrdiff_t>(slices.at(i).state), place + 1);
    }
}

// Between the innermost slices; what goes on at several places is several arrows.
void ChromeReadingTest::keepsArrows()
{
    const auto mark = [](const char *phase, int thread, int time, int id = 7, const char *more = "") {
        return QByteArray(R"({"ph":")") + phase + R"(","name":"a","cat":"c","id":)" + QByteArray::number(id)
            + R"(,"pid":1,"tid":)" + QByteArray::number(thread) + R"(,"ts":)" + QByteArray::number(time)
            + more + "},";
    };
    const auto on = [](const char *name, int thread, int from, int length) {
        return QByteArray(R"({"ph":"X","name":")") + name + R"(","pid":1,"tid":)" + QByteArray::number(thread)
            + R"(,"ts":)" + QByteArray::number(from) + R"(,"dur":)" + QByteArray::number(length) + "},";
    };
    const auto opened = openRun(fileWith('[' + on("outer", 1, 0, 100) + on("inner", 1, 10, 20)
        + on("first", 2, 50, 10) + on("last", 3, 70, 10) + on("later", 2, 90, 10) + on("latest", 2, 95, 2)
        + mark("f", 3, 75, 7, R"(,"bp":"e")") + mark("t", 2, 55) + mark("s", 1, 15) // around
        + mark("s", 1, 20, 8) + mark("f", 2, 55, 8) // the next
        + mark("s", 1, 21, 9) + mark("f", 2, 92, 9) // inside the one that is on
        + mark("s", 1, 22, 10) + mark("f", 2, 90, 10) // that begins now
        + mark("s", 1, 23, 11) + mark("f", 2, 96, 11) // there is none
        + mark("s", 3, 60, 12) + mark("f", 2, 62, 12) // there was none
        + "{}]"));
    QVERIFY2(opened, errorOf(opened));
    const Trace &trace = opened->record->trace();
    QStringList arrows;
    const auto nameAt = [&trace](TrackId track, Nanoseconds time) {
        const SliceRow &slices = trace.track(track)->slices;
        const std::string_view name = trace.sliceName(slices.at(slices.firstEndingAfter(time)).task);
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    };
    for (const Arrow &arrow : trace.arrows())
        arrows.append(nameAt(arrow.from, arrow.left) + u'>' + nameAt(arrow.to, arrow.reached));
    QCOMPARE(arrows,
        (QStringList{QStringLiteral("inner>first"), QStringLiteral("inner>later"),
            QStringLiteral("inner>latest"), QStringLiteral("inner>later"), QStringLiteral("first>last")}));
    QVERIFY2(opened->remark.contains(u"2 arrows that begin or end outside of all slices"_s),
        qPrintable(opened->remark));

    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.trace.json"));
    const auto problem = exportRun(*opened->record, copy);
    QVERIFY2(!problem, qPrintable(problem ? problem->text : QString()));
    const auto again = openRun(copy);
    QVERIFY2(again, errorOf(again));
    QCOMPARE(again->record->trace().arrows().size(), std::size_t(5));
}

void ChromeReadingTest::writesWhatItRead()
{
    QByteArray json = "[" + eventWith("b", "x \\\"y\\\"", R"("cat":"c","id":1,"ts":2)")
        + eventWith("e", "x \\\"y\\\"", R"("cat":"c","id":1,"ts":4)")
        + eventWith("C", "n", R"("ts":1,"args":{"a":1.5})");
    for (int i = 0; i < 50; ++i)
        json += slice("outer", i * 100, 90) + slice("inner \\\\", i * 100 + 10, 50)
            + slice("more", i * 100 + 60, 30);
    const auto opened = openRun(fileWith(json + ']'));
    QVERIFY2(opened, errorOf(opened));
    const QString once = m_folder.filePath(u"once.trace.json"_s),
                  twice = m_folder.filePath(u"twice.trace.json"_s);
    QVERIFY(!exportRun(*opened->record, once));
    const PythonEnded lint =
        runPython({QStringLiteral(HILERA_SOURCE "/tests/support/lint_chrome_trace.py"), once});
    QVERIFY2(lint.status == 0, lint.out.constData());
    const auto again = openRun(once);
    QVERIFY2(again, errorOf(again));
    QCOMPARE(told(*again->record).count(u"inner \\"_s), 50);
    QVERIFY(!exportRun(*again->record, twice));
    QFile first(once), second(twice);
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    QVERIFY(first.readAll() == second.readAll());

    const QString packets = m_folder.filePath(u"once.pftrace"_s);
    QVERIFY(!exportRun(*opened->record, packets));
    const PythonEnded read =
        runPython({QStringLiteral(HILERA_SOURCE "/tests/support/lint_perfetto.py"), packets});
    QVERIFY2(read.status == 0, read.out.constData());
    QCOMPARE(read.out.count("\"outer\""), 50);
    QVERIFY(!exportRun(*opened->record, m_folder.filePath(u"once.csv"_s)));
    for (const char *name : {"once.hilera.jsonl", "once.txt"}) {
        const auto problem = exportRun(*opened->record, m_folder.filePath(QLatin1String(name)));
        QVERIFY(problem && problem->text.contains(u"choose one of .trace.json, "_s));
    }
}

void ChromeReadingTest::readsAcrossBlocks()
{
    QByteArray json = "{\"before\":\"" + QByteArray(3'000'000, '}') + "\",\"traceEvents\":[";
    for (int i = 0; i < 300; ++i)
        json += eventWith("X", "a",
                    ("\"ts\":" + QByteArray::number(i) + R"(,"dur":1,"args":{"long":")"
                        + QByteArray(i * 61, '{') + "\"}")
                        .constData())
            + ',';
    const auto opened = openRun(fileWith(json + "]}"));
    QVERIFY2(opened, errorOf(opened));
    QCOMPARE(opened->record->trace().sliceCount(), std::size_t(300));
}

void ChromeReadingTest::opensFastAndSmall()
{
    constexpr int count = 1'000'000;
    QByteArray json = "[";
    json.reserve(130'000'000);
    for (int i = 0; i < count; ++i)
        json += "{\"name\":\"function_" + QByteArray::number(i % 1'000)
            + "\",\"cat\":\"benchmark\",\"ph\":\"X\",\"ts\":" + QByteArray::number(i)
            + ".125,\"dur\":0.5,\"pid\":42,\"tid\":" + QByteArray::number(i % 8) + ",\"args\":{}},\n";
    const QString name = fileWith(json);
    const Nanoseconds start = steadyNow();
    const auto opened = openRun(name);
    const double seconds = toSeconds(steadyNow() - start);
    QVERIFY2(opened, errorOf(opened));
    std::size_t bytes = 0;
    for (const Track &track : opened->record->trace().tracks())
        bytes += track.slices.bytes();
    QCOMPARE(opened->record->trace().sliceCount(), std::size_t(count));
    qInfo("%.2f s for %d slices, %lld bytes; %.1f bytes a slice", seconds, count,
        static_cast<long long>(json.size()), static_cast<double>(bytes) / count);
    QVERIFY(bytes <= 24 * std::size_t(count));
    QVERIFY2(seconds < toSeconds(stuck * 1'000'000LL), "somebody waits for it");
}

QTEST_GUILESS_MAIN(ChromeReadingTest)
#include "tst_chromereading.moc"
