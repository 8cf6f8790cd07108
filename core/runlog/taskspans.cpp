#include "core/runlog/taskspans.h"

#include <optional>

namespace hilera {

namespace {

std::optional<Slice> sliceAt(const SliceRow &slices, Nanoseconds time)
{
    const std::size_t index = slices.firstEndingAfter(time);
    if (index == slices.size() || slices.at(index).start > time)
        return {};
    return slices.at(index);
}

// The thread that submitted each task.
std::vector<TrackId> submitters(const RunRecord &record)
{
    std::vector<TrackId> threads(record.tasks().size(), noTrack);
    for (const EventBatch &batch : record.batches()) {
        for (const Event &event : batch.events) {
            if (event.type == EventType::TaskSubmitted && event.task < threads.size())
                threads[event.task] = event.track;
        }
    }
    return threads;
}

} // namespace

void eachTaskSpan(
    const Trace &trace, const SliceRow &slices, const std::function<void(const TaskSpan &)> &tell)
{
    if (trace.isForeign()) {
        for (std::size_t i = 0; i < slices.size(); ++i) {
            const Slice slice = slices.at(i);
            tell({true, slice.task, i, i, slice.start, slice.end()});
        }
        return;
    }
    TaskSpan span;
    for (std::size_t i = 0; i < slices.size(); ++i) {
        const Slice slice = slices.at(i);
        const bool goesOn = span.end > span.first && slice.task != noTask && slice.task == span.task;
        if (!goesOn) {
            if (span.end > span.first)
                tell(span);
            span = {slice.task != noTask, slice.task, i, i, slice.start, slice.end()};
        }
        span.end = i + 1;
        span.to = slice.end();
    }
    if (span.end > span.first)
        tell(span);
}

std::vector<Handover> handovers(const RunRecord &record, const TrackPlaces &places)
{
    const Trace &trace = record.trace();
    const std::vector<TrackId> threads = submitters(record);
    std::vector<Handover> all;
    for (TaskId id = 0; id < threads.size(); ++id) {
        const TaskRecord &task = trace.tasks()[id];
        const Track *from = trace.track(threads[id]);
        const Track *to = trace.track(task.worker);
        if (!from || !to || from == to || !places.isThread(from->id) || !places.isThread(to->id))
            continue;
        const auto submits = sliceAt(from->slices, task.submitted);
        const auto starts = sliceAt(to->slices, task.started);
        if (submits && submits->start < task.submitted && starts && starts->task == id)
            all.push_back({id, from->id, task.submitted, to->id, task.started});
    }
    return all;
}

} // namespace hilera
