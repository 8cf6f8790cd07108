#include "tests/support/testrun.h"

#include "core/record/names.h"

#include <QEventLoop>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

namespace hilera::test {

QString workerProgram()
{
    return QStringLiteral(HILERA_BIN "/hilera-worker");
}

bool waitUntilIdle(Runner &runner, int milliseconds)
{
    QEventLoop loop;
    QTimer tooLong;
    tooLong.setSingleShot(true);
    QObject::connect(&tooLong, &QTimer::timeout, &loop, &QEventLoop::quit);
    const auto quitWhenIdle = [&runner, &loop] {
        if (!runner.isRunning())
            loop.quit();
    };
    QObject::connect(&runner, &Runner::runFinished, &loop, quitWhenIdle);
    tooLong.start(milliseconds * slowdown);
    if (runner.isRunning())
        loop.exec();
    return !runner.isRunning();
}

bool takes(const Strategy &strategy, const QString &task)
{
    RunPlan plan;
    plan.strategy = QLatin1String(strategy.id);
    chooseTask(plan, task);
    const bool isThere =
        !strategy.isInPython || !QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty();
    return isThere && !findProblem(plan);
}

std::shared_ptr<const RunRecord> runPlan(const RunPlan &plan, const QString &program, int milliseconds)
{
    Runner runner(program);
    runner.start(prepare(plan));
    return waitUntilIdle(runner, milliseconds) ? runner.record() : nullptr;
}

std::vector<Event> eventsOf(const RunRecord &record)
{
    std::vector<Event> events;
    for (const EventBatch &batch : record.batches())
        events.insert(events.end(), batch.events.begin(), batch.events.end());
    return events;
}

int countEvents(const std::vector<Event> &events, EventType type, TaskId task)
{
    return static_cast<int>(std::ranges::count_if(
        events, [=](const Event &event) { return event.type == type && event.task == task; }));
}

QString reasonOf(const RunRecord &record, TaskId task)
{
    return noteText(record.trace().note(task));
}

} // namespace hilera::test
