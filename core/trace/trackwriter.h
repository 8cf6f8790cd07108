#pragma once

#include "core/trace/eventsink.h"
#include "core/trace/note.h"

namespace hilera {

// Writes the events of one track. Not shared: one thread at a time uses it.
class TrackWriter {
public:
    // Cpu::Measured: the track is a thread, and each slice gets the CPU time it used. Cpu::OfThread: one of
    // many on a thread, whose CPU time is that of the thread.
    enum class Cpu { Measured, OfThread };

    explicit TrackWriter(EventSink &sink, Cpu cpu = Cpu::Measured);
    TrackWriter(EventSink &sink, TrackId track, Cpu cpu = Cpu::Measured);

    [[nodiscard]] TrackId id() const { return m_track; }

    // The track begins, in a state; by whoever makes the thread.
    void open(TrackKind kind, TrackId parent, State state = State::Idle, TaskId task = noTask);
    // The task is submitted and starts at once, on a track of its own under this one, a thread's: runs, and
    // goes into the state, in which it waits. Cheap, since they are made by the hundred thousand.
    [[nodiscard]] TrackWriter openFor(TaskId task, TrackKind kind, State state);
    // The track of another thread of the same process, which is about to start.
    [[nodiscard]] TrackWriter openThread() const;
    void endAndClose(TaskId task, Outcome outcome, const Note &note = {});
    // What its worker is to the others; in English, as record/names.h translates it.
    void nameRole(std::string role);
    // The calling thread is the one the track shows.
    void identify();
    void identify(int processId, int threadId); // or another is
    // The calling thread goes on with the track from here: CPU time counts from now.
    void resume();
    void close();

    // Enters the state; gives the time. What it does between tasks is its `base` state.
    Nanoseconds enter(State state, TaskId task = noTask);
    void setBase(State state);
    // It is running, and was on a CPU at that time.
    void sayRunning(Nanoseconds time);
    // It was ready, and had no CPU, between two times that have passed; before and after, it was running. CPU
    // time the system counts all the same, as where another virtual machine had the core, is that of the time
    // ready.
    void wasReady(TaskId task, Nanoseconds from, Nanoseconds to);
    // It goes on on another core.
    void changeCore(TaskId task);
    // Is blocked by the track that holds what it waits for (noTrack: nobody knows), which of several.
    void block(TaskId task, TrackId holder, int which = 0);
    // It is blocked already, and by that track.
    void blockedBy(TaskId task, TrackId holder, int which = 0);
    // Waits on the network, in the way of the track: a thread waits, a coroutine is suspended.
    void wait(TaskId task, Phase phase);

    // The worker is at this line of its strategy.
    void setLine(std::uint32_t line) { m_line = static_cast<std::uint16_t>(line); }
    // It takes in what became of the task there.
    void take(TaskId task, std::uint32_t line);

    // What tasks share has come to so much.
    void count(Tally tally, std::int64_t value);
    // The task has just overwritten so many updates of others, or brought so many back (less than 0).
    void lose(TaskId task, std::int64_t updates);

    void beat(Nanoseconds lag);
    void submit(TaskId task);
    // The task starts or ends here; between them, the track's slices are the task's.
    void start(TaskId task, State state = State::Running);
    void end(TaskId task, Outcome outcome, const Note &note = {});

private:
    [[nodiscard]] Event event(EventType type, Nanoseconds time) const;
    [[nodiscard]] Event openEvent(TrackKind kind, TrackId parent, Nanoseconds time) const;
    [[nodiscard]] Event endEvent(TaskId task, Outcome outcome, const Note &note, Nanoseconds time);
    [[nodiscard]] Event blockedEvent(TaskId task, TrackId holder, int which, Nanoseconds time) const;
    [[nodiscard]] Event stateEvent(State state, TaskId task, Nanoseconds time);
    [[nodiscard]] Nanoseconds cpuSinceLast();

    void record(std::span<const Event> events) { m_sink->record(events, m_home); }

    EventSink *m_sink;
    TrackId m_track;
    TrackId m_home; // the track itself, or the thread it is under: what a thread does comes in its order
    Nanoseconds m_lastCpu = 0;
    Nanoseconds m_entered = 0; // when it went into its state
    std::uint16_t m_line = 0;
    State m_base = State::Idle;
    State m_waiting = State::Waiting;
    Cpu m_cpu;
};

} // namespace hilera
