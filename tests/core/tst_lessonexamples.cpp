#include "core/lesson/lesson.h"
#include "core/practice/practicenetwork.h"
#include "tests/support/python.h"
#include "tests/support/testrun.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace hilera;
using namespace hilera::test;

namespace {

// What a student would see, on a small case.
struct Expected {
    double factor = 0.02; // of all durations
    int lines = 0; // printed
    std::vector<double> makespans; // in seconds without the factor, in the order they are printed
    const char *says = ""; // a regular expression
};

const QMap<QString, Expected> &expectations()
{
    static const QMap<QString, Expected> all = {
        {QStringLiteral("sequential"), {0.02, 22, {50}, "Task 9 awake\nCPU 0\\.\\d+ s"}},
        {QStringLiteral("frozen-window"),
            {0.1, 3, {10}, "thread: 0 heartbeats\non a worker: [5-9]\\d heart"}},
        {QStringLiteral("threads"), {0.02, 32, {5, 5}, "Thread 2 awake\nThread 0 awake\nThread 4 awake"}},
        {QStringLiteral("processes"),
            {0.02, 12, {5}, "(process \\d+: counter 1\\s*){10}parent \\d+: counter 0"}},
        {QStringLiteral("process-pool"), {0.02, 11, {25}, "task 9 was done by process \\d+"}},
        {QStringLiteral("processes-with-threads"), {0.02, 11, {5}, "process \\d+, thread_\\d"}},
        {QStringLiteral("event-loop"), {0.02, 22, {10, 5}, "Task 9 awake"}},
        {QStringLiteral("coroutines"),
            {0.02, 22, {50, 5},
                "one_after.*\n(Coroutine \\d awake, on thread (\\d+)\n)(Coroutine \\d awake, on thread "
                "\\2\n){9}together"}},
        {QStringLiteral("as-completed"),
            {0.5, 8, {2}, "^/faults/404 failed: .*404(.*\n)*/faults/hang failed: timed out"}},
        {QStringLiteral("tap-services"), {0.1, 12, {3.05, 0.61}, "chivo available: true"}},
        {QStringLiteral("eager-submit"), {0.02, 12, {25, 5}, "(slept on MainThread\n){5}"}},
        {QStringLiteral("fire-and-forget"),
            {0.1, 7, {}, "no error to be seen\n(.*\n)*/faults/500 HTTP Error 500"}},
        {QStringLiteral("queue-owner"), {0.1, 3, {2}, "100 messages handled"}},
        {QStringLiteral("race"),
            {0.1, 3, {}, "^unguarded: \\d\\d of 100.*\nlock: 100 of 100.*\nqueue: 100 of 100"}},
        {QStringLiteral("lock-granularity"), {0.05, 2, {40, 10}, "balances \\[2, 2, 2, 2\\]"}},
        {QStringLiteral("sleep-with-lock"), {0.05, 2, {20, 5}, "outside: .* 4 results"}},
        {QStringLiteral("coroutines-compute"),
            {0.1, 4, {4, 1}, "computes: makespan .*\\nran: \\[0, 1, 2, 3\\]"}},
        {QStringLiteral("deadlock"),
            {0.1, 6, {7, 10},
                "^A to B: gave up\nB to A: done\ntwo orders.*\n(A to B: done\n|B to A: done\n){2}"}},
        {QStringLiteral("semaphore"), {0.05, 2, {15}, "most at once: 3"}},
        {QStringLiteral("read-write-lock"), {0.05, 2, {10}, "wrote alone"}},
        {QStringLiteral("latch"), {0.05, 2, {10}, "the latch is at 0"}},
        {QStringLiteral("barrier"), {0.1, 5, {8}, "thread 0: 0\\.20 s of work took 0\\.[5-9]"}},
        {QStringLiteral("condition-variable"), {0.05, 6, {15}, "^chapter 0\nchapter 1\nchapter 2"}},
        {QStringLiteral("concurrent-or-parallel"), {0.1, 5, {}, "processes: makespan \\d.*cores"}},
        {QStringLiteral("global-lock"),
            {0.1, 6, {},
                "threads that compute: makespan \\d.*s\n(.*\n)*threads that sleep: makespan 0\\.\\d"}},
        {QStringLiteral("stop-and-kill"), {0.1, 5, {1.2, 1, 10, 1}, "exit code -9: there is no result"}},
        {QStringLiteral("oversubscription"), {0.1, 4, {}, "workers: makespan \\d.*each"}},
        {QStringLiteral("choose"), {0.02, 3, {25, 5, 5}, "coroutines: CPU"}},
        {QStringLiteral("your-own-program"), {0.02, 2, {50, 5}, "^one_by_one: .*\nin_threads: "}},
    };
    return all;
}

std::vector<double> makespansIn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("makespan (\\d+\\.\\d+) s"));
    std::vector<double> makespans;
    for (auto matches = form.globalMatch(text); matches.hasNext();)
        makespans.push_back(matches.next().captured(1).toDouble());
    return makespans;
}

} // namespace

class LessonExamplesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runs_data();
    void runs();
    void isShort_data();
    void isShort();
};

void LessonExamplesTest::runs_data()
{
    QTest::addColumn<QString>("id");
    for (const Lesson &lesson : loadLessons({lessonFolders().first()}, QStringLiteral("en")))
        QTest::newRow(qPrintable(lesson.id)) << lesson.id;
}

void LessonExamplesTest::runs()
{
    QFETCH(QString, id);
    QVERIFY2(expectations().contains(id), "say above what its example prints");
    const Expected expected = expectations()[id];
    const auto network = PracticeNetwork::start();
    QVERIFY(network);
    const PythonEnded ended =
        runPython({QStringLiteral(HILERA_SOURCE "/resources/lessons/%1/example.py").arg(id),
            QString::number(expected.factor), (*network)->baseUrl()});
    QVERIFY2(ended.status == 0, ended.err);
    QCOMPARE(ended.err, QByteArray());

    const QString text = QString::fromUtf8(ended.out);
    QVERIFY2(
        text.contains(QRegularExpression(QLatin1String(expected.says), QRegularExpression::MultilineOption)),
        ended.out);
    QCOMPARE(text.count(QLatin1Char('\n')), expected.lines);
    const std::vector<double> makespans = makespansIn(text);
    for (std::size_t i = 0; i < expected.makespans.size(); ++i) {
        QVERIFY(i < makespans.size());
        const double ideal = expected.makespans[i] * expected.factor;
        QVERIFY2(makespans[i] > ideal * 0.9 && makespans[i] < ideal * 1.5 + 0.5 * slowdown, ended.out);
    }
}

void LessonExamplesTest::isShort_data()
{
    runs_data();
}

// On a blackboard: a screen of it, and nothing to install.
void LessonExamplesTest::isShort()
{
    QFETCH(QString, id);
    const auto lessons = loadLessons({lessonFolders().first()}, QStringLiteral("en"));
    const QString example = std::ranges::find(lessons, id, &Lesson::id)->example;
    const QStringList lines = example.split(QLatin1Char('\n'));
    QVERIFY2(lines.size() > 10 && lines.size() <= 48, qPrintable(QString::number(lines.size())));
    QVERIFY(std::ranges::all_of(lines, [](const QString &line) { return line.size() <= 120; }));
    const PythonEnded ended =
        runPython({QStringLiteral("-c"),
                      QStringLiteral(
                          "import ast, sys\n"
                          "for node in ast.walk(ast.parse(sys.stdin.read())):\n"
                          "    names = [a.name for a in node.names] if isinstance(node, ast.Import) else \\\n"
                          "        [node.module] if isinstance(node, ast.ImportFrom) else []\n"
                          "    for name in names:\n"
                          "        assert name.split('.')[0] in sys.stdlib_module_names, name\n")},
            example.toUtf8());
    QVERIFY2(ended.status == 0, ended.err);
}

QTEST_GUILESS_MAIN(LessonExamplesTest)
#include "tst_lessonexamples.moc"
