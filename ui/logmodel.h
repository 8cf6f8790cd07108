#pragma once

#include "core/runlog/logline.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace hilera {

// The lines of a run's log, by time. Keeps the events; a line is put into words when it is looked at.
class LogModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRecord(std::shared_ptr<const RunRecord> record);
    // Another record of the same run: what happened after the time it has come to is no longer a line.
    void resume(std::shared_ptr<const RunRecord> record);
    // The event is in the record; it becomes a line at the next flush, if it says anything.
    void add(const Event &event);
    void flush();

    [[nodiscard]] LogLine line(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    void retranslate();

private:
    void mergeFrom(int first);

    std::shared_ptr<const RunRecord> m_record;
    std::vector<Event> m_events; // sorted by time
    std::vector<Event> m_new;
};

} // namespace hilera
