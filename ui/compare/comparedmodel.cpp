#include "ui/compare/comparedmodel.h"

#include "ui/compare/comparetext.h"

#include <QFont>

namespace hilera {

namespace {

RunFigure figureOf(int column)
{
    return static_cast<RunFigure>(column - ComparedModel::firstFigure);
}

// What a spreadsheet would take for a formula is made a text.
QString defused(const QString &text)
{
    const bool isFormula = !text.isEmpty() && QStringLiteral("=+-@").contains(text.front());
    return isFormula ? QLatin1Char('\'') + text : text;
}

} // namespace

ComparedModel::ComparedModel(ComparedRuns &runs, QObject *parent)
    : QAbstractTableModel(parent)
    , m_runs(runs)
{
    connect(&runs, &ComparedRuns::changed, this, &ComparedModel::takeChange);
    connect(&runs, &ComparedRuns::updated, this, &ComparedModel::takeUpdate);
}

void ComparedModel::takeChange()
{
    beginResetModel();
    takeRuns();
    endResetModel();
}

// A name that is being typed would be lost if it was said to have changed.
void ComparedModel::takeUpdate()
{
    std::vector<QString> names;
    for (const ComparedRun &run : m_shown)
        names.push_back(run.name);
    takeRuns();
    for (int row = 0; row < rowCount(); ++row) {
        const bool isRenamed = run(row).name != names[static_cast<std::size_t>(row)];
        Q_EMIT dataChanged(index(row, isRenamed ? nameColumn : firstFigure), index(row, columns - 1));
    }
}

void ComparedModel::takeRuns()
{
    m_shown = m_runs.runs();
    m_comparison = m_runs.comparison();
}

int ComparedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_comparison.runs().size());
}

int ComparedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ComparedModel::cell(int row, int column) const
{
    if (column == numberColumn)
        return CompareText::number(run(row));
    if (column == nameColumn)
        return (CompareText::problem(run(row)).isEmpty() ? QString() : QStringLiteral("✕ "))
            + CompareText::whole(run(row));
    const RunFigure figure = figureOf(column);
    return CompareText::value(figure, m_comparison.value(static_cast<std::size_t>(row), figure));
}

QVariant ComparedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return cell(index.row(), column);
    case Qt::EditRole:
        return column == nameColumn ? run(index.row()).title() : cell(index.row(), column);
    case Qt::ToolTipRole:
        return column == nameColumn
            ? QStringList{CompareText::whole(run(index.row())), CompareText::problem(run(index.row()))}
                  .join(QLatin1Char('\n'))
                  .trimmed()
            : headerData(column, Qt::Horizontal, role);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (column >= firstFigure ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(
            headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), cell(index.row(), column));
    default:
        return {};
    }
}

QVariant ComparedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (section >= firstFigure ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole)
        return section >= firstFigure ? CompareText::help(figureOf(section)) : QString();
    if (role != Qt::DisplayRole)
        return {};
    if (section == numberColumn)
        return QStringLiteral("#");
    return section == nameColumn ? tr("run") : CompareText::header(figureOf(section));
}

Qt::ItemFlags ComparedModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return index.column() == nameColumn ? plain | Qt::ItemIsEditable : plain;
}

bool ComparedModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != nameColumn || index.row() >= rowCount())
        return false;
    const ComparedRun &named = run(index.row());
    if (value.toString() != named.title())
        m_runs.rename(named.record.get(), value.toString());
    return true;
}

void ComparedModel::sort(int column, Qt::SortOrder order)
{
    const bool isFigure = column >= firstFigure && column < columns;
    m_runs.sort(isFigure ? std::optional(figureOf(column)) : std::nullopt, order == Qt::AscendingOrder);
}

QString ComparedModel::text(const QList<int> &rows) const
{
    QStringList header;
    for (int column = 0; column < columns; ++column)
        header.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QStringList lines{header.join(QLatin1Char('\t'))};
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells.append(column == nameColumn ? defused(cell(row, column).simplified()) : cell(row, column));
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void ComparedModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

} // namespace hilera
