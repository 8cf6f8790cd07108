#pragma once

#include "core/record/runrecord.h"

#include <QString>

#include <vector>

namespace hilera {

enum class ResultColumn { Completed, Submitted, Task, RunTime, Result };
inline constexpr int resultColumnCount = 5;

// The ended tasks of a run, sorted by a column. Adding a few to very many is cheap.
class ResultOrder {
public:
    void setRecord(const RunRecord *record);
    // The number of tasks that have not ended in another record of the same run; resume() removes them and
    // switches to that record.
    [[nodiscard]] int countPending(const RunRecord &record) const;
    void resume(const RunRecord *record);
    void sortBy(ResultColumn column);
    [[nodiscard]] ResultColumn column() const { return m_column; }

    // New tasks are appended unsorted, until settle().
    void append(const std::vector<TaskId> &ended);
    // Whether settle() would move nothing.
    [[nodiscard]] bool isSettled() const;
    void settle();

    [[nodiscard]] std::size_t size() const { return m_completed.size(); }
    [[nodiscard]] TaskId at(std::size_t place) const { return current()[place]; }
    // From 0, in the order the tasks ended; -1 if it has not.
    [[nodiscard]] int rank(TaskId task) const { return m_ranks[task]; }
    // The task exists and is not in the list.
    [[nodiscard]] bool isMissing(TaskId task) const { return task < m_ranks.size() && m_ranks[task] < 0; }
    // The place of the task; -1 if it has not ended.
    [[nodiscard]] int find(TaskId task) const;

private:
    using Tasks = std::vector<TaskId>;
    struct Key {
        std::int64_t number = 0;
        QString text;
    };

    [[nodiscard]] const Tasks &current() const;
    [[nodiscard]] bool endsBefore(TaskId a, TaskId b) const;
    [[nodiscard]] bool isBefore(TaskId a, TaskId b) const;
    [[nodiscard]] Key keyOf(TaskId task) const;
    [[nodiscard]] Key resultKey(TaskId task) const;
    void makeKeys(std::size_t first);

    const RunRecord *m_record = nullptr;
    ResultColumn m_column = ResultColumn::Completed;
    Tasks m_completed; // by the time they ended
    Tasks m_sorted; // by the column, if it is another one
    std::size_t m_settled = 0; // so many are in their places
    std::vector<int> m_ranks; // by task
    std::vector<Key> m_keys; // by task, for columns other than the ends
    std::vector<std::int64_t> m_addressPlaces; // of the plan's addresses, by the alphabet
};

// The address as people wrote it: on the practice network, a path.
[[nodiscard]] QString shownAddress(const RunRecord &record, TaskId task);

} // namespace hilera
