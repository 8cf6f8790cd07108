#include "core/runlog/format.h"
#include "core/strategy/strategy.h"
#include "tests/support/program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWhatThereIs_data();
    void listsWhatThereIs();
    void listsLessonsInTheLanguage();
    void listsATeachersOwnLessons();
    void explainsItself();
    void refusesAWrongCall_data();
    void refusesAWrongCall();
    void runsEveryStrategy_data();
    void runsEveryStrategy();
    void runsALessonAsToldOtherwise();
    void printsTheLogAndATable();
    void printsOneJsonObjectAlone();
    void staysQuiet();
    void takesAKnobThatTurnsNothing_data();
    void takesAKnobThatTurnsNothing();
    void asksServicesAndTellsTheirAnswers();
    void tellsAPageThatFailed();
    void readsAddressesFromAFile();
    void tellsTheSpeedup();
    void exportsToEveryFormat();
    void saysNothingOfTheLocale();
    void noticesThatItsOutputIsLost();
    void needsADisplayForTheWindow();
};

void CommandLineTest::listsWhatThereIs_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("ids");
    QStringList strategyIds;
    for (const Strategy &strategy : strategies())
        strategyIds.append(QLatin1String(strategy.id));
    QTest::newRow("strategies") << u"strategies"_s << strategyIds;
    QTest::newRow("tasks") << u"tasks"_s
                           << QStringList{u"snooze"_s, u"fetch"_s, u"tap"_s, u"burn"_s, u"count"_s};
    QTest::newRow("lessons") << u"lessons"_s
                             << QStringList{u"sequential"_s, u"frozen-window"_s, u"coroutines"_s};
    QTest::newRow("formats") << u"formats"_s << QStringList{u"jsonlines"_s, u"text"_s};
}

void CommandLineTest::listsWhatThereIs()
{
    QFETCH(QString, what);
    QFETCH(QStringList, ids);
    const Ended text = run({u"list"_s, what});
    QCOMPARE(text.status, AllSucceeded);
    QCOMPARE(text.err, QByteArray());
    const Ended json = run({u"list"_s, what, u"--json"_s});
    QCOMPARE(json.status, AllSucceeded);
    const QJsonArray items = QJsonDocument::fromJson(json.out).array();

    QStringList found;
    for (const QJsonValue &item : items) {
        QVERIFY(!item[u"name"].toString().isEmpty());
        found.append(item[u"id"].toString());
    }
    for (const QString &id : ids) {
        QVERIFY2(found.contains(id), qPrintable(id));
        QVERIFY2(text.out.contains(id.toUtf8()), qPrintable(id));
    }
    QCOMPARE(text.out.count('\n'), items.size());
}

void CommandLineTest::listsLessonsInTheLanguage()
{
    QVERIFY(run("list lessons --language es").out.contains("Corrutinas"));
    QVERIFY(run("--language=es list lessons").out.contains("Corrutinas"));
    QVERIFY(!run("list lessons --language en").out.contains("Corrutinas"));
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"LANG"_s, u"es_MX.UTF-8"_s);
    QVERIFY(run(split("list lessons"), environment).out.contains("Corrutinas"));
}

void CommandLineTest::listsATeachersOwnLessons()
{
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkpath(u"hilera/lessons/broken"_s));
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, home.path());
    const Ended listed = run(split("list lessons"), environment);
    QCOMPARE(listed.status, AllSucceeded);
    QVERIFY2(listed.out.contains("hilera/lessons/broken/lesson.json: the file is missing"),
        listed.out.constData());
    const Ended ran = run(split("run broken"), environment);
    QCOMPARE(ran.status, CallWasWrong);
    QVERIFY2(ran.err.contains("the file is missing"), ran.err.constData());

    const QStringList folder{u"--lessons"_s, home.filePath(u"hilera/lessons"_s)};
    QVERIFY(run(split("list lessons") + folder).out.contains("broken"));
    QCOMPARE(run(split("run broken") + folder).status, CallWasWrong);
}

