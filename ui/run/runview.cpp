#include "ui/run/runview.h"

#include <algorithm>

namespace hilera {

void RunView::add(const EventBatch &)
{
}

void RunView::showWhose(const QString &, bool)
{
}

void RunViews::setRecord(const std::shared_ptr<const RunRecord> &record)
{
    std::ranges::for_each(m_views, [&](RunView *view) { view->setRecord(record); });
}

void RunViews::resume(const std::shared_ptr<const RunRecord> &record)
{
    std::ranges::for_each(m_views, [&](RunView *view) { view->resume(record); });
}

void RunViews::add(const EventBatch &batch)
{
    std::ranges::for_each(m_views, [&](RunView *view) { view->add(batch); });
}

void RunViews::refresh()
{
    std::ranges::for_each(m_views, &RunView::refresh);
}

void RunViews::finish()
{
    std::ranges::for_each(m_views, &RunView::finish);
}

void RunViews::showWhose(const QString &sign, bool isEarlier)
{
    std::ranges::for_each(m_views, [&](RunView *view) { view->showWhose(sign, isEarlier); });
}

} // namespace hilera
