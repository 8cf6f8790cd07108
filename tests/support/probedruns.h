#pragma once

#include "core/watch/probefile.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <vector>

namespace hilera::test {

// The Pythons of this machine that can be watched, one of each version; as paths.
[[nodiscard]] QStringList pythons();
[[nodiscard]] QString versionOf(const QString &python); // "3.11"

// A script of tests/support/programs.
[[nodiscard]] QString programFile(const QString &name);

// What the probe told of one process, in words: "BlockBegan Lock plain".
struct ToldEvent {
    ProbeEvent event;
    QString words;
    QString file;
};
struct ToldProcess {
    QString name;
    ProbeHeader header;
    std::vector<ToldEvent> events;
    std::uint64_t dropped = 0;
    std::uint64_t broken = 0;
    std::optional<ProbeProblem> problem;
};

struct PythonRun {
    int status = -1; // less than 0: what it was killed by
    QByteArray out;
    QByteArray err; // numbers of threads, processes and addresses left out
    std::vector<ToldProcess> processes;
    [[nodiscard]] bool tells(const QString &words, const QString &file = {}, int line = 0) const;
    [[nodiscard]] QStringList words() const;
};

// The probe as it is in the sources.
[[nodiscard]] QString probeFolder();

[[nodiscard]] PythonRun runAlone(const QString &python, const QStringList &arguments,
    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
    const QByteArray &input = {});
// `script`: whose lines are told. `folder`: where the probe writes, one of its own if that is empty.
[[nodiscard]] PythonRun runProbed(const QString &python, const QString &script, const QStringList &arguments,
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(), const QByteArray &input = {},
    const QString &folder = {});

} // namespace hilera::test
