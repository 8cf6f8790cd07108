#pragma once

#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace hilera::test {

// Programs that are watched, from the command line.

// A folder for scripts, and nothing that a run leaves in shared memory.
class Watching {
public:
    explicit Watching(const QString &name = QStringLiteral("scripts"))
        : m_folder(m_root.filePath(name))
    {
        QDir().mkpath(m_folder);
        QDir().mkpath(sharedMemory());
        m_environment.insert(QStringLiteral("HILERA_SHARED_MEMORY"), sharedMemory());
        m_environment.insert(QStringLiteral("TMPDIR"), m_root.path());
    }

    // The path of a file with that text.
    [[nodiscard]] QString file(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder + QLatin1Char('/') + name);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return file.fileName();
    }
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString sharedMemory() const { return m_root.filePath(QStringLiteral("shared")); }
    [[nodiscard]] QProcessEnvironment &environment() { return m_environment; }

    [[nodiscard]] Ended watch(const QStringList &words) const
    {
        return run(QStringList{QStringLiteral("watch")} + words, m_environment);
    }
    void start(QProcess &process, const QStringList &words) const
    {
        process.setProcessEnvironment(m_environment);
        process.start(programPath(), QStringList{QStringLiteral("watch")} + words);
    }
    [[nodiscard]] QStringList leftovers() const
    {
        return QDir(sharedMemory()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)
            + QDir(m_root.path()).entryList({QStringLiteral("hilera-watch-*")}, QDir::Dirs);
    }

private:
    QTemporaryDir m_root;
    QString m_folder;
    QProcessEnvironment m_environment = plainEnvironment();
};

// Of what “--json” prints: the processes, the threads of all, their tasks.
[[nodiscard]] inline QJsonArray processesOf(const Ended &ended)
{
    return objectOf(ended.out)[QLatin1String("processes")].toArray();
}
[[nodiscard]] inline QJsonArray allOf(const Ended &ended, const char *key)
{
    QJsonArray all;
    for (const QJsonValue &process : processesOf(ended)) {
        for (const QJsonValue &item : process[QLatin1String(key)].toArray())
            all.append(item);
    }
    return all;
}
[[nodiscard]] inline QStringList namesOf(const QJsonArray &items)
{
    QStringList names;
    for (const QJsonValue &item : items)
        names.append(item[QLatin1String("name")].toString());
    names.sort();
    return names;
}
// Seconds in a state, of all threads together.
[[nodiscard]] inline double secondsIn(const Ended &ended, const char *state)
{
    double seconds = 0;
    for (const QJsonValue &thread : allOf(ended, "threads"))
        seconds += thread[QLatin1String("slices")][QLatin1String(state)][QLatin1String("time_ns")].toDouble();
    return seconds / 1e9;
}

} // namespace hilera::test
