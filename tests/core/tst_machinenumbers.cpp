#include "tests/support/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

#include <sched.h>

using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto commaLocale = R"(comment_char %
escape_char /
LC_NUMERIC
decimal_point ","
thousands_sep "."
grouping 3;3
END LC_NUMERIC
)";

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// What is for machines: no matter in which language.
class MachineNumbersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void haveAPoint_data();
    void haveAPoint();
    void keepTheTaskApartFromItsNote();
    void knowOnHowManyCoresTheyRan();

private:
    [[nodiscard]] QProcessEnvironment environment() const;

    QTemporaryDir m_folder;
};

// No machine need have such a locale: it is made here.
void MachineNumbersTest::initTestCase()
{
    QFile source(m_folder.filePath(u"comma.txt"_s));
    QVERIFY(source.open(QIODevice::WriteOnly) && source.write(commaLocale) > 0);
    source.close();
    QProcess localedef;
    localedef.start(u"localedef"_s,
        {u"-c"_s, u"-i"_s, source.fileName(), u"-f"_s, u"ANSI_X3.4-1968"_s, m_folder.filePath(u"comma"_s)});
    (void)end(localedef); // warns of all that it lacks
    QProcess printf;
    printf.setProcessEnvironment(environment());
    printf.start(u"bash"_s, {u"-c"_s, u"printf %.1f 1,5"_s});
    QCOMPARE(end(printf).out, QByteArray("1,5"));
}

QProcessEnvironment MachineNumbersTest::environment() const
{
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"LOCPATH"_s, m_folder.path());
    environment.insert(u"LC_NUMERIC"_s, u"comma"_s);
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // the C library never gives a locale back
    return environment;
}

void MachineNumbersTest::haveAPoint_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("keys"); // of numbers that notes hold
    QTest::newRow("blocked")
        << u"--strategy thread-per-task --task guarded --mode one-lock --count 2 --seconds 0.1"_s
        << QStringList{u"blocked"_s};
    QTest::newRow("in processes")
        << u"--strategy processes-with-threads --task guarded --mode one-lock --count 4 --seconds 0.05"_s
        << QStringList{u"blocked"_s};
    QTest::newRow("burns")
        << u"--strategy process-pool --task burn --count 2 --seconds 0.05 --normal-priority"_s
        << QStringList{u"ran"_s, u"ready"_s};
    QTest::newRow("pages") << u"--strategy coroutines --task fetch --url /pages/blank?delay=0.1"_s
                           << QStringList{u"size"_s};
    if (!QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QTest::newRow("Python")
            << u"--strategy python-threads --task burn --count 1 --seconds 0.05 --normal-priority"_s
            << QStringList{u"ran"_s, u"blocked"_s, u"ready"_s};
}

void MachineNumbersTest::haveAPoint()
{
    QFETCH(QString, words);
    QFETCH(QStringList, keys);
    const QString log = m_folder.filePath(u"run.hilera.jsonl"_s);
    const QString slices = m_folder.filePath(u"run.slices.csv"_s);
    const QString chrome = m_folder.filePath(u"run.trace.json"_s);
    QStringList call = u"run "_s.append(words).split(QLatin1Char(' '));
    call << u"--json"_s << u"--export"_s << log << u"--export"_s << slices << u"--export"_s << chrome;
    const Ended ended = run(call, environment());
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.status, int(AllSucceeded));

    QStringList found;
    for (const QJsonValue &outcome : objectOf(ended.out)[u"outcomes"].toArray()) {
        for (const QString &key : keys) {
            if (!outcome.toObject().contains(key))
                continue;
            bool isNumber = false;
            (void)outcome[key].toString().toDouble(&isNumber);
            QVERIFY2(isNumber, qPrintable(key + u": "_s + outcome[key].toString()));
            found.append(key);
        }
    }
    found.removeDuplicates();
    QCOMPARE(found.size(), keys.size());

    static const QRegularExpression comma(uR"("\d+,\d+")"_s);
    for (const QString &file : {log, chrome})
        QVERIFY2(!QString::fromUtf8(contentOf(file)).contains(comma), qPrintable(file));
    QVERIFY(!QJsonDocument::fromJson(contentOf(chrome)).isNull());
    // A row whose numbers had commas would have more columns than the others.
    const QList<QByteArray> rows = contentOf(slices).trimmed().split('\n');
    QVERIFY(rows.size() > 1);
    static const QRegularExpression quoted(u"\"[^\"]*\""_s);
    for (const QByteArray &row : rows)
        QCOMPARE(QString::fromUtf8(row).remove(quoted).count(QLatin1Char(',')), rows.first().count(','));
}

// A deadlock's note names a task as well.
void MachineNumbersTest::keepTheTaskApartFromItsNote()
{
    const Ended ended = run("run --strategy thread-per-task --task guarded --mode two-orders --count 2 "
                            "--seconds 2 --time-scale 0.1 "
                            "--json");
    QCOMPARE(ended.status, int(SomeDidNot));
    const QJsonArray outcomes = objectOf(ended.out)[u"outcomes"].toArray();
    QCOMPARE(outcomes.size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(outcomes[i][u"task"], QJsonValue(i));
        // Of the two, whichever found that they wait for each other.
        const QSet<QString> named{
            outcomes[i][u"note_task"].toString(), outcomes[i][u"other_task"].toString()};
        QCOMPARE(named, (QSet<QString>{u"0"_s, u"1"_s}));
    }
}

void MachineNumbersTest::knowOnHowManyCoresTheyRan()
{
    const QString log = m_folder.filePath(u"one.hilera.jsonl"_s);
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.setChildProcessModifier([] {
        cpu_set_t cores;
        sched_getaffinity(0, sizeof cores, &cores);
        const int first = [&cores] {
            int core = 0;
            while (!CPU_ISSET(core, &cores))
                ++core;
            return core;
        }();
        CPU_ZERO(&cores);
        CPU_SET(first, &cores);
        sched_setaffinity(0, sizeof cores, &cores);
    });
    process.start(programPath(),
        split("run --strategy thread-per-task --task burn --count 2 --seconds 0.05 --normal-priority --json "
              "--export")
            << log);
    const Ended ended = end(process);
    QCOMPARE(ended.status, int(AllSucceeded));
    QCOMPARE(objectOf(contentOf(log).split('\n').first())[u"machine"][u"cores"].toInt(), 1);
    QCOMPARE(objectOf(ended.out)[u"metrics"][u"ideal_ns"].toInteger(), 100'000'000);
}

QTEST_GUILESS_MAIN(MachineNumbersTest)
#include "tst_machinenumbers.moc"
