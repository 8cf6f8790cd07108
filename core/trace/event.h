#pragma once

#include "core/trace/clock.h"

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

namespace hilera {

using TrackId = std::uint32_t;
using TaskId = std::uint32_t;
using TextId = std::uint32_t;

inline constexpr TrackId noTrack = 0xffffffff;
inline constexpr TaskId noTask = 0xffffffff;

// What a track is doing during a slice. Idle is the gap between two slices. GlobalLock is inferred: a thread
// of Python is off the CPU while another one of its process runs, and nothing tells why, so it is taken to
// wait for the global lock, or for something in C.
enum class State : std::uint8_t {
    Idle,
    Queued,
    Starting,
    Running,
    Ready,
    Waiting,
    Blocked,
    Suspended,
    GlobalLock
};
inline constexpr int stateCount = 9;

// What a task on the network waits for, as far as its client can see. Name look-up is part of connecting.
enum class Phase : std::uint8_t { None, Connecting, FirstByte, Receiving };
inline constexpr int phaseCount = 4;

// What tasks share, and is counted.
enum class Tally : std::uint8_t { Counter, QueueLength };
inline constexpr int tallyCount = 2;

// How a task ended; Pending while it has not.
enum class Outcome : std::uint8_t { Pending, Succeeded, Failed, TimedOut, Cancelled, Killed };
inline constexpr int outcomeCount = 6;

// Gui is the thread the window lives on, Caller the thread that runs the strategy; a Coroutine belongs to the
// thread that runs it, as does an AsyncTask (a task that waits by callback).
enum class TrackKind : std::uint8_t { Process, Gui, Caller, Thread, Coroutine, AsyncTask };
inline constexpr int trackKindCount = 6;

enum class EventType : std::uint8_t {
    TrackOpened, // detail: TrackKind; task: the parent track
    TrackIdentified, // value: process id << 32 | thread id
    TrackClosed,
    StateEntered, // detail: State; phase; value: CPU time used in the state that ends here; core: where it
                  // runs
    TaskSubmitted, // track: who submits
    TaskStarted, // track: the worker
    TaskEnded, // detail: Outcome; value: TextId of its note plus one, or 0
    LineReached, // the track's worker is at this line of its strategy; task: whose result it takes in; value:
                 // 1 if it says that it is on a CPU
    Heartbeat, // value: how late it beat
    BlockedOn, // the track is blocked; value: the track of who holds what it waits for; detail: which of
               // several
    Counted, // detail: Tally; value: what it came to
    UpdatesLost, // value: how many of the others' updates the task has overwritten here; fewer than 0: so
                 // many that had been overwritten are back
    StopAsked, // of no track: the run is asked to stop; detail: StopRequest
    Named, // the track, or the task if there is one; value: TextId of its name plus one; detail: of a
           // process, 1 if it is known from the kernel alone; of a thread, 1 if it is a role that Hilera gave
           // it, 2 if it is Python's own; of a task, which of watchedKinds()
    Printed, // of no track: a line of text; value: TextId of it plus one; detail: PrintSource
};
inline constexpr int eventTypeCount = 15;

// What a run is asked for. Who is killed is asked nothing, where that is possible.
enum class StopRequest : std::uint8_t { Stop, Kill };
inline constexpr int stopRequestCount = 2;

// Where a line comes from that a program has printed, or was given; Hilera's are remarks on what it sees.
enum class PrintSource : std::uint8_t { Output, Errors, Input, Hilera };
inline constexpr int printSourceCount = 4;

// A timestamped record, written where it happens. Also the record that child processes send over their pipe.
struct Event {
    Nanoseconds time = 0;
    std::int64_t value = 0;
    TrackId track = noTrack;
    TaskId task = noTask;
    std::uint16_t line = 0; // of the strategy's source; 0: unchanged
    EventType type = EventType::LineReached;
    std::uint8_t detail = 0;
    std::uint16_t mark = eventMark; // tells a record on a pipe from anything else
    Phase phase = Phase::None;
    std::uint8_t core = 0; // numbered from 1; 0: not known

    static constexpr std::uint16_t eventMark = 0x4869;

    [[nodiscard]] bool operator==(const Event &) const = default;
};
static_assert(sizeof(Event) == 32 && std::is_trivially_copyable_v<Event>);

// All it tells is that the track’s worker is on a CPU at that moment: news for who looks on, and nothing once
// more has happened.
[[nodiscard]] constexpr bool tellsOnCpuOnly(const Event &event)
{
    return event.type == EventType::LineReached && event.value != 0 && event.task == noTask
        && event.line == 0;
}

[[nodiscard]] constexpr std::int64_t packIds(int processId, int threadId)
{
    return (static_cast<std::int64_t>(processId) << 32) | static_cast<std::uint32_t>(threadId);
}
[[nodiscard]] constexpr int processIdOf(std::int64_t ids)
{
    return static_cast<int>(ids >> 32);
}
[[nodiscard]] constexpr int threadIdOf(std::int64_t ids)
{
    return static_cast<int>(ids & 0xffffffff);
}

// What travels to the window in one message. Events of one track are in their order in time.
struct EventBatch {
    std::vector<Event> events;
    std::vector<std::string> texts; // new ones; their TextIds follow on from the batch before
    std::uint64_t dropped = 0; // events lost since the batch before, because nobody took them in
};

} // namespace hilera
