#include "core/machine/host.h"
#include "ui/figures/figurespanel.h"

#include <QLabel>
#include <QTest>

using namespace hilera;
using namespace Qt::StringLiterals;

namespace {

constexpr Nanoseconds origin = 1'000'000;
constexpr Nanoseconds second = nanosecondsPerSecond;

// A run of the plan's tasks that has ended, without having been run.
std::shared_ptr<const RunRecord> ended(const RunPlan &plan, Nanoseconds makespan,
    Outcome outcome = Outcome::Succeeded, const Host &host = thisHost(),
    const std::optional<Usage> &usage = {})
{
    auto record = std::make_shared<RunRecord>(plan, origin, host);
    EventBatch batch;
    const auto add = [&batch](EventType type, Nanoseconds time, TaskId task, int detail) {
        Event event;
        event.type = type;
        event.time = origin + time;
        event.task = task;
        event.detail = static_cast<std::uint8_t>(detail);
        batch.events.push_back(event);
    };
    add(EventType::TrackOpened, 0, noTrack, static_cast<int>(TrackKind::Thread));
    for (TaskId task = 0; task < record->tasks().size(); ++task) {
        add(EventType::TaskSubmitted, 0, task, 0);
        add(EventType::TaskStarted, 0, task, 0);
        add(EventType::TaskEnded, makespan, task, static_cast<int>(outcome));
    }
    record->apply(std::move(batch));
    record->finish(origin + makespan, usage);
    return record;
}

RunPlan planOf(const char *strategy, const char *task = "snooze")
{
    RunPlan plan;
    plan.strategy = QLatin1String(strategy);
    chooseTask(plan, QLatin1String(task));
    plan.count = 2;
    return plan;
}

class Panel {
public:
    void show(const std::shared_ptr<const RunRecord> &record)
    {
        m_panel.setRecord(record);
        m_panel.finish();
    }
    [[nodiscard]] QString value(int figure) const
    {
        return m_panel.findChild<QLabel *>(u"figure%1"_s.arg(figure))->text();
    }

private:
    FiguresPanel m_panel;
};

// Their places in the panel.
constexpr int overheadRow = 2;
constexpr int cpuRow = 4;
constexpr int speedupRow = 7;
constexpr int memoryRow = 8;
constexpr int switchesRow = 9;

} // namespace

class FiguresPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measuresSpeedupOverTheSameTasksOnly_data()
    {
        QTest::addColumn<RunPlan>("other");
        QTest::addColumn<QString>("text");
        const RunPlan same = planOf("thread-per-task", "count");
        QTest::newRow("the same") << same << u"4.0 ×"_s;
        RunPlan other = same;
        other.increments = 7;
        QTest::newRow("increments") << other << u"–"_s;
        other = same;
        other.mode = u"mutex"_s;
        QTest::newRow("mode") << other << u"–"_s;
        other = same;
        other.count = 3;
        QTest::newRow("count") << other << u"–"_s;
        other = same;
        other.timeScale = 0.5;
        QTest::newRow("scale") << other << u"–"_s;
        other = same;
        other.workers = 7;
        QTest::newRow("a knob of another strategy") << other << u"4.0 ×"_s;
    }
    void measuresSpeedupOverTheSameTasksOnly()
    {
        QFETCH(RunPlan, other);
        Panel panel;
        panel.show(ended(planOf("sequential", "count"), 8 * second));
        panel.show(ended(other, 2 * second));
        QTEST(panel.value(speedupRow), "text");
    }

    void measuresSpeedupOfWhatSucceeded()
    {
        Panel panel;
        panel.show(ended(planOf("sequential"), 9 * second, Outcome::Failed));
        panel.show(ended(planOf("coroutines"), 2 * second));
        QCOMPARE(panel.value(speedupRow), u"–"_s);
        panel.show(ended(planOf("sequential"), 8 * second));
        panel.show(ended(planOf("coroutines"), 2 * second));
        QCOMPARE(panel.value(speedupRow), u"4.0 ×"_s);
        panel.show(ended(planOf("coroutines"), 1 * second, Outcome::Failed));
        QCOMPARE(panel.value(speedupRow), u"–"_s);
        QCOMPARE(panel.value(overheadRow), u"–"_s); // which would be less than nothing
    }

    // A run log may come from anywhere.
    void measuresSpeedupOnOneMachine()
    {
        Host other = thisHost();
        other.cores += 1;
        Panel panel;
        panel.show(ended(planOf("sequential"), 8 * second, Outcome::Succeeded, other));
        panel.show(ended(planOf("coroutines"), 2 * second));
        QCOMPARE(panel.value(speedupRow), u"–"_s);
    }

    void showsOnlyWhatIsKnownOfTheMachine()
    {
        Panel panel;
        panel.show(ended(planOf("coroutines"), 1 * second));
        for (const int figure : {cpuRow, memoryRow, switchesRow})
            QCOMPARE(panel.value(figure), u"–"_s);
        panel.show(ended(planOf("coroutines"), 1 * second, Outcome::Succeeded, thisHost(),
            Usage{1'500'000, 20'000'000, 7, 3'000'000}));
        QCOMPARE(panel.value(cpuRow), u"1.50 ms + 20.0 ms"_s);
        QCOMPARE(panel.value(memoryRow), u"3.0 MB"_s);
        QCOMPARE(panel.value(switchesRow), u"7"_s);
    }
};

QTEST_MAIN(FiguresPanelTest)
#include "tst_figurespanel.moc"
