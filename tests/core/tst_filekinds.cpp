#include "core/machine/limits.h"
#include "core/runlog/format.h"
#include "core/runlog/textinput.h"
#include "tests/support/chrometraces.h"
#include "tests/support/packing.h"
#include "tests/support/program.h"
#include "tests/support/testrun.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// Files that are no traces say what they are; those that are compressed are read as far as they go.
class FileKindsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void tellsWhatItIs_data();
    void tellsWhatItIs();
    void knowsARunLogByItsContent();
    void takesACompressedFileForNoCommand();
    void opensWhatIsCompressedAndCutOff();
    void opensWhatIsCompressedAndDamaged();
    void unpacksNoMoreThanItsLimit();
    void refusesManyBlanksInLittle();
    void canBeCancelledWhileUnpacking();
    void keepsTheDigitsOfCounters();

private:
    [[nodiscard]] QString fileWith(const QByteArray &content, const QString &name = u"given"_s) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : u""_s;
    }

    QTemporaryDir m_folder;
};

namespace {

QByteArray sixteenBit(const QByteArray &text)
{
    return encoded(text, QStringConverter::Utf16LE, true);
}

} // namespace

void FileKindsTest::tellsWhatItIs_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &content, const char *says) {
        QTest::newRow(name) << content << QString::fromUtf8(says);
        QTest::addRow("%s, gzip", name) << gzipped(content) << QString::fromUtf8(says);
    };
    const char *const page = "It is a web page: download the trace itself";
    row("page", "<!DOCTYPE html>\n<html><head><title>404</title></head></html>", page);
    row("page, blanks first", "\n\n  <HTML>\n<body>Sign in", page);
    row("page in UTF-16", sixteenBit("<!doctype html>\n<html>"), page);
    row("trace2html",
        "<!DOCTYPE html>\n<!--\nCopyright (c) 2014 The Chromium Authors.\n-->\n<html><head>"
        "<script id=\"viewer-data\" type=\"application/json\">",
        "It is a web page with a trace in it, as trace2html or systrace make them");
    row("speedscope",
        R"({"version":"0.0.1","$schema":"https://www.speedscope.app/file-format-schema.json","shared":{"frames":[]},"profiles":[]})",
        "It is a speedscope file");
    row("speedscope without its schema",
        R"({"exporter":"x","profiles":[{"type":"evented","name":"a","unit":"ns","events":[]}],"shared":{"frames":[]}})",
        "It is a speedscope file");
    row("V8", R"({"nodes":[{"id":1,"callFrame":{"functionName":"main"}}],"startTime":1,"samples":[1]})",
        "It is a CPU profile of Chrome or Node.js");
    row("Firefox", R"({"meta":{"interval":1,"processType":0,"stackwalk":1},"libs":[],"threads":[]})",
        "It is a profile of Firefox");
    row("OpenTelemetry", R"({"resourceSpans":[{"resource":{}}]})", "It holds spans of OpenTelemetry");
    row("Perfetto", QByteArray::fromHex("0a0e40c0843d5001980601a20602080a0a0440c8843d"),
        "It is a Perfetto protobuf: export JSON from it");
    row("Perfetto, clocks first",
        QByteArray::fromHex("0a1c3218")
            + QByteArray::fromHex("0a0808011080e4afda0d0a0c08061080e4afda0d180120645001")
            + QByteArray(9, '\x0a'),
        "It is a Perfetto protobuf: export JSON from it");
    row("pprof", QByteArray::fromHex("0a04080110020a0408031004120c0a03010203120101"),
        "It is a pprof profile");
    row("zip", QByteArray("PK\x03\x04\x14\0\0\0", 8), "It is packed by zip: unpack it");
    row("zstd", QByteArray("\x28\xb5\x2f\xfd\x04\0", 6), "It is packed by zstd: unpack it");
    row("gzip", gzipped("[]"), "");
    row("ftrace",
        "# tracer: nop\n#\n# entries-in-buffer/entries-written: 1/1   #P:4\n bash-1 [000] d..2 5.1: "
        "sched_switch: x",
        "It is a trace of the Linux kernel as text");
    row("systrace", "TRACE:\n# tracer: nop\n", "It is a trace of the Linux kernel as text");
    row("Go", QByteArray("go 1.22 trace\0\0\0", 16), "It is an execution trace of Go");
    row("perf", QByteArray("PERFILE2\x68\0\0\0", 12), "It is a recording of perf or trace-cmd");
    row("table", "run,process,pid\r\n1,2,3\r\n",
        "It is no run log that can be opened: those are .hilera.jsonl, .trace.json, also packed by gzip.");
    row("picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "It is no run log that can be opened");
    row("lists of other things", "[INFO] started\n[INFO] ended\n", "An event has to be a JSON object.");
    row("other JSON", R"({"name":"x","version":"1.0.0"})", "There is no list of “traceEvents” in it.");
}

