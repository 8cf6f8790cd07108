#pragma once

#include "core/record/runrecord.h"

#include <QByteArray>
#include <QJsonObject>

namespace hilera {

// The first line of a run log in JSON Lines: everything about the run except its events.
struct RunHeader {
    RunPlan plan;
    std::optional<WatchedProgram> watched; // instead of a plan
    std::uint64_t tasks = 0; // of a watched program
    Host host;
    Nanoseconds origin = 0; // on the steady clock; the next two since it
    Nanoseconds finished = 0;
    Nanoseconds end = 0; // the last event, which may come a little later
    std::optional<Usage> usage; // nothing in older logs, whose figures were those of the whole program
    QString problem;
    std::vector<ClassVotes> votes;
    // How many follow, to tell what is missing from a truncated file.
    std::uint64_t events = 0;
    std::uint64_t notes = 0;
    std::uint64_t dropped = 0;
};

[[nodiscard]] RunHeader headerOf(const RunRecord &record);

[[nodiscard]] QJsonObject watchedToJson(const WatchedProgram &program);
[[nodiscard]] QByteArray toJson(const RunHeader &header); // without the end of the line
// The error names the key.
[[nodiscard]] Result<RunHeader> headerFromJson(const QByteArray &line);

} // namespace hilera
