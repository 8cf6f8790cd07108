#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// Where a run log goes that is to be written over what is there: never the system's own devices, which a
// fault would replace.
class ExportPlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void writesIntoAPipe_data();
    void writesIntoAPipe();
    void writesToADevice();
    void tellsThatADeviceIsFull();
    void tellsThatTheReaderLeft();
    void stopsWaitingForAReader_data();
    void stopsWaitingForAReader();
    void replacesWhatALinkLeadsTo();
    void refusesBeforeItRuns_data();
    void refusesBeforeItRuns();
    void refusesWhatAnotherMayWriteAlone_data();
    void refusesWhatAnotherMayWriteAlone();
    void saysWhatBecameOfAFile_data();
    void saysWhatBecameOfAFile();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    [[nodiscard]] QByteArray encoded(const char *name) const { return QFile::encodeName(path(name)); }
    [[nodiscard]] mode_t kindOf(const char *name) const
    {
        struct stat status;
        return lstat(encoded(name).constData(), &status) == 0 ? status.st_mode & S_IFMT : 0;
    }
    [[nodiscard]] bool makePipe(const char *name) const
    {
        return mkfifo(encoded(name).constData(), 0600) == 0;
    }
    [[nodiscard]] bool makeDevice(const char *name, unsigned minor) const
    {
        return mknod(encoded(name).constData(), S_IFCHR | 0600, makedev(1, minor)) == 0
            && access(encoded(name).constData(), W_OK) == 0;
    }
    // What is written into the file of that name: by a run, from a run log, of run logs.
    [[nodiscard]] QStringList writing(const QByteArray &how, const char *name) const
    {
        if (how == "run") {
            return split("run --strategy sequential --count 2 --seconds 0.01 --quiet --export")
                + QStringList{path(name)};
        }
        if (how == "convert")
            return {u"convert"_s, m_runLog, path(name)};
        return {u"report"_s, m_runLog, u"-o"_s, path(name)};
    }

    QTemporaryDir m_sources;
    QString m_runLog;
    std::unique_ptr<QTemporaryDir> m_folder; // of one test
};

void ExportPlacesTest::initTestCase()
{
    m_runLog = m_sources.filePath(u"run.hilera.jsonl"_s);
    QCOMPARE(run(split("run --strategy sequential --count 2 --seconds 0.01 --quiet --export")
                 + QStringList{m_runLog})
                 .status,
        AllSucceeded);
}

void ExportPlacesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void ExportPlacesTest::writesIntoAPipe_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isLinked");
    QTest::newRow("run") << QByteArray("run") << QByteArray("a.hilera.jsonl") << false;
    QTest::newRow("convert") << QByteArray("convert") << QByteArray("a.trace.json") << false;
    QTest::newRow("report") << QByteArray("report") << QByteArray("a.html") << false;
    QTest::newRow("by a link") << QByteArray("convert") << QByteArray("a.trace.json") << true;
}

