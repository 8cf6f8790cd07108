#include "tests/support/program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryFile>
#include <QTest>

#include <sys/stat.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// Calls that are wrong, or come to nothing, and what a person reads of it.
class WrongCallsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesAWrongCall_data();
    void refusesAWrongCall();
    void opensFilesAlone_data();
    void opensFilesAlone();
    void namesTheLimitOfAddresses();
    void takesAKnobThatTurnsNothing_data();
    void takesAKnobThatTurnsNothing();
    void saysNothingOfTheLocale();
    void noticesThatItsOutputIsLost();
    void needsADisplayForTheWindow();
    void tellsOfADisplayThatIsNotThere_data();
    void tellsOfADisplayThatIsNotThere();
};

void WrongCallsTest::refusesAWrongCall_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *words, const char *says) {
        QTest::newRow(words) << QString::fromUtf8(words) << QByteArray(says);
    };
    row("dance", "no command “dance”");
    row("convert", "takes two files");
    row("convert a.jsonl b.jsonl c.jsonl", "takes two files");
    row("convert a.doc b.jsonl", "The run log a.doc can’t be opened");
    row("convert /nowhere/a.jsonl b.jsonl", "/nowhere/a.jsonl");
    row("convert a.jsonl b.doc", "choose one of .hilera.jsonl");
    row("convert a.jsonl /nowhere/b.jsonl", "no folder /nowhere");
    row("convert /dev/null/a.jsonl b.jsonl", "/dev/null/a.jsonl");
    row("--loud", "--loud");
    row("--language fr list tasks", "“fr”");
    row("--language", "--language L");
    row("--lessons /nowhere list lessons", "no folder /nowhere");
    row("run threads --lessons /dev/null", "no folder /dev/null");
    row("list", "strategies, tasks, lessons, formats");
    row("list dances", "“dances”");
    row("list tasks formats", "one word too many");
    row("list tasks --count 3", "no option “--count”");
    row("run", "Name a lesson");
    row("run no-such-lesson", "no lesson “no-such-lesson”");
    row("run threads processes", "one word too many");
    row("run --strategy magic", "no strategy “magic”");
    row("run --strategy sequential --task dance", "no task “dance”");
    row("run --strategy sequential --loud", "no option “--loud”");
    row("run --strategy", "--strategy S");
    row("run --strategy --json", "--strategy S");
    row("run --strategy sequential --count", "--count N");
    row("run --strategy sequential --count 1 --count 2", "twice");
    row("run --strategy sequential --json=yes", "takes no value");
    row("run --strategy sequential --json --quiet", "contradict");
    row("run --strategy sequential --count abc", "--count: “abc”");
    row("run --strategy sequential --count %1%3", "--count: “%1%3” is not a whole number: choose 1 to ");
    row("serve --port %1", "--port: “%1” is not a whole number: choose 0 to ");
    row("run --strategy sequential --count 1.5", "--count: “1.5”");
    row("run --strategy sequential --count -1", "--count: -1 is out of range");
    row("run --strategy sequential --count 0", "--count: 0 is out of range");
    row("run --strategy sequential --count 99999999999999999999", "--count");
    row("run --strategy sequential --seconds nan", "--seconds: “nan”");
    row("run --strategy sequential --seconds -1", "less than nothing");
    row("run --strategy sequential --seconds 1e9", "too long");
    row("run --strategy sequential --time-scale nan", "--time-scale: “nan”");
    row("run --strategy sequential --time-scale inf", "--time-scale: “inf”");
    row("run --strategy sequential --time-scale 0", "--time-scale: 0 is out of range");
    row("run --strategy sequential --time-scale 0,2", "write it like 0.2");
    row("run --strategy thread-pool --workers 1000000", "--workers: 1000000 is out of range");
    row("run --strategy process-pool --workers 20000", "processes");
    row("run --strategy processes-with-threads --processes 0", "--processes: 0");
    row("run --strategy processes-with-threads --threads 100000", "--threads: 100000");
    row("run --strategy thread-per-task --task count --count 1000 --increments 2000",
        "more than 1,000,000 increments in all: choose fewer tasks, or at most 1,000 increments");
    row("run --strategy sequential --export run.doc", ".hilera.jsonl");
    row("run --strategy sequential --export /nowhere/run.txt", "no folder /nowhere");
    row("run --strategy sequential --export /tmp", "known for run logs");
    row("run --strategy sequential --task fetch --network moon", "no network “moon”");
    row("run --strategy sequential --task fetch --url http://127.0.0.1/", "not on the practice network");
    row("run --strategy sequential --task fetch --network internet --url /pages/blank", "no address of the");
    row("run --strategy sequential --task fetch --network internet --url ftp://a/", "no address of the");
    row("run --strategy sequential --task fetch --url /nowhere", "/nowhere");
    row("run --strategy sequential --task fetch --url /pages/\x1b[31m",
        "the character U+001B has no place in one");
    row("run --strategy sequential --task fetch --urls /dev/zero", "larger than 2,000,000 bytes");
    row("run --strategy sequential --task fetch --urls /nowhere/list.txt", "/nowhere/list.txt");
    row("run --strategy sequential --task fetch --urls /dev/null", "no address in the file");
    row("run --strategy sequential --task fetch --timeout 0", "--timeout: 0 is out of range");
    row("run --strategy sequential --task fetch --timeout 1e9", "--timeout");
    row("run --strategy sequential --task fetch --count 2000000", "--count");
}

