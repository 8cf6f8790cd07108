#pragma once

#include "core/task/task.h"
#include "core/trace/trackwriter.h"

namespace hilera {

// What one task adds to the shared counter, and which updates of others it overwrites by that. A value is
// read and written without undefined behaviour, whoever else does so meanwhile.
class Updates {
public:
    Updates(const Task &task, TrackWriter &track);

    [[nodiscard]] std::int64_t read() const;
    // Sets the counter to one more than was read. What others added since is lost; and what others overwrote
    // since may come back, which counts as lost less often: so over all tasks, what is lost is what was
    // expected less what came of it.
    void write(std::int64_t read);
    // Both in one step, which nobody comes between.
    void add();

    [[nodiscard]] Note note() const;

private:
    const Task &m_task;
    TrackWriter &m_track;
    std::int64_t m_lost = 0;
};

} // namespace hilera
