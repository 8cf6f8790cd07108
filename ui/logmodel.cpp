#include "ui/logmodel.h"

#include <algorithm>

namespace hilera {

namespace {

bool isBefore(const Event &a, const Event &b)
{
    return a.time < b.time;
}

} // namespace

void LogModel::setRecord(std::shared_ptr<const RunRecord> record)
{
    beginResetModel();
    m_record = std::move(record);
    m_events.clear();
    m_new.clear();
    endResetModel();
}

void LogModel::add(const Event &event)
{
    const bool isLine = event.type == EventType::TaskStarted || event.type == EventType::TaskEnded;
    if (isLine && event.task < m_record->tasks().size())
        m_new.push_back(event);
}

void LogModel::flush()
{
    if (m_new.empty())
        return;
    std::ranges::stable_sort(m_new, isBefore);
    const auto size = static_cast<int>(m_events.size());
    const auto late = std::upper_bound(m_events.begin(), m_events.end(), m_new.front(), isBefore);
    const auto firstMoved = static_cast<int>(late - m_events.begin());

    // Batches of different workers overlap a little: the rows at the end get other lines, and new rows follow.
    beginInsertRows({}, size, size + static_cast<int>(m_new.size()) - 1);
    m_events.insert(m_events.end(), m_new.begin(), m_new.end());
    std::inplace_merge(m_events.begin() + firstMoved, m_events.begin() + size, m_events.end(), isBefore);
    m_new.clear();
    endInsertRows();
    if (firstMoved < size)
        Q_EMIT dataChanged(index(firstMoved), index(size - 1));
}

LogLine LogModel::line(int row) const
{
    return logLine(*m_record, m_events[static_cast<std::size_t>(row)]).value_or(LogLine());
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return toString(line(index.row()));
    return {};
}

void LogModel::retranslate()
{
    if (!m_events.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace hilera
