#pragma once

#include "core/record/runrecord.h"

#include <QString>

#include <memory>
#include <vector>

namespace hilera {

// A part of the window that shows a run: live, in a replay, or of a file.
class RunView {
public:
    virtual ~RunView() = default;

    // The record lives on until another one is shown. Null: there is no run to show.
    virtual void setRecord(const std::shared_ptr<const RunRecord> &record) = 0;
    // Another record of the same run: what is in sight and chosen stays, as far as it has happened.
    virtual void resume(const std::shared_ptr<const RunRecord> &record) { setRecord(record); }
    virtual void add(const EventBatch &batch);
    virtual void refresh() { } // now and then
    virtual void finish() { }
    // Whose run it is, if it is not of the plan above: one that is on, or an earlier one, which is dimmed.
    virtual void showWhose(const QString &sign, bool isEarlier);
};

// Several, told together.
class RunViews : public RunView {
public:
    explicit RunViews(std::vector<RunView *> views)
        : m_views(std::move(views))
    {
    }

    void setRecord(const std::shared_ptr<const RunRecord> &record) override;
    void resume(const std::shared_ptr<const RunRecord> &record) override;
    void add(const EventBatch &batch) override;
    void refresh() override;
    void finish() override;
    void showWhose(const QString &sign, bool isEarlier) override;

private:
    std::vector<RunView *> m_views;
};

} // namespace hilera
