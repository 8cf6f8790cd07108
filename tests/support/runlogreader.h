#pragma once

#include "core/trace/event.h"
#include "core/trace/note.h"

#include <QJsonObject>

namespace hilera::test {

// A run log in JSON Lines, as someone would read it who knows no more than its schema says.
struct ReadRun {
    QJsonObject header;
    std::vector<Event> events;
    std::vector<Note> notes;
    std::uint64_t dropped = 0;
    QString problem; // of the file, if there is one
};

[[nodiscard]] ReadRun readRunLog(const QByteArray &content);

} // namespace hilera::test
