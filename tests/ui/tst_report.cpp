#include "tests/support/program.h"
#include "ui/report/reportparts.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// The page that "hilera report" makes.
class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsOfARun();
    void comparesSeveral();
    void speaksSpanish();
    void loadsNothing();
    void leavesOutWhatIsTooMuch();
    void saysOneOfOneThing();
    void tellsOfATraceOfAnotherProgram();
    void tellsWhatIsLeftOfARun();
    void refusesWhatItCannotDo_data();
    void refusesWhatItCannotDo();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString report(
        const QStringList &runLogs, const QStringList &more = {}, int status = AllSucceeded) const;
    void runInto(const char *words, const QString &name) const
    {
        QCOMPARE(
            run(split(words) + QStringList{u"--quiet"_s, u"--export"_s, path(name)}).status, AllSucceeded);
    }

    QTemporaryDir m_folder;
};

namespace {

QStringList headings(const QString &page, int level)
{
    const QRegularExpression form(u"<h%1>(.*?)</h%1>"_s.arg(level));
    QStringList found;
    for (auto matches = form.globalMatch(page); matches.hasNext();)
        found.append(matches.next().captured(1));
    return found;
}

int rowsUnder(const QString &page, const QString &caption)
{
    const qsizetype start = page.indexOf(caption);
    const QString table = page.mid(start, page.indexOf(u"</table>"_s, start) - start);
    return start < 0 ? -1 : static_cast<int>(table.mid(table.indexOf(u"<tbody>"_s)).count(u"<tr"_s));
}

} // namespace

void TestReport::initTestCase()
{
    runInto("run process-pool --time-scale 0.01", u"pool.hilera.jsonl"_s);
    runInto("run --strategy sequential --count 4 --seconds 0.01", u"seq.hilera.jsonl"_s);
}

QString TestReport::report(const QStringList &runLogs, const QStringList &more, int status) const
{
    QStringList words{u"report"_s};
    for (const QString &name : runLogs)
        words.append(path(name));
    const Ended ended = run(words + QStringList{u"-o"_s, path(u"out.html"_s)} + more);
    QFile file(path(u"out.html"_s));
    const bool isThere = ended.status == status && file.open(QIODevice::ReadOnly);
    return isThere ? QString::fromUtf8(file.readAll()) : QString::fromUtf8(ended.err);
}

void TestReport::tellsOfARun()
{
    const QString page = report({u"pool.hilera.jsonl"_s});
    QVERIFY2(page.startsWith(u"<!DOCTYPE html>\n<html lang=\"en\">"_s), qPrintable(page.left(200)));
    QCOMPARE(headings(page, 1), QStringList{u"A pool of processes"_s});
    QCOMPARE(headings(page, 2),
        (QStringList{u"Plan"_s, u"Picture"_s, u"Figures"_s, u"The lesson: A pool of processes"_s, u"Tasks"_s,
            u"Log"_s, u"Machine"_s}));
    QVERIFY(headings(page, 3).contains(u"Concurrent is not parallel"_s)); // the lesson's own
    QVERIFY(page.contains(u"10 tasks of 50 ms · 2 workers"_s));
    QVERIFY(page.contains(u"<svg "_s) && page.contains(u"<figcaption>"_s));
    QCOMPARE(rowsUnder(page, u"What became of each task"_s), 10);
    QCOMPARE(rowsUnder(page, u"What a program would have printed"_s), 20);
    QCOMPARE(page.count(u"<table"_s), page.count(u"<caption>"_s));
    QCOMPARE(page.count(u"<thead>"_s) + 3, page.count(u"<table"_s)); // pairs have row headings
}

void TestReport::comparesSeveral()
{
    const QString page = report({u"pool.hilera.jsonl"_s, u"seq.hilera.jsonl"_s, u"seq.hilera.jsonl"_s});
    QCOMPARE(headings(page, 1), QStringList{u"3 runs compared"_s});
    QCOMPARE(headings(page, 2),
        (QStringList{u"1. A pool of processes"_s, u"2. One after another × snooze"_s,
            u"3. One after another × snooze"_s}));
    QCOMPARE(page.left(page.indexOf(u"</table>"_s)).count(u"<th scope=\"col\">"_s),
        4); // first, and before the runs
    QCOMPARE(
        rowsUnder(page, u"The figures of each run"_s), 13); // the last one is of two runs of the same tasks
    QVERIFY(page.contains(u"Speedup against run 2"_s) && page.contains(u"1.00 ×"_s));
    QStringList ids;
    static const QRegularExpression form(u" id=\"([^\"]*)\""_s);
    for (auto matches = form.globalMatch(page); matches.hasNext();)
        ids.append(matches.next().captured(1));
    QVERIFY(ids.contains(u"run-3"_s));
    QCOMPARE(ids.removeDuplicates(), 0);
}

