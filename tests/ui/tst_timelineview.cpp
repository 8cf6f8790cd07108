#include "tests/ui/timelinefixture.h"
#include "ui/timeline/view/legend.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

#include <cmath>

using namespace hilera;
using namespace hilera::test;

class TimelineViewTest : public QObject, TimelineFixture {
    Q_OBJECT

private Q_SLOTS:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init() { showPool(); }
    void cleanup() { close(); }

    void withoutATraceItStaysCalm()
    {
        m_view->setTrace(nullptr);
        QTest::keyClick(m_view.get(), Qt::Key_W);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(500, 100));
        QVERIFY(!m_view->grab().isNull());
        QCOMPARE(m_view->describe(QPoint(500, 100)), QString());
    }

    // A few rows too many come closer together; of very many, one scrolls.
    void bringsAFewMoreRowsIntoSight()
    {
        const auto rows = [this]() -> const TimelineRows & { return scene().rows; };
        const auto room = [this] { return m_view->controller().geometry().rows.height(); };
        const int roomy = rows().totalHeight();
        int height = m_view->height();
        while (room() >= roomy)
            m_view->resize(1044, --height);
        QVERIFY(rows().totalHeight() < roomy && rows().totalHeight() <= room());
        m_view->resize(1044, height - roomy / 2);
        QCOMPARE(rows().totalHeight(), roomy);
        m_view->resize(1044, height + 10);
        QCOMPARE(rows().totalHeight(), roomy);
    }

    void wheelZoomsAtTheCursor()
    {
        const QPoint place(700, 200);
        const Nanoseconds under = timeAt(place.x());
        const Nanoseconds before = range().duration();
        for (int i = 0; i < 5; ++i)
            wheel(place, {0, 120}, Qt::ControlModifier);
        QVERIFY(range().duration() < before / 2);
        QVERIFY(std::abs(xOf(under) - place.x()) < 1);
        QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QVERIFY(range().duration() > before / 3);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Backspace);
        QCOMPARE(range().duration(), before);
    }

    void keysPan_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("forward");
        QTest::newRow("D") << int(Qt::Key_D) << true;
        QTest::newRow("right") << int(Qt::Key_Right) << true;
        QTest::newRow("A") << int(Qt::Key_A) << false;
        QTest::newRow("left") << int(Qt::Key_Left) << false;
    }
    void keysPan()
    {
        QFETCH(int, key);
        QFETCH(bool, forward);
        QVERIFY(m_view->isFollowing());
        const TimeRange before = range();
        QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key));
        QCOMPARE(range().from > before.from, forward);
        const Nanoseconds slow = std::abs(range().from - before.from);
        QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key), Qt::ShiftModifier);
        QVERIFY(std::abs(range().from - before.from) > 3 * slow);
        QVERIFY(!m_view->isFollowing());
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QVERIFY(m_view->isFollowing());
        QTest::keyClick(m_view.get(), Qt::Key_0);
        QCOMPARE(range(), before);
    }

    void dragSelectsAndSnapsToEdges_data()
    {
        QTest::addColumn<bool>("snap");
        QTest::newRow("snaps") << true;
        QTest::newRow("with Ctrl it does not") << false;
    }
    void dragSelectsAndSnapsToEdges()
    {
        QFETCH(bool, snap);
        const Qt::KeyboardModifiers held = snap ? Qt::NoModifier : Qt::ControlModifier;
        const int y = rowY(1);
        const QPoint from(static_cast<int>(xOf(second / 10)) + 3, y);
        const QPoint to(static_cast<int>(xOf(second / 10 + 2 * second)) - 3, y);
        drag(from, to, held);
        const std::optional<TimeRange> selection = scene().selection;
        QVERIFY(selection.has_value());
        QCOMPARE(selection->from == second / 10, snap);
        QCOMPARE(selection->to == second / 10 + 2 * second, snap);
        QVERIFY(!m_view->isFollowing());
        QTest::keyClick(m_view.get(), Qt::Key_F);
        QVERIFY(range().from <= selection->from && range().duration() < 3 * second);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(!scene().selection);
    }

    void clickChoosesASlice()
    {
        QSignalSpy chosen(m_view.get(), &TimelineView::sliceSelected);
        const QPoint place(static_cast<int>(xOf(second)), rowY(2));
        QVERIFY(m_view->describe(place).contains(QLatin1String("snooze 1")));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, place);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<TrackId>(), TrackId(2));
        QCOMPARE(scene().chosen->slice.task, TaskId(1));
        QTest::keyClick(m_view.get(), Qt::Key_Period);
        QCOMPARE(scene().chosen->slice.task, TaskId(3));
        QTest::keyClick(m_view.get(), Qt::Key_Comma);
        QCOMPARE(scene().chosen->slice.task, TaskId(1));
        QTest::keyClick(m_view.get(), Qt::Key_BracketLeft);
        QCOMPARE(scene().chosen->slice.state, State::Queued);
        QTest::keyClick(m_view.get(), Qt::Key_BracketRight);
        QCOMPARE(scene().chosen->track, TrackId(2));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(!scene().chosen);
    }

    void doubleClickFitsASliceAndThenAll()
    {
        const TimeRange all = range();
        const QPoint place(static_cast<int>(xOf(second)), rowY(1));
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, place);
        QVERIFY(range().contains(second / 10) && range().duration() < 3 * second);
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, place);
        QCOMPARE(range(), all);
    }

    void groupsFold()
    {
        QCOMPARE(scene().rows.count(), 4); // queue, process, two threads
        const QPoint label(30, rowY(0));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, label);
        QCOMPARE(scene().rows.count(), 2);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(scene().rows.count(), 4);
    }

    void searchFindsATask()
    {
        QTest::keyClick(m_view.get(), Qt::Key_Slash);
        auto *search = m_view->findChild<QLineEdit *>();
        QVERIFY(search->isVisible());
        QTest::keyClicks(search, QStringLiteral("snooze 2"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(scene().chosen.value().slice.task, TaskId(2));
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(!search->isVisible());
        QVERIFY(!scene().chosen);
    }

    void marksComeAndGo()
    {
        QTest::mouseMove(m_view.get(), QPoint(600, 200));
        QTest::keyClick(m_view.get(), Qt::Key_M);
        QCOMPARE(scene().marks.size(), std::size_t(1));
        QTest::keyClick(m_view.get(), Qt::Key_M);
        QCOMPARE(scene().marks.size(), std::size_t(0));
    }

    void legendDimsTheOtherStates()
    {
        QAbstractButton *waiting = nullptr;
        for (QAbstractButton *button : m_view->findChildren<QAbstractButton *>()) {
            if (button->text() == QLatin1String("waiting"))
                waiting = button;
        }
        QVERIFY(waiting);
        QTest::mouseClick(waiting, Qt::LeftButton, {}, QPoint(8, waiting->height() / 2));
        QVERIFY(scene().dimmed[static_cast<std::size_t>(State::Running)]);
        QVERIFY(!scene().dimmed[static_cast<std::size_t>(State::Waiting)]);
        QTest::keyClick(waiting, Qt::Key_Space);
        QVERIFY(scene().dimmed.none());
    }

    void idealScheduleGoesToWhoRanItsFirstTask()
    {
        const std::vector<Nanoseconds> durations(4, 2 * second);
        m_view->setSchedule(drawn(listSchedule(durations, 2)));
        QCOMPARE(scene().places.workers(), (std::vector{-1, 0, 1}));
        QCOMPARE(scene().scheduleStart, Nanoseconds(0));
    }

    void staysWhereItIsWhenRowsComeInAbove()
    {
        EventBatch batch = pool();
        for (TrackId track = 3; track < 40; ++track)
            batch.events.push_back(
                made(EventType::TrackOpened, 0, track, 0, static_cast<int>(TrackKind::Thread)));
        batch.events.push_back(
            made(EventType::TrackOpened, 0, 40, noTrack, static_cast<int>(TrackKind::Process)));
        for (TrackId track = 41; track < 80; ++track)
            batch.events.push_back(
                made(EventType::TrackOpened, 0, track, 40, static_cast<int>(TrackKind::Thread)));
        Trace trace(0, 4, 1);
        trace.apply(batch);
        m_view->setTrace(&trace);
        wheel(QPoint(600, 200), {0, -120 * 25}, Qt::NoModifier);
        const auto topTrack = [this] { return scene().rows.row(scene().rows.indexAt(scene().scroll)).track; };
        const TrackId top = topTrack();
        const int scroll = scene().scroll;
        QVERIFY(top > 40);
        trace.apply(
            {{made(EventType::TrackOpened, second, 80, 0, static_cast<int>(TrackKind::Thread))}, {}, 0});
        m_view->traceChanged();
        QTRY_VERIFY(scene().scroll > scroll);
        QCOMPARE(topTrack(), top);
        m_view->setTrace(nullptr);
    }

private:
    void wheel(const QPoint &place, const QPoint &angle, Qt::KeyboardModifiers held)
    {
        QWheelEvent event(
            place, m_view->mapToGlobal(place), {}, angle, Qt::NoButton, held, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view.get(), &event);
    }

    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers held)
    {
        QTest::mousePress(m_view.get(), Qt::LeftButton, held, from);
        for (const QPoint &place : {(from + to) / 2, to}) {
            QMouseEvent move(
                QEvent::MouseMove, place, m_view->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, held);
            QCoreApplication::sendEvent(m_view.get(), &move);
        }
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, held, to);
    }
};

QTEST_MAIN(TimelineViewTest)
#include "tst_timelineview.moc"