void CommandLineTest::explainsItself()
{
    const Ended help = run("--help");
    QCOMPARE(help.status, AllSucceeded);
    for (const char *word : {"--strategy", "--count", "--export", "--json", "--quiet", "--language", "list",
             "run", "Exit status"})
        QVERIFY2(help.out.contains(word), word);
    QCOMPARE(run("run --help").status, AllSucceeded);
    const Ended version = run("--version");
    QCOMPARE(version.status, AllSucceeded);
    QVERIFY2(version.out.startsWith("hilera 0."), version.out.constData());
}

void CommandLineTest::refusesAWrongCall_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *words, const char *says) {
        QTest::newRow(words) << QString::fromUtf8(words) << QByteArray(says);
    };
    row("dance", "no command “dance”");
    row("convert", "takes two files");
    row("convert a.jsonl b.jsonl c.jsonl", "takes two files");
    row("convert a.doc b.jsonl", "those are .hilera.jsonl");
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
    row("run --strategy sequential --export run.doc", ".hilera.jsonl");
    row("run --strategy sequential --export /nowhere/run.txt", "no folder /nowhere");
    row("run --strategy sequential --export /tmp", "known for run logs");
    row("run --strategy sequential --task fetch --network moon", "no network “moon”");
    row("run --strategy sequential --task fetch --url http://127.0.0.1/", "not on the practice network");
    row("run --strategy sequential --task fetch --network internet --url /pages/blank", "no address of the");
    row("run --strategy sequential --task fetch --network internet --url ftp://a/", "no address of the");
    row("run --strategy sequential --task fetch --url /nowhere", "/nowhere");
    row("run --strategy sequential --task fetch --urls /nowhere/list.txt", "/nowhere/list.txt");
    row("run --strategy sequential --task fetch --urls /dev/null", "no address in the file");
    row("run --strategy sequential --task fetch --timeout 0", "--timeout: 0 is out of range");
    row("run --strategy sequential --task fetch --timeout 1e9", "--timeout");
    row("run --strategy sequential --task fetch --count 2000000", "--count");
}

void CommandLineTest::refusesAWrongCall()
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

void CommandLineTest::runsEveryStrategy_data()
{
    QTest::addColumn<QString>("id");
    for (const Strategy &strategy : strategies())
        QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
}

void CommandLineTest::runsEveryStrategy()
{
    QFETCH(QString, id);
    const Ended ended = run(split("run --json --count 4 --seconds 50ms --strategy") + QStringList{id});
    QCOMPARE(ended.status, AllSucceeded);
    QCOMPARE(outcomesOf(ended.out), QStringList(4, u"succeeded"_s));
    QCOMPARE(ended.err, QByteArray());
}

void CommandLineTest::runsALessonAsToldOtherwise()
{
    const Ended ended = run("run process-pool --json --count 3 --seconds 0.1 --time-scale 0.5 --workers 1");
    QCOMPARE(ended.status, AllSucceeded);
    const QJsonObject plan = objectOf(ended.out)[u"plan"].toObject();
    QCOMPARE(plan[u"strategy"].toString(), u"process-pool"_s);
    QCOMPARE(plan[u"count"].toInt(), 3);
    QCOMPARE(plan[u"time_scale"].toDouble(), 0.5);
    QCOMPARE(plan[u"workers"].toInt(), 1);
    const Ended other = run("run process-pool --json --count 3 --seconds 0.1 --strategy coroutines");
    QCOMPARE(objectOf(other.out)[u"plan"][u"strategy"].toString(), u"coroutines"_s);
}

void CommandLineTest::printsTheLogAndATable()
{
    const Ended ended = run("run --strategy thread-per-task --count 3 --seconds 0.1");
    QCOMPARE(ended.status, AllSucceeded);
    QCOMPARE(ended.out.count("asleep for 100 ms"), 3);
    QCOMPARE(ended.out.count("awake"), 3);
    QVERIFY2(ended.out.contains("\nMakespan "), ended.out.constData());
    QVERIFY2(ended.out.contains("3 of 3\n"), ended.out.constData());
    QCOMPARE(ended.err, QByteArray()); // no progress bar where there is no terminal
}

