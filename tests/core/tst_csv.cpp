#include "core/runlog/counters.h"
#include "core/runlog/csv.h"
#include "core/runlog/eventnames.h"
#include "core/runlog/format.h"
#include "tests/support/python.h"
#include "tests/support/testrun.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

class CsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesCells_data();
    void writesCells();
    void tellsEverySlice();
    void tellsEveryCounter();
    void fillsATableOfADatabase();

private:
    [[nodiscard]] QString exported(const char *name) const
    {
        const QString file = m_folder.filePath(QLatin1String(name));
        return exportRun(*m_record, file) ? QString() : file;
    }
    [[nodiscard]] QString asked(const char *question) const;

    QTemporaryDir m_folder;
    std::shared_ptr<const RunRecord> m_record;
};

namespace {

// The rows as Python reads them.
QJsonArray rowsOf(const QString &fileName)
{
    const PythonEnded ended = runPython({u"-c"_s,
        u"import csv, json, sys\n"
        "rows = list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8'), strict=True))\n"
        "print(json.dumps(rows))"_s,
        fileName});
    return QJsonDocument::fromJson(ended.out).array();
}

} // namespace

void CsvTest::initTestCase()
{
    RunPlan plan;
    plan.strategy = u"process-pool"_s;
    plan.task = u"fetch"_s;
    plan.addresses = QStringList{u"/pages/blank?delay=0.01"_s, u"/faults/404"_s};
    plan.count = 4;
    m_record = runPlan(plan);
    QVERIFY(m_record);
}

void CsvTest::writesCells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char *text, const char *cell) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(cell);
    };
    row("plain text", "plain text");
    row("", "");
    row("a,b", "\"a,b\"");
    row("say \"hi\"", "\"say \"\"hi\"\"\"");
    row("two\r\nlines", "two  lines");
    row("a\x01", "a\xef\xbf\xbd");
    row("=1+1", "'=1+1");
    row("+1", "'+1");
    row("-1", "'-1");
    row("@SUM(A1)", "'@SUM(A1)");
    row("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    row("a=1", "a=1");
    row("ñ…", "ñ…");
    row("\xff", "\xef\xbf\xbd");
}

void CsvTest::writesCells()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, cell);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer, "a,b");
    csv.text(text.toStdString());
    csv.number(std::int64_t(-5));
    csv.endRow();
    csv.text("x");
    csv.number(0.5);
    csv.endRow();
    QVERIFY(csv.finish());
    QCOMPARE(buffer.data(), "a,b\r\n" + cell + ",-5\r\nx,0.5\r\n");
}

void CsvTest::tellsEverySlice()
{
    const QJsonArray rows = rowsOf(exported("run.slices.csv"));
    QCOMPARE(rows.size(), static_cast<qsizetype>(m_record->trace().sliceCount()) + 1);
    QStringList header;
    for (const QJsonValue &cell : rows[0].toArray())
        header.append(cell.toString());
    QCOMPARE(header.join(u','),
        u"run,process,pid,thread,tid,coroutine,task,state,outcome,start_ns,duration_ns,cpu_ns,detail,core"_s);
    qsizetype number = 0;
    for (const Track &track : m_record->trace().tracks()) {
        for (std::size_t i = 0; i < track.slices.size(); ++i) {
            const Slice slice = track.slices.at(i);
            const QJsonArray row = rows[++number].toArray();
            const auto cell = [&](const char *name) {
                return row[header.indexOf(QLatin1String(name))].toString();
            };
            QCOMPARE(row.size(), header.size());
            QVERIFY(cell("run").startsWith(u"process-pool-"_s));
            QCOMPARE(cell("tid").toInt(), track.threadId);
            QCOMPARE(cell("start_ns").toLongLong(), slice.start);
            QCOMPARE(cell("duration_ns").toLongLong(), slice.duration);
            QCOMPARE(cell("cpu_ns").toLongLong(), slice.cpu);
            QCOMPARE(cell("state"), QLatin1String(stateId(slice.state)));
            const bool isTask = slice.task != noTask;
            QCOMPARE(cell("task"), isTask ? u"fetch %1"_s.arg(slice.task) : QString());
            QCOMPARE(cell("outcome"),
                QString::fromLatin1(!isTask   ? ""
                        : slice.task % 2 == 0 ? "succeeded"
                                              : "failed"));
            if (isTask && slice.phase == Phase::None)
                QCOMPARE(cell("detail"), slice.task % 2 == 0 ? u"1000 bytes"_s : u"404 Not Found"_s);
            else
                QCOMPARE(cell("detail"),
                    slice.phase == Phase::None ? QString() : QLatin1String(phaseId(slice.phase)));
        }
    }
    QVERIFY(exported("run.csv") != QString() && rowsOf(exported("run.csv")) == rows);
}

void CsvTest::tellsEveryCounter()
{
    const QJsonArray rows = rowsOf(exported("run.counters.csv"));
    QCOMPARE(rows[0].toArray(), (QJsonArray{u"run"_s, u"counter"_s, u"time_ns"_s, u"value"_s}));
    const auto &steps = m_record->trace().inFlight().steps();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const QJsonArray row = rows[static_cast<qsizetype>(i) + 1].toArray();
        QCOMPARE(row[1].toString(), u"tasks in flight"_s);
        QCOMPARE(row[2].toString().toLongLong(), steps[i].time);
        QCOMPARE(row[3].toString().toInt(), steps[i].value);
    }
    QSet<QString> names;
    for (qsizetype i = 1; i < rows.size(); ++i)
        names.insert(rows[i].toArray()[1].toString());
    QCOMPARE(names.size(), static_cast<qsizetype>(counters(m_record->trace()).size()));
}

QString CsvTest::asked(const char *question) const
{
    QProcess sqlite;
    sqlite.start(u"sqlite3"_s,
        {u":memory:"_s, u".mode csv"_s, u".import \"%1\" slices"_s.arg(exported("run.slices.csv")),
            QString::fromLatin1(question)});
    sqlite.waitForFinished();
    return QString::fromUtf8(sqlite.readAllStandardOutput() + sqlite.readAllStandardError()).trimmed();
}

void CsvTest::fillsATableOfADatabase()
{
    QCOMPARE(asked("SELECT COUNT(*) FROM slices"), QString::number(m_record->trace().sliceCount()));
    QCOMPARE(asked("SELECT COUNT(DISTINCT task) FROM slices WHERE outcome = 'failed'"), u"2"_s);
    Nanoseconds waited = 0;
    for (const Track &track : m_record->trace().tracks())
        waited += track.slices.totals()[static_cast<std::size_t>(State::Waiting)];
    QCOMPARE(asked("SELECT SUM(duration_ns) FROM slices WHERE state = 'waiting'"), QString::number(waited));
    QCOMPARE(asked("SELECT COUNT(*) FROM slices WHERE detail LIKE '%' || char(13) || '%'"), u"0"_s);
}

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