void ExportPlacesTest::writesIntoAPipe()
{
    QFETCH(QByteArray, how);
    QFETCH(QByteArray, file);
    QFETCH(bool, isLinked);
    QVERIFY(makePipe("pipe"));
    if (isLinked)
        QCOMPARE(symlink(encoded("pipe").constData(), encoded(file).constData()), 0);
    else
        QCOMPARE(link(encoded("pipe").constData(), encoded(file).constData()), 0);
    const int reader = ::open(encoded("pipe").constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(programPath(), writing(how, file));
    QByteArray read;
    std::array<char, 1 << 16> part;
    // Until it has ended and all of it is here.
    const auto isRead = [&] {
        const bool hasEnded = process.state() == QProcess::NotRunning;
        const ssize_t size = ::read(reader, part.data(), part.size());
        if (size > 0)
            read.append(part.data(), size);
        return hasEnded && size <= 0;
    };
    QVERIFY(QTest::qWaitFor(isRead, 20'000));
    ::close(reader);
    QCOMPARE(process.exitCode(), int(AllSucceeded));
    QCOMPARE(kindOf("pipe"), mode_t(S_IFIFO));
    QCOMPARE(kindOf(file), mode_t(isLinked ? S_IFLNK : S_IFIFO));
    QVERIFY(how == "report" ? read.endsWith("</html>\n") : read.endsWith("}\n") || read.endsWith("]\n"));
    QVERIFY(read.size() > 500);
}

void ExportPlacesTest::writesToADevice()
{
    if (!makeDevice("null.hilera.jsonl", 3))
        QSKIP("Only root makes devices.");
    for (const char *how : {"run", "convert"})
        QCOMPARE(run(writing(how, "null.hilera.jsonl")).status, AllSucceeded);
    QCOMPARE(kindOf("null.hilera.jsonl"), mode_t(S_IFCHR));
}

void ExportPlacesTest::tellsThatADeviceIsFull()
{
    if (!makeDevice("full.hilera.jsonl", 7))
        QSKIP("Only root makes devices.");
    const Ended ended = run(writing("convert", "full.hilera.jsonl"));
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(ended.err.contains("No space left on device"), ended.err);
    QCOMPARE(kindOf("full.hilera.jsonl"), mode_t(S_IFCHR));
}

void ExportPlacesTest::tellsThatTheReaderLeft()
{
    QVERIFY(makePipe("a.hilera.jsonl"));
    // More than a pipe holds: the writer waits in the middle of it.
    const int reader = ::open(encoded("a.hilera.jsonl").constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    fcntl(reader, F_SETPIPE_SZ, 4096);
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(programPath(),
        split("run --strategy sequential --count 300 --seconds 0 --quiet --export")
            + QStringList{path("a.hilera.jsonl")});
    char first = 0;
    QVERIFY(QTest::qWaitFor([&] { return ::read(reader, &first, 1) == 1; }, 20'000));
    ::close(reader);
    const Ended ended = end(process);
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(ended.err.contains("Broken pipe"), ended.err);
    QCOMPARE(kindOf("a.hilera.jsonl"), mode_t(S_IFIFO));
}

void ExportPlacesTest::stopsWaitingForAReader_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("signal");
    QTest::newRow("convert, SIGINT") << QByteArray("convert") << QByteArray("a.trace.json") << SIGINT;
    QTest::newRow("report, SIGTERM") << QByteArray("report") << QByteArray("a.html") << SIGTERM;
}

void ExportPlacesTest::stopsWaitingForAReader()
{
    QFETCH(QByteArray, how);
    QFETCH(QByteArray, file);
    QFETCH(int, signal);
    QVERIFY(makePipe(file));
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(programPath(), writing(how, file));
    // Until it takes signals in by itself.
    const auto holdsSignals = [&process] {
        QFile status(u"/proc/%1/status"_s.arg(process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("SigBlk:"))
                return (line.mid(7).trimmed().toULongLong(nullptr, 16) & (1U << (SIGINT - 1))) != 0;
        }
        return false;
    };
    QVERIFY(QTest::qWaitFor(holdsSignals, 20'000));
    QTest::qWait(50); // in which it may write what there is to write
    QCOMPARE(process.state(), QProcess::Running);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    const Ended ended = end(process);
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(ended.err.contains("was cancelled"), ended.err);
    QCOMPARE(kindOf(file), mode_t(S_IFIFO));
}

void ExportPlacesTest::replacesWhatALinkLeadsTo()
{
    QFile target(path("target"));
    QVERIFY(target.open(QIODevice::WriteOnly) && target.write("before") == 6);
    target.close();
    QCOMPARE(symlink("target", encoded("a.trace.json").constData()), 0);
    QCOMPARE(run(writing("convert", "a.trace.json")).status, AllSucceeded);
    QCOMPARE(kindOf("a.trace.json"), mode_t(S_IFLNK));
    QVERIFY(target.open(QIODevice::ReadOnly));
    QVERIFY(target.readAll().startsWith('{'));
}

void ExportPlacesTest::refusesBeforeItRuns_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("says");
    const QString run = u"run --strategy sequential --count 1 --seconds 600 --quiet --export "_s;
    const auto longName = QString(300, u'n');
    const auto row = [](const char *name, const QString &words, const char *says) {
        QTest::newRow(name) << words << QString::fromUtf8(says);
    };
    const char *twice = "it is named twice";
    row("the same file twice", run + u"FOLDER/a.txt --export FOLDER/a.txt"_s, twice);
    row("the same by another way", run + u"FOLDER/a.txt --export FOLDER/../NAME/a.txt"_s, twice);
    row("the same by a link", run + u"FOLDER/a.txt --export FOLDER/link.txt"_s, twice);
    row("the list of addresses", run + u"FOLDER/a.txt --task fetch --urls FOLDER/a.txt"_s, twice);
    row("a run log onto itself", u"convert LOG LOG"_s, twice);
    row("the second of two", run + u"FOLDER/new.txt --export FOLDER/folder.txt"_s, "that is a folder");
    row("a long name", run + u"FOLDER/"_s + longName + u".txt"_s, "File name too long");
    row("a long name, in Spanish", u"--language es "_s + run + u"FOLDER/"_s + longName + u".txt"_s,
        "el nombre es demasiado largo");
    row("a folder that takes no files", run + u"/proc/a.txt"_s, "The file /proc/a.txt can’t be written");
}

// Nothing is made, nor is what there is cut.
void ExportPlacesTest::refusesBeforeItRuns()
{
    QFETCH(QString, words);
    QFETCH(QString, says);
    QFile file(path("a.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("/pages/blank") == 12);
    file.close();
    QCOMPARE(symlink("a.txt", encoded("link.txt").constData()), 0);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder.txt"_s));
    const QStringList before = QDir(m_folder->path()).entryList();

    words.replace(u"FOLDER"_s, m_folder->path());
    words.replace(u"NAME"_s, QFileInfo(m_folder->path()).fileName());
    words.replace(u"LOG"_s, m_runLog);
    const Ended ended = run(words.split(u' '));
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(ended.err.contains(says.toUtf8()), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
    QCOMPARE(QDir(m_folder->path()).entryList(), before);
    QCOMPARE(file.size(), 12);
    QVERIFY(QFileInfo(m_runLog).size() > 500);
}

void ExportPlacesTest::refusesWhatAnotherMayWriteAlone_data()
{
    QTest::addColumn<bool>("isPipe");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("says");
    QTest::newRow("a file") << false << u"en"_s << u"it is read-only for you"_s;
    QTest::newRow("a file, in Spanish") << false << u"es"_s << u"no tienes permiso de escritura"_s;
    QTest::newRow("a pipe") << true << u"en"_s << u"it is read-only for you"_s;
}

void ExportPlacesTest::refusesWhatAnotherMayWriteAlone()
{
    QFETCH(bool, isPipe);
    QFETCH(QString, language);
    QFETCH(QString, says);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777)));
    QFile file(path("a.txt"));
    QVERIFY(isPipe ? makePipe("a.txt") : file.open(QIODevice::WriteOnly));
    QCOMPARE(chmod(encoded("a.txt").constData(), 0444), 0);
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    leaveRoot(process);
    process.start(programPath(),
        split("run --strategy sequential --count 1 --seconds 600 --quiet --export")
            + QStringList{path("a.txt"), u"--language"_s, language});
    if (!process.waitForStarted())
        QSKIP("Others may not start the program where it is.");
    const Ended ended = end(process);
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(ended.err.contains(says.toUtf8()) && ended.err.count('\n') == 1, ended.err.constData());
}

void ExportPlacesTest::saysWhatBecameOfAFile_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("that was there") << true;
    QTest::newRow("that was not") << false;
}

// It may have no more than a block.
void ExportPlacesTest::saysWhatBecameOfAFile()
{
    QFETCH(bool, isThere);
    QFile file(path("a.trace.json"));
    QVERIFY(!isThere || (file.open(QIODevice::WriteOnly) && file.write("before") == 6));
    file.close();
    const Ended ended = run({u"-c"_s, u"ulimit -f 1; exec \"$0\" convert \"$1\" \"$2\""_s, programPath(),
                                m_runLog, file.fileName()},
        plainEnvironment(), u"/bin/sh"_s);
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(ended.err.contains("could not be written: File too large."), ended.err.constData());
    QCOMPARE(ended.err.contains("What was there before is unchanged."), isThere);
    QCOMPARE(file.exists(), isThere);
}

QTEST_GUILESS_MAIN(ExportPlacesTest)
#include "tst_exportplaces.moc"
