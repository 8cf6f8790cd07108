#pragma once

#include "ui/output/resultorder.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QIcon>

#include <array>
#include <deque>
#include <functional>
#include <limits>
#include <memory>

namespace hilera {

// The results of the ended tasks, a row each. The text of a row is made when it is shown.
class ResultModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRecord(std::shared_ptr<const RunRecord> record);
    // Switches to another record of the same run: tasks that have not ended in it lose their rows.
    void resume(std::shared_ptr<const RunRecord> record);
    // The event is in the record; flush() adds a row for its task, if it has ended.
    void add(const Event &event);
    void flush(std::size_t most = std::numeric_limits<std::size_t>::max());
    [[nodiscard]] bool hasNew() const { return !m_new.empty(); }
    // Checks all tasks for unread errors and for ends without an event.
    void finish();

    void setTheme(const Theme &theme);
    void retranslate();

    [[nodiscard]] bool hasRecord() const { return m_record != nullptr; }
    [[nodiscard]] TaskId taskAt(int row) const;
    [[nodiscard]] int rowOf(TaskId task) const; // -1 if it has not ended
    // The row as text, with tabs between the columns.
    [[nodiscard]] QString line(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void settle();
    void rearrange(const std::function<void()> &change);
    [[nodiscard]] std::size_t placeOf(int row) const;
    [[nodiscard]] QString text(TaskId task, ResultColumn column) const;
    [[nodiscard]] QString result(TaskId task) const;
    [[nodiscard]] bool isUnread(TaskId task) const;

    std::shared_ptr<const RunRecord> m_record;
    ResultOrder m_order;
    bool m_isReversed = false;
    std::deque<TaskId> m_new;
    QColor m_failure;
    QColor m_muted;
    std::array<QIcon, outcomeCount> m_signs; // of those that did not succeed
};

} // namespace hilera
