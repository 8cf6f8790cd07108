#include "app/painting.h"
#include "app/window.h"
#include "core/concurrency/background.h"
#include "core/machine/machine.h"
#include "tests/support/program.h"
#include "tests/support/testrun.h"
#include "ui/plan/planeditor.h"
#include "ui/timeline/view/timelineview.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <thread>

#include <sys/resource.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

// What the test program does when it is started to be the program: it runs a plan, sees to it that there is
// no thread for anything else, and selects a time in the timeline, whose tint Qt paints with several threads.

MainWindow *openWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

void refuseThreads()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_NPROC, &none);
}

void occupyThreads()
{
    for (int i = 0; i < QThread::idealThreadCount() + 4; ++i) {
        (void)inBackground([] {
            std::this_thread::sleep_for(std::chrono::minutes(10));
            return true;
        });
    }
}

void selectTime(MainWindow &window)
{
    auto *timeline = window.findChild<TimelineView *>();
    const QPoint from(timeline->width() / 2, timeline->height() / 3);
    const QPoint to(timeline->width() * 3 / 4, timeline->height() / 2);
    QTest::mousePress(timeline, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 4; ++step)
        QTest::mouseMove(timeline, from + (to - from) * step / 4);
    QTest::mouseRelease(timeline, Qt::LeftButton, {}, to);
    window.grab();
    std::puts(timeline->controller().scene().selection ? "painted" : "nothing was selected");
    std::fflush(stdout);
}

void useWindow()
{
    MainWindow *window = openWindow();
    if (!window) {
        QTimer::singleShot(10, qApp, useWindow);
        return;
    }
    RunPlan plan;
    plan.strategy = u"thread-per-task"_s;
    plan.durations = DurationSpec(0.05);
    window->findChild<PlanEditor *>()->setPlan(plan);
    window->findChild<QAbstractButton *>(u"run"_s)->click();
    const auto *progress = window->findChild<QLabel *>(u"progressText"_s);
    if (!QTest::qWaitFor([progress] { return progress->text().contains(u"10 of 10"); }, stuck))
        std::puts("the run does not end");
    if (QCoreApplication::arguments().contains(u"--refused"_s))
        refuseThreads();
    else
        occupyThreads();
    selectTime(*window);
    window->close();
}

int runAsProgram(int &argc, char **argv)
{
    prepareProcess();
    QThreadPool::globalInstance()->setExpiryTimeout(1); // unless the program says otherwise; else it is 30 s
    qAddPreRoutine([] { QTimer::singleShot(0, qApp, useWindow); });
    const auto application = makeWindowApplication(argc, argv, {});
    return runWindow(*application, {});
}

} // namespace

// The window is painted also where nothing else gets a thread.
class ThreadlessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paints_data();
    void paints();
};

void ThreadlessTest::paints_data()
{
    QTest::addColumn<QString>("why");
    QTest::newRow("the system refuses threads") << u"--refused"_s;
    QTest::newRow("all that the program has are at work") << u"--occupied"_s;
}

void ThreadlessTest::paints()
{
    QFETCH(QString, why);
    if (slowdown > 1 && why == u"--refused"_s)
        QSKIP("A sanitizer looks for leaks with a thread of its own.");
    const QTemporaryDir home;
    QVERIFY(QFile::setPermissions(home.path(), QFile::Permissions(0x7777)));
    QProcess program;
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    leaveRoot(program); // who has no limit
    program.start(QCoreApplication::applicationFilePath(), {u"--as-program"_s, why, u"--language=en"_s});
    if (!program.waitForStarted())
        QSKIP("Nobody else can read the program here.");
    QVERIFY2(program.waitForFinished(2 * stuck), "the window hangs");
    QCOMPARE(program.readAllStandardOutput(), QByteArray("painted\n"));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

int main(int argc, char *argv[])
{
    if (argc > 2 && qstrcmp(argv[1], "--as-program") == 0)
        return runAsProgram(argc, argv);
    QCoreApplication application(argc, argv);
    ThreadlessTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_threadless.moc"