void TestReport::speaksSpanish()
{
    const QString page = report({u"pool.hilera.jsonl"_s}, {u"--language"_s, u"es"_s});
    QVERIFY(page.contains(u"<html lang=\"es\">"_s));
    QCOMPARE(headings(page, 1), QStringList{u"Un grupo de procesos"_s});
    QCOMPARE(headings(page, 2).first(), u"Plan"_s);
    QCOMPARE(headings(page, 2).last(), u"Máquina"_s);
    QVERIFY(page.contains(u"Hilo de la interfaz"_s)); // in the picture
}

void TestReport::loadsNothing()
{
    const QString page = report({u"pool.hilera.jsonl"_s, u"seq.hilera.jsonl"_s});
    static const QRegularExpression fetched(
        u"<script|<link|<iframe|<object|<embed|@import|\\bsrc=|href=\"(?!#|data:)|url\\((?!#)|\\bon[a-z]+="_s);
    const QRegularExpressionMatch match = fetched.match(page);
    QVERIFY2(!match.hasMatch(), qPrintable(page.mid(match.capturedStart() - 40, 100)));
}

void TestReport::leavesOutWhatIsTooMuch()
{
    runInto("run --strategy coroutines --count 300 --seconds 0.01", u"many.hilera.jsonl"_s);
    const QString page = report({u"many.hilera.jsonl"_s});
    QCOMPARE(rowsUnder(page, u"What became of each task"_s), static_cast<int>(mostReportedTasks));
    QCOMPARE(rowsUnder(page, u"What a program would have printed"_s), static_cast<int>(mostReportedLines));
    QVERIFY(page.contains(u"and %1 more tasks"_s.arg(300 - mostReportedTasks)));
    QVERIFY(page.contains(u"and %1 more lines"_s.arg(600 - mostReportedLines)));
    QVERIFY(page.contains(u"more rows that are not shown"_s));
}

void TestReport::saysOneOfOneThing()
{
    runInto("run --strategy coroutines --count 101 --seconds 0.01", u"one.hilera.jsonl"_s);
    const QString page = report({u"one.hilera.jsonl"_s});
    QVERIFY(page.contains(u"… and 1 more task, which the run log has."_s));
}

void TestReport::tellsOfATraceOfAnotherProgram()
{
    QFile trace(path(u"other.trace.json"_s));
    QVERIFY(trace.open(QIODevice::WriteOnly));
    trace.write(R"([{"ph":"X","name":"<i>parse</i>","cat":"c","pid":1,"tid":1,"ts":0,"dur":1000}])");
    trace.close();
    const QString page = report({u"other.trace.json"_s});
    QCOMPARE(headings(page, 1), QStringList{u"A trace of another program"_s});
    QCOMPARE(headings(page, 2), (QStringList{u"Picture"_s, u"Figures"_s}));
    QVERIFY(page.contains(u"&lt;i&gt;parse&lt;/i&gt;"_s) && !page.contains(u"<i>"_s));
}

void TestReport::tellsWhatIsLeftOfARun()
{
    QFile::remove(path(u"cut.hilera.jsonl"_s));
    QVERIFY(QFile::copy(path(u"seq.hilera.jsonl"_s), path(u"cut.hilera.jsonl"_s)));
    QFile file(path(u"cut.hilera.jsonl"_s));
    QVERIFY(file.resize(file.size() - 20));
    const QString page = report({u"cut.hilera.jsonl"_s}, {}, CutOff);
    QCOMPARE(headings(page, 1), QStringList{u"One after another × snooze"_s});
}

void TestReport::refusesWhatItCannotDo_data()
{
    QTest::addColumn<QString>("words"); // FOLDER stands for that of the run logs
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *words, const char *says) {
        QTest::newRow(*words ? words : "nothing") << QString::fromLatin1(words) << QByteArray(says);
    };
    row("", "Name one run log");
    row("FOLDER/seq.hilera.jsonl", "-o FILE.html");
    row("FOLDER/seq.hilera.jsonl -o", "has no value");
    row("FOLDER/seq.hilera.jsonl -o x.pdf", "has to end in .html");
    row("FOLDER/seq.hilera.jsonl -o FOLDER/none/x.html", "there is no folder");
    row("FOLDER/none.hilera.jsonl -o FOLDER/x.html", "none.hilera.jsonl");
    row("FOLDER/seq.hilera.jsonl FOLDER/out.html -o FOLDER/x.html", "It is a web page");
    row("FOLDER/seq.hilera.jsonl -o FOLDER/x.html --color", "no option");
}

void TestReport::refusesWhatItCannotDo()
{
    QFETCH(QString, words);
    QFETCH(QByteArray, says);
    words.replace(u"FOLDER"_s, m_folder.path());
    const Ended ended = run(u"report "_s.append(words).split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(ended.err.contains(says), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
    QVERIFY(!QFile::exists(path(u"x.html"_s)));
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