void FileKindsTest::tellsWhatItIs()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const auto opened = openRun(fileWith(content));
    if (says.isEmpty()) {
        const bool isTwice = QByteArray(QTest::currentDataTag()).endsWith(", gzip");
        QVERIFY(bool(opened) != isTwice);
        QVERIFY(opened || opened.error().contains(u"It is packed by gzip: unpack it"_s));
        return;
    }
    QVERIFY(!opened);
    QVERIFY2(opened.error().contains(says), qPrintable(opened.error()));
    QVERIFY(opened.error().endsWith(u'.') && !opened.error().contains(u"%1"_s));
}

// A log keeps all its events, compressed or not and under any name; a name does not make a trace of it.
void FileKindsTest::knowsARunLogByItsContent()
{
    const QString log = m_folder.filePath(u"run.hilera.jsonl"_s);
    QCOMPARE(
        run(split("run --strategy thread-pool --count 3 --seconds 0.01 --quiet --export") + QStringList{log})
            .status,
        AllSucceeded);
    QFile file(log);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    const QString copy = m_folder.filePath(u"copy.hilera.jsonl"_s);
    for (const QString &given :
        {fileWith(content, u"run.trace.json"_s), fileWith(gzipped(content), u"run.log"_s),
            fileWith(gzippedInTwo(content), u"run.hilera.jsonl.gz"_s),
            fileWith(sixteenBit(content), u"run.txt"_s)}) {
        const Ended ended = run({u"convert"_s, given, copy});
        QCOMPARE(ended.out + ended.err, QByteArray());
        QCOMPARE(ended.status, AllSucceeded);
        QFile copied(copy);
        QVERIFY(copied.open(QIODevice::ReadOnly));
        QCOMPARE(copied.readAll(), content);
    }
    const Ended ended = run({u"convert"_s, fileWith('[' + slice("a", 0, 1) + ']', u"trace.hilera.jsonl"_s),
        m_folder.filePath(u"a.csv"_s)});
    QCOMPARE(ended.out + ended.err, QByteArray());
}

void FileKindsTest::takesACompressedFileForNoCommand()
{
    const Ended ended = run({u"none.json.gz"_s});
    QVERIFY2(ended.err.contains("There is no run log none.json.gz."), ended.err.constData());
}

