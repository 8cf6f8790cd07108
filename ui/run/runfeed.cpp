#include "ui/run/runfeed.h"

#include "ui/run/runview.h"

#include <QDeadlineTimer>

namespace hilera {

namespace {

constexpr int timeAtOnce = 8; // ms

} // namespace

RunFeed::RunFeed(RunView &views, QObject *parent)
    : QObject(parent)
    , m_views(views)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &RunFeed::tellSome);
}

void RunFeed::start(std::shared_ptr<const RunRecord> record)
{
    m_record = std::move(record);
    m_next = 0;
    m_timer.start();
    tellSome();
}

void RunFeed::stop()
{
    m_timer.stop();
    m_record.reset();
}

void RunFeed::tellSome()
{
    const std::vector<EventBatch> &batches = m_record->batches();
    const QDeadlineTimer deadline(timeAtOnce);
    while (m_next < batches.size() && !deadline.hasExpired())
        m_views.add(batches[m_next++]);
    if (m_next < batches.size()) {
        m_views.refresh();
        return;
    }
    stop();
    m_views.finish();
    Q_EMIT told();
}

} // namespace hilera
