#pragma once

#include "core/record/runrecord.h"
#include "core/runlog/trackplaces.h"

#include <functional>

namespace hilera {

// In a run of Hilera: consecutive slices of a track that belong to one task, or one slice without a task. In
// another program's trace: one slice, with its name in place of the task.
struct TaskSpan {
    bool isNamed = false; // by its task, or by itself
    TaskId task = noTask;
    std::size_t first = 0; // index of the slice
    std::size_t end = 0; // behind the last
    Nanoseconds from = 0;
    Nanoseconds to = 0;
};

// In order of time.
void eachTaskSpan(
    const Trace &trace, const SliceRow &slices, const std::function<void(const TaskSpan &)> &tell);

// A task that one thread handed over and another took up.
struct Handover {
    TaskId task = noTask;
    TrackId from = noTrack;
    Nanoseconds submitted = 0; // inside a slice of `from`
    TrackId to = noTrack;
    Nanoseconds started = 0; // inside a slice of `to` that is the task's
};

[[nodiscard]] std::vector<Handover> handovers(const RunRecord &record, const TrackPlaces &places);

} // namespace hilera
