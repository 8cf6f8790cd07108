#include "tests/ui/comparefixture.h"
#include "ui/compare/laneroom.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QWheelEvent>

#include <numeric>

using namespace hilera;

namespace {

int sum(const std::vector<LaneRoom> &rooms)
{
    return std::accumulate(
        rooms.begin(), rooms.end(), 0, [](int total, const LaneRoom &room) { return total + room.height; });
}

TimeRange sharedRange(const RunLane &lane)
{
    const TimelineController &controller = lane.view().controller();
    return panned(controller.scene().range, -controller.viewport().start());
}

} // namespace

class TestLanes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void sharesTheRoom()
    {
        const auto few = shareRoom({{1, 0}, {2, 0}}, 300, 25, 28);
        QVERIFY(few[1].rowHeight > 20 && few[1].height >= 2 * few[1].rowHeight);
        // All in sight, as long as that is possible.
        const auto several = shareRoom({{1, 0}, {10, 0}, {10, 0}, {2, 0}}, 300, 25, 28);
        QVERIFY(sum(several) <= 300);
        QVERIFY(several[1].rowHeight >= 8 && several[1].height >= 10 * several[1].rowHeight);
        QVERIFY(shareRoom(std::vector<LaneWish>(13, {10, 0}), 300, 25, 28)[0].rowHeight == 2);
        // Too many rows to be told apart; all rows of one that is expanded.
        QCOMPARE(shareRoom({{1000, 0}}, 300, 25, 28)[0].rowHeight, 0);
        const auto expanded = shareRoom({{10, 290}, {1, 0}}, 300, 25, 28);
        QVERIFY(expanded[0].height > 200 && expanded[1].height >= 25);
        QVERIFY(shareRoom({}, 300, 25, 28).empty());
    }

    void allShareOneZoom()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("sequential"), 3, QStringLiteral("0.1"));
        fixture.runAndPin(QStringLiteral("thread-per-task"), 3, QStringLiteral("0.1"));
        fixture.click("compare");
        const auto &lanes = fixture.stack().lanes();
        QTRY_COMPARE(lanes.size(), std::size_t(2));
        QTRY_COMPARE(sharedRange(*lanes[0]), sharedRange(*lanes[1]));
        const TimeRange all = sharedRange(*lanes[0]);
        QVERIFY(all.to > 300 * 1'000'000);

        fixture.stack().focusRuns();
        fixture.press(Qt::Key_W);
        QVERIFY(sharedRange(*lanes[0]).duration() < all.duration());
        QCOMPARE(sharedRange(*lanes[1]), sharedRange(*lanes[0]));
        fixture.press(Qt::Key_Down);
        QVERIFY(lanes[1]->view().hasFocus());
        const TimeRange zoomed = sharedRange(*lanes[1]);
        fixture.press(Qt::Key_D);
        QVERIFY(sharedRange(*lanes[0]).from > zoomed.from);
        QCOMPARE(sharedRange(*lanes[1]), sharedRange(*lanes[0]));
        fixture.press(Qt::Key_Home);
        QCOMPARE(sharedRange(*lanes[0]), all);

        QWheelEvent wheel(QPointF(300, 8), lanes[0]->view().mapToGlobal(QPointF(300, 8)), {}, {0, 120},
            Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&lanes[0]->view(), &wheel);
        QVERIFY(sharedRange(*lanes[0]).duration() < all.duration());
        QCOMPARE(sharedRange(*lanes[1]), sharedRange(*lanes[0]));
        // And the place of the mouse.
        QTest::mouseMove(&lanes[0]->view(), QPoint(200, 8));
        QTRY_VERIFY(lanes[0]->view().cursor());
        QCOMPARE(lanes[1]->view().cursor(), lanes[0]->view().cursor());
    }

    // A lane is a timeline without search and legend, for a screen reader too.
    void haveNothingButTheirRows()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("sequential"), 3, QStringLiteral("0.05"));
        fixture.click("compare");
        for (const RunLane *lane : fixture.stack().lanes()) {
            QCOMPARE(lane->view().findChildren<QLineEdit *>().size(), 0);
            QCOMPARE(lane->view().findChildren<QAbstractButton *>().size(), 0);
            QAccessibleInterface *table =
                QAccessible::queryAccessibleInterface(const_cast<LaneView *>(&lane->view()));
            QCOMPARE(table->role(), QAccessible::Table);
            QCOMPARE(table->childCount(), lane->view().controller().scene().rows.count());
        }
    }

    void startTogetherAndSayTheirEnd()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("process-pool"), 4, QStringLiteral("0.05"));
        fixture.runAndPin(QStringLiteral("coroutines"), 4, QStringLiteral("0.05"));
        fixture.click("compare");
        for (const RunLane *lane : fixture.stack().lanes()) {
            const TimelineController &controller = lane->view().controller();
            const TimelineScene &scene = controller.scene();
            Nanoseconds submitted = scene.trace->lastEvent();
            Nanoseconds ended = 0;
            for (const TaskRecord &task : scene.trace->tasks()) {
                submitted = std::min(submitted, task.submitted);
                ended = std::max(ended, task.ended);
            }
            QCOMPARE(controller.viewport().start(), submitted);
            QTRY_COMPARE(scene.end.value_or(0), ended);
            QVERIFY(scene.endText.contains(QLatin1Char('s')));
            QTRY_VERIFY(!scene.schedule().slices.empty()); // its ghost
            QVERIFY(!hasGhostsInRows(scene, controller.geometry()) || !scene.places.workers().empty());
        }
    }

    void showAllRowsOnDemand()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("thread-per-task"), 6);
        fixture.runAndPin(QStringLiteral("sequential"), 6);
        fixture.click("compare");
        RunLane *lane = fixture.stack().lanes()[0];
        const auto rows = [&] { return lane->view().controller().scene().rows.count(); };
        QTRY_COMPARE(rows(), 6); // those that did tasks
        const int height = lane->height();
        fixture.stack().focusRuns();
        fixture.press(Qt::Key_Return);
        QVERIFY(lane->isExpanded());
        QVERIFY(rows() > 7); // and the window's thread, the queue, the caller
        QVERIFY(lane->height() > height);
        QVERIFY(lane->view().controller().geometry().labels.width() > 100);
        fixture.press(Qt::Key_C);
        fixture.press(Qt::Key_C);
        lane = fixture.stack().lanes()[0];
        QVERIFY(lane->isExpanded()); // as it was left
        QTest::mouseClick(lane->childAt(60, 8), Qt::LeftButton, {}, QPoint(60, 8));
        QVERIFY(!lane->isExpanded());
        QCOMPARE(rows(), 6);
    }

    void drawsAThousandRowsAsAChart()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("coroutines"), 2000, QStringLiteral("0.05"));
        fixture.click("compare");
        const RunLane *lane = fixture.stack().lanes()[0];
        QTRY_COMPARE(lane->rowCount(), 2000);
        QVERIFY(lane->view().controller().geometry().chart.height() > 20);
        QCOMPARE(lane->view().controller().geometry().rows.height(), 0);
    }

    // What is hidden does nothing.
    void hasNoLanesWhileItIsHidden()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("sequential"));
        QVERIFY(fixture.stack().lanes().empty());
        fixture.click("compare");
        QCOMPARE(fixture.stack().lanes().size(), std::size_t(1));
        fixture.click("compare");
        QVERIFY(fixture.stack().lanes().empty());
    }

    // It is read, measured and laid out beside the window's thread, or fast.
    void addsAVeryLongRunAlive()
    {
        const QString file = m_folder.filePath(QStringLiteral("long.hilera.jsonl"));
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("coroutines"), 100'000, QStringLiteral("0.01"));
        fixture.find<FileMenu>("file")->save(file);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.message().startsWith(QLatin1String("Saved")), test::stuck);
        Nanoseconds worst = 0;
        connect(&fixture.runner.heartbeat(), &Heartbeat::beat, this,
            [&worst](Nanoseconds lag) { worst = std::max(worst, lag); });
        fixture.find<FileMenu>("file")->openAll({file, file});
        QTRY_COMPARE_WITH_TIMEOUT(fixture.rows(), 3, test::stuck);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.figure(2, RunFigure::Workers) == QLatin1String("1"), test::stuck);
        QTest::qWait(200);
        qInfo("worst lag while two runs of 100,000 tasks are added: %lld ms",
            static_cast<long long>(worst / 1'000'000));
        QVERIFY(worst < Nanoseconds(test::stuck) * 1'000'000);
    }

    void keepsTheWindowAlive()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("coroutines"), 20'000, QStringLiteral("0.05"));
        fixture.click("compare");
        QTRY_COMPARE(fixture.stack().lanes().size(), std::size_t(1));
        fixture.setUp(QStringLiteral("event-loop"), 20'000, QStringLiteral("0.05"));
        constexpr Nanoseconds bound = Nanoseconds(test::stuck) * 1'000'000;
        QVERIFY(fixture.leastLag(bound) < bound);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestLanes)
#include "tst_lanes.moc"
