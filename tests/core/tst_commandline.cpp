#include "core/runlog/format.h"
#include "core/strategy/strategies.h"
#include "tests/support/program.h"

#include <QDir>
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
    void runsEveryStrategy_data();
    void runsEveryStrategy();
    void runsALessonAsToldOtherwise();
    void printsTheLogAndATable();
    void printsOneJsonObjectAlone();
    void staysQuiet_data();
    void staysQuiet();
    void asksServicesAndTellsTheirAnswers();
    void tellsAPageThatFailed();
    void countsRedirects_data();
    void countsRedirects();
    void readsAddressesFromAFile();
    void tellsTheSpeedup();
    void exportsToEveryFormat();
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

void CommandLineTest::staysQuiet_data()
{
    QTest::addColumn<QString>("plan");
    QTest::newRow("that goes well") << u"--seconds 0.05"_s;
    QTest::newRow("with a knob that turns nothing") << u"--seconds 0.05 --workers 3"_s;
    QTest::newRow("with what may be meant otherwise") << u"--seconds 0,05 --time-scale 0.01"_s;
}

void CommandLineTest::staysQuiet()
{
    QFETCH(QString, plan);
    const Ended ended = run(split("run --strategy thread-per-task --count 2 --quiet") + plan.split(u' '));
    QCOMPARE(ended.status, AllSucceeded);
    QCOMPARE(ended.out, QByteArray());
    QCOMPARE(ended.err, QByteArray());
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

void CommandLineTest::countsRedirects_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("says");
    QTest::newRow("English") << u"en"_s << u"37,380 bytes, redirected 1 ×"_s;
    QTest::newRow("Spanish") << u"es"_s << u"37,380 bytes, redirigido 1 ×"_s;
}

// Once, too.
void CommandLineTest::countsRedirects()
{
    QFETCH(QString, language);
    QFETCH(QString, says);
    const Ended ended = run(split("run --strategy sequential --task fetch --url /faults/redirect --language")
        + QStringList{language});
    QVERIFY2(ended.out.contains(says.toUtf8()), ended.out.constData());
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

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
