#pragma once

#include <QFileInfo>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace hilera {

// A program of the user's own that was watched, and what became of it.
struct WatchedProgram {
    QString program; // its file as it was named
    QStringList arguments;
    bool isLight = false; // processes, threads, tasks and sleeps alone were looked at
    QString python; // the version of the Python that ran it; empty where none did
    std::optional<int> exitStatus; // as a shell tells it: 128 and the signal's number if one ended it
    std::int64_t probeEvents = 0; // that it wrote itself: what watching may have cost it
    QString source; // the text of its file when it was started, where it is one of Python
    QStringList remarks; // for people: what could not be seen, and what was seen to go wrong

    // Of the file, without its folder.
    [[nodiscard]] QString name() const { return QFileInfo(program).fileName(); }
    [[nodiscard]] bool operator==(const WatchedProgram &) const = default;
};

} // namespace hilera
