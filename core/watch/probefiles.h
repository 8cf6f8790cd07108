#pragma once

#include "core/text/result.h"
#include "core/watch/probefile.h"
#include "core/watch/probestory.h"

#include <QByteArrayList>
#include <QStringList>

#include <memory>
#include <set>
#include <vector>

namespace hilera {

// The files that the probes of a watched program write in its private folder. One thread.
class ProbeFiles {
public:
    using ProcessOf = std::function<WatchedProcess *(pid_t id)>; // null if it is none of the program's

    // `processOf` may make the process known. Puts the probe into the folder.
    [[nodiscard]] static Result<ProbeFiles> make(
        const QString &folder, const QString &script, WatchLog &log, ProcessOf processOf);

    ProbeFiles(ProbeFiles &&other) noexcept;
    ProbeFiles &operator=(ProbeFiles &&other) noexcept;
    ~ProbeFiles();

    // What the program's Pythons find it by, each “NAME=value”, in the place of those it was to be started
    // with.
    [[nodiscard]] QByteArrayList environment(const QByteArrayList &own, bool isLight) const;
    // Compiles the probe for that Python, so that the program need not.
    void compileFor(const QString &python) const;
    // Readable when there is a new file.
    [[nodiscard]] int descriptor() const { return m_births; }
    // Takes in what has been written since. How much that was.
    std::size_t take();
    // The process has ended: what it still has to tell is taken in.
    void endProcess(pid_t id, Nanoseconds time, Outcome outcome);

    [[nodiscard]] const std::vector<std::unique_ptr<ProbeStory>> &stories() const { return m_stories; }
    // What could not be read, for people, since the last time.
    [[nodiscard]] QStringList takeRemarks() { return std::exchange(m_remarks, {}); }
    [[nodiscard]] std::int64_t events() const { return m_events; }
    [[nodiscard]] bool hasFreeThreads() const { return m_hasFreeThreads; }
    [[nodiscard]] QString pythonVersion() const { return m_pythonVersion; }

private:
    struct Source;

    ProbeFiles(QString folder, QString script, WatchLog &log, ProcessOf processOf);
    void findNew();
    void open(const QString &name);
    std::size_t drain(Source &source, ProbeFile::Gaps gaps);
    void findParent(ProbeStory &story) const;

    QString m_folder;
    QString m_script;
    WatchLog *m_log;
    ProcessOf m_processOf;
    int m_births = -1; // an inotify
    // Stays where it is when this object is moved.
    std::unique_ptr<ProbeStory::SharedHolds> m_shared = std::make_unique<ProbeStory::SharedHolds>();
    std::vector<std::unique_ptr<Source>> m_sources; // of processes that live
    std::vector<std::unique_ptr<ProbeStory>> m_stories;
    std::set<QString> m_names; // of files that were opened
    std::vector<ProbeEvent> m_news; // just read
    QStringList m_remarks;
    std::int64_t m_events = 0;
    bool m_hasFreeThreads = false;
    QString m_pythonVersion;
};

} // namespace hilera
