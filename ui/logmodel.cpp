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

void LogModel::resume(std::shared_ptr<const RunRecord> record)
{
    flush();
    m_record = std::move(record);
    const auto later = std::ranges::upper_bound(m_events, m_record->now(), {}, &Event::time);
    if (later == m_events.end())
        return;
    beginRemoveRows({}, static_cast<int>(later - m_events.begin()), rowCount() - 1);
    m_events.erase(later, m_events.end());
    endRemoveRows();
}

void LogModel::add(const Event &event)
{
    if (isLogged(*m_record, event))
        m_new.push_back(event);
}

void LogModel::flush()
{
    if (m_new.empty())
        return;
    // Batches of different workers overlap a little: the last lines make room for those that came late.
    std::ranges::stable_sort(m_new, isBefore);
    const auto late = std::upper_bound(m_events.begin(), m_events.end(), m_new.front(), isBefore);
    if (late != m_events.end()) {
        beginRemoveRows({}, static_cast<int>(late - m_events.begin()), rowCount() - 1);
        m_new.insert(m_new.begin(), late, m_events.end());
        m_events.erase(late, m_events.end());
        endRemoveRows();
        std::ranges::stable_sort(m_new, isBefore);
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(m_new.size()) - 1);
    m_events.insert(m_events.end(), m_new.begin(), m_new.end());
    m_new.clear();
    endInsertRows();
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
