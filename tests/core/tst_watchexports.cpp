#include "core/runlog/format.h"
#include "tests/support/watching.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kinds{u".hilera.jsonl"_s, u".trace.json"_s, u".pftrace"_s, u".slices.csv"_s,
    u".counters.csv"_s, u".txt"_s, u".svg"_s, u".png"_s, u".html"_s};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArrayList linesWith(const QByteArray &text, const QByteArray &part)
{
    QByteArrayList lines = text.split('\n');
    lines.removeIf([&part](const QByteArray &line) { return !line.contains(part); });
    return lines;
}

} // namespace

// What was seen of a script, in every format.
class WatchExportsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void losesNothing_data();
    void losesNothing();
};

void WatchExportsTest::losesNothing_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QByteArray>("event"); // of Chrome's, for a nap
    QTest::addColumn<int>("naps");
    QTest::addColumn<QByteArray>("told"); // in each of the others
    QTest::newRow("threads") << u"threads"_s << QByteArray() << 0 << QByteArray("Thread-10 (snooze)");
    QTest::newRow("processes") << u"processes"_s << QByteArray() << 0 << QByteArray("Process-10");
    QTest::newRow("pool") << u"pool"_s << QByteArray(R"("ph":"X","cat":"task","name":"snooze")") << 10
                          << QByteArray("snooze");
    QTest::newRow("both") << u"both"_s << QByteArray() << 0 << QByteArray("Thread-5 (snooze)");
    QTest::newRow("gather") << u"gather"_s << QByteArray(R"("ph":"b","cat":"coroutine","name":"Task-)") << 11
                            << QByteArray("Task-11 (snooze)");
    QTest::newRow("completed") << u"completed"_s << QByteArray(R"("ph":"X","cat":"task","name":"snooze")")
                               << 10 << QByteArray("snooze");
}

void WatchExportsTest::losesNothing()
{
    QFETCH(QString, script);
    QFETCH(QByteArray, event);
    QFETCH(int, naps);
    QFETCH(QByteArray, told);
    const Watching watching;
    const QString first = watching.folder() + u"/first"_s;
    const QString again = watching.folder() + u"/again"_s;
    QStringList words{u"--quiet"_s, u"--python"_s, u"/usr/bin/python3"_s};
    for (const QString &kind : kinds)
        words += {u"--export"_s, first + kind};
    const QString path = QStringLiteral(HILERA_SOURCE "/tests/support/programs/course/%1.py").arg(script);
    const Ended ended = watching.watch(words + QStringList{path});
    QVERIFY2(ended.status == 0, ended.err.constData());

    // From the run log, every other file can be made again as it was.
    for (const QString &kind : kinds) {
        const QByteArray content = contentOf(first + kind);
        const Ended converted = run({u"convert"_s, first + u".hilera.jsonl"_s, again + kind});
        QVERIFY2(converted.status == 0, converted.err.constData());
        QVERIFY2(contentOf(again + kind) == content, qPrintable(kind));
        const bool isText = kind != u".png"_s && kind != u".txt"_s && kind != u".counters.csv"_s;
        QVERIFY2(!isText || content.contains(told), qPrintable(kind));
    }

    const QByteArray chrome = contentOf(first + u".trace.json"_s);
    QVERIFY(event.isEmpty() || linesWith(chrome, event).size() == naps);
    const QJsonObject other = QJsonDocument::fromJson(chrome).object()[u"otherData"].toObject();
    QCOMPARE(other[u"watched"][u"program"].toString(), path);
    QVERIFY(!other.contains(u"plan"));
    const Result<OpenedRun> opened = openRun(first + u".trace.json"_s);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error()));
    QVERIFY(opened->record->trace().sliceCount() > 10);
    QVERIFY(contentOf(first + u".html"_s).contains("sleep(0.5)")); // its source
    QVERIFY(linesWith(contentOf(first + u".slices.csv"_s), script.toUtf8() + ".py").size() > 10);
}

QTEST_GUILESS_MAIN(WatchExportsTest)
#include "tst_watchexports.moc"
