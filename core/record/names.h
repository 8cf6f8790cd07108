#pragma once

#include "core/record/runrecord.h"

#include <QString>

namespace hilera {

class TaskKind;
struct TaskMode;

// Names for people, in the language of the program. The thread of the window.

[[nodiscard]] QString stateName(State state);
[[nodiscard]] QString outcomeName(Outcome outcome);
// What the wait is for; empty where that is not known.
[[nodiscard]] QString phaseName(Phase phase);
// What whoever stops a run does: "the tasks are asked to stop".
[[nodiscard]] QString requestText(StopRequest request);
// Of an event Printed: "stdout"; and the line itself.
[[nodiscard]] QString sourceName(const Event &event);
[[nodiscard]] QString printedText(const Trace &trace, const Event &event);
// With its values put in.
[[nodiscard]] QString noteText(const Note &note);

// "snooze"; and a way to do the tasks of a kind, and a sentence about it.
[[nodiscard]] QString kindName(const TaskKind &kind);
[[nodiscard]] QString modeName(const TaskMode &mode);
[[nodiscard]] QString modeSummary(const TaskMode &mode);

// "Thread 3", "Process 1", "GUI thread"; or, of a process's first thread, "main thread".
[[nodiscard]] QString trackName(TrackKind kind, int number);
[[nodiscard]] QString mainThreadName();
// The track's, numbered among its kind: the threads of a process beside its main thread from 1.
[[nodiscard]] QString trackName(const Trace &trace, const Track &track);
// With the process it is in, where that is not this program: "Process 1, Thread 2". The worker as the log
// names it.
[[nodiscard]] QString workerName(const Trace &trace, const Track &track);
// What is counted: "Shared counter", "Queue length, process 1234"; or as another program called it.
[[nodiscard]] QString seriesName(const Trace &trace, std::size_t index);
// What became of the task: "238,856 bytes", "failed: 404 Not Found"; empty while it has not ended.
[[nodiscard]] QString resultText(const RunRecord &record, TaskId task);
// "snooze 3"; in a run of another program, the name of the slice
[[nodiscard]] QString taskName(const RunRecord &record, TaskId task);

// "5 s", "200 ms", "12 µs": up to three figures, in the unit that suits.
[[nodiscard]] QString durationText(Nanoseconds duration);
// "5.00 s", "200 ms", "12.0 µs": three figures at least, for what was measured.
[[nodiscard]] QString measuredText(Nanoseconds duration);
// "21 MB"
[[nodiscard]] QString memoryText(std::int64_t bytes);

} // namespace hilera
