#pragma once

#include "core/trace/clock.h"

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace hilera {

// What the probe (sitecustomize.py) writes into its file, one file for each process and interpreter: a header
// of 4,096 bytes, and a ring of records. A record is written with its kind last: while that is 0 the record
// is not there yet. The reader sets it to 0 again once it has read the record, and then moves
// ProbeHeader::consumed on.
enum class ProbeKind : std::uint16_t {
    None,
    Text, // a piece of a text: see ProbeText
    // subject: text, its name; detail: ProcessStart; other: the parent's process id. Once more if a better
    // name is known, as that of multiprocessing's Process
    ProcessBegan,
    // subject: text, its name; other: the thread that started it, 0 if unknown; detail: 1 if it is Python's
    // own, such as those of a Pool
    ThreadBegan,
    ThreadEnded,
    TaskSubmitted, // subject: task; other: text, its name; detail: TaskSort
    TaskBegan, // subject: task; other: text, its name; detail: TaskSort
    TaskEnded, // subject: task; detail: ProbeOutcome
    StepBegan, // of an asyncio task. subject: task
    StepEnded, // subject: task; other: the object that it waits for, 0 if it has ended or none is known
    // A thread's waits and blocks are never within each other: the outermost is told, and of those within it
    // only Held and LetGo.
    WaitBegan, // outside Python. subject: text, the function's name; detail: WaitSort
    WaitEnded,
    // Until another thread lets it go. subject: object; other: the thread that it waits for, or the process
    // if it is a process that is joined; 0 where Held tells, or nobody knows; detail: 1 if it gives up after
    // a time
    BlockBegan,
    BlockEnded, // subject: object; detail: 1 if it got what it waited for, 0 if it gave up
    ObjectNamed, // subject: object; other: text, its name; detail: ObjectSort
    // subject: object, which this thread holds from now on; detail: 1 if no other thread lets it go, as that
    // of a “with” block
    Held,
    LetGo, // subject: object
    LineReached, // nothing else; where its thread is
    SeamMissing, // subject: text, what can't be seen in this Python and why
    ProbeFailed, // subject: text; the script runs on unwatched
    ThreadNamed, // anew. subject: text, its name; other: the thread
    ObjectShared, // subject: object; other: text, by which it is known in every process that has it
    Outdated, // detail: OutdatedUse; the error that it ends with is told next
};

// What a script was written with that this Python lacks.
enum class OutdatedUse : std::uint16_t {
    CoroutineDecorator, // @asyncio.coroutine
    WaitForCoroutines, // asyncio.wait with coroutines
    AsyncFunction, // asyncio.async
    AsyncName, // async as a name
    LoopArgument,
    CurrentLoop, // get_event_loop where none runs
    IsAlive, // Thread.isAlive
    Clock, // time.clock
    TaskMethods, // asyncio.Task.all_tasks, current_task
    ForkServer, // what only a forked process needs not to pickle
};

enum class ProcessStart : std::uint16_t { Exec, Fork, Spawn, ForkServer, Interpreter };
enum class TaskSort : std::uint16_t { Pool, ProcessPool, ThreadPool, Asyncio, Cell };
enum class ProbeOutcome : std::uint16_t { Succeeded, Failed, Cancelled };
enum class WaitSort : std::uint16_t { Sleep, Socket, Select, Child, Input, Other };
enum class ObjectSort : std::uint16_t {
    Lock,
    RLock,
    Condition,
    Event,
    Semaphore,
    Barrier,
    Queue,
    Thread, // that is joined
    Process, // that is joined
    Future,
    AsyncTask,
    Other,
};

// Numbers of texts count from 1 in each file. Tasks and objects are numbered together, and a forked process
// goes on where its parent was: a future or an asyncio task that is waited for is the object of the same
// number as its task. 0 is none. A number of a text is not used any more once 16,384 others have come after
// it.
struct ProbeEvent {
    Nanoseconds time = 0; // the steady clock's
    std::uint32_t threadId = 0; // the system's
    std::uint32_t subject = 0;
    std::uint32_t file =
        0; // text: the path of the script's own file that the caller's frame is in; 0: in none
    std::uint32_t line = 0; // in that file
    std::uint32_t other = 0;
    std::uint16_t detail = 0;
    ProbeKind kind = ProbeKind::None;
};
static_assert(sizeof(ProbeEvent) == 32 && std::is_trivially_copyable_v<ProbeEvent>);

// The record of a piece of a text: UTF-8, cut where a record is full, in order. A text is whole before a
// record that names it is written.
struct ProbeText {
    std::uint32_t number = 0;
    std::uint8_t length = 0; // bytes in this piece
    std::uint8_t last = 0; // 1: nothing more follows
    char bytes[24] = {};
    ProbeKind kind = ProbeKind::Text;
};
static_assert(sizeof(ProbeText) == 32 && offsetof(ProbeText, kind) == offsetof(ProbeEvent, kind));

struct ProbeHeader {
    char magic[8] = {'H', 'I', 'L', 'P', 'R', 'O', 'B', 'E'};
    std::uint32_t version = 1;
    std::uint32_t recordSize = sizeof(ProbeEvent);
    std::uint64_t capacity = 0; // records in the ring
    std::uint64_t consumed = 0; // records that the reader has taken; only the reader writes it
    std::uint64_t dropped = 0; // events that did not fit; only the probe writes it
    std::int64_t created = 0; // the steady clock's
    std::uint32_t processId = 0;
    std::uint32_t pythonVersion = 0; // sys.hexversion
    std::uint32_t isFreeThreaded = 0; // it has no global lock
    std::uint32_t isLight = 0; // processes, threads, tasks and sleeps alone
};
inline constexpr std::size_t probeHeaderSize = 4096;

} // namespace hilera
