#include "tests/support/probedruns.h"

#include "tests/support/testrun.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <map>

namespace hilera::test {

namespace {

constexpr std::array kinds = {"None", "Text", "ProcessBegan", "ThreadBegan", "ThreadEnded", "TaskSubmitted",
    "TaskBegan", "TaskEnded", "StepBegan", "StepEnded", "WaitBegan", "WaitEnded", "BlockBegan", "BlockEnded",
    "ObjectNamed", "Held", "LetGo", "LineReached", "SeamMissing", "ProbeFailed", "ThreadNamed",
    "ObjectShared", "Outdated"};
constexpr std::array starts = {"Exec", "Fork", "Spawn", "ForkServer", "Interpreter"};
constexpr std::array taskSorts = {"Pool", "ProcessPool", "ThreadPool", "Asyncio"};
constexpr std::array outcomes = {"Succeeded", "Failed", "Cancelled"};
constexpr std::array waitSorts = {"Sleep", "Socket", "Select", "Child", "Input", "Other"};
constexpr std::array objectSorts = {"Lock", "RLock", "Condition", "Event", "Semaphore", "Barrier", "Queue",
    "Thread", "Process", "Future", "AsyncTask", "Other"};

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

// Tells events of one file after the other, by the names that were told before.
class Words {
public:
    explicit Words(const ProbeFile &file)
        : m_file(file)
    {
    }

    QString of(const ProbeEvent &event)
    {
        QStringList words{word(kinds[static_cast<std::size_t>(event.kind)])};
        switch (event.kind) {
        case ProbeKind::ProcessBegan:
            words += {word(starts[event.detail]), text(event.subject)};
            break;
        case ProbeKind::ThreadBegan:
        case ProbeKind::ThreadNamed:
        case ProbeKind::SeamMissing:
        case ProbeKind::ProbeFailed:
            words += text(event.subject);
            break;
        case ProbeKind::TaskSubmitted:
        case ProbeKind::TaskBegan:
            m_tasks[event.subject] = word(taskSorts[event.detail]) + u' ' + text(event.other);
            words += m_tasks[event.subject];
            break;
        case ProbeKind::TaskEnded:
            words += {m_tasks[event.subject], word(outcomes[event.detail])};
            break;
        case ProbeKind::StepBegan:
        case ProbeKind::StepEnded:
            words += m_tasks[event.subject];
            if (event.other != 0)
                words += {QStringLiteral("for"), m_objects[event.other]};
            break;
        case ProbeKind::WaitBegan:
            words += {word(waitSorts[event.detail]), text(event.subject)};
            break;
        case ProbeKind::ObjectNamed:
            m_objects[event.subject] = word(objectSorts[event.detail]) + u' ' + text(event.other);
            [[fallthrough]];
        case ProbeKind::BlockBegan:
        case ProbeKind::BlockEnded:
        case ProbeKind::Held:
        case ProbeKind::LetGo:
            words += m_objects[event.subject];
            break;
        default:
            break;
        }
        return words.join(u' ');
    }

private:
    QString text(std::uint32_t number) { return QString::fromStdString(m_file.text(number)); }

