#pragma once

#include "core/trace/arrowseries.h"
#include "core/trace/cpuseries.h"
#include "core/trace/event.h"
#include "core/trace/inflightcount.h"
#include "core/trace/namedseries.h"
#include "core/trace/note.h"
#include "core/trace/slicerow.h"
#include "core/trace/taskrecords.h"

#include <compare>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace hilera {

// Updates of others that were overwritten; fewer than 0: overwritten ones that came back.
struct Loss {
    Nanoseconds time = 0;
    std::int64_t updates = 0;
};

// A named row of slices. Times are nanoseconds since the start of the run, -1 where not yet known.
struct Track {
    TrackId id = noTrack;
    TrackKind kind = TrackKind::Thread;
    TrackId parent = noTrack; // the process of a thread, the thread of a coroutine
    std::string name; // that another program gave it, or a role; else empty
    bool isRole = false; // the name is one of record/names.h, such as "Owner" or "Producer 2"
    bool isKernelView = false; // of a process of a watched program: it is known from the kernel alone
    bool isHelper = false; // of a thread of a watched program: Python's own, such as those of a Pool
    int depth = 0; // of slices in slices: those in the thread's own are on tracks under it, from 1
    int ordinal = 0; // counts tracks of one kind under one parent from 1: "Thread 3"
    int processId = 0; // 0 while not known
    int threadId = 0;
    Nanoseconds opened = -1;
    Nanoseconds closed = -1;
    std::uint16_t line = 0; // where its worker is now, or was last
    TaskId task = noTask; // the task it is at
    Nanoseconds lastOnCpu = -1; // when it last said that it is on a CPU; if it never does, nobody knows
    Slice open; // the slice that has not ended: its state, start and task; Idle if there is none
    SliceRow slices;
    std::vector<Nanoseconds> heartbeats; // the GUI thread's
    Nanoseconds worstLag = 0; // of a heartbeat
    std::vector<Loss> losses; // in order of time
    std::int64_t updatesLost = 0; // by all of them
};

// A run was asked to stop.
struct StopMark {
    Nanoseconds time = 0;
    StopRequest request = StopRequest::Stop;
};

// What happened in a run, made from its events. One thread, that of its owner.
class Trace {
public:
    // `origin`: the steady-clock time that all times of the trace are counted from. `processId`: of this
    // program.
    Trace(Nanoseconds origin, std::size_t taskCount, int processId);
    // Of the same run as `whole`, before anything happened. In whatever order the events come, tracks are
    // numbered and tasks annotated as they are there. `whole` outlives it.
    [[nodiscard]] static Trace before(const Trace &whole);

    // It is a watched program's: there are as many tasks as its events tell of.
    void letTasksGrow() { m_tasks.letGrow(); }
    [[nodiscard]] bool isOfProgram() const { return m_tasks.grows(); }

    void apply(const EventBatch &batch);
    // Closes what is still open, at `time` on the steady clock: the run is over.
    void finish(Nanoseconds time);

    [[nodiscard]] Nanoseconds origin() const { return m_origin; }
    // From the steady clock's time to the time since the start of the run, which is never negative.
    [[nodiscard]] Nanoseconds sinceOrigin(Nanoseconds time) const;
    [[nodiscard]] bool finished() const { return m_finished; }
    // The time of the newest event.
    [[nodiscard]] Nanoseconds lastEvent() const { return m_lastEvent; }

    // In the order they were opened. A deque: a Track never moves. Index and TrackId are the same.
    using Tracks = std::deque<Track, InSliceMemory<Track>>;
    [[nodiscard]] const Tracks &tracks() const { return m_tracks; }
    [[nodiscard]] const Track *track(TrackId id) const;
    [[nodiscard]] std::size_t trackCount(TrackKind kind) const
    {
        return m_trackCounts[static_cast<std::size_t>(kind)];
    }
    // The kinds of all tracks, next to each other: a million tracks would have to be fetched from memory.
    [[nodiscard]] const std::vector<TrackKind> &kinds() const { return m_kinds; }
    // The tracks right under a parent (noTrack: those that have none), in the order they were opened.
    [[nodiscard]] const std::vector<TrackId> &children(TrackId parent) const;

    [[nodiscard]] const std::vector<TaskRecord> &tasks() const { return m_tasks.all(); }
    [[nodiscard]] const TaskRecords &taskRecords() const { return m_tasks; }
    [[nodiscard]] std::size_t endedTasks() const { return m_tasks.ended(); }
    // The threads that have begun a task.
    [[nodiscard]] const std::set<TrackId> &workers() const { return m_workers; }
    // Those, and in a watched program, the threads that work without one.
    [[nodiscard]] std::vector<TrackId> workingThreads() const; // sorted
    // The track of the thread that does what this track does: a coroutine's is another's.
    [[nodiscard]] TrackId threadOf(TrackId worker) const;
    // What there is to say of a task; empty if there is nothing.
    [[nodiscard]] Note note(TaskId task) const;
    [[nodiscard]] Note note(const Event &event) const; // of a task that ended, or a line that was printed

