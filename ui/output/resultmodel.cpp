#include "ui/output/resultmodel.h"

#include "core/record/names.h"
#include "ui/output/outputtable.h"
#include "ui/timeline/paint/endingsign.h"

#include <QPainter>

#include <algorithm>

namespace hilera {

namespace {

constexpr int signSize = 14;

QIcon signOf(Outcome outcome, const Theme &theme)
{
    QIcon icon;
    for (const int scale : {1, 2}) {
        QPixmap pixmap(signSize * scale, signSize * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintEndingSign(painter, QPointF(signSize, signSize) / 2, signSize - 2, outcome, theme);
        painter.end();
        // The same in selected rows.
        icon.addPixmap(pixmap, QIcon::Normal);
        icon.addPixmap(pixmap, QIcon::Selected);
    }
    return icon;
}

} // namespace

void ResultModel::setRecord(std::shared_ptr<const RunRecord> record)
{
    beginResetModel();
    m_record = std::move(record);
    m_new.clear();
    m_order.setRecord(m_record.get());
    endResetModel();
}

void ResultModel::resume(std::shared_ptr<const RunRecord> record)
{
    flush();
    const int pending = m_order.countPending(*record);
    const bool isByEnd = m_order.column() == ResultColumn::Completed;
    if (pending > 0 && isByEnd) {
        const int first = m_isReversed ? 0 : rowCount() - pending;
        beginRemoveRows({}, first, first + pending - 1);
    } else if (pending > 0) {
        beginResetModel();
    }
    m_order.resume(record.get());
    m_record = std::move(record);
    if (pending > 0 && isByEnd)
        endRemoveRows();
    else if (pending > 0)
        endResetModel();
    retranslate();
}

void ResultModel::add(const Event &event)
{
    if (event.type == EventType::TaskEnded && m_order.isMissing(event.task))
        m_new.push_back(event.task);
}

void ResultModel::flush(std::size_t most)
{
    const auto last = m_new.begin() + static_cast<std::ptrdiff_t>(std::min(most, m_new.size()));
    std::vector<TaskId> ended(m_new.begin(), last);
    m_new.erase(m_new.begin(), last);
    std::ranges::sort(ended);
    ended.erase(std::ranges::unique(ended).begin(), ended.end());
    std::erase_if(ended, [this](TaskId task) { return !m_order.isMissing(task); });
    if (ended.empty())
        return;
    const int first = m_isReversed ? 0 : rowCount();
    beginInsertRows({}, first, first + static_cast<int>(ended.size()) - 1);
    m_order.append(ended);
    endInsertRows();
    settle();
}

void ResultModel::settle()
{
    if (m_order.isSettled())
        m_order.settle();
    else
        rearrange([this] { m_order.settle(); });
}

// Keeps the selection on its rows, which may move.
void ResultModel::rearrange(const std::function<void()> &change)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<TaskId> tasks;
    for (const QModelIndex &index : before)
        tasks.push_back(taskAt(index.row()));
    change();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(tasks[static_cast<std::size_t>(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ResultModel::finish()
{
    if (!m_record)
        return;
    const std::vector<TaskRecord> &tasks = m_record->trace().tasks();
    for (TaskId task = 0; task < tasks.size(); ++task) {
        if (tasks[task].ended >= 0 && m_order.isMissing(task))
            m_new.push_back(task);
    }
    retranslate();
}

void ResultModel::setTheme(const Theme &theme)
{
    m_failure = theme.failure;
    m_muted = theme.mutedText;
    for (int i = static_cast<int>(Outcome::Failed); i < outcomeCount; ++i)
        m_signs[static_cast<std::size_t>(i)] = signOf(static_cast<Outcome>(i), theme);
    retranslate();
}

void ResultModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, resultColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, resultColumnCount - 1));
}

std::size_t ResultModel::placeOf(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    return m_isReversed ? m_order.size() - 1 - place : place;
}

TaskId ResultModel::taskAt(int row) const
{
    return m_order.at(placeOf(row));
}

int ResultModel::rowOf(TaskId task) const
{
    const int place = m_order.find(task);
    return place < 0 || !m_isReversed ? place : rowCount() - 1 - place;
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : resultColumnCount;
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TaskId task = taskAt(index.row());
    const auto column = static_cast<ResultColumn>(index.column());
    const Outcome outcome = m_record->trace().tasks()[task].outcome;
    const bool isProblem = outcome != Outcome::Succeeded && column == ResultColumn::Result;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(task, column);
    case OutputTable::LineRole:
        return line(index.row());
    case Qt::ForegroundRole:
        return isProblem ? m_failure : column == ResultColumn::Completed ? m_muted : QVariant();
    case Qt::DecorationRole:
        return isProblem ? m_signs[static_cast<std::size_t>(outcome)] : QVariant();
    case Qt::TextAlignmentRole: {
        const bool isNumber = column == ResultColumn::Completed || column == ResultColumn::Submitted
            || column == ResultColumn::RunTime;
        return QVariant(Qt::AlignTop | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    default:
        return {};
    }
}

QString ResultModel::text(TaskId task, ResultColumn column) const
{
    const TaskRecord &record = m_record->trace().tasks()[task];
    switch (column) {
    case ResultColumn::Completed:
        return QStringLiteral("%1.").arg(m_order.rank(task) + 1);
    case ResultColumn::Submitted:
        return QString::number(task);
    case ResultColumn::Task:
        return m_record->tasks()[task].address.empty() ? taskName(*m_record, task)
                                                       : shownAddress(*m_record, task);
    case ResultColumn::RunTime:
        return record.started >= 0 ? measuredText(record.ended - record.started) : QStringLiteral("–");
    case ResultColumn::Result:
        return result(task);
    }
    return {};
}

QString ResultModel::result(TaskId task) const
{
    const QString text = resultText(*m_record, task);
    return isUnread(task) ? tr("%1 · nobody read it").arg(text) : text;
}

bool ResultModel::isUnread(TaskId task) const
{
    const TaskRecord &record = m_record->trace().tasks()[task];
    return m_record->trace().finished() && record.outcome != Outcome::Succeeded && record.taken < 0;
}

QString ResultModel::line(int row) const
{
    QStringList cells;
    for (int column = 0; column < resultColumnCount; ++column)
        cells.append(text(taskAt(row), static_cast<ResultColumn>(column)));
    cells.first().chop(1); // a number, for a spreadsheet
    return cells.join(QLatin1Char('\t'));
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<ResultColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isName = role == Qt::DisplayRole;
    const bool hasAddresses = m_record && usesNetwork(m_record->plan());
    switch (column) {
    case ResultColumn::Completed:
        return isName ? tr("End") : tr("Completed as: 1 for the task that ended first. Click to sort.");
    case ResultColumn::Submitted:
        return isName ? QStringLiteral("#") : tr("Submitted as: the number of the task. Click to sort.");
    case ResultColumn::Task:
        return !isName ? tr("What the task does. Click to sort.") : hasAddresses ? tr("Address") : tr("Task");
    case ResultColumn::RunTime:
        return isName ? tr("Took") : tr("Run time: from its start to its end. Click to sort.");
    case ResultColumn::Result:
        return isName ? tr("Result") : tr("What became of it. Click to sort.");
    }
    return {};
}

void ResultModel::sort(int column, Qt::SortOrder order)
{
    const auto wanted = static_cast<ResultColumn>(std::clamp(column, 0, resultColumnCount - 1));
    const bool isReversed = order == Qt::DescendingOrder;
    if (wanted == m_order.column() && isReversed == m_isReversed)
        return;
    flush();
    rearrange([this, wanted, isReversed] {
        if (wanted != m_order.column())
            m_order.sortBy(wanted);
        m_isReversed = isReversed;
    });
}

} // namespace hilera
