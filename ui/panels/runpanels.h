#pragma once

#include "core/record/runrecord.h"

namespace hilera {

class CodePanel;
class FiguresPanel;
class OutputPanel;
class StatusPanel;
class TimelineView;

// All panels that show a run, told together: live, or in a replay.
struct RunPanels {
    TimelineView *timeline = nullptr;
    OutputPanel *output = nullptr;
    CodePanel *code = nullptr;
    FiguresPanel *figures = nullptr;
    StatusPanel *status = nullptr;

    // The record lives on until another one is shown.
    void show(const std::shared_ptr<const RunRecord> &record) const;
    // Another record of the same run: what is in sight and chosen stays, as far as it has happened.
    void resume(const std::shared_ptr<const RunRecord> &record) const;
    void add(const EventBatch &batch) const;
    void refresh() const; // now and then
    void finish() const;
    // Whose run they show, if it is not of the plan above: one that is on, or an earlier one, which is
    // dimmed.
    void showWhose(const QString &sign, bool isEarlier) const;
};

} // namespace hilera
