#pragma once

#include "ui/run/runview.h"

#include <QObject>

namespace hilera {

class Actions;
class TimelineView;

// The timeline, which knows traces, as one of those that show a run; finds how the run would ideally have
// gone.
class RunTimeline : public QObject, public RunView {
    Q_OBJECT

public:
    RunTimeline(const Actions &actions, TimelineView &timeline, QObject *parent);

    void setRecord(const std::shared_ptr<const RunRecord> &record) override;
    void resume(const std::shared_ptr<const RunRecord> &record) override;
    void add(const EventBatch &batch) override;
    void finish() override;
    void showWhose(const QString &sign, bool isEarlier) override;

    // Early, for a run of this plan that may come: with a million tasks it takes a while.
    void findIdeal(const RunPlan &plan);

private:
    TimelineView &m_timeline;
    std::shared_ptr<const RunRecord> m_record;
};

} // namespace hilera
