#include "ui/compare/strategybatch.h"

#include "core/planning/planning.h"
#include "core/run/runner.h"

namespace hilera {

StrategyBatch::StrategyBatch(Runner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{
    connect(&runner, &Runner::runStarted, this, &StrategyBatch::takeStart);
    connect(&runner, &Runner::runFinished, this, &StrategyBatch::takeEnd);
}

void StrategyBatch::start(const RunPlan &plan, const QStringList &strategies)
{
    m_plan = plan;
    m_strategies = strategies;
    m_done = -1;
    next();
}

void StrategyBatch::next()
{
    if (!isOn())
        return;
    m_record.reset();
    for (++m_done; m_done < count(); ++m_done) {
        m_plan.strategy = strategy();
        const auto problem = findProblem(m_plan);
        if (!problem) {
            m_runner.start(prepare(m_plan));
            Q_EMIT progressed();
            return;
        }
        Q_EMIT skipped(strategy(), problem->text);
    }
    giveUp();
}

// Somebody else's run comes first: the batch is over.
void StrategyBatch::takeStart()
{
    if (!isOn())
        return;
    if (!m_record && m_runner.record()->plan() == m_plan)
        m_record = m_runner.record();
    else
        giveUp();
}

void StrategyBatch::takeEnd()
{
    if (!isOn() || !m_record || m_runner.record() != m_record)
        return;
    Q_EMIT runEnded(m_record);
    // When the window has taken in that this one has ended.
    QMetaObject::invokeMethod(this, &StrategyBatch::next, Qt::QueuedConnection);
}

void StrategyBatch::cancel()
{
    if (!isOn())
        return;
    giveUp();
    m_runner.stop();
}

void StrategyBatch::giveUp()
{
    if (!isOn())
        return;
    m_strategies.clear();
    m_record.reset();
    m_done = 0;
    Q_EMIT progressed();
}

} // namespace hilera
