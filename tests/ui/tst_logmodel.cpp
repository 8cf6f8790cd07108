#include "core/task/taskkind.h"
#include "tests/support/testrun.h"
#include "ui/logmodel.h"
#include "ui/logpanel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>
#include <QTest>

using namespace hilera;

namespace {

// A run of many tasks on one track; nothing has happened yet.
std::shared_ptr<RunRecord> makeRecord(int tasks)
{
    RunPlan plan;
    plan.count = tasks;
    auto record = std::make_shared<RunRecord>(plan, 0);
    Event opened;
    opened.type = EventType::TrackOpened;
    opened.track = 0;
    opened.detail = static_cast<std::uint8_t>(TrackKind::Thread);
    record->apply({{opened}, {}, 0});
    return record;
}

Event startOf(TaskId task, Nanoseconds time)
{
    Event event;
    event.type = EventType::TaskStarted;
    event.track = 0;
    event.task = task;
    event.time = time;
    return event;
}

} // namespace

class TestLogModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sortsLateLinesByTime()
    {
        const auto record = makeRecord(10);
        LogModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecord(record);
        for (const auto &[task, time] : {std::pair(0U, 10), {1U, 30}, {2U, 20}})
            model.add(startOf(task, time));
        model.flush();
        for (const auto &[task, time] : {std::pair(3U, 25), {4U, 5}, {5U, 40}})
            model.add(startOf(task, time));
        model.flush();
        QCOMPARE(model.rowCount(), 6);
        std::vector<TaskId> order;
        for (int row = 0; row < model.rowCount(); ++row)
            order.push_back(model.line(row).task);
        QCOMPARE(order, (std::vector<TaskId>{4, 0, 2, 3, 1, 5}));
    }

    void passesOverWhatSaysNothing()
    {
        const auto record = makeRecord(1);
        LogModel model;
        model.setRecord(record);
        Event beat;
        beat.type = EventType::Heartbeat;
        beat.track = 0;
        model.add(beat);
        model.add(startOf(7, 1)); // there is no such task
        model.flush();
        QCOMPARE(model.rowCount(), 0);
    }

    // As from a run of 100,000 tasks: the window must not stall.
    void takesManyLines()
    {
        constexpr int lines = 200'000;
        const auto record = makeRecord(lines);
        LogPanel panel;
        panel.resize(320, 200);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.setRecord(record);
        auto *view = panel.findChild<QListView *>();
        qint64 worst = 0;
        for (int first = 0; first < lines; first += 10'000) {
            EventBatch batch;
            for (int i = first; i < first + 10'000; ++i)
                batch.events.push_back(startOf(static_cast<TaskId>(i), i * 1000));
            QElapsedTimer timer;
            timer.start();
            panel.add(batch);
            panel.finish();
            QCoreApplication::processEvents();
            worst = std::max(worst, timer.elapsed());
        }
        QCOMPARE(view->model()->rowCount(), lines);
        QVERIFY2(worst < test::stuck, qPrintable(QString::number(worst)));
    }

    void followsTheEndUnlessScrolledUp()
    {
        const auto record = makeRecord(1'000);
        LogPanel panel;
        panel.resize(320, 200);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.setRecord(record);
        auto *bar = panel.findChild<QListView *>()->verticalScrollBar();
        TaskId next = 0;
        const auto addLines = [&] {
            EventBatch batch;
            for (int i = 0; i < 100; ++i, ++next)
                batch.events.push_back(startOf(next, next));
            panel.add(batch);
            panel.finish();
            QCoreApplication::processEvents();
        };
        addLines();
        addLines();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
        bar->setValue(20);
        addLines();
        QCOMPARE(bar->value(), 20);
        bar->setValue(bar->maximum());
        addLines();
        QCOMPARE(bar->value(), bar->maximum());
    }
};

QTEST_MAIN(TestLogModel)
#include "tst_logmodel.moc"
