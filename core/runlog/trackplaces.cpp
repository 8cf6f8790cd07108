#include "core/runlog/trackplaces.h"

#include "core/task/taskkind.h"

#include <set>

namespace hilera {

namespace {

constexpr int madeUpIds = 10'000'000; // from here on: Linux gives none above 4,194,304

bool isRunByThread(TrackKind kind)
{
    return kind == TrackKind::Coroutine || kind == TrackKind::AsyncTask;
}

std::string numbered(const char *name, int number)
{
    return name + (' ' + std::to_string(number));
}

} // namespace

TrackPlaces::TrackPlaces(const RunRecord &record)
    : m_trace(record.trace())
    , m_places(m_trace.tracks().size())
{
    std::set<std::pair<int, int>> known;
    const auto place = [&](const Track &track) {
        const int madeUp = madeUpIds + static_cast<int>(track.id);
        const Track *parent = m_trace.track(track.parent);
        const bool isChild = parent && parent->kind == TrackKind::Process;
        const int own = isChild ? parent->processId : track.processId;
        Place there;
        there.processId = own != 0             ? own
            : isChild                          ? madeUpIds + static_cast<int>(parent->id)
            : track.kind == TrackKind::Process ? madeUp
                                               : record.host().processId;
        const bool isKnown = track.threadId != 0 && track.kind != TrackKind::Process;
        there.threadId =
            isKnown && known.emplace(there.processId, track.threadId).second ? track.threadId : madeUp;
        there.thread = track.id;
        m_places[track.id] = there;
    };
    for (const Track &track : m_trace.tracks()) {
        if (threadOf(track) == &track)
            place(track);
    }
    for (const Track &track : m_trace.tracks()) {
        if (const Track *thread = threadOf(track))
            m_places[track.id] = m_places[thread->id];
    }
}

// The track itself, or the one that runs it.
const Track *TrackPlaces::threadOf(const Track &track) const
{
    const Track *parent = isRunByThread(track.kind) ? m_trace.track(track.parent) : nullptr;
    if (parent && track.depth > 0)
        return threadOf(*parent);
    return parent && !isRunByThread(parent->kind) ? parent : &track;
}

std::string TrackPlaces::processName(TrackId track) const
{
    const Track &thread = m_trace.tracks()[m_places[track].thread];
    const Track *process = thread.kind == TrackKind::Process ? &thread : m_trace.track(thread.parent);
    const bool isChild = process && process->kind == TrackKind::Process;
    if (isChild && !process->name.empty())
        return process->name;
    return isChild ? numbered("Process", process->ordinal) : "Hilera";
}

std::string TrackPlaces::threadName(TrackId id) const
{
    const Track &track = m_trace.tracks()[m_places[id].thread];
    const bool isOfChild = m_trace.track(track.parent) != nullptr;
    if (!track.name.empty())
        return track.name;
    switch (track.kind) {
    case TrackKind::Process:
        return numbered("Process", track.ordinal);
    case TrackKind::Gui:
        return "GUI thread";
    case TrackKind::Caller:
        return "Caller";
    case TrackKind::Thread:
        if (isOfChild)
            return track.ordinal == 1 ? "main thread" : numbered("Thread", track.ordinal - 1);
        return numbered("Thread", track.ordinal);
    case TrackKind::Coroutine:
    case TrackKind::AsyncTask:
        break; // of no thread that is known
    }
    return numbered("Track", static_cast<int>(track.id));
}

std::string TrackPlaces::coroutineName(TrackId id) const
{
    const Track &track = m_trace.tracks()[id];
    if (!isRunByThread(track.kind))
        return {};
    if (!track.name.empty())
        return track.name;
    return numbered(track.kind == TrackKind::Coroutine ? "Coroutine" : "Callback", track.ordinal);
}

std::string runName(const RunRecord &record)
{
    if (record.trace().isForeign())
        return "trace";
    const QString name = record.watched() ? record.watched()->name() : record.plan().strategy;
    return name.toStdString() + '-' + std::to_string(record.trace().origin());
}

std::string plainTaskName(const RunRecord &record, TaskId task)
{
    const std::string_view name = record.trace().sliceName(task);
    if (!name.empty() || task >= record.tasks().size())
        return std::string(name);
    return numbered(std::string(record.tasks()[task].kind->id()).c_str(), static_cast<int>(task));
}

std::string plainNameOrNumber(const RunRecord &record, TaskId task)
{
    const std::string name = plainTaskName(record, task);
    if (name.empty())
        return record.trace().isForeign() ? "–" : "task " + std::to_string(task);
    return name;
}

std::string plainNote(const RunRecord &record, TaskId task)
{
    const Note note = record.trace().note(task);
    std::string text;
    for (const std::string &part : textsOf(note))
        text += (text.empty() ? "" : ": ") + part;
    for (const auto &[name, value] : note.values) {
        const std::string key = '{' + name + '}';
        for (auto at = text.find(key); at != std::string::npos; at = text.find(key, at + value.size()))
            text.replace(at, key.size(), value);
    }
    return text;
}

} // namespace hilera