void FileKindsTest::opensWhatIsCompressedAndCutOff()
{
    QByteArray json = "[";
    for (int i = 0; i < 40; ++i) // of many letters, so that something is unpacked early
        json += slice(QByteArray::number(i * 7919LL * 104'729, 36).constData(), i, 1) + ",\n";
    const QByteArray whole = gzippedInTwo(json + slice("last", 99, 1) + ']');
    std::size_t most = 0;
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto opened = openRun(fileWith(whole.left(size)));
        if (!opened) {
            QVERIFY2(opened.error().endsWith(u'.'), qPrintable(opened.error()));
            QVERIFY(most == 0);
            continue;
        }
        most = std::max(most, opened->record->trace().sliceCount());
        QVERIFY(!opened->isWhole || opened->record->trace().sliceCount() < 41);
        QVERIFY2(opened->isWhole || opened->remark.contains(u"cut off"_s), qPrintable(opened->remark));
    }
    QCOMPARE(most, std::size_t(41));
    const Ended ended =
        run({u"convert"_s, fileWith(whole.left(whole.size() - 4)), m_folder.filePath(u"a.csv"_s)});
    QCOMPARE(ended.status, CutOff);
    QVERIFY2(ended.err.contains("Its compressed data was cut off: what is before that is read."),
        ended.err.constData());
}

void FileKindsTest::opensWhatIsCompressedAndDamaged()
{
    QByteArray json = "[";
    for (int i = 0; i < 20'000; ++i)
        json += slice(QByteArray::number(i * 7919LL * 104'729, 36).constData(), i, 1) + ",\n";
    QByteArray damaged = gzipped(json + "{}]");
    damaged.replace(damaged.size() / 2, 200, QByteArray(200, '\xff'));
    const auto opened = openRun(fileWith(damaged));
    QVERIFY2(opened, errorOf(opened));
    QVERIFY(!opened->isWhole);
    QVERIFY2(opened->remark.startsWith(u"Its compressed data is damaged: what is before that is read."_s),
        qPrintable(opened->remark));
    QVERIFY(opened->record->trace().sliceCount() > 1'000);
}

void FileKindsTest::unpacksNoMoreThanItsLimit()
{
    QByteArray bytes = gzipped(QByteArray(5'000'000, ' '));
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const ReadWatch watch;
    TextInput text(buffer, watch, 1'000'000);
    QVERIFY(text.open(QIODevice::ReadOnly));
    QByteArray all;
    for (QByteArray part = text.read(100'000); !part.isEmpty(); part = text.read(100'000))
        all += part;
    QVERIFY2(all.size() <= 1'000'000 && all.size() > 900'000, QByteArray::number(all.size()).constData());
    QVERIFY2(text.damage().startsWith(u"It unpacks to more than "_s), qPrintable(text.damage()));
}

// A thousand times what the file takes.
void FileKindsTest::refusesManyBlanksInLittle()
{
    const QByteArray bomb = gzipped('[' + QByteArray(40'000'000, ' '));
    QVERIFY(bomb.size() < 100'000);
    const auto opened = openRun(fileWith(bomb));
    QVERIFY(!opened || opened->record->trace().sliceCount() == 0);
    QVERIFY2(
        opened || opened.error().contains(u"What begins here is broken, or longer than"_s), errorOf(opened));
}

void FileKindsTest::canBeCancelledWhileUnpacking()
{
    const QByteArray bomb = gzipped("{\"a\":[" + QByteArray(70'000'000, ' '));
    std::stop_source source;
    int calls = 0;
    const auto stopped = openRun(fileWith(bomb), {source.get_token(), [&](double) {
                                                      if (++calls == 3)
                                                          source.request_stop();
                                                  }});
    QVERIFY(!stopped && stopped.error().contains(u"cancelled"_s));
    QVERIFY(calls <= 4);
}

void FileKindsTest::keepsTheDigitsOfCounters()
{
    const QByteArrayList numbers = {
        "123456789", "0.123456789", "-9007199254740991", "1234567.25", "1e+300", "0"};
    QByteArray json = "[" + slice("a", 0, 9);
    for (qsizetype i = 0; i < numbers.size(); ++i)
        json += eventWith("C", "heap",
            ("\"ts\":" + QByteArray::number(i) + ",\"args\":{\"used\":" + numbers[i] + "}").constData());
    QString name = fileWith(json + ']');
    for (const char *copy : {"once.trace.json", "twice.trace.json", "a.counters.csv"}) {
        const QString next = m_folder.filePath(QLatin1String(copy));
        QCOMPARE(run({u"convert"_s, name, next}).status, AllSucceeded);
        QFile file(next);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        for (const QByteArray &number : numbers)
            QVERIFY2(
                content.contains(number + (next.endsWith(u"csv"_s) ? "\r\n" : "}")), content.constData());
        name = next.endsWith(u"json"_s) ? next : name;
    }
}

QTEST_GUILESS_MAIN(FileKindsTest)
#include "tst_filekinds.moc"
