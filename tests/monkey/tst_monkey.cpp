#include "app/window.h"
#include "core/runlog/format.h"
#include "tests/monkey/monkey.h"
#include "tests/support/processes.h"
#include "tests/support/testrun.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>

#include <unistd.h>

using namespace hilera;
using namespace hilera::test;

namespace {

constexpr int usualEvents = 50'000;
constexpr int look = 250; // ms, until the window is looked at again: all processes are, and that costs time
constexpr int mostAtOnce = 3'000; // until the window is closed, and opened again
constexpr int silence = 60'000 * (slowdown > 1 ? 3 : 1); // ms without an event or an end: it hangs

int numberFrom(const char *variable, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? number : otherwise;
}

// What Qt says of platforms that lack something and of its own dialogs, and of no fault in the program.
bool isHarmless(const QString &warning)
{
    // The second: when a new folder is made in Qt's file dialog, and its name is still edited.
    static const QRegularExpression known(QStringLiteral(
        "^This plugin (does not support|supports) |^QAbstractItemView::\\w+ called with an editor"));
    return known.match(warning).hasMatch();
}

// At once, so that the journal ends with what led there.
void endAtWarnings(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtWarningMsg && isHarmless(message))
        return;
    std::fprintf(stderr, "%s\n", qPrintable(message));
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::_Exit(70);
}

Monkey::Task ofProgram; // what the test program does when it is started to be the program

void beginAtWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget)) {
            (new Monkey(ofProgram, *window))->begin();
            return;
        }
    }
    QTimer::singleShot(10, qApp, beginAtWindow);
}

// Arguments: --as-program SEED EVENTS FOLDER JOURNAL, and the program's own.
int runAsProgram(int &argc, char **argv)
{
    ofProgram = {QByteArray(argv[2]).toUInt(), QByteArray(argv[3]).toInt(), QString::fromLocal8Bit(argv[4]),
        QString::fromLocal8Bit(argv[5])};
    qInstallMessageHandler(endAtWarnings);
    qAddPreRoutine([] { QTimer::singleShot(0, qApp, beginAtWindow); });
    QApplication application(argc, argv);
    return runWindow(application, {});
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray lastLines(const QByteArray &text, int count)
{
    const QList<QByteArray> lines = text.split('\n');
    return lines.mid(std::max<qsizetype>(0, lines.size() - count)).join('\n');
}

QByteArray stacksOf(qint64 process)
{
    const QString debugger = QStandardPaths::findExecutable(QStringLiteral("gdb"));
    if (debugger.isEmpty())
        return "(gdb is not there to say where it hangs)";
    QProcess gdb;
    gdb.start(debugger,
        {QStringLiteral("-p"), QString::number(process), QStringLiteral("-batch"), QStringLiteral("-ex"),
            QStringLiteral("thread apply all backtrace 40")});
    (void)gdb.waitForFinished(120'000);
    return gdb.readAllStandardOutput();
}

} // namespace

// Somebody does anything at all, in any order, and closes the window in the midst of it. The environment has
// the first seed (HILERA_MONKEY_SEED), the number of events (HILERA_MONKEY_EVENTS), and which half of the
// windows is opened (HILERA_MONKEY_HALF: 0 or 1), so that two processes share the work.
class MonkeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void closesWhateverWasDone_data();
    void closesWhateverWasDone();

private:
    [[nodiscard]] int playOnce(unsigned seed, int events);
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] bool hasCrashed() const;
    [[nodiscard]] QByteArray whatHappened() const;

    QTemporaryDir m_folder;
};

// Run logs to open: of every kind of strategy, those of other programs, and broken ones.
void MonkeyTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const QDir home(path("home"));
    QVERIFY(home.mkpath(QStringLiteral("Documents")));
    const QString documents = home.filePath(QStringLiteral("Documents/"));
    for (const char *strategy : {"thread-per-task", "coroutines", "processes-with-threads"}) {
        RunPlan plan;
        plan.strategy = QLatin1String(strategy);
        plan.durations = DurationSpec(0.01);
        const auto record = runPlan(plan);
        QVERIFY(record);
        for (const char *suffix : {".hilera.jsonl", ".trace.json", ".csv"})
            QVERIFY(!exportRun(*record, documents + plan.strategy + QLatin1String(suffix)));
    }
    const QString whole = documents + QStringLiteral("coroutines.hilera.jsonl");
    const QByteArray content = contentOf(whole);
    std::mt19937 random;
    for (int i = 0; i < 12; ++i) {
        QByteArray broken = i % 3 == 0 ? content.left(content.size() * i / 12) : content;
        for (int j = 0; j < i % 4 && !broken.isEmpty(); ++j)
            broken[static_cast<qsizetype>(random() % static_cast<unsigned>(broken.size()))] =
                static_cast<char>(random());
        QFile file(documents + QStringLiteral("broken%1.hilera.jsonl").arg(i));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(broken) == broken.size());
    }
    for (const char *others :
        {"tests/fuzz/corpus/jsonlines", "tests/fuzz/corpus/chrometrace", "tests/data/chrome"}) {
        const QDir folder(QStringLiteral(HILERA_SOURCE "/") + QLatin1String(others));
        for (const QString &name : folder.entryList(QDir::Files))
            QFile::copy(folder.filePath(name), documents + name);
    }
}

