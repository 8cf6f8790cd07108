#include "ui/window/runsession.h"

#include "core/concurrency/background.h"
#include "core/planning/plantext.h"
#include "core/run/runner.h"
#include "core/runlog/format.h"
#include "ui/replay/replaymode.h"
#include "ui/run/runfeed.h"
#include "ui/run/runview.h"

#include <utility>

namespace hilera {

RunSession::RunSession(Runner &runner, RunView &views, ReplayMode &replay, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_views(views)
    , m_replay(replay)
    , m_feed(new RunFeed(views, this))
{
    connect(&runner, &Runner::runStarted, this, &RunSession::begin);
    connect(&runner, &Runner::eventsRecorded, this, [this](const EventBatch &batch) { m_views.add(batch); });
    connect(&runner, &Runner::runFinished, this, &RunSession::end);
    connect(&runner, &Runner::stoppedAsPlanned, this, &RunSession::changed);
    connect(&replay, &ReplayMode::recordShown, this,
        [this](const std::shared_ptr<const RunRecord> &record) { m_record = record; });
    connect(m_feed, &RunFeed::told, this, [this] {
        if (!m_opened->batches().empty())
            m_replay.setRun(m_opened);
        Q_EMIT changed();
    });
    connect(&m_refreshTimer, &QTimer::timeout, this, [this] { m_views.refresh(); });
    m_refreshTimer.setInterval(33);
}

std::shared_ptr<const RunRecord> RunSession::whole() const
{
    return m_opened ? m_opened : m_replay.run();
}

void RunSession::stop()
{
    m_runner.stop();
    m_wasStopped = true;
    Q_EMIT changed();
}

void RunSession::kill()
{
    m_runner.kill();
    m_wasStopped = true;
    Q_EMIT changed();
}

void RunSession::show(const std::shared_ptr<const RunRecord> &record)
{
    m_opened.reset();
    m_fileName.clear();
    m_isCutOff = false;
    m_feed->stop();
    m_replay.setRun(nullptr);
    m_views.setRecord(record);
    auto before = std::exchange(m_record, record); // the timeline has let go of it
    m_isOfEarlierStep = false;
    m_isToBeCleared = false;
    Q_EMIT shown(record);
    // What is only about to let go of it does so first.
    QTimer::singleShot(
        0, this, [before = std::move(before)]() mutable { releaseInBackground(std::move(before)); });
}

void RunSession::open(const OpenedRun &run, const QString &fileName)
{
    show(run.record);
    m_opened = run.record;
    m_fileName = fileName;
    m_isCutOff = !run.isWhole;
    m_feed->start(run.record);
    Q_EMIT changed();
}

void RunSession::keep(const std::shared_ptr<const RunRecord> &record, const QString &fileName)
{
    if (record != whole())
        return;
    m_fileName = fileName;
    Q_EMIT changed();
}

void RunSession::begin()
{
    show(m_runner.record());
    m_wasStopped = false;
    m_refreshTimer.start();
    Q_EMIT begun();
    Q_EMIT changed();
}

void RunSession::end()
{
    m_refreshTimer.stop();
    m_views.finish();
    m_replay.setRun(m_record);
    const Trace &trace = m_record->trace();
    Q_EMIT ended(!m_wasStopped && trace.endedTasks() == trace.tasks().size());
    if (m_isToBeCleared)
        show(nullptr);
    Q_EMIT changed();
}

void RunSession::setOfStep(bool isOfStep)
{
    m_isOfEarlierStep = !isOfStep;
    Q_EMIT changed();
}

void RunSession::clear()
{
    m_isToBeCleared = m_runner.isRunning();
    if (m_isToBeCleared)
        return;
    show(nullptr);
    Q_EMIT changed();
}

void RunSession::leaveRun()
{
    m_refreshTimer.stop();
}

void RunSession::showWhose(const RunPlan *above, const QString &program)
{
    const auto isOf = [&](const RunRecord &record) {
        const bool isAbove =
            record.watched() ? record.watched()->program == program : above && record.plan() == *above;
        return isAbove && !m_isOfEarlierStep;
    };
    const bool isOther = m_record && !m_record->trace().isForeign() && !isOf(*m_record);
    const bool isEarlier = isOther && (m_record->trace().finished() || m_record->isReplay());
    const QString title = isOther ? runTitle(*m_record) : QString();
    const QString whose = !isOther ? QString()
        : isEarlier                ? tr("Earlier run: %1").arg(title)
                                   : tr("Running: %1").arg(title);
    const QString cut = tr("Cut off: the end is missing");
    m_views.showWhose(!m_isCutOff ? whose
            : whose.isEmpty()     ? cut
                                  : cut + QStringLiteral(" · ") + whose,
        isEarlier);
}

} // namespace hilera
