#include "ui/output/resultorder.h"

#include "core/record/names.h"

#include <algorithm>
#include <numeric>

namespace hilera {

QString shownAddress(const RunRecord &record, TaskId task)
{
    const QString address = QString::fromStdString(record.tasks()[task].address);
    if (record.plan().network == Network::Internet)
        return address;
    const qsizetype host = address.indexOf(QLatin1String("//"));
    return host < 0 ? address : address.mid(address.indexOf(QLatin1Char('/'), host + 2));
}

void ResultOrder::setRecord(const RunRecord *record)
{
    m_record = record;
    m_completed.clear();
    m_sorted.clear();
    m_settled = 0;
    m_keys.clear();
    m_addressPlaces.clear();
    m_ranks.assign(record ? record->tasks().size() : 0, -1);
    if (!record || !usesNetwork(record->plan()))
        return;
    const QStringList addresses = addressesOf(record->plan());
    std::vector<std::size_t> places(static_cast<std::size_t>(addresses.size()));
    std::iota(places.begin(), places.end(), std::size_t(0));
    std::ranges::sort(places, [&addresses](std::size_t a, std::size_t b) {
        return addresses[static_cast<qsizetype>(a)] < addresses[static_cast<qsizetype>(b)];
    });
    m_addressPlaces.resize(places.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        m_addressPlaces[places[i]] = static_cast<std::int64_t>(i);
}

int ResultOrder::countPending(const RunRecord &record) const
{
    const std::vector<TaskRecord> &tasks = record.trace().tasks();
    return static_cast<int>(
        std::ranges::count_if(m_completed, [&tasks](TaskId task) { return tasks[task].ended < 0; }));
}

void ResultOrder::resume(const RunRecord *record)
{
    m_record = record;
    const std::vector<TaskRecord> &tasks = record->trace().tasks();
    const auto isPending = [&tasks](TaskId task) { return tasks[task].ended < 0; };
    for (const TaskId task : m_completed) {
        if (isPending(task))
            m_ranks[task] = -1;
    }
    std::erase_if(m_completed, isPending);
    std::erase_if(m_sorted, isPending);
    m_settled = size();
}

const ResultOrder::Tasks &ResultOrder::current() const
{
    return m_column == ResultColumn::Completed ? m_completed : m_sorted;
}

void ResultOrder::sortBy(ResultColumn column)
{
    m_column = column;
    m_sorted.clear();
    m_keys.clear();
    if (column == ResultColumn::Completed)
        return;
    m_sorted = m_completed;
    makeKeys(0);
    std::ranges::sort(m_sorted, [this](TaskId a, TaskId b) { return isBefore(a, b); });
}

void ResultOrder::append(const Tasks &ended)
{
    for (const TaskId task : ended) {
        m_ranks[task] = static_cast<int>(m_completed.size());
        m_completed.push_back(task);
        if (m_column != ResultColumn::Completed)
            m_sorted.push_back(task);
    }
}

bool ResultOrder::isSettled() const
{
    const auto first = static_cast<std::ptrdiff_t>(m_settled > 0 ? m_settled - 1 : 0);
    if (m_settled == size())
        return true;
    return m_column == ResultColumn::Completed
        && std::is_sorted(m_completed.begin() + first, m_completed.end(),
            [this](TaskId a, TaskId b) { return endsBefore(a, b); });
}

// Batches of different workers overlap a little: some of the new tasks ended before the last known one.
void ResultOrder::settle()
{
    if (m_column != ResultColumn::Completed)
        makeKeys(m_settled);
    const auto byEnd = [this](TaskId a, TaskId b) { return endsBefore(a, b); };
    const auto fresh = m_completed.begin() + static_cast<std::ptrdiff_t>(m_settled);
    std::sort(fresh, m_completed.end(), byEnd);
    const auto moved =
        fresh == m_completed.end() ? fresh : std::upper_bound(m_completed.begin(), fresh, *fresh, byEnd);
    std::inplace_merge(moved, fresh, m_completed.end(), byEnd);
    for (auto task = moved; task != m_completed.end(); ++task)
        m_ranks[*task] = static_cast<int>(task - m_completed.begin());

    if (m_column != ResultColumn::Completed) {
        const auto byColumn = [this](TaskId a, TaskId b) { return isBefore(a, b); };
        const auto added = m_sorted.begin() + static_cast<std::ptrdiff_t>(m_settled);
        std::sort(added, m_sorted.end(), byColumn);
        std::inplace_merge(m_sorted.begin(), added, m_sorted.end(), byColumn);
    }
    m_settled = size();
}

int ResultOrder::find(TaskId task) const
{
    if (task >= m_ranks.size() || m_ranks[task] < 0)
        return -1;
    if (m_column == ResultColumn::Completed)
        return m_ranks[task];
    const auto place = std::lower_bound(
        m_sorted.begin(), m_sorted.end(), task, [this](TaskId a, TaskId b) { return isBefore(a, b); });
    return place != m_sorted.end() && *place == task ? static_cast<int>(place - m_sorted.begin()) : -1;
}

bool ResultOrder::endsBefore(TaskId a, TaskId b) const
{
    const std::vector<TaskRecord> &tasks = m_record->trace().tasks();
    return std::pair(tasks[a].ended, a) < std::pair(tasks[b].ended, b);
}

// Equal tasks keep the order of submission.
bool ResultOrder::isBefore(TaskId a, TaskId b) const
{
    const Key &left = m_keys[a];
    const Key &right = m_keys[b];
    if (left.number != right.number)
        return left.number < right.number;
    const int order = left.text.compare(right.text);
    return order != 0 ? order < 0 : a < b;
}

void ResultOrder::makeKeys(std::size_t first)
{
    m_keys.resize(m_ranks.size());
    for (std::size_t i = first; i < m_completed.size(); ++i)
        m_keys[m_completed[i]] = keyOf(m_completed[i]);
}

ResultOrder::Key ResultOrder::keyOf(TaskId task) const
{
    const TaskRecord &record = m_record->trace().tasks()[task];
    switch (m_column) {
    case ResultColumn::Completed:
    case ResultColumn::Submitted:
        return {task, {}};
    case ResultColumn::Task:
        return {m_addressPlaces.empty() ? task : m_addressPlaces[task % m_addressPlaces.size()], {}};
    case ResultColumn::RunTime:
        return {record.started >= 0 ? record.ended - record.started : -1, {}};
    case ResultColumn::Result:
        return resultKey(task);
    }
    return {};
}

// By outcome, then by the first number of the note if there is one, else by the text.
ResultOrder::Key ResultOrder::resultKey(TaskId task) const
{
    constexpr std::int64_t outcomeStep = std::int64_t(1) << 48;
    const TaskRecord &record = m_record->trace().tasks()[task];
    const std::int64_t outcome = static_cast<int>(record.outcome) * outcomeStep;
    if (!record.note)
        return {outcome, {}};
    const Note note = m_record->trace().note(task);
    bool isNumber = false;
    const qlonglong number =
        note.values.empty() ? 0 : QString::fromStdString(note.values.front().second).toLongLong(&isNumber);
    if (isNumber && record.outcome == Outcome::Succeeded)
        return {outcome + std::clamp<qlonglong>(number, 0, outcomeStep - 1), {}};
    return {outcome, resultText(*m_record, task)};
}

} // namespace hilera
