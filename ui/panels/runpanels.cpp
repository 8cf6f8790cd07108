#include "ui/panels/runpanels.h"

#include "core/record/names.h"
#include "ui/code/codepanel.h"
#include "ui/figures/figurespanel.h"
#include "ui/output/outputpanel.h"
#include "ui/status/statuspanel.h"
#include "ui/timeline/view/timelineview.h"

namespace hilera {

void RunPanels::show(const std::shared_ptr<const RunRecord> &record) const
{
    timeline->setTrace(&record->trace());
    timeline->setTaskNames([record](TaskId task) { return taskName(*record, task); });
    timeline->setSchedule({});
    output->setRecord(record);
    code->setRecord(record);
    figures->setRecord(record);
    status->showRun(record, false);
}

void RunPanels::resume(const std::shared_ptr<const RunRecord> &record) const
{
    const Trace &trace = record->trace();
    timeline->resumeTrace(
        &trace, record->isReplay() ? std::optional(trace.sinceOrigin(record->now())) : std::nullopt);
    output->resume(record);
    code->setRecord(record);
    figures->resume(record);
    status->showRun(record, false);
}

void RunPanels::add(const EventBatch &batch) const
{
    output->add(batch);
    timeline->traceChanged();
}

void RunPanels::refresh() const
{
    output->refresh();
    code->refresh();
    figures->refresh();
    status->refresh();
}

void RunPanels::finish() const
{
    timeline->traceChanged();
    output->finish();
    code->finish();
    figures->finish();
    status->finish();
}

void RunPanels::showWhose(const QString &sign, bool isEarlier) const
{
    timeline->setRunSign(sign, isEarlier);
    output->setEarlier(isEarlier);
    figures->setEarlier(isEarlier);
    status->setEarlier(isEarlier);
}

} // namespace hilera
