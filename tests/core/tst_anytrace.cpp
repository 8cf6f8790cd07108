#include "core/record/names.h"
#include "core/runlog/format.h"
#include "tests/support/packing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// Traces as other programs write them, in small: tests/data/traces. Each is opened as it is, compressed, and
// in UTF-16, under a name that tells nothing.
class AnyTraceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void opens_data();
    void opens();
    void allAreOpened();

private:
    QTemporaryDir m_folder;
};

namespace {

const QString folder = QStringLiteral(HILERA_SOURCE "/tests/data/traces/");

struct Row {
    const char *file;
    const char *shown; // tracks, slices, counters, arrows, and the names of slices
    const char *remark;
};

constexpr Row rows[] = {
    {"android-perfetto.json",
        "4 tracks, 4 slices, 1 counter, 1 arrow: Choreographer#doFrame, GC, binder transaction, measure", ""},
    {"async-ids.json", "2 tracks, 5 slices: loc, own, rpc", ""},
    {"async-scopes.json", "2 tracks, 2 slices: a", ""},
    {"backslash-path.json", "1 track, 2 slices: last, second",
        "Not shown: 2 broken events, the first at byte 29."},
    {"bazel.profile",
        "4 tracks, 5 slices, 2 counters: BlazeCommandDispatcher.exec, Compiling src/main.cc, Launch Blaze, "
        "action 'Compiling src/main.cc', subprocess.run",
        ""},
    {"broken-last.json", "1 track, 1 slice: first", "Not shown: 1 broken event, at byte 82."},
    {"broken-metadata.json", "1 track, 1 slice: a", ""},
    {"chrome-tracing.json",
        "5 tracks, 7 slices, 2 counters: IPC, Navigation, Resource, ThreadControllerImpl::RunTask, "
        "TracingStartedInBrowser, firstPaint, headers",
        "Not shown: 2 samples, 2 changes of context, 3 events of objects, 1 memory dump, 1 clock mark."},
    {"clang-time-trace.json", "5 tracks, 5 slices: ExecuteCompiler, Frontend, Source, Total Source", ""},
    {"counters-of-processes.json", "1 track, 1 slice, 4 counters: a", ""},
    {"crlf-tabs.json", "1 track, 2 slices: a, bñ", ""},
    {"dask.json", "2 tracks, 4 slices: add, inc, transfer-inc", ""},
    {"deep-values.json", "1 track, 1 slice: a", ""},
    {"dftracer.pfw", "1 track, 2 slices: open64, read", ""},
    {"events.jsonl", "1 track, 2 slices: load, work", ""},
    {"flows-local.json", "4 tracks, 4 slices, 2 arrows: a, b", ""},
    {"go-trace.json", "3 tracks, 3 slices, 5 counters, 1 arrow: GC (dedicated), main.worker.func1, syscall",
        ""},
    {"horovod-timeline.json",
        "2 tracks, 6 slices: 0, 1, ALLREDUCE, CYCLE_START, NCCL_ALLREDUCE, NEGOTIATE_ALLREDUCE", ""},
    {"jax-perfetto.json", "1 track, 1 slice: fusion", "Not shown: 1 event of an unknown phase (“”)."},
    {"missing-brace.json", "1 track, 3 slices: a, c, d", "Not shown: 1 broken event, at byte 123."},
    {"mysql-dollar-ids.json", "3 tracks, 3 slices: fsync, query", ""},
    {"ninjatracing.json", "2 tracks, 3 slices: CMakeFiles/a.dir/a.cc.o, CMakeFiles/a.dir/b.cc.o, liba.a", ""},
    {"node-trace.1.log", "2 tracks, 3 slices: Timeout, Timeout_CALLBACK, V8.GCScavenger", ""},
    {"odd-types.json",
        "2 tracks, 10 slices: , 12345, cat list, float ids, list args, no duration, no ids, text args, text "
        "times, {\"a\": 1}",
        "Not shown: 5 items that are no events, 2 events of unknown phases (“”, “1”), 1 event without a time "
        "that makes sense."},
    {"old-catapult-async.json", "2 tracks, 3 slices: dns, req, tls", ""},
    {"onnxruntime.json", "1 track, 2 slices: Conv_0_kernel_time, model_loading_uri", ""},
    {"outlier-late.json", "2 tracks, 6 slices: frame, start",
        "Not shown: 1 event without a time that makes sense. 1 slice began more than 104 days before the "
        "others: it is shown from the first of those on."},
    {"outlier-zero.json", "1 track, 5 slices, 1 counter: frame",
        "Not shown: 2 slices or values more than 104 days before the others."},
    {"python-nan.json", "1 track, 1 slice: a", "Not shown: 1 event without a time that makes sense."},
    {"pytorch.pt.trace.json",
        "8 tracks, 9 slices, 1 arrow: Iteration Start: PyTorch Profiler, ProfilerStep#3, PyTorch Profiler "
        "(0), Record Window End, [memory], aten::addmm, aten::linear, cudaLaunchKernel, void "
        "cutlass::Kernel<cutlass_80_tensorop_s1688gemm>(Params)",
        ""},
    {"quotes-in-name.json", "1 track, 2 slices: after, before", "Not shown: 1 broken event, at byte 96."},
    {"quotes-odd.json", "1 track, 3 slices: first, fourth, third", "Not shown: 1 broken event, at byte 73."},
    {"ray-timeline.json", "3 tracks, 4 slices: task::train, task:deserialize_arguments, task:execute",
        "Not shown: 1 arrow that has one end only."},
    {"rust-tracing-chrome.json", "2 tracks, 2 slices: event src/main.rs:9, outer", ""},
    {"swift-compiler.json", "1 track, 2 slices: IRGen, Sema",
        "1 slice has no end: it is shown up to the end of the trace."},
    {"systemd-no-brackets.trace", "2 tracks, 2 slices: boot, mount", ""},
    {"tensorflow.json", "2 tracks, 2 slices, 1 arrow: MatMul, Relu", "Not shown: 3 events of objects."},
    {"trailing-log.trace", "1 track, 1 slice: a", "What follows the trace, from byte 71 on, is not read."},
    {"two-documents.json", "1 track, 1 slice: a", "What follows the trace, from byte 55 on, is not read."},
    {"uftrace.json", "2 tracks, 2 slices: foo, main", ""},
    {"unreal.json", "4 tracks, 4 slices: Draw, FrameTime, Shadow, Tick",
        "1 slice has no end: it is shown up to the end of the trace."},
    {"viztracer.json", "2 tracks, 3 slices, 1 counter: fib (/t/f.py:1), log", ""},
    {"webpack-events.json",
        "2 tracks, 4 slices: Compiler, CpuProfile, TracingStartedInPage, parser: HarmonyDetection", ""},
};

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// "2 tracks, 3 slices, 1 counter, 1 arrow: a, b", without what there is none of.
QString summary(const RunRecord &record)
{
    const Trace &trace = record.trace();
    std::set<QString> names;
    int tracks = 0;
    for (const Track &track : trace.tracks()) {
        tracks += track.slices.size() > 0 ? 1 : 0;
        for (std::size_t i = 0; i < track.slices.size(); ++i)
            names.insert(taskName(record, track.slices.at(i).task));
    }
    QStringList parts;
    const auto tell = [&parts](std::size_t count, const char *what) {
        if (count > 0)
            parts.append(
                QStringLiteral("%1 %2%3").arg(count).arg(QLatin1String(what), count == 1 ? u""_s : u"s"_s));
    };
    tell(static_cast<std::size_t>(tracks), "track");
    tell(trace.sliceCount(), "slice");
    tell(trace.series().size(), "counter");
    tell(trace.arrows().size(), "arrow");
    return parts.join(u", "_s) + u": "_s + QStringList(names.begin(), names.end()).join(u", "_s);
}

} // namespace