// One window after the other, each second one closed early; a key may close it earlier still.
void MonkeyTest::closesWhateverWasDone_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("events");
    const int all = numberFrom("HILERA_MONKEY_EVENTS", usualEvents);
    auto seed = static_cast<unsigned>(numberFrom("HILERA_MONKEY_SEED", 647'079));
    const int half = numberFrom("HILERA_MONKEY_HALF", -1);
    std::array<int, 2> shares{}; // events of each half
    for (int left = all; left > 0; ++seed) {
        std::mt19937 random(seed);
        const int most = std::min(mostAtOnce, left);
        const int events =
            random() % 2 == 0 ? most : 1 + static_cast<int>(random() % static_cast<unsigned>(most));
        left -= events;
        const int next = shares[1] < shares[0] ? 1 : 0;
        shares[static_cast<std::size_t>(next)] += events;
        if (half < 0 || next == half)
            QTest::addRow("HILERA_MONKEY_SEED=%u HILERA_MONKEY_EVENTS=%d", seed, events) << seed << events;
    }
}

void MonkeyTest::closesWhateverWasDone()
{
    QFETCH(unsigned, seed);
    QFETCH(int, events);
    for (int left = events; left > 0 && !QTest::currentTestFailed(); seed += 1'000'000) {
        std::printf("monkey: HILERA_MONKEY_SEED=%u HILERA_MONKEY_EVENTS=%d\n", seed, left);
        std::fflush(stdout);
        left -= std::max(playOnce(seed, left), 1);
    }
}

// How many events there were until the window was closed.
int MonkeyTest::playOnce(unsigned seed, int events)
{
    QFile::remove(path("journal"));
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "LC_ALL"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("HOME"), path("home"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
    environment.insert(
        QStringLiteral("MALLOC_PERTURB_"), QStringLiteral("165")); // what is freed is not what it was
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    program.setProcessEnvironment(environment);
    program.setWorkingDirectory(path("home"));
    // Other tests measure times meanwhile; but it gets its turn, also beside those that burn.
    program.setChildProcessModifier([] { (void)nice(10); });
    program.setStandardOutputFile(QProcess::nullDevice());
    program.setStandardErrorFile(path("errors"));
    program.start(QCoreApplication::applicationFilePath(),
        {QStringLiteral("--as-program"), QString::number(seed), QString::number(events), path("home"),
            path("journal"),
            seed % 3 == 0 ? QStringLiteral("--language=es") : QStringLiteral("--language=en")});
    const auto id = static_cast<int>(program.processId());
    QElapsedTimer silent;
    silent.start();
    std::vector<int> children;
    for (qint64 size = 0; !program.waitForFinished(look) && program.state() != QProcess::NotRunning;) {
        if (const qint64 now = QFileInfo(path("journal")).size(); now != size) {
            size = now;
            silent.restart();
        }
        children = childProcessesOf(id);
        const bool isCrashed = hasCrashed();
        if (isCrashed || silent.hasExpired(silence)) {
            const QByteArray stacks = stacksOf(id);
            program.kill();
            program.waitForFinished();
            QTest::qFail(stacks + "\n" + whatHappened() + (isCrashed ? "\nit crashed" : "\nit hangs")
                    + ": above are its stacks, and the last events",
                __FILE__, __LINE__);
            return 0;
        }
    }
    if (program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0) {
        QTest::qFail(whatHappened()
                + (program.exitStatus() == QProcess::CrashExit ? "\nended by signal " : "\nended with ")
                + QByteArray::number(program.exitCode()),
            __FILE__, __LINE__);
        return 0;
    }
    [&children] { QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(children, isAlive), stuck); }();
    return lastLines(contentOf(path("journal")), 2).split(' ').front().toInt();
}

bool MonkeyTest::hasCrashed() const
{
    constexpr QByteArrayView end = "\ncrashed\n";
    QFile journal(path("journal"));
    return journal.open(QIODevice::ReadOnly) && journal.seek(std::max<qint64>(0, journal.size() - end.size()))
        && journal.readAll() == end;
}

QByteArray MonkeyTest::whatHappened() const
{
    return lastLines(contentOf(path("journal")), 60) + "\n" + lastLines(contentOf(path("errors")), 100);
}

int main(int argc, char *argv[])
{
    if (argc > 5 && qstrcmp(argv[1], "--as-program") == 0)
        return runAsProgram(argc, argv);
    QCoreApplication application(argc, argv);
    MonkeyTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_monkey.moc"
