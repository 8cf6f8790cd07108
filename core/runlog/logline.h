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
    TaskId task = noTask; // neither: somebody stops the run
    bool isProblem = false;
    QString worker; // "Thread 3"
    QString taskName; // "snooze 3"
    QString text; // "asleep for 5 s"
};

// Whether a log has a line of the event.
[[nodiscard]] bool isLogged(const RunRecord &record, const Event &event);

// What the event says, if it says anything to people. The event is already in the record.
[[nodiscard]] std::optional<LogLine> logLine(const RunRecord &record, const Event &event);

// The events that a log has lines of, in order of time. They are the record's.
[[nodiscard]] std::vector<const Event *> loggedEvents(const RunRecord &record);

// "10.13  Thread 3  snooze 3  asleep for 5 s"
[[nodiscard]] QString toString(const LogLine &line);

} // namespace hilera
