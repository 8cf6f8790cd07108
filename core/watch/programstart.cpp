#include "core/watch/programstart.h"

#include "core/files/systemerror.h"
#include "core/watch/notebook.h"
#include "core/watch/watchtext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVersionNumber>

#include <cerrno>

namespace hilera {

namespace {

constexpr int answerPatience = 10'000; // milliseconds
const QVersionNumber oldestWatched(3, 8);
const QString pythonOfSystem = QStringLiteral("python3");

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path.left(200));
}

QByteArrayList listOf(const char *path)
{
    QFile file(QString::fromLatin1(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArrayList list = file.readAll().split('\0');
    if (!list.isEmpty())
        list.removeLast(); // each ends with a zero
    return list;
}

std::optional<Error> findFileProblem(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return Error{WatchText::tr("There is no file %1: name the program to watch.").arg(shown(file))};
    if (info.isDir())
        return Error{WatchText::tr("%1 is a folder: name a file of Python in it.").arg(shown(file))};
    if (isNotebook(file) && !info.isFile())
        return Error{WatchText::tr("%1 is no file: name a notebook that is one.").arg(shown(file))};
    if (!info.isReadable())
        return Error{WatchText::tr("%1 can’t be read: make it readable for you.").arg(shown(file))};
    return {};
}

// That of the virtual environment that the file lies in; empty if it lies in none.
QString pythonAround(const QString &file)
{
    QDir folder = QFileInfo(file).absoluteDir();
    do {
        const QString python = folder.filePath(QStringLiteral("bin/python"));
        if (folder.exists(QStringLiteral("pyvenv.cfg")) && QFileInfo(python).isExecutable())
            return python;
    } while (folder.cdUp());
    return {};
}

Result<QString> findPython(const WatchRequest &request)
{
    if (request.python.isEmpty()) {
        const QString usual = usualPython(request.program);
        if (!usual.isEmpty())
            return usual;
    }
    const QString wanted = request.python.isEmpty() ? pythonOfSystem : request.python;
    const QString found =
        wanted.contains(QLatin1Char('/')) && QFileInfo(wanted).isExecutable() && !QFileInfo(wanted).isDir()
        ? wanted
        : QStandardPaths::findExecutable(wanted);
    if (found.isEmpty()) {
        return Error{
            WatchText::tr("There is no program %1 to run a file of Python: install Python 3.8 or later, or "
                          "choose one by --python.")
                .arg(shown(wanted))};
    }
    return found;
}

// What it prints; nothing if it fails, or takes too long.
QString answerOf(const QString &python, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(
        QProcess::MergedChannels); // old ones say their version on the standard error
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(python, arguments);
    const bool hasEnded = process.waitForFinished(answerPatience);
    if (!hasEnded)
        process.kill();
    (void)process.waitForFinished(answerPatience);
    return hasEnded && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
        ? QString::fromUtf8(process.readAll().left(5'000))
        : QString();
}

// Version managers put a script in the place of a Python, which chooses one: its shells would be seen as
// processes of the program.
QString chosenBy(const QString &python)
{
    QFile file(python);
    if (!file.open(QIODevice::ReadOnly) || file.read(2) != "#!")
        return python;
    const QString chosen = answerOf(python,
        {QStringLiteral("-S"), QStringLiteral("-c"), QStringLiteral("import sys; print(sys.executable)")})
                               .trimmed();
    return QFileInfo(chosen).isExecutable() && !QFileInfo(chosen).isDir() ? chosen : python;
}

Result<QString> askVersion(const QString &python)
{
    static const QRegularExpression pattern(QStringLiteral("Python (\\d+\\.\\d+(\\.\\w+)?)"));
    const QRegularExpressionMatch match = pattern.match(answerOf(python, {QStringLiteral("-V")}));
    if (!match.hasMatch()) {
        return Error{WatchText::tr(
            "%1 is no Python that works, since it does not tell its version: choose another by --python.")
                         .arg(shown(python))};
    }
    return match.captured(1);
}

Result<ProgramStart> startOfPython(const WatchRequest &request)
{
    const Result<QString> found = findPython(request);
    if (!found)
        return Error{found.error()};
    const Result<QString> version = askVersion(*found);
    if (!version)
        return Error{version.error()};
    const QString python = chosenBy(*found);
    ProgramStart start;
    start.words = {QFile::encodeName(python), QFile::encodeName(request.program)};
    start.words += request.arguments;
    start.python = *version;
    start.hasProbe = QVersionNumber::fromString(*version) >= oldestWatched;
    if (isNotebook(request.program) && !start.hasProbe) {
        return Error{
            WatchText::tr("A notebook takes Python 3.8 or later, and %1 is Python %2: choose another by "
                          "--python.")
                .arg(shown(python), *version)};
    }
    return start;
}

} // namespace

Result<ProgramStart> findProgramStart(const WatchRequest &request)
{
    const bool isPython = isPythonFile(request.program) || isNotebook(request.program);
    const bool isPath = isPython || request.program.contains(QLatin1Char('/'));
    if (isPath) {
        if (const auto problem = findFileProblem(request.program))
            return *problem;
    }
    if (isPython)
        return startOfPython(request);
    if (!request.python.isEmpty())
        return Error{
            WatchText::tr("--python is for a file of Python, whose name ends in .py, and %1 is none.")
                .arg(shown(request.program))};
    const QString program = isPath && QFileInfo(request.program).isExecutable()
        ? request.program
        : QStandardPaths::findExecutable(request.program);
    if (isPath && program.isEmpty())
        return Error{
            WatchText::tr("%1 can’t be executed: make it executable, or name a file of Python, whose name "
                          "ends in .py.")
                .arg(shown(request.program))};
    if (program.isEmpty())
        return Error{
            WatchText::tr("There is no program %1: name a file of Python, or a program that is on PATH.")
                .arg(shown(request.program))};
    return ProgramStart{QByteArrayList{QFile::encodeName(program)} + request.arguments, {}};
}

Result<QString> readPythonFile(const QString &file)
{
    constexpr qint64 longest = 1 << 20; // bytes
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error{WatchText::tr("%1 can’t be read (%2): make it readable for you.")
                         .arg(shown(file), systemErrorText(errno))};
    const QByteArray bytes = source.read(longest + 1);
    if (bytes.size() > longest) {
        return Error{WatchText::tr("%1 is too long: a file of Python that is opened here has at most 1 MB.")
                         .arg(shown(file))};
    }
    if (bytes.contains('\0')) {
        return Error{
            WatchText::tr("%1 is no file of Python, though it is called so: it holds bytes that no text has.")
                .arg(shown(file))};
    }
    return QString::fromUtf8(bytes);
}

bool isPythonFile(const QString &program)
{
    return program.endsWith(QLatin1String(".py"), Qt::CaseInsensitive)
        || program.endsWith(QLatin1String(".pyw"), Qt::CaseInsensitive);
}

QString usualPython(const QString &file)
{
    const QString around = pythonAround(file);
    return around.isEmpty() ? QStandardPaths::findExecutable(pythonOfSystem) : around;
}

QByteArrayList environmentAtStart()
{
    return listOf("/proc/self/environ");
}

QByteArrayList argumentsAtStart()
{
    return listOf("/proc/self/cmdline");
}

} // namespace hilera