void WrongCallsTest::refusesAWrongCall()
{
    QFETCH(QString, words);
    QFETCH(QByteArray, says);
    QElapsedTimer timer;
    timer.start();
    const Ended ended = run(words.split(QLatin1Char(' ')));
    QCOMPARE(ended.status, CallWasWrong);
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.contains(says), ended.err.constData());
    QVERIFY(ended.err.startsWith("hilera: "));
    QCOMPARE(ended.err.count('\n'), 1); // one sentence
    QVERIFY2(timer.elapsed() < 5'000, "it ran the tasks first");
}

void WrongCallsTest::opensFilesAlone_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nothing") << QByteArray("none.hilera.jsonl") << QByteArray("There is no run log ");
    QTest::newRow("a folder") << QByteArray("folder.hilera.jsonl") << QByteArray(" is no file: ");
    QTest::newRow("a pipe") << QByteArray("pipe.hilera.jsonl") << QByteArray(" is no file: ");
}

// In the window.
void WrongCallsTest::opensFilesAlone()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, says);
    const QTemporaryDir folder;
    const auto path = [&folder](const char *file) {
        return QFile::encodeName(folder.filePath(QLatin1String(file)));
    };
    QCOMPARE(mkdir(path("folder.hilera.jsonl").constData(), 0700), 0);
    QCOMPARE(mkfifo(path("pipe.hilera.jsonl").constData(), 0600), 0);
    const Ended ended = run({QFile::decodeName(path(name.constData()))});
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(ended.err.contains(says) && ended.err.contains(name), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
}

void WrongCallsTest::namesTheLimitOfAddresses()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(QByteArray("/pages/blank\n").repeated(10'001));
    file.close();
    const Ended ended =
        run(split("run --strategy sequential --task fetch --urls") + QStringList{file.fileName()});
    QCOMPARE(ended.status, CallWasWrong);
    QCOMPARE(ended.err,
        "hilera: " + QFile::encodeName(file.fileName())
            + ": There are more than 10,000 addresses, which is the limit: leave some out.\n");
}

void WrongCallsTest::takesAKnobThatTurnsNothing_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QByteArray>("knob");
    QTest::newRow("of another strategy") << u"--workers 3"_s << QByteArray("--workers");
    for (const char *task : {"count", "guarded"}) // which hear a stop at once
        QTest::addRow("of another task than %s", task)
            << u"--polling never --task "_s + QLatin1String(task) << QByteArray("--polling");
}

void WrongCallsTest::takesAKnobThatTurnsNothing()
{
    QFETCH(QString, plan);
    QFETCH(QByteArray, knob);
    const Ended ended =
        run(split("run --strategy sequential --count 1 --seconds 0 --json") + plan.split(u' '));
    QCOMPARE(ended.status, AllSucceeded);
    QVERIFY2(ended.err.contains(knob + " changes nothing"), ended.err.constData());
    QVERIFY(!objectOf(ended.out).isEmpty());
}

