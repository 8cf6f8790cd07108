#pragma once

#include "core/runlog/logline.h"

#include <QAbstractListModel>

#include <deque>
#include <limits>
#include <memory>

namespace hilera {

// The lines of a run's log, by time. Keeps the events; a line is put into words when it is looked at.
class LogModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRecord(std::shared_ptr<const RunRecord> record);
    // Another record of the same run: what happened after the time it has come to is no longer a line.
    void resume(std::shared_ptr<const RunRecord> record);
    // The event is in the record; it becomes a line at a flush, if it says anything: the first come at first.
    void add(const Event &event);
    void flush(std::size_t most = std::numeric_limits<std::size_t>::max());
    [[nodiscard]] bool hasNew() const { return !m_new.empty(); }

    [[nodiscard]] LogLine line(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    void retranslate();

private:
    void mergeFrom(int first);

    std::shared_ptr<const RunRecord> m_record;
    // Deques, which do not move millions of events where one more comes.
    std::deque<Event> m_events; // sorted by time
    std::deque<Event> m_new;
};

} // namespace hilera