void CommandLineTest::printsOneJsonObjectAlone()
{
    const Ended ended = run("run --strategy sequential --count 2 --seconds 0.1 --json");
    QCOMPARE(ended.status, AllSucceeded);
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(ended.out, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(json.keys(), (QStringList{u"metrics"_s, u"outcomes"_s, u"plan"_s}));
    const QJsonObject metrics = json[u"metrics"].toObject();
    QCOMPARE(metrics[u"ideal_ns"].toInteger(), 200'000'000);
    QVERIFY(metrics[u"makespan_ns"].toInteger() >= 200'000'000);
    QCOMPARE(metrics[u"overhead_ns"].toInteger(), metrics[u"makespan_ns"].toInteger() - 200'000'000);
    QCOMPARE(metrics[u"succeeded"].toInt(), 2);
    QCOMPARE(metrics[u"most_in_flight"].toInt(), 1);
    QCOMPARE(metrics[u"blocked_ns"].toInteger(-1), 0);
    const QJsonArray outcomes = json[u"outcomes"].toArray();
    QVERIFY(outcomes[1][u"started_ns"].toInteger() >= outcomes[0][u"ended_ns"].toInteger());
}

void CommandLineTest::staysQuiet()
{
    const Ended ended = run("run --strategy thread-per-task --count 2 --seconds 0.05 --quiet");
    QCOMPARE(ended.status, AllSucceeded);
    QCOMPARE(ended.out, QByteArray());
    QCOMPARE(ended.err, QByteArray());
}

void CommandLineTest::takesAKnobThatTurnsNothing_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QByteArray>("knob");
    QTest::newRow("of another strategy") << u"--workers 3"_s << QByteArray("--workers");
    for (const char *task : {"count", "guarded"}) // which hear a stop at once
        QTest::addRow("of another task than %s", task)
            << u"--polling never --task "_s + QLatin1String(task) << QByteArray("--polling");
}

void CommandLineTest::takesAKnobThatTurnsNothing()
{
    QFETCH(QString, plan);
    QFETCH(QByteArray, knob);
    const Ended ended =
        run(split("run --strategy sequential --count 1 --seconds 0 --json") + plan.split(u' '));
    QCOMPARE(ended.status, AllSucceeded);
    QVERIFY2(ended.err.contains(knob + " changes nothing"), ended.err.constData());
    QVERIFY(!objectOf(ended.out).isEmpty());
}

void CommandLineTest::asksServicesAndTellsTheirAnswers()
{
    const Ended ended = run("run --strategy thread-pool --task tap --workers 5");
    QCOMPARE(ended.status, AllSucceeded);
    const QByteArray results = ended.out.mid(ended.out.indexOf("Results, in the order they came:"));
    for (const char *service : {"/tap/cadc", "/tap/ari", "/tap/gavo", "/tap/heidelberg", "/tap/chivo"})
        QVERIFY2(results.contains(service), ended.out.constData());
    QCOMPARE(results.count("available, up since "), 5);
    QVERIFY(results.indexOf("/tap/chivo") < results.indexOf("/tap/cadc")); // the quickest, the slowest

    const QJsonObject json = objectOf(run("run --strategy event-loop --task tap --json").out);
    for (const QJsonValue &outcome : json[u"outcomes"].toArray()) {
        QCOMPARE(outcome[u"available"].toString(), u"true"_s);
        QVERIFY(outcome[u"up_since"].toString().endsWith(u'Z'));
        QVERIFY(outcome[u"url"].toString().startsWith(u"/tap/"_s));
    }
    QCOMPARE(json[u"plan"][u"network"].toString(), u"practice"_s);
}