    const ProbeFile &m_file;
    std::map<std::uint32_t, QString> m_tasks;
    std::map<std::uint32_t, QString> m_objects;
};

ToldProcess readProcess(const QString &path)
{
    ProbeFile file(path.toStdString());
    ToldProcess process;
    process.name = QFileInfo(path).fileName();
    process.header = file.header();
    Words words(file);
    std::vector<ProbeEvent> events;
    while (file.take(events, ProbeFile::Gaps::Skip) > 0) {
        for (const ProbeEvent &event : events)
            process.events.push_back({event, words.of(event), QString::fromStdString(file.text(event.file))});
        events.clear();
    }
    process.dropped = file.dropped();
    process.broken = file.broken();
    process.problem = file.problem();
    return process;
}

// What differs between two runs of the same script.
QByteArray plain(const QByteArray &text)
{
    static const QRegularExpression varying(QStringLiteral("0x[0-9a-f]+|\\b[0-9]{4,}\\b"));
    return QString::fromUtf8(text).replace(varying, QStringLiteral("N")).toUtf8();
}

} // namespace

QStringList pythons()
{
    static const QStringList found = [] {
        QStringList candidates = {
            QStandardPaths::findExecutable(QStringLiteral("python3")), QStringLiteral("/usr/bin/python3")};
        const QDir versions(QDir::homePath() + QStringLiteral("/.pyenv/versions"));
        for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            candidates += versions.filePath(version + QStringLiteral("/bin/python3"));
        std::map<QString, QString> byVersion;
        for (const QString &python : candidates) {
            const QString version = python.isEmpty() ? QString() : versionOf(python);
            if (!version.isEmpty())
                byVersion.try_emplace(version, python);
        }
        QStringList all;
        for (const auto &[version, python] : byVersion)
            all += python;
        return all;
    }();
    return found;
}

QString versionOf(const QString &python)
{
    const PythonRun run = runAlone(python,
        {QStringLiteral("-c"),
            QStringLiteral(
                "import sys; v = sys.version_info; print('3.%02d' % v[1] if v >= (3, 8) else '')")});
    return run.status == 0 ? QString::fromUtf8(run.out).trimmed() : QString();
}

QString programFile(const QString &name)
{
    return QStringLiteral(HILERA_SOURCE "/tests/support/programs/") + name;
}

QString probeFolder()
{
    return QStringLiteral(HILERA_SOURCE "/core/watch/probe");
}

bool PythonRun::tells(const QString &words, const QString &file, int line) const
{
    return std::ranges::any_of(processes, [&](const ToldProcess &process) {
        return std::ranges::any_of(process.events, [&](const ToldEvent &told) {
            QString rest = told.words; // the words in their order, others in between
            qsizetype at = 0;
            for (const QString &part : words.split(u' ')) {
                at = rest.indexOf(part, at);
                if (at < 0)
                    return false;
                at += part.size();
            }
            return line == 0 || (told.file == file && told.event.line == static_cast<std::uint32_t>(line));
        });
    });
}

QStringList PythonRun::words() const
{
    QStringList all;
    for (const ToldProcess &process : processes) {
        all += process.name;
        for (const ToldEvent &told : process.events)
            all += QStringLiteral("  %1 (%2, line %3)")
                       .arg(told.words)
                       .arg(told.event.threadId)
                       .arg(told.event.line);
    }
    return all;
}

PythonRun runAlone(const QString &python, const QStringList &arguments,
    const QProcessEnvironment &environment, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(python, arguments);
    process.write(input);
    process.closeWriteChannel();
    PythonRun run;
    if (process.waitForFinished(60'000 * slowdown))
        run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -process.exitCode();
    process.kill();
    process.waitForFinished();
    run.out = plain(process.readAllStandardOutput());
    run.err = plain(process.readAllStandardError());
    return run;
}

PythonRun runProbed(const QString &python, const QString &script, const QStringList &arguments,
    QProcessEnvironment environment, const QByteArray &input, const QString &folder)
{
    const QTemporaryDir own(QDir::tempPath() + QStringLiteral("/probe-XXXXXX"));
    const QString where = folder.isEmpty() ? own.path() : folder;
    const QString path = environment.value(QStringLiteral("PYTHONPATH"));
    environment.insert(QStringLiteral("HILERA_WATCH"), where);
    environment.insert(QStringLiteral("HILERA_WATCH_SCRIPT"), script);
    environment.insert(
        QStringLiteral("PYTHONPATH"), path.isEmpty() ? probeFolder() : probeFolder() + u':' + path);
    environment.insert(QStringLiteral("PYTHONPYCACHEPREFIX"), own.path());
    PythonRun run = runAlone(python, arguments, environment, input);
    const QDir files(where);
    for (const QString &name : files.entryList({QStringLiteral("*.probe")}, QDir::Files, QDir::Name))
        run.processes.push_back(readProcess(files.filePath(name)));
    return run;
}

} // namespace hilera::test
