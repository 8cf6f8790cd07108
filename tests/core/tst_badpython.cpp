#include "core/lesson/lesson.h"
#include "core/record/names.h"
#include "tests/core/pythonplans.h"
#include "tests/support/contract.h"
#include "tests/support/processes.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace hilera;
using namespace hilera::test;

namespace {

// Every task is named where a run can't be: nobody did them.
bool areCancelled(const RunRecord &record)
{
    return std::ranges::all_of(
        record.trace().tasks(), [](const TaskRecord &task) { return task.outcome == Outcome::Cancelled; });
}

// Puts a folder before all others in which programs are looked for, or in place of them.
class SearchPath {
public:
    explicit SearchPath(const QByteArray &path)
        : m_before(qgetenv("PATH"))
    {
        qputenv("PATH", path);
    }
    ~SearchPath() { qputenv("PATH", m_before); }
    SearchPath(const SearchPath &) = delete;
    SearchPath &operator=(const SearchPath &) = delete;

private:
    QByteArray m_before;
};

// A python3 that does as its shell script says.
class FakePython {
public:
    explicit FakePython(const QByteArray &script)
        : m_path(m_folder.path().toLocal8Bit() + ':' + qgetenv("PATH"))
    {
        QFile file(m_folder.filePath(QStringLiteral("python3")));
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + script + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private:
    QTemporaryDir m_folder;
    SearchPath m_path;
};

} // namespace

// Where there is no python3, or one that is slow or of no use.
class BadPythonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isNotWaitedForWhenStopped_data() { addPythonStrategies(); }
    void isNotWaitedForWhenStopped();
    void saysThatThereIsNone_data() { addPythonStrategies(); }
    void saysThatThereIsNone();
    void saysThatItIsTooOld_data() { addPythonStrategies(); }
    void saysThatItIsTooOld();
    void leavesTheLessonUsable();
    void outlivesABadPython_data();
    void outlivesABadPython();
    void endsWhereAThreadCantBeStarted();
};

void BadPythonTest::init()
{
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("There is no python3 here.");
}

void BadPythonTest::cleanup()
{
    QTRY_COMPARE(childProcesses(), std::vector<int>());
}

// One that takes its time to say how old it is.
void BadPythonTest::isNotWaitedForWhenStopped()
{
    QFETCH(QString, strategy);
    const QTemporaryDir folder;
    const QString begun = folder.filePath(QStringLiteral("begun"));
    const QString over = folder.filePath(QStringLiteral("over"));
    const FakePython python("touch " + begun.toLocal8Bit() + "; sleep 0.7; touch " + over.toLocal8Bit());
    Runner runner(workerProgram());
    runner.start(prepare(planOf(strategy, QStringLiteral("snooze"), 2, 0.1)));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(begun), stuck);
    runner.stop();
    QVERIFY(waitUntilIdle(runner, stuck));
    QVERIFY(!QFile::exists(over));
    QVERIFY(areCancelled(*runner.record()));
}

void BadPythonTest::saysThatThereIsNone()
{
    QFETCH(QString, strategy);
    const QTemporaryDir nothing;
    const SearchPath path(nothing.path().toLocal8Bit());
    const RunPlan plan = planOf(strategy, QStringLiteral("burn"), 2, 0.1);
    QVERIFY(!findProblem(plan)); // on another machine it could run
    const auto record = runPlan(plan);
    QVERIFY(record);
    QVERIFY2(
        record->problem().contains(QStringLiteral("There is no python3")), qPrintable(record->problem()));
    QVERIFY(areCancelled(*record));
}

void BadPythonTest::saysThatItIsTooOld()
{
    QFETCH(QString, strategy);
    const QByteArray real = QStandardPaths::findExecutable(QStringLiteral("python3")).toLocal8Bit();
    const FakePython python("exec " + real + R"( "$1" "$2" "$3" "import sys
sys.version_info = (3, 7, 17, 'final', 0)
$4")");
    const auto record = runPlan(planOf(strategy, QStringLiteral("burn"), 2, 0.1));
    QVERIFY(record);
    QVERIFY2(record->problem().contains(QStringLiteral("too old")), qPrintable(record->problem()));
    QVERIFY(areCancelled(*record));
}

void BadPythonTest::leavesTheLessonUsable()
{
    const QTemporaryDir nothing;
    const SearchPath path(nothing.path().toLocal8Bit());
    const auto lessons = loadLessons({lessonFolders().first()}, QStringLiteral("en"));
    const auto lesson = std::ranges::find(lessons, QStringLiteral("global-lock"), &Lesson::id);
    QVERIFY(lesson != lessons.end());
    QVERIFY2(lesson->isUsable(), qPrintable(lesson->problem));
    QVERIFY(std::ranges::any_of(lesson->steps,
        [](const LessonStep &step) { return step.plan && findStrategy(step.plan->strategy)->isInPython; }));
}

void BadPythonTest::outlivesABadPython_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("reason");
    for (const char *strategy : {"python-threads", "python-processes"}) {
        const auto row = [strategy](const char *name, const char *script, const char *reason) {
            QTest::addRow("%s, %s", strategy, name)
                << QString::fromLatin1(strategy) << QByteArray(script) << QString::fromLatin1(reason);
        };
        row("ends at once", "echo SyntaxError >&2; exit 1", "Python 3.8");
        row("says anything", "head -c 5000 /dev/zero; exec sleep 60", "not an event");
        row("greets", "printf 'Python 4 is here, and says so at some length'; exit 0", "not an event");
    }
}

void BadPythonTest::outlivesABadPython()
{
    QFETCH(QString, strategy);
    QFETCH(QByteArray, script);
    QFETCH(QString, reason);
    const FakePython python(script);
    const auto record = runPlan(planOf(strategy, QStringLiteral("snooze"), 4, 0.1));
    QVERIFY2(record, "it waits for what can't come");
    QCOMPARE(countOf(*record, Outcome::Succeeded), 0);
    QCOMPARE(breachOfTasks(*record), QString());
    QString reasons;
    for (TaskId task = 0; task < record->tasks().size(); ++task)
        reasons += reasonOf(*record, task) + QLatin1Char('\n');
    QVERIFY2(reasons.contains(reason), qPrintable(reasons));
}

void BadPythonTest::endsWhereAThreadCantBeStarted()
{
    const QByteArray real = QStandardPaths::findExecutable(QStringLiteral("python3")).toLocal8Bit();
    const FakePython python("ulimit -s 8192; ulimit -v 600000; exec " + real + R"( "$@" 2>/dev/null)");
    const auto record = runPlan(planOf(QStringLiteral("python-threads"), QStringLiteral("snooze"), 100, 0.1));
    QVERIFY2(record, "its threads wait for orders");
    QCOMPARE(countOf(*record, Outcome::Cancelled), 100);
    QVERIFY2(record->problem().contains(QStringLiteral("thread: ")), qPrintable(record->problem()));
    QCOMPARE(breachOfTasks(*record), QString());
}

QTEST_GUILESS_MAIN(BadPythonTest)
#include "tst_badpython.moc"
