#pragma once

#include "core/runlog/logline.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>

#include <deque>
#include <limits>
#include <memory>

namespace hilera {

// The lines of the log of a run, sorted by time, in columns: time, worker, task, text. Keeps the events; the
// text of a line is made when it is shown.
class LogModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Worker, TaskName, What, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setRecord(std::shared_ptr<const RunRecord> record);
    // Switches to another record of the same run: later events lose their lines.
    void resume(std::shared_ptr<const RunRecord> record);
    // The event is in the record; flush() adds a line for it, if it has one: first in, first out.
    void add(const Event &event);
    void flush(std::size_t most = std::numeric_limits<std::size_t>::max());
    [[nodiscard]] bool hasNew() const { return !m_new.empty(); }

    [[nodiscard]] LogLine line(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    void setTheme(const Theme &theme);
    void retranslate();

private:
    void mergeFrom(int first);

    std::shared_ptr<const RunRecord> m_record;
    // Deques, which do not move millions of events to append one.
    std::deque<Event> m_events; // sorted by time
    std::deque<Event> m_new;
    Theme m_theme = lightTheme();
};

} // namespace hilera
