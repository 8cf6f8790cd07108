#include "ui/panels/linelink.h"

#include "core/record/runrecord.h"
#include "ui/timeline/view/timelineview.h"

namespace hilera {

LineLink::LineLink(CodePanel &code, TimelineView &timeline, QObject *parent)
    : QObject(parent)
    , m_code(code)
    , m_timeline(timeline)
{
    connect(&code, &CodePanel::lineClicked, this,
        [this](int line) { light(isCodeOfRun() && line != m_line ? line : 0); });
    connect(&timeline, &TimelineView::sliceSelected, this, [this](TrackId, const Slice &slice) {
        light(0);
        m_code.lightLine(isCodeOfRun() ? slice.line : 0);
    });
}

void LineLink::setRecord(std::shared_ptr<const RunRecord> record)
{
    m_record = std::move(record);
    light(0);
}

void LineLink::light(int line)
{
    m_line = line;
    m_code.lightLine(line);
    m_timeline.highlightLine(line);
}

} // namespace hilera
