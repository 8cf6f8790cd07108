#include "core/concurrency/background.h"
#include "core/machine/machine.h"
#include "core/strategy/strategies.h"
#include "tests/support/contract.h"
#include "tests/support/processes.h"
#include "tests/support/program.h"
#include "tests/support/testrun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <fstream>

#include <sys/resource.h>
#include <unistd.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

// A limit of this process, while this lives.
class Limited {
public:
    Limited(__rlimit_resource_t resource, rlim_t most)
        : m_resource(resource)
    {
        getrlimit(resource, &m_before);
        const rlimit now{std::min(most, m_before.rlim_max), m_before.rlim_max};
        setrlimit(resource, &now);
    }
    ~Limited() { setrlimit(m_resource, &m_before); }
    Limited(const Limited &) = delete;
    Limited &operator=(const Limited &) = delete;

private:
    __rlimit_resource_t m_resource;
    rlimit m_before;
};

// This process has only so many descriptors left, while this lives.
class Scarce {
public:
    explicit Scarce(int left)
        : m_limited(RLIMIT_NOFILE, static_cast<rlim_t>(descriptorCount() + left))
    {
        while ((m_taken.emplace_back(dup(STDIN_FILENO))) >= 0) { }
        m_taken.pop_back();
        for (; left > 0; --left) {
            close(m_taken.back());
            m_taken.pop_back();
        }
    }
    ~Scarce()
    {
        for (const int descriptor : m_taken)
            close(descriptor);
    }
    Scarce(const Scarce &) = delete;
    Scarce &operator=(const Scarce &) = delete;

private:
    Limited m_limited;
    std::vector<int> m_taken;
};

rlim_t addressSpace()
{
    std::ifstream statm("/proc/self/statm");
    rlim_t pages = 0;
    statm >> pages;
    return pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

// A run that is refused from the start is none that is on.
bool waitUntilFinished(Runner &runner)
{
    const auto hasFinished = [&runner] {
        return !runner.isRunning() && runner.record() && runner.record()->trace().finished();
    };
    return QTest::qWaitFor(hasFinished, 20'000 * slowdown);
}

// The program, started by a shell that has set a limit before.
Ended runAfter(const QByteArray &limit, const QByteArray &words)
{
    const QByteArray command = limit + " && exec \"$0\" " + words;
    return run({u"-c"_s, QString::fromUtf8(command), programPath()}, plainEnvironment(), u"/bin/sh"_s);
}

// What it says beside that knobs turn nothing.
QByteArrayList sentencesOf(const Ended &ended)
{
    QByteArrayList lines = ended.err.split('\n');
    lines.removeIf(
        [](const QByteArray &line) { return line.isEmpty() || line.contains(" changes nothing here"); });
    return lines;
}

} // namespace

// What the system refuses ends a run with a sentence, and not by a crash or never.
class TestRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareProcess(); } // else GLib’s event loop ends it where descriptors lack
    void handsQuickTasksToAPool();
    void takesQuickWorkOnce();
    void asksTheSystemFirst_data();
    void asksTheSystemFirst();
    void asksForThreadsOfTheUser_data();
    void asksForThreadsOfTheUser();
    void endsWhereThreadsAreRefused_data();
    void endsWhereThreadsAreRefused();
    void endsWhereDescriptorsAreRefused_data();
    void endsWhereDescriptorsAreRefused();
    void livesInLittleMemory();
    void tellsWhyAFileIsNotWritten();
    void tellsWhyItsOutputIsLost_data();
    void tellsWhyItsOutputIsLost();
    void saysWhyItCannotBuild_data();
    void saysWhyItCannotBuild();
};

// Each ends about when its continuation is attached, which Qt then calls twice.
void TestRefusals::handsQuickTasksToAPool()
{
    for (int i = 0; i < 4; ++i) {
        const Ended ended = run("run --strategy thread-pool --count 50000 --workers 100 --seconds 0 --quiet");
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.status, AllSucceeded);
    }
}

