#include "core/task/taskkind.h"
#include "tests/support/testrun.h"
#include "ui/output/logmodel.h"
#include "ui/output/logpanel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTableView>
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

// From top to bottom.
QStringList chosenLines(const QTableView &view)
{
    QStringList lines;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        const QModelIndex index = view.model()->index(row, 0);
        if (view.selectionModel()->isSelected(index))
            lines.append(index.data(Qt::ToolTipRole).toString());
    }
    return lines;
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

    // The window answers in between: no step grows with the run.
    void showsManyLinesPieceByPiece()
    {
        constexpr int lines = 300'000;
        LogPanel panel;
        panel.setRecord(makeRecord(lines));
        EventBatch batch;
        for (TaskId task = 0; task < lines; ++task)
            batch.events.push_back(startOf(task, task));
        panel.add(batch);
        const QAbstractItemModel *model = panel.findChild<QTableView *>()->model();
        int most = 0;
        connect(model, &QAbstractItemModel::rowsInserted, this,
            [&most](const QModelIndex &, int first, int last) { most = std::max(most, last - first + 1); });
        panel.finish();
        QVERIFY(model->rowCount() < lines);
        QTRY_COMPARE(model->rowCount(), lines);
        QVERIFY2(most <= 50'000, qPrintable(QString::number(most)));
    }

    void keepsWhatIsChosenWhenALateLineComesInBefore()
    {
        const auto record = makeRecord(10);
        LogPanel panel;
        panel.setRecord(record);
        auto *view = panel.findChild<QTableView *>();
        const QAbstractItemModelTester tester(
            view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        panel.add({{startOf(0, 10), startOf(1, 20), startOf(2, 40)}, {}, 0});
        panel.finish();
        for (const int row : {1, 2})
            view->selectionModel()->select(view->model()->index(row, 0), QItemSelectionModel::Select);
        const QStringList chosen = chosenLines(*view);
        panel.add({{startOf(3, 15), startOf(4, 30), startOf(5, 50)}, {}, 0});
        panel.finish();
        QCOMPARE(view->model()->rowCount(), 6);
        QCOMPARE(chosenLines(*view), chosen);
    }

    void copiesAllThatIsChosen()
    {
        const auto record = makeRecord(5);
        LogPanel panel;
        panel.setRecord(record);
        auto *view = panel.findChild<QTableView *>();
        panel.add({{startOf(0, 10), startOf(1, 20), startOf(2, 30), startOf(3, 40)}, {}, 0});
        panel.finish();
        for (const int row : {3, 0, 1})
            view->selectionModel()->select(view->model()->index(row, 0), QItemSelectionModel::Select);
        QTest::keySequence(view, QKeySequence::Copy);
        QStringList lines = chosenLines(*view);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(QGuiApplication::clipboard()->text(), lines.join(u'\n') + u'\n');
    }

    // A line begins with its time: no key makes the text of all of them to look for one.
    void looksForNoLineByItsFirstLetter()
    {
        const auto record = makeRecord(3);
        LogPanel panel;
        panel.setRecord(record);
        auto *view = panel.findChild<QTableView *>();
        panel.add({{startOf(0, 10), startOf(1, nanosecondsPerSecond)}, {}, 0});
        panel.finish();
        view->setCurrentIndex(view->model()->index(1, 0));
        view->keyboardSearch(view->model()->index(0, 0).data().toString());
        QCOMPARE(view->currentIndex().row(), 1);
    }

    // The number at the end of a name that is cut still tells tasks apart.
    void cutsTheNameOfATaskInItsMiddle()
    {
        LogPanel panel;
        panel.resize(panel.minimumWidth(), 200);
        panel.setRecord(makeRecord(20'000));
        panel.add({{startOf(19'998, 10), startOf(19'999, 20)}, {}, 0});
        panel.finish();
        auto *view = panel.findChild<QTableView *>();
        const auto lookOf = [&](int row) {
            const QImage image = view->grab().toImage();
            const QPoint origin = view->viewport()->pos();
            return image.copy(
                view->visualRect(view->model()->index(row, LogModel::TaskName)).translated(origin));
        };
        const QString name = view->model()->index(0, LogModel::TaskName).data().toString();
        QVERIFY(view->fontMetrics().horizontalAdvance(name) > view->columnWidth(LogModel::TaskName));
        QVERIFY(!lookOf(0).isNull());
        QVERIFY(lookOf(0) != lookOf(1));
    }

    void goesToTheFirstAndTheLastLineByKey()
    {
        const auto record = makeRecord(3);
        LogPanel panel;
        panel.setRecord(record);
        auto *view = panel.findChild<QTableView *>();
        panel.add({{startOf(0, 10), startOf(1, 20), startOf(2, 30)}, {}, 0});
        panel.finish();
        view->setCurrentIndex(view->model()->index(1, 3));
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(view->currentIndex().row(), 2);
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(view->currentIndex().row(), 0);
    }

    // A reader of the screen says the whole line, whichever of its columns was clicked.
    void tellsAReaderOfTheScreenTheWholeLine()
    {
        const auto record = makeRecord(1);
        LogModel model;
        model.setRecord(record);
        model.add(startOf(0, 10));
        model.flush();
        for (int column = 0; column < model.columnCount(); ++column)
            QCOMPARE(model.index(0, column).data(Qt::AccessibleTextRole).toString(), toString(model.line(0)));
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
        auto *view = panel.findChild<QTableView *>();
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
        auto *bar = panel.findChild<QTableView *>()->verticalScrollBar();
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
