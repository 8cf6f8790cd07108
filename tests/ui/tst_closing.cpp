#include "app/window.h"
#include "core/concurrency/threadpools.h"
#include "core/plan/runplanjson.h"
#include "tests/support/processes.h"
#include "tests/support/testrun.h"
#include "ui/plan/planeditor.h"
#include "ui/runlog/runsaver.h"
#include "ui/settings/windowsettings.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>

using namespace hilera;
using namespace hilera::test;

namespace {

// What the test program does when it is started to be the program: it opens the window, runs the plan, and
// says when the window is closed in the middle of it.
RunPlan planToClose;

// What else goes on when the window is closed.
void beginMore(const MainWindow &window)
{
    const QStringList words = QCoreApplication::arguments();
    if (words.contains(QStringLiteral("--computing")))
        backgroundPool().start([] { std::this_thread::sleep_for(std::chrono::minutes(10)); });
    if (const auto saving = words.indexOf(QStringLiteral("--saving")); saving > 0) {
        auto *saver = window.findChild<RunSaver *>();
        auto *pool = saver->findChild<QThreadPool *>();
        pool->setMaxThreadCount(1);
        pool->start([] { std::this_thread::sleep_for(std::chrono::seconds(3)); }); // a slow disk
        auto record = std::make_shared<RunRecord>(RunPlan(), 0);
        record->finish(1, {});
        saver->save(record, words[saving + 1]);
    }
}

void closeWhileAtWork(MainWindow *window)
{
    auto *progress = window->findChild<QLabel *>(QStringLiteral("progressText"));
    auto *timer = new QTimer(window);
    QObject::connect(timer, &QTimer::timeout, window, [window, progress, timer] {
        const QString said = progress->text();
        if (!said.startsWith(QLatin1String("Running")) && !said.startsWith(QLatin1String("Stopping")))
            return;
        timer->stop();
        QTimer::singleShot(300, window, [window] { // all are at work by then, or being started
            std::puts("closing");
            std::fflush(stdout);
            beginMore(*window);
            window->close();
        });
    });
    timer->start(10);
}

void workTheWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<MainWindow *>(widget);
        if (!window)
            continue;
        window->findChild<PlanEditor *>()->setPlan(planToClose);
        window->findChild<QAbstractButton *>(QStringLiteral("run"))->click();
        closeWhileAtWork(window);
        return;
    }
    QTimer::singleShot(10, qApp, workTheWindow);
}

int runAsProgram(int &argc, char **argv)
{
    planToClose = *planFromJson(QJsonDocument::fromJson(argv[2]).object());
    qAddPreRoutine([] { QTimer::singleShot(0, qApp, workTheWindow); });
    QApplication application(argc, argv);
    return runWindow(application, {});
}

} // namespace

// The window is closed in the middle of something, and the program is gone.
class ClosingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWhateverGoesOn_data();
    void endsWhateverGoesOn();
    void endsWhateverIsComputed_data() { addPlansOverAndOn(); }
    void endsWhateverIsComputed();
    void writesWhatIsSaved_data() { addPlansOverAndOn(); }
    void writesWhatIsSaved();

private:
    static void addPlansOverAndOn();
    static void closeProgram(const QTemporaryDir &home, const QByteArray &plan, const QStringList &more = {});
};

void ClosingTest::endsWhateverGoesOn_data()
{
    QTest::addColumn<QByteArray>("plan");
    const auto row = [](const char *name, const char *plan) { QTest::newRow(name) << QByteArray(plan); };
    row("threads that hear", R"({"strategy": "thread-per-task", "seconds": 600})");
    row("deaf threads", R"({"strategy": "thread-per-task", "seconds": 600, "polling": "never"})");
    row("deaf threads that compute",
        R"({"strategy": "thread-per-task", "task": "burn", "count": 64, "seconds": 600, "polling": "never"})");
    row("a deaf pool", R"({"strategy": "thread-pool", "workers": 4, "seconds": 600, "polling": "never"})");
    row("a pool that is forgotten", R"({"strategy": "fire-and-forget", "seconds": 600, "polling": "never"})");
    row("a deaf loop", R"({"strategy": "event-loop", "task": "burn", "seconds": 600, "polling": "never"})");
    row("deaf coroutines", R"({"strategy": "coroutines", "seconds": 600, "polling": "never"})");
    row("deaf processes",
        R"({"strategy": "process-per-task", "count": 50, "seconds": 600, "polling": "never"})");
    row("a deaf pool of processes", R"({"strategy": "process-pool", "seconds": 600, "polling": "never"})");
    row("pages that hang", R"({"strategy": "thread-pool", "task": "fetch", "urls": ["/faults/hang"]})");
    row("stopped by its plan before",
        R"({"strategy": "thread-per-task", "seconds": 600, "polling": "never", "stop_after": 0.01})");
}

void ClosingTest::endsWhateverGoesOn()
{
    QFETCH(QByteArray, plan);
    const QTemporaryDir home;
    closeProgram(home, plan);
}

void ClosingTest::addPlansOverAndOn()
{
    QTest::addColumn<QByteArray>("plan");
    QTest::newRow("a run that is over") << QByteArray(R"({"strategy": "thread-per-task", "seconds": 0.2})");
    QTest::newRow("a run that is on")
        << QByteArray(R"({"strategy": "thread-per-task", "seconds": 600, "polling": "never"})");
}

void ClosingTest::endsWhateverIsComputed()
{
    QFETCH(QByteArray, plan);
    const QTemporaryDir home;
    closeProgram(home, plan, {QStringLiteral("--computing")});
}

void ClosingTest::writesWhatIsSaved()
{
    QFETCH(QByteArray, plan);
    const QTemporaryDir home;
    const QString file = home.filePath(QStringLiteral("run.hilera.jsonl"));
    closeProgram(home, plan, {QStringLiteral("--saving"), file});
    QVERIFY(QFile::exists(file));
}

void ClosingTest::closeProgram(const QTemporaryDir &home, const QByteArray &plan, const QStringList &more)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationFilePath(),
        QStringList{QStringLiteral("--as-program"), QString::fromUtf8(plan), QStringLiteral("--language=en")}
            + more);
    QVERIFY(program.waitForStarted());
    const auto id = static_cast<int>(program.processId());
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += program.readAllStandardOutput()).contains("closing"), 4 * stuck);
    const std::vector<int> children = childProcessesOf(id);
    QVERIFY2(program.state() == QProcess::NotRunning || program.waitForFinished(stuck),
        "it lives on without its window");
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(children, isAlive), stuck);
    // What the window remembers was written before.
    QVERIFY(QFile::exists(home.filePath(QStringLiteral("Hilera/Hilera.conf"))));
}

int main(int argc, char *argv[])
{
    if (argc > 2 && qstrcmp(argv[1], "--as-program") == 0)
        return runAsProgram(argc, argv);
    QCoreApplication application(argc, argv);
    ClosingTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_closing.moc"
