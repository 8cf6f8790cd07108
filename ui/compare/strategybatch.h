#pragma once

#include "core/plan/runplan.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace hilera {

class Runner;
class RunRecord;

// Runs the same tasks under several strategies, one after the other. GUI thread; never waits.
class StrategyBatch : public QObject {
    Q_OBJECT

public:
    explicit StrategyBatch(Runner &runner, QObject *parent = nullptr);

    // A run that is on is stopped.
    void start(const RunPlan &plan, const QStringList &strategies);
    // What goes on is asked to stop, and nothing follows; what has run is not touched.
    void cancel();
    // Nothing follows, but what goes on goes on.
    void giveUp();

    [[nodiscard]] bool isOn() const { return !m_strategies.isEmpty(); }
    [[nodiscard]] qsizetype count() const { return m_strategies.size(); }
    [[nodiscard]] qsizetype done() const { return m_done; }
    [[nodiscard]] QString strategy() const { return m_strategies.value(m_done); } // that is on

Q_SIGNALS:
    void progressed(); // or ended
    void runEnded(const std::shared_ptr<const hilera::RunRecord> &record);
    void skipped(const QString &strategy, const QString &why); // for people

private:
    void takeStart();
    void takeEnd();
    void next();

    Runner &m_runner;
    RunPlan m_plan;
    QStringList m_strategies;
    qsizetype m_done = 0;
    std::shared_ptr<const RunRecord> m_record; // of the one that is on
};

} // namespace hilera
