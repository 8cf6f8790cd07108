#include "core/watch/probefiles.h"

#include "core/files/systemerror.h"
#include "core/watch/probeproblem.h"
#include "core/watch/watchtext.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cerrno>
#include <utility>

#include <sys/inotify.h>
#include <unistd.h>

namespace hilera {

namespace {

const QString resources = QStringLiteral(":/core/watch/probe");

} // namespace

struct ProbeFiles::Source {
    explicit Source(const QString &path)
        : file(QFile::encodeName(path).toStdString())
    {
    }
    ProbeFile file;
    ProbeStory *story = nullptr;
    std::uint64_t dropped = 0; // that were told of
};

Result<ProbeFiles> ProbeFiles::make(
    const QString &folder, const QString &script, WatchLog &log, ProcessOf processOf)
{
    ProbeFiles files(folder, script, log, std::move(processOf));
    const QString modules = folder + QStringLiteral("/python");
    QDirIterator all(resources, {QStringLiteral("*.py")}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString from = all.next();
        const QString to = modules + from.mid(resources.size());
        QFile read(from), written(to);
        const bool isWritten = QDir().mkpath(QFileInfo(to).path()) && read.open(QIODevice::ReadOnly)
            && written.open(QIODevice::WriteOnly) && written.write(read.readAll()) >= 0 && written.flush();
        if (!isWritten)
            return Error{WatchText::tr("%1 can’t be written: %2.").arg(to, written.errorString())};
    }
    files.m_births = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (files.m_births < 0
        || inotify_add_watch(files.m_births, QFile::encodeName(folder).constData(), IN_MOVED_TO) < 0)
        return Error{
            WatchText::tr("The folder %1 can’t be watched: %2.").arg(folder, systemErrorText(errno))};
    return files;
}

ProbeFiles::ProbeFiles(QString folder, QString script, WatchLog &log, ProcessOf processOf)
    : m_folder(std::move(folder))
    , m_script(std::move(script))
    , m_log(&log)
    , m_processOf(std::move(processOf))
{
}

ProbeFiles::ProbeFiles(ProbeFiles &&other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_script(std::move(other.m_script))
    , m_log(other.m_log)
    , m_processOf(std::move(other.m_processOf))
    , m_births(std::exchange(other.m_births, -1))
    , m_shared(std::move(other.m_shared))
{
}

ProbeFiles &ProbeFiles::operator=(ProbeFiles &&other) noexcept
{
    std::swap(m_folder, other.m_folder);
    std::swap(m_script, other.m_script);
    std::swap(m_log, other.m_log);
    std::swap(m_processOf, other.m_processOf);
    std::swap(m_births, other.m_births);
    std::swap(m_shared, other.m_shared);
    return *this;
}

ProbeFiles::~ProbeFiles()
{
    if (m_births >= 0)
        close(m_births);
}

QByteArrayList ProbeFiles::environment(const QByteArrayList &own, bool isLight) const
{
    const QByteArray name("PYTHONPATH=");
    QByteArray path = QFile::encodeName(m_folder) + "/python";
    QByteArrayList environment;
    for (const QByteArray &variable : own) {
        if (variable.startsWith(name) && variable.size() > name.size())
            path += ':' + variable.mid(name.size());
        else if (!variable.startsWith(name) && !variable.startsWith("HILERA_WATCH"))
            environment.append(variable);
    }
    environment.append(name + path);
    environment.append("HILERA_WATCH=" + QFile::encodeName(m_folder));
    environment.append("HILERA_WATCH_SCRIPT=" + QFile::encodeName(m_script));
    if (isLight)
        environment.append("HILERA_WATCH_LIGHT=1");
    return environment;
}

// Without the modules of the user's own. If that fails, the program's Python compiles it.
void ProbeFiles::compileFor(const QString &python) const
{
    constexpr int patience = 5'000; // milliseconds
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX", "PYTHONHOME", "PYTHONSTARTUP"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("PYTHONPATH"), m_folder + QStringLiteral("/python"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(
        python, {QStringLiteral("-S"), QStringLiteral("-c"), QStringLiteral("import hilera_probe")});
    if (!process.waitForFinished(patience)) {
        process.kill();
        (void)process.waitForFinished(patience);
    }
}

std::size_t ProbeFiles::take()
{
    findNew();
    std::size_t taken = 0;
    for (const auto &source : m_sources)
        taken += drain(*source, ProbeFile::Gaps::Await);
    m_events += static_cast<std::int64_t>(taken);
    return taken;
}

void ProbeFiles::findNew()
{
    alignas(inotify_event) char news[4'096];
    bool isNew = false;
    while (read(m_births, news, sizeof news) > 0)
        isNew = true;
    if (!isNew)
        return;
    const QStringList names =
        QDir(m_folder).entryList({QStringLiteral("*.probe")}, QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : names)
        open(name);
}

void ProbeFiles::open(const QString &name)
{
    const bool isKnown = !m_names.insert(name).second;
    if (isKnown)
        return;
    auto source = std::make_unique<Source>(m_folder + QLatin1Char('/') + name);
    const ProbeHeader &header = source->file.header();
    if (const auto problem = source->file.problem()) {
        m_remarks.append(
            toString(*problem, name.section(QLatin1Char('-'), 0, 0).toInt(), source->file.systemError()));
        return;
    }
    WatchedProcess *process = m_processOf(static_cast<pid_t>(header.processId));
    if (!process)
        return;
    m_hasFreeThreads = m_hasFreeThreads || header.isFreeThreaded != 0;
    if (m_pythonVersion.isEmpty())
        m_pythonVersion = QStringLiteral("%1.%2.%3")
                              .arg(header.pythonVersion >> 24)
                              .arg(header.pythonVersion >> 16 & 0xff)
                              .arg(header.pythonVersion >> 8 & 0xff);
    const ProbeFile *file = &source->file;
    m_stories.push_back(std::make_unique<ProbeStory>(
        *m_log, *process, m_script.toStdString(), [file](std::uint32_t number) { return file->text(number); },
        header.isFreeThreaded == 0, *m_shared));
    source->story = m_stories.back().get();
    m_sources.push_back(std::move(source));
}

std::size_t ProbeFiles::drain(Source &source, ProbeFile::Gaps gaps)
{
    m_news.clear();
    const std::size_t records = source.file.take(m_news, gaps);
    const pid_t parent = source.story->parentProcess();
    for (const ProbeEvent &event : m_news)
        source.story->tell(event);
    if (source.story->parentProcess() != parent)
        findParent(*source.story);
    if (const std::uint64_t dropped = source.file.dropped(); dropped > source.dropped)
        m_log->addDropped(dropped - std::exchange(source.dropped, dropped));
    return records;
}

// Where what it shares with its parent was named.
void ProbeFiles::findParent(ProbeStory &story) const
{
    for (const auto &other : m_stories) {
        if (other.get() != &story && other->process().id() == story.parentProcess())
            story.setParent(other.get());
    }
}

void ProbeFiles::endProcess(pid_t id, Nanoseconds time, Outcome outcome)
{
    findNew();
    std::erase_if(m_sources, [&](const std::unique_ptr<Source> &source) {
        if (source->story->process().id() != id)
            return false;
        while (const std::size_t taken = drain(*source, ProbeFile::Gaps::Skip))
            m_events += static_cast<std::int64_t>(taken);
        source->story->close(time, outcome);
        return true;
    });
}

} // namespace hilera
