#include "ui/output/logmodel.h"

#include "ui/output/outputtable.h"

#include <QLocale>

#include <algorithm>

namespace hilera {

namespace {

bool isBefore(const Event &a, const Event &b)
{
    return a.time < b.time;
}

QString text(const LogLine &line, int column)
{
    switch (column) {
    case LogModel::Time:
        return QLocale().toString(toSeconds(line.time), 'f', 2);
    case LogModel::Worker:
        return line.worker;
    case LogModel::TaskName:
        return line.taskName;
    default:
        return line.isProblem ? QStringLiteral("✕ ") + line.text : line.text;
    }
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

void LogModel::flush(std::size_t most)
{
    if (m_new.empty())
        return;
    const auto count = static_cast<int>(std::min(most, m_new.size()));
    const auto last = m_new.begin() + count;
    std::stable_sort(m_new.begin(), last, isBefore);
    const int first = rowCount();
    beginInsertRows({}, first, first + count - 1);
    m_events.insert(m_events.end(), m_new.begin(), last);
    m_new.erase(m_new.begin(), last);
    endInsertRows();
    if (first > 0
        && isBefore(m_events[static_cast<std::size_t>(first)], m_events[static_cast<std::size_t>(first) - 1]))
        mergeFrom(first);
}

// Batches of different workers overlap a little: merges the rows from `first` on with those before. Keeps the
// selection.
void LogModel::mergeFrom(int first)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto middle = m_events.begin() + first;
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &each : before) {
        const auto event = m_events.begin() + each.row();
        const auto row = event < middle
            ? event - m_events.begin() + (std::lower_bound(middle, m_events.end(), *event, isBefore) - middle)
            : event - middle
                + (std::upper_bound(m_events.begin(), middle, *event, isBefore) - m_events.begin());
        after.append(index(static_cast<int>(row), each.column()));
    }
    std::inplace_merge(m_events.begin(), middle, m_events.end(), isBefore);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

LogLine LogModel::line(int row) const
{
    return logLine(*m_record, m_events[static_cast<std::size_t>(row)]).value_or(LogLine());
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(line(index.row()), column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case OutputTable::LineRole:
        return toString(line(index.row()));
    case Qt::ForegroundRole:
        return column != What             ? m_theme.mutedText
            : line(index.row()).isProblem ? m_theme.failure
                                          : m_theme.text;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column == Time ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

void LogModel::setTheme(const Theme &theme)
{
    m_theme = theme;
    retranslate();
}

void LogModel::retranslate()
{
    if (!m_events.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

} // namespace hilera
