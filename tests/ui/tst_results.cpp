#include "core/task/taskkind.h"
#include "tests/support/testrun.h"
#include "ui/output/resultmodel.h"
#include "ui/output/resultspanel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace hilera;

namespace {

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

// The task starts and ends.
void end(
    EventBatch &batch, TaskId task, Nanoseconds from, Nanoseconds to, Outcome outcome = Outcome::Succeeded)
{
    Event event;
    event.track = 0;
    event.task = task;
    event.type = EventType::TaskStarted;
    event.time = from;
    batch.events.push_back(event);
    event.type = EventType::TaskEnded;
    event.time = to;
    event.detail = static_cast<std::uint8_t>(outcome);
    batch.events.push_back(event);
}

void add(RunRecord &record, ResultModel &model, EventBatch batch)
{
    for (const Event &event : record.apply(std::move(batch)).events)
        model.add(event);
    model.flush();
}

std::vector<TaskId> tasksOf(const ResultModel &model)
{
    std::vector<TaskId> tasks;
    for (int row = 0; row < model.rowCount(); ++row)
        tasks.push_back(model.taskAt(row));
    return tasks;
}

using Tasks = std::vector<TaskId>;

} // namespace

class TestResults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThatItCopiesAPart_data()
    {
        QTest::addColumn<int>("results");
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("as many as it copies") << 100'000 << true;
        QTest::newRow("one more") << 100'001 << false;
    }
    void saysThatItCopiesAPart()
    {
        QFETCH(int, results);
        QFETCH(bool, isWhole);
        const auto record = makeRecord(results);
        ResultsPanel panel;
        panel.setRecord(record);
        EventBatch batch;
        for (TaskId task = 0; task < static_cast<TaskId>(results); ++task)
            end(batch, task, task, task + 1);
        panel.add(record->apply(std::move(batch)));
        panel.finish();
        auto *view = panel.findChild<QTableView *>();
        QTRY_COMPARE(view->model()->rowCount(), results);
        view->setCurrentIndex(view->model()->index(1, 0));
        view->keyboardSearch(QStringLiteral("3.")); // looks at none of them
        QCOMPARE(view->currentIndex().row(), 1);
        const QSignalSpy part(&panel, &ResultsPanel::copiedPart);
        view->selectAll();
        QTest::keySequence(view, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 100'000);
        QCOMPARE(part.isEmpty(), isWhole);
        if (!isWhole)
            QVERIFY2(part.first().first().toString().contains(QLatin1String("100,001")),
                qPrintable(part.first().first().toString()));
    }

    void putsLateOnesInTheirPlaces()
    {
        const auto record = makeRecord(10);
        ResultModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecord(record);
        EventBatch first;
        end(first, 3, 0, 100);
        end(first, 1, 0, 300);
        add(*record, model, first);
        QCOMPARE(tasksOf(model), (Tasks{3, 1}));
        const QPersistentModelIndex chosen = model.index(1, 0); // of task 1
        EventBatch late;
        end(late, 2, 0, 200);
        end(late, 0, 0, 50);
        end(late, 4, 0, 400);
        add(*record, model, late);
        QCOMPARE(tasksOf(model), (Tasks{0, 3, 2, 1, 4}));
        QCOMPARE(chosen.row(), 3);
        QCOMPARE(model.index(3, 0).data().toString(), QStringLiteral("4."));
        add(*record, model, late); // once more: nothing new
        QCOMPARE(model.rowCount(), 5);
    }

    void staysSortedWhileTheyCome()
    {
        const auto record = makeRecord(10);
        ResultModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecord(record);
        model.sort(static_cast<int>(ResultColumn::RunTime), Qt::DescendingOrder);
        EventBatch first;
        end(first, 0, 0, 100);
        end(first, 1, 0, 300);
        add(*record, model, first);
        QCOMPARE(tasksOf(model), (Tasks{1, 0}));
        const QPersistentModelIndex chosen = model.index(1, 0); // of task 0
        EventBatch late;
        end(late, 2, 0, 200);
        end(late, 3, 190, 240);
        add(*record, model, late);
        QCOMPARE(tasksOf(model), (Tasks{1, 2, 0, 3}));
        QCOMPARE(chosen.row(), 2);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowOf(model.taskAt(row)), row);
        model.sort(static_cast<int>(ResultColumn::Submitted), Qt::AscendingOrder);
        QCOMPARE(tasksOf(model), (Tasks{0, 1, 2, 3}));
        QCOMPARE(chosen.row(), 0);
    }

    void sortsByWhatBecameOfThem()
    {
        const auto record = makeRecord(4);
        ResultModel model;
        model.setRecord(record);
        model.sort(static_cast<int>(ResultColumn::Result), Qt::AscendingOrder);
        EventBatch batch;
        end(batch, 0, 0, 10, Outcome::TimedOut);
        end(batch, 1, 0, 20);
        end(batch, 2, 0, 30, Outcome::Failed);
        end(batch, 3, 0, 40);
        add(*record, model, batch);
        QCOMPARE(tasksOf(model), (Tasks{1, 3, 2, 0}));
        QVERIFY(!model.line(2).contains(QLatin1String("nobody")));
        record->finish(50, {});
        model.finish();
        QVERIFY(model.line(2).endsWith(QStringLiteral("failed · nobody read it")));
        QVERIFY(!model.line(0).contains(QLatin1String("nobody")));
    }

    void followsTheEndUnlessScrolledUp()
    {
        const auto record = makeRecord(1'000);
        ResultsPanel panel;
        panel.resize(320, 200);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.setRecord(record);
        auto *bar = panel.findChild<QTableView *>()->verticalScrollBar();
        TaskId next = 0;
        const auto addRows = [&] {
            EventBatch batch;
            for (int i = 0; i < 100; ++i, ++next)
                end(batch, next, next, next + 1);
            panel.add(record->apply(batch));
            panel.finish();
            QCoreApplication::processEvents();
        };
        addRows();
        addRows();
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
        bar->setValue(20);
        addRows();
        QCOMPARE(bar->value(), 20);
    }

    // The window must not stall, however it is sorted.
    void takesAMillion_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("by end") << static_cast<int>(ResultColumn::Completed);
        QTest::newRow("by run time") << static_cast<int>(ResultColumn::RunTime);
        QTest::newRow("by result") << static_cast<int>(ResultColumn::Result);
    }
    void takesAMillion()
    {
        QFETCH(int, column);
        constexpr int tasks = 1'000'000;
        constexpr int step = 50'000;
        const auto record = makeRecord(tasks);
        ResultsPanel panel;
        panel.resize(320, 200);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.setRecord(record);
        auto *view = panel.findChild<QTableView *>();
        view->sortByColumn(column, Qt::AscendingOrder);
        qint64 worst = 0;
        for (int first = 0; first < tasks; first += step) {
            EventBatch batch;
            for (int i = first; i < first + step; ++i)
                end(batch, static_cast<TaskId>(i), i * 1000, i * 1000 + 1 + i * 7919LL % 999);
            const EventBatch &kept = record->apply(std::move(batch));
            QElapsedTimer timer;
            timer.start();
            panel.add(kept);
            panel.refresh();
            QCoreApplication::processEvents();
            worst = std::max(worst, timer.elapsed());
        }
        QElapsedTimer timer;
        timer.start();
        panel.finish();
        QCoreApplication::processEvents();
        const qint64 finish = timer.elapsed();
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), tasks, test::stuck);
        timer.restart();
        view->sortByColumn(static_cast<int>(ResultColumn::Submitted), Qt::DescendingOrder);
        QCoreApplication::processEvents();
        qInfo("worst %lld ms, at the end %lld ms, sorting anew %lld ms", static_cast<long long>(worst),
            static_cast<long long>(finish), static_cast<long long>(timer.elapsed()));
        QVERIFY2(worst < test::stuck, qPrintable(QString::number(worst)));
    }
};

QTEST_MAIN(TestResults)
#include "tst_results.moc"
