#include "ui/timeline/model/endingmarks.h"

#include <algorithm>

namespace hilera {

void EndingMarks::clear()
{
    m_endedBadly = 0;
    m_marks.clear();
}

void EndingMarks::update(const Trace &trace)
{
    // With very many tasks, not for every single one of them.
    const std::size_t endedBadly = trace.endedTasks() - trace.taskRecords().succeeded();
    const std::size_t fresh = endedBadly - std::min(m_endedBadly, endedBadly);
    if (fresh == 0 || (fresh < trace.tasks().size() / 1000 && !trace.finished()))
        return;
    clear();
    m_endedBadly = endedBadly;
    for (TaskId id = 0; id < trace.tasks().size(); ++id) {
        const TaskRecord &task = trace.tasks()[id];
        if (task.outcome != Outcome::Pending && task.outcome != Outcome::Succeeded && task.worker != noTrack)
            m_marks[task.worker].push_back({task.ended, id, task.outcome});
    }
    for (auto &[track, marks] : m_marks)
        std::ranges::sort(marks, {}, &Mark::time);
}

const std::vector<EndingMarks::Mark> &EndingMarks::marks(TrackId track) const
{
    static const std::vector<Mark> none;
    const auto found = m_marks.find(track);
    return found == m_marks.end() ? none : found->second;
}

} // namespace hilera
