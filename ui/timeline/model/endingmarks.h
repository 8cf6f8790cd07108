#pragma once

#include "core/trace/trace.h"

#include <unordered_map>
#include <vector>

namespace hilera {

// Where tasks ended badly, by the track that ran them, sorted by time.
class EndingMarks {
public:
    struct Mark {
        Nanoseconds time = 0;
        TaskId task = noTask;
        Outcome outcome = Outcome::Failed;
    };

    void clear();
    // Looks at all tasks where another one has ended badly since.
    void update(const Trace &trace);
    [[nodiscard]] const std::vector<Mark> &marks(TrackId track) const;

private:
    std::size_t m_endedBadly = 0; // tasks
    std::unordered_map<TrackId, std::vector<Mark>> m_marks;
};

} // namespace hilera