void AnyTraceTest::opens_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("remark");
    for (const Row &row : rows) {
        const QByteArray text = contentOf(folder + QLatin1String(row.file));
        const auto add = [&row](const char *form, const QByteArray &content) {
            QTest::addRow("%s%s", row.file, form)
                << content << QString::fromUtf8(row.shown) << QString::fromUtf8(row.remark);
        };
        add("", text);
        add(", gzip", gzipped(text));
        add(", gzip in two members", gzippedInTwo(text));
        add(", UTF-8 with a mark", QByteArray("\xef\xbb\xbf") + text);
        add(", UTF-16", encoded(text, QStringConverter::Utf16LE, true));
        add(", UTF-16 without a mark", encoded(text, QStringConverter::Utf16LE, false));
        add(", UTF-16 the other way round, gzip", gzipped(encoded(text, QStringConverter::Utf16BE, true)));
        add(", UTF-16 the other way round without a mark", encoded(text, QStringConverter::Utf16BE, false));
    }
}

void AnyTraceTest::opens()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, shown);
    QFETCH(QString, remark);
    QFile file(m_folder.filePath(u"trace"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const auto opened = openRun(file.fileName());
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error()));
    QCOMPARE(summary(*opened->record), shown);
    if (!QByteArray(QTest::currentDataTag()).contains("mark")) // places are counted from behind it
        QCOMPARE(opened->remark, remark);
    QVERIFY(opened->isWhole);
}

void AnyTraceTest::allAreOpened()
{
    QStringList known;
    for (const Row &row : rows)
        known.append(QLatin1String(row.file));
    known.sort();
    QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name), known);
}

QTEST_GUILESS_MAIN(AnyTraceTest)
#include "tst_anytrace.moc"
