#pragma once

#include "core/record/runrecord.h"

#include <QString>

#include <optional>
#include <vector>

namespace hilera {

// A line of the run's log, as a program would print it.
struct LogLine {
    Nanoseconds time = 0; // since the start of the run
    TrackId track = noTrack;
    TaskId task = noTask; // neither: a stop of the run, or what was printed
    bool isProblem = false;
    QString worker; // "Thread 3", "stdout"
    QString taskName; // "snooze 3"
    QString text; // "asleep for 5 s"
};

// Whether the event has a line in the log.
[[nodiscard]] bool isLogged(const RunRecord &record, const Event &event);

// The line of the event, if it has one. The event is already in the record.
[[nodiscard]] std::optional<LogLine> logLine(const RunRecord &record, const Event &event);

// The events that have a line in the log, in order of time. They belong to the record.
[[nodiscard]] std::vector<const Event *> loggedEvents(const RunRecord &record);

// "10.13  Thread 3  snooze 3  asleep for 5 s"
[[nodiscard]] QString toString(const LogLine &line);

} // namespace hilera