    [[nodiscard]] const StepSeries &inFlight() const { return m_tasks.inFlight(); }
    [[nodiscard]] const StepSeries &queued() const { return m_tasks.queued(); }
    [[nodiscard]] const CpuSeries &onCpu() const { return m_onCpu; } // by the run's threads

    // When the run was asked to stop, and when to be killed, if it was.
    [[nodiscard]] const std::vector<StopMark> &stopMarks() const { return m_stopMarks; }

    // Those that are kept: all but those that tell nothing but who is on a CPU.
    [[nodiscard]] std::uint64_t eventCount() const { return m_eventCount; }
    [[nodiscard]] std::uint64_t droppedEvents() const { return m_dropped; }
    [[nodiscard]] std::size_t sliceCount() const { return m_sliceCount; }
    // Bytes that it has grown by since it was made: about, but not more.
    [[nodiscard]] std::size_t memory() const;
    // Whether any track has ever been blocked.
    [[nodiscard]] bool wasBlocked() const { return m_wasBlocked; }

    // It is another program's (see TraceBuilder): it has neither tasks nor events. What is said to be the
    // task of a slice is the number of its name, and what is said to be its state stands for a colour.
    [[nodiscard]] bool isForeign() const { return m_isForeign; }
    // Or the name of the task, in a run of a watched program. Empty if there is none of that number.
    [[nodiscard]] std::string_view sliceName(TaskId number) const
    {
        return number < m_sliceNames.size() ? std::string_view(m_sliceNames[number]) : std::string_view();
    }
    // Those that have a colour of their own, by state from the first after Idle on; the others share the
    // last.
    [[nodiscard]] const std::vector<std::string> &colorNames() const { return m_colorNames; }
    // What it counts.
    [[nodiscard]] const std::vector<NamedSeries> &series() const { return m_series; }
    // What each of them is, unless the trace is foreign: what is shared, and by which process.
    struct Tallied {
        Tally tally = Tally::Counter;
        int processId = 0;
        [[nodiscard]] auto operator<=>(const Tallied &) const = default;
    };
    [[nodiscard]] const std::vector<Tallied> &tallied() const { return m_tallied; }
    [[nodiscard]] int processId() const { return m_processId; } // of the program that recorded it
    [[nodiscard]] const std::vector<Arrow> &arrows() const { return m_arrows.arrows(); } // by when they left
    [[nodiscard]] const ArrowSeries &arrowSeries() const { return m_arrows; }

private:
    friend class TraceBuilder;

    void apply(const Event &event);
    void apply(const Event &event, Track &track, Nanoseconds since);
    void openTrack(const Event &event, Nanoseconds time);
    void setKind(Track &track, TrackKind kind);
    void enterState(Track &track, const Event &event, Nanoseconds time);
    void endOpenSlice(Track &track, Nanoseconds time, Nanoseconds cpu);
    void addArrow(const Arrow &arrow);
    static void loseUpdates(Track &track, Nanoseconds time, std::int64_t updates);
    void count(const Tallied &what, Nanoseconds time, std::int64_t value);
    void markStop(const Event &event, Nanoseconds time);
    void takeName(const Event &event, Track &track, Nanoseconds time);
    void beginTask(Track &track, TaskId task, Nanoseconds time);
    void endTask(Track &track, TaskId task, Nanoseconds time);
    void tellInFlight(Nanoseconds time);
    void placeAmongSiblings(Track &track);
    Track &trackFor(TrackId id);
    [[nodiscard]] Note noteOf(std::optional<TextId> id) const;

    const Trace *m_whole = nullptr;
    Nanoseconds m_origin;
    int m_processId;
    Nanoseconds m_lastEvent = 0;
    bool m_finished = false;
    // Of all tracks. Const: a trace that was moved from keeps it, for what its empty deque has left there.
    const std::shared_ptr<SliceMemory> m_sliceMemory = std::make_shared<SliceMemory>();
    Tracks m_tracks{InSliceMemory<Track>(m_sliceMemory.get())};
    std::vector<TrackKind> m_kinds; // by track
    std::ptrdiff_t m_openTracks = 0;
    std::vector<std::vector<TrackId>> m_children; // by parent + 1: noTrack wraps to 0
    TaskRecords m_tasks;
    InFlightCount m_inFlight; // of a watched program
    std::set<TrackId> m_workers;
    std::vector<std::string> m_texts;
    CpuSeries m_onCpu;
    std::vector<StopMark> m_stopMarks;
    std::uint64_t m_eventCount = 0;
    std::uint64_t m_dropped = 0;
    std::size_t m_sliceCount = 0;
    std::array<std::size_t, trackKindCount> m_trackCounts{};
    bool m_wasBlocked = false;
    bool m_isForeign = false;
    std::vector<std::string> m_sliceNames;
    std::vector<std::string> m_colorNames;
    std::vector<NamedSeries> m_series;
    std::vector<Tallied> m_tallied;
    std::map<Tallied, std::size_t> m_seriesOf; // its index
    ArrowSeries m_arrows;
};

} // namespace hilera
