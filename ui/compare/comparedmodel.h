#pragma once

#include "ui/compare/comparedruns.h"

#include <QAbstractTableModel>

namespace hilera {

// The runs as a table: a row for each, a column for each figure.
class ComparedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int numberColumn = 0;
    static constexpr int nameColumn = 1;
    static constexpr int firstFigure = 2;
    static constexpr int columns = firstFigure + runFigureCount;

    explicit ComparedModel(ComparedRuns &runs, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; // a name
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] const ComparedRun &run(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    // These rows with the header, cells apart by tabs.
    [[nodiscard]] QString text(const QList<int> &rows) const;
    void retranslate();

private:
    [[nodiscard]] QString cell(int row, int column) const;
    void takeChange();
    void takeUpdate(); // of the same runs
    void takeRuns();

    ComparedRuns &m_runs;
    std::vector<ComparedRun> m_shown;
    RunComparison m_comparison;
};

} // namespace hilera