void CommandLineTest::tellsAPageThatFailed()
{
    const Ended ended =
        run("run --strategy fire-and-forget --task fetch --url /pages/blank --url /faults/404");
    QCOMPARE(ended.status, SomeDidNot);
    QVERIFY2(ended.out.contains("1,000 bytes"), ended.out.constData());
    QVERIFY2(ended.out.contains("failed: 404 Not Found"), ended.out.constData());
    QVERIFY2(ended.out.contains("Errors that nobody read"), ended.out.constData());
    QVERIFY2(ended.err.contains("page 1"), ended.err.constData());
}

void CommandLineTest::readsAddressesFromAFile()
{
    const QTemporaryDir folder;
    const QString list = folder.filePath(u"list.txt"_s);
    const auto write = [&list](const QByteArray &text) {
        QFile file(list);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    const QStringList words{
        u"run"_s, u"--strategy"_s, u"sequential"_s, u"--task"_s, u"fetch"_s, u"--json"_s, u"--urls"_s, list};
    QVERIFY(write("# our pages\r\n\r\n/pages/blank\r\n  /pages/blank?size=5  \n"));
    const Ended ended = run(words);
    QCOMPARE(ended.status, AllSucceeded);
    QCOMPARE(objectOf(ended.out)[u"outcomes"].toArray().size(), 2);

    QVERIFY(write("/pages/blank\n/nowhere\n"));
    const Ended wrong = run(words);
    QCOMPARE(wrong.status, CallWasWrong);
    QVERIFY2(wrong.err.contains("Line 2"), wrong.err.constData());
}

void CommandLineTest::tellsTheSpeedup()
{
    const Ended ended = run("run --strategy thread-pool --task tap --url /tap/cadc?delay=0.1 --count 4 "
                            "--workers 4 --speedup --json");
    QCOMPARE(ended.status, AllSucceeded);
    const double speedup = objectOf(ended.out)[u"metrics"][u"speedup"].toDouble();
    QVERIFY2(speedup > 2 && speedup < 4.5, qPrintable(QString::number(speedup)));
}

void CommandLineTest::exportsToEveryFormat()
{
    const QTemporaryDir folder;
    QStringList words = split("run --strategy process-pool --count 3 --seconds 0.05 --quiet");
    for (const Format &format : formats())
        words += {u"--export"_s, folder.filePath(u"run"_s + QLatin1String(format.suffix))};
    const Ended ended = run(words);
    QCOMPARE(ended.status, AllSucceeded);
    for (const Format &format : formats()) {
        QFile file(folder.filePath(u"run"_s + QLatin1String(format.suffix)));
        QVERIFY2(file.open(QIODevice::ReadOnly), format.id);
        const QByteArray content = file.readAll();
        QVERIFY2(content.contains("snooze") || content.contains("tasks in flight"), format.id);
    }
    QFile log(folder.filePath(u"run.hilera.jsonl"_s));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArrayList lines = log.readAll().chopped(1).split('\n');
    QCOMPARE(lines.size() - 1, objectOf(lines[0])[u"events"].toInteger());
}

void CommandLineTest::saysNothingOfTheLocale()
{
    for (const char *locale : {"C", "POSIX", "xx_YY.ISO-8859-1", ""}) {
        QProcessEnvironment environment = plainEnvironment();
        environment.insert(u"LC_ALL"_s, QLatin1String(locale));
        const Ended ended =
            run(split("run --strategy sequential --count 1 --seconds 0 --quiet"), environment);
        QCOMPARE(ended.status, AllSucceeded);
        QCOMPARE(ended.err, QByteArray());
    }
}

void CommandLineTest::noticesThatItsOutputIsLost()
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

void CommandLineTest::needsADisplayForTheWindow()
{
    const Ended ended = run("");
    const bool hasWindow = !ended.err.contains("without its window");
    QCOMPARE(ended.status, hasWindow ? CutOff : CallWasWrong);
    QVERIFY2(ended.err.contains("“hilera run …” works"), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