void TestRefusals::takesQuickWorkOnce()
{
    constexpr int times = 20'000;
    std::vector<int> taken(times);
    int all = 0;
    for (int i = 0; i < times; ++i) {
        inBackground([i] { return QString::number(i); }).then(this, [&taken, &all](const QString &result) {
            ++taken[static_cast<std::size_t>(result.toInt())];
            ++all;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(all, times, stuck);
    QCOMPARE(std::ranges::count(taken, 1), times);
}

void TestRefusals::asksTheSystemFirst_data()
{
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<QByteArray>("strategy");
    QTest::addColumn<QByteArray>("told");
    for (const Strategy &strategy : strategies()) {
        RunPlan plan;
        plan.count = plan.workers = 300;
        if (strategy.isInPython)
            continue;
        QTest::addRow("%s, descriptors", strategy.id)
            << QByteArray("ulimit -n 100") << QByteArray(strategy.id) << QByteArray("file descriptors");
        const Needs needs = strategy.needs(plan);
        if (needs.threads + needs.pooledThreads >= plan.count && needs.processes == 0)
            QTest::addRow("%s, memory", strategy.id)
                << QByteArray("ulimit -v 1000000") << QByteArray(strategy.id) << QByteArray("MiB");
    }
}

void TestRefusals::asksTheSystemFirst()
{
    if (slowdown > 1)
        QSKIP("A sanitizer takes more memory than any limit.");
    QFETCH(QByteArray, limit);
    QFETCH(QByteArray, strategy);
    QFETCH(QByteArray, told);
    const Ended ended =
        runAfter(limit, "run --json --count 300 --workers 300 --seconds 0 --strategy " + strategy);
    QVERIFY2(ended.err.contains(told), ended.err.constData());
    QCOMPARE(sentencesOf(ended).size(), 1);
    QCOMPARE(ended.status, CutOff);
    QCOMPARE(outcomesOf(ended.out), QStringList(300, u"cancelled"_s));
}

void TestRefusals::asksForThreadsOfTheUser_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("none for the program") << 1 << QByteArray("--strategy sequential");
    QTest::newRow("none for a run") << 4 << QByteArray("--strategy sequential");
    for (const Strategy &strategy : strategies()) {
        const Needs needs = strategy.needs(RunPlan());
        if (!strategy.isInPython && needs.threads + needs.pooledThreads + needs.processes > 0)
            QTest::newRow(strategy.id)
                << 14 << QByteArray("--workers 12 --processes 12 --strategy ") + strategy.id;
    }
}

// Root has no such limit: as nobody.
void TestRefusals::asksForThreadsOfTheUser()
{
    QFETCH(int, most);
    QFETCH(QByteArray, words);
    const auto runAsNobody = [](int threads, const QByteArray &of) {
        const QByteArray command = "exec setpriv --reuid=65534 --clear-groups prlimit --nproc="
            + QByteArray::number(threads) + " \"$0\" " + of;
        QProcessEnvironment environment = plainEnvironment();
        environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // which takes a thread
        return run({u"-c"_s, QString::fromUtf8(command), programPath()}, environment, u"/bin/sh"_s);
    };
    if (getuid() != 0 || runAsNobody(1'000, "--version").status != AllSucceeded)
        QSKIP("Only root can run the program as somebody else, and only where that one can read it.");
    const Ended ended = runAsNobody(most, "run --count 20 --seconds 0.05 --quiet " + words);
    QCOMPARE(ended.status, CutOff);
    QCOMPARE(sentencesOf(ended).size(), 1);
    QVERIFY2(sentencesOf(ended).first().startsWith("hilera: "), ended.err.constData());
}

void TestRefusals::endsWhereThreadsAreRefused_data()
{
    QTest::addColumn<QString>("strategy");
    for (const char *strategy :
        {"thread-per-task", "global-lock", "thread-pool", "fire-and-forget", "queue-owner"})
        QTest::newRow(strategy) << QString::fromLatin1(strategy);
}

// They are refused in the middle: the system said that there were enough.
void TestRefusals::endsWhereThreadsAreRefused()
{
    if (slowdown > 1)
        QSKIP("A sanitizer takes more memory than any limit.");
    QFETCH(QString, strategy);
    RunPlan plan;
    plan.strategy = strategy;
    plan.count = plan.workers = 1'500;
    plan.durations = DurationSpec(30);
    plan.queueSize = 1;
    const int before = threadCount();
    {
        Runner runner(workerProgram());
        std::optional<Limited> limited;
        const auto limiting = connect(&runner, &Runner::eventsRecorded, this, [&limited] {
            if (!limited)
                limited.emplace(RLIMIT_AS, addressSpace() + (64 << 20));
        });
        runner.start(prepare(plan));
        const bool hasEnded = waitUntilIdle(runner);
        disconnect(limiting);
        limited.reset();
        QVERIFY(hasEnded);
        const RunRecord &record = *runner.record();
        QVERIFY2(record.problem().contains(u"thread: "_s), qPrintable(record.problem()));
        QCOMPARE(breachOfTasks(record), QString());
        QCOMPARE(breachOfTracks(record), QString());

        // The same runner goes on when there is room again.
        plan.count = plan.workers = 4;
        plan.durations = DurationSpec(0);
        runner.start(prepare(plan));
        QVERIFY(waitUntilIdle(runner));
        QCOMPARE(runner.record()->problem(), QString());
    }
    QTRY_VERIFY(threadCount() <= before);
}

void TestRefusals::endsWhereDescriptorsAreRefused_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<int>("left");
    for (const char *strategy : {"thread-per-task", "global-lock", "event-loop", "coroutines"})
        QTest::newRow(strategy) << QString::fromLatin1(strategy) << 2;
    QTest::newRow("none for the stop") << u"sequential"_s << 0;
    QTest::newRow("none for the kill") << u"sequential"_s << 1;
}

// A run has two of its own, for the stop and the kill; then who is blocked needs one, and a loop.
void TestRefusals::endsWhereDescriptorsAreRefused()
{
    if (slowdown > 1)
        QSKIP("A sanitizer looks at objects through a pipe, and takes them for broken without one.");
    QFETCH(QString, strategy);
    QFETCH(int, left);
    RunPlan plan;
    plan.strategy = strategy;
    plan.task = u"guarded"_s;
    plan.count = 6;
    plan.durations = DurationSpec(0.02);
    Runner runner(workerProgram());
    {
        const Scarce descriptors(left);
        runner.start(prepare(plan));
        QVERIFY(waitUntilFinished(runner));
    }
    const RunRecord &record = *runner.record();
    QVERIFY2(record.problem().contains(u"Too many open files"_s), qPrintable(record.problem()));
    QCOMPARE(breachOfTasks(record), QString());
    runner.start(prepare(plan));
    QVERIFY(waitUntilIdle(runner));
    QCOMPARE(runner.record()->problem(), QString());
}

void TestRefusals::livesInLittleMemory()
{
    if (slowdown > 1)
        QSKIP("A sanitizer takes more memory than any limit.");
    for (int mebibytes = 60; mebibytes <= 300; mebibytes += 10) {
        const QByteArray limit = "ulimit -v " + QByteArray::number(mebibytes * 1'024);
        const Ended ended = runAfter(limit, "run --strategy thread-per-task --count 4 --seconds 0 --quiet");
        constexpr int notLoaded = 127; // by the loader of shared libraries
        QVERIFY2(QList({int(AllSucceeded), int(CutOff), notLoaded}).contains(ended.status),
            qPrintable(
                u"%1 MiB: %2 %3"_s.arg(mebibytes).arg(ended.status).arg(QString::fromUtf8(ended.err))));
        QCOMPARE(ended.err.isEmpty(), ended.status == AllSucceeded);
    }
}

void TestRefusals::tellsWhyAFileIsNotWritten()
{
    const QTemporaryDir folder;
    for (const char *name : {"run.jsonl", "run.csv", "run.json"}) {
        const QByteArray words = "run --strategy sequential --count 2000 --seconds 0 --quiet --export "
            + folder.filePath(QLatin1String(name)).toUtf8();
        const Ended ended = runAfter("ulimit -f 4", words);
        QCOMPARE(ended.status, CallWasWrong);
        QVERIFY2(ended.err.contains("File too large"), ended.err.constData());
        QCOMPARE(ended.err.count('\n'), 1);
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

void TestRefusals::tellsWhyItsOutputIsLost_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("closed") << QByteArray("\"$0\" list tasks >&-")
                            << QByteArray("the standard output is closed");
    QTest::newRow("full") << QByteArray("\"$0\" list tasks >/dev/full") << QByteArray("free some space");
    QTest::newRow("nobody reads") << QByteArray(
        "trap '' PIPE; { while printf x; do :; done 2>/dev/null; \"$0\" list tasks; } | true; exit 2")
                                  << QByteArray("the program that reads it has ended");
}

void TestRefusals::tellsWhyItsOutputIsLost()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, reason);
    const Ended ended =
        run({u"-c"_s, QString::fromUtf8(command), programPath()}, plainEnvironment(), u"/bin/sh"_s);
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(ended.err.contains("could not be written: " + reason), ended.err.constData());
}

void TestRefusals::saysWhyItCannotBuild_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("app/run") << u"app/run"_s;
    QTest::newRow("tests/run") << u"tests/run"_s;
}

// The folder of the build is no folder here; elsewhere it may be read-only, or the disk full.
void TestRefusals::saysWhyItCannotBuild()
{
    QFETCH(QString, script);
    const QTemporaryDir checkout;
    const QDir folder(checkout.path());
    for (const char *name : {"app", "tests", "tools", "temporary"})
        QVERIFY(folder.mkdir(QLatin1String(name)));
    for (const char *name : {"app/run", "app/setup.sh", "tests/run", "CMakePresets.json", "CMakeLists.txt"}) {
        QVERIFY(QFile::copy(QStringLiteral(HILERA_SOURCE) + u'/' + QLatin1String(name),
            folder.filePath(QLatin1String(name))));
    }
    QFile build(folder.filePath(u"build"_s));
    QVERIFY(build.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(u"/bin/true"_s, folder.filePath(u"tools/apt-get"_s)));
    QFile packages(folder.filePath(u"tools/dpkg-query"_s)); // says that everything is there
    QVERIFY(packages.open(QIODevice::WriteOnly));
    packages.write("#!/bin/sh\nprintf 'ii '\n");
    packages.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    packages.close();

    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"PATH"_s, folder.filePath(u"tools"_s) + u':' + environment.value(u"PATH"_s));
    environment.insert(u"TMPDIR"_s, folder.filePath(u"temporary"_s));
    const Ended ended = run({folder.filePath(script), u"list"_s}, environment, u"bash"_s);
    QCOMPARE(ended.status, CutOff);
    QVERIFY2(ended.err.contains("the build can't be written to"), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
    QCOMPARE(QDir(folder.filePath(u"temporary"_s)).entryList(QDir::Files | QDir::Hidden), QStringList());
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