void WrongCallsTest::saysNothingOfTheLocale()
{
    for (const char *locale : {"C", "POSIX", "xx_YY.ISO-8859-1", "xx_YY.UTF-8", ""}) {
        for (const QString &name : {u"LC_ALL"_s, u"LANG"_s, u"LC_TIME"_s}) {
            QProcessEnvironment environment = plainEnvironment();
            environment.insert(name, QLatin1String(locale));
            const Ended ended =
                run(split("run --strategy sequential --count 1 --seconds 0 --quiet"), environment);
            QCOMPARE(ended.status, AllSucceeded);
            QCOMPARE(ended.err, QByteArray());
        }
    }
}

void WrongCallsTest::noticesThatItsOutputIsLost()
{
    for (const char *words : {"list tasks", "run --strategy sequential --count 1 --seconds 0",
             "run --strategy sequential --count 1 --seconds 0 --json"}) {
        QProcess process;
        process.setProcessEnvironment(plainEnvironment());
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(programPath(), split(words));
        const Ended ended = end(process);
        QCOMPARE(ended.status, CallWasWrong);
        QVERIFY2(ended.err.contains("could not be written"), ended.err.constData());
    }
}

void WrongCallsTest::needsADisplayForTheWindow()
{
    const Ended ended = run("");
    const bool hasWindow = !ended.err.contains("without its window");
    QCOMPARE(ended.status, hasWindow ? CutOff : CallWasWrong);
    QVERIFY2(ended.err.contains("“hilera run …” works"), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
}

void WrongCallsTest::tellsOfADisplayThatIsNotThere_data()
{
    QTest::addColumn<QStringList>("environment"); // names and values in turn
    QTest::newRow("no such X display") << QStringList{u"DISPLAY"_s, u":987"_s};
    QTest::newRow("no such Wayland display") << QStringList{u"WAYLAND_DISPLAY"_s, u"nowhere"_s};
    QTest::newRow("neither of the two")
        << QStringList{u"WAYLAND_DISPLAY"_s, u"nowhere"_s, u"DISPLAY"_s, u":987"_s};
    QTest::newRow("no such platform") << QStringList{u"QT_QPA_PLATFORM"_s, u"nonsense"_s};
    QTest::newRow("a platform without its display")
        << QStringList{u"QT_QPA_PLATFORM"_s, u"xcb"_s, u"DISPLAY"_s, u":987"_s};
    QTest::newRow("no platforms at all") << QStringList{u"DISPLAY"_s, u":987"_s,
        u"QT_QPA_PLATFORM_PLUGIN_PATH"_s, u"/nowhere"_s, u"QT_PLUGIN_PATH"_s, u"/nowhere"_s};
    QTest::newRow("a name with a marker in it") << QStringList{u"DISPLAY"_s, u":9%2%1"_s};
}

void WrongCallsTest::tellsOfADisplayThatIsNotThere()
{
    QFETCH(QStringList, environment);
    if (run("").err.contains("without its window"))
        QSKIP("This build has no window.");
    const QTemporaryDir runtime;
    QProcessEnvironment given = plainEnvironment();
    given.insert(
        u"XDG_RUNTIME_DIR"_s, runtime.path()); // the library of Wayland says a line where there is none
    for (qsizetype i = 0; i < environment.size(); i += 2)
        given.insert(environment[i], environment[i + 1]);
    const Ended ended = run(QStringList(), given);
    QCOMPARE(ended.status, CutOff);
    QVERIFY2(ended.err.startsWith("hilera: The window could not be opened with "), ended.err.constData());
    QVERIFY2(ended.err.contains((environment[0] + u'=' + environment[1]).toUtf8()), ended.err.constData());
    QVERIFY2(ended.err.contains("“hilera run …” needs neither"), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
}

QTEST_GUILESS_MAIN(WrongCallsTest)
#include "tst_wrongcalls.moc"
