#include "ui/panels/runtimeline.h"

#include "core/concurrency/background.h"
#include "core/record/names.h"
#include "ui/actions/actions.h"
#include "ui/figures/idealtext.h"
#include "ui/picture/picturegrip.h"
#include "ui/timeline/view/timelineview.h"

namespace hilera {

RunTimeline::RunTimeline(const Actions &actions, TimelineView &timeline, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
{
    new PictureGrip(&actions["savePicture"], &timeline);
    for (const ActionRow &row : ActionRow::all()) {
        if (row.place == Place::Timeline && *row.id)
            actions.connectTo(row.id, this, [this, &row] { m_timeline.perform(QLatin1String(row.id)); });
    }
}

void RunTimeline::setRecord(const std::shared_ptr<const RunRecord> &record)
{
    m_record = record;
    m_timeline.setTrace(record ? &record->trace() : nullptr);
    m_timeline.setSchedule({});
    if (!record)
        return;
    m_timeline.setTaskNames([record](TaskId task) { return taskName(*record, task); });
    if (!record->trace().isForeign()) // else nobody knows its plan
        findIdeal(record->plan());
}

void RunTimeline::findIdeal(const RunPlan &plan)
{
    const int cores = m_record && plan == m_record->plan() ? m_record->host().cores : 0;
    inBackground([plan, cores] { return idealOf(plan, cores); }).then(this, [this](const Ideal &ideal) {
        if (m_record && ideal.plan == m_record->plan())
            m_timeline.setSchedule(ideal.schedule);
    });
}

void RunTimeline::resume(const std::shared_ptr<const RunRecord> &record)
{
    m_record = record;
    const Trace &trace = record->trace();
    m_timeline.resumeTrace(
        &trace, record->isReplay() ? std::optional(trace.sinceOrigin(record->now())) : std::nullopt);
}

void RunTimeline::add(const EventBatch &)
{
    m_timeline.traceChanged();
}

void RunTimeline::finish()
{
    m_timeline.traceChanged();
}

void RunTimeline::showWhose(const QString &sign, bool isEarlier)
{
    m_timeline.setRunSign(sign, isEarlier);
}

} // namespace hilera
