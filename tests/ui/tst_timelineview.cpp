#include "core/record/names.h"
#include "tests/support/testrun.h"
#include "ui/timeline/view/legend.h"
#include "ui/timeline/view/timelineaccessible.h"
#include "ui/timeline/view/timelineview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <QWheelEvent>

#include <climits>
#include <cmath>

using namespace hilera;

namespace {

constexpr Nanoseconds second = nanosecondsPerSecond;

Event made(EventType type, Nanoseconds time, TrackId track, TaskId task = noTask, int detail = 0)
{
    Event event;
    event.type = type;
    event.time = time;
    event.track = track;
    event.task = task;
    event.detail = static_cast<std::uint8_t>(detail);
    return event;
}

// A process with two threads; each waits for two tasks of two seconds.
EventBatch pool()
{
    EventBatch batch;
    batch.events.push_back(made(EventType::TrackOpened, 0, 0, noTrack, static_cast<int>(TrackKind::Process)));
    for (TaskId task = 0; task < 4; ++task)
        batch.events.push_back(made(EventType::TaskSubmitted, 0, 1, task));
    for (TrackId track = 1; track <= 2; ++track)
        batch.events.push_back(
            made(EventType::TrackOpened, 0, track, 0, static_cast<int>(TrackKind::Thread)));
    for (TaskId task = 0; task < 4; ++task) {
        const TrackId track = 1 + task % 2;
        const Nanoseconds start = second / 10 + (task / 2) * 3 * second;
        batch.events.push_back(made(EventType::TaskStarted, start, track, task));
        batch.events.push_back(
            made(EventType::StateEntered, start, track, task, static_cast<int>(State::Waiting)));
        batch.events.push_back(made(EventType::TaskEnded, start + 2 * second, track, task, 1));
        batch.events.push_back(made(EventType::StateEntered, start + 2 * second, track, noTask, 0));
    }
    return batch;
}

} // namespace

class TimelineViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init()
    {
        m_trace = std::make_unique<Trace>(0, 4, 1);
        m_trace->apply(pool());
        m_trace->finish(6 * second);
        m_view = std::make_unique<TimelineView>();
        m_view->setTaskNames([](TaskId task) { return QStringLiteral("snooze %1").arg(task); });
        m_view->resize(1044, 400);
        m_view->setTrace(m_trace.get());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setFocus();
    }

    void cleanup()
    {
        m_view.reset();
        m_trace.reset();
    }

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

    void isThereForAScreenReader()
    {
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(table);
        QCOMPARE(table->role(), QAccessible::Table);
        QCOMPARE(table->childCount(), scene().rows.count());
        QAccessibleInterface *row = table->child(scene().rows.indexOf(2));
        QCOMPARE(row->role(), QAccessible::Row);
        QCOMPARE(row->text(QAccessible::Name), QStringLiteral("Thread 1"));
        QCOMPARE(row->childCount(), 2);
        QCOMPARE(row->parent()->object(), m_view.get());
        const QString cell = row->child(0)->text(QAccessible::Name);
        for (const char *word : {"snooze 1", "waiting", "100 ms", "2.00 s"})
            QVERIFY2(
                QString(cell).replace(QChar(0xa0), u' ').contains(QLatin1String(word)), qPrintable(cell));
        QCOMPARE(row->indexOfChild(row->child(1)), 1);
    }

    void tellsAScreenReaderWhatIsChosen()
    {
        const auto nameOf = [](const QAccessibleInterface *part) {
            return part ? part->text(QAccessible::Name) : QString();
        };
        m_view->chooseTask(1);
        QVERIFY(nameOf(accessibleSlice(*TimelineCanvas::of(m_view.get())))
                    .startsWith(QLatin1String("snooze 1 ")));
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        const int row = scene().currentRow;
        QCOMPARE(nameOf(accessibleRow(*TimelineCanvas::of(m_view.get()))),
            trackName(*scene().trace, *scene().trace->track(scene().rows.row(row).track)));
        m_view->setTrace(nullptr);
        QVERIFY(!accessibleSlice(*TimelineCanvas::of(m_view.get())));
        QVERIFY(!accessibleRow(*TimelineCanvas::of(m_view.get())));
    }

    void aHundredThousandRowsStayFast()
    {
        constexpr TrackId rows = 100'000;
        EventBatch batch;
        for (TrackId track = 0; track < rows; ++track) {
            batch.events.push_back(
                made(EventType::TrackOpened, 0, track, noTrack, static_cast<int>(TrackKind::Thread)));
            batch.events.push_back(
                made(EventType::StateEntered, 0, track, 0, static_cast<int>(State::Running)));
        }
        Trace trace(0, 0, 1);
        trace.apply(batch);
        trace.finish(6 * second);
        QElapsedTimer timer;
        timer.start();
        m_view->setTrace(&trace);
        QVERIFY(!m_view->grab().isNull());
        m_view->findChild<QScrollBar *>()->setValue(INT_MAX);
        const QImage picture = m_view->grab().toImage();
        QVERIFY2(timer.elapsed() < test::stuck, qPrintable(QString::number(timer.elapsed())));

        const QPoint last(static_cast<int>(xOf(3 * second)), rowY(rows - 1));
        QCOMPARE(picture.pixelColor(last), lightTheme().state(State::Running).fill);
        QSignalSpy chosen(m_view.get(), &TimelineView::sliceSelected);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, last);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<TrackId>(), rows - 1);
        m_view->setTrace(nullptr);
    }

    void theGuessIsALine()
    {
        const auto lineAt = [this](Nanoseconds time) {
            const QImage picture = m_view->grab().toImage();
            const QRect rows = m_view->controller().geometry().rows;
            const int x = static_cast<int>(std::lround(xOf(time)));
            int found = 0;
            for (int y = rows.top(); y < rows.bottom(); ++y)
                found += picture.pixelColor(x, y) == lightTheme().mutedText ? 1 : 0;
            return found > rows.height() / 3;
        };
        QVERIFY(!lineAt(9 * second));
        m_view->setGuesses({9 * second});
        QVERIFY(range().contains(9 * second)); // comes into sight
        QVERIFY(lineAt(9 * second));
        m_view->setGuesses({});
        QVERIFY(!lineAt(9 * second));
    }

    void slicesOfALineAreLit()
    {
        Event start = made(EventType::StateEntered, 0, 0, 0, static_cast<int>(State::Waiting));
        start.line = 12;
        Trace trace(0, 1, 1);
        trace.apply(
            {{made(EventType::TrackOpened, 0, 0, noTrack, static_cast<int>(TrackKind::Thread)), start}, {},
                0});
        trace.finish(6 * second);
        m_view->setTrace(&trace);
        const auto isLit = [this] {
            const QImage picture = m_view->grab().toImage();
            const int x = static_cast<int>(xOf(3 * second));
            const int bar = scene().rows.heights().bar;
            for (int y = rowY(0) - bar; y < rowY(0) + bar; ++y) {
                if (picture.pixelColor(x, y) == lightTheme().accent)
                    return true;
            }
            return false;
        };
        QVERIFY(!isLit());
        m_view->highlightLine(12);
        QVERIFY(isLit());
        m_view->highlightLine(13);
        QVERIFY(!isLit());
        m_view->setTrace(nullptr);
    }

    void speaksANewLanguageAtOnce()
    {
        class Shouting : public QTranslator {
        public:
            bool isEmpty() const override { return false; }
            QString translate(const char *, const char *text, const char *, int) const override
            {
                return QString::fromUtf8(text).toUpper();
            }
        } translator;
        const int narrow = m_view->controller().geometry().labels.width();
        QCoreApplication::installTranslator(&translator);
        QTRY_COMPARE(m_view->accessibleName(), QStringLiteral("TIMELINE"));
        QCOMPARE(
            m_view->findChild<QLineEdit *>()->placeholderText(), QStringLiteral("FIND A TASK OR A TRACK"));
        QStringList states;
        for (const QAbstractButton *button : m_view->findChildren<QAbstractButton *>())
            states << button->text();
        QVERIFY2(states.contains(QStringLiteral("WAITING")), qPrintable(states.join(u' ')));
        QVERIFY(m_view->controller().geometry().labels.width() > narrow);
        QCoreApplication::removeTranslator(&translator);
        QTRY_COMPARE(m_view->accessibleName(), QStringLiteral("Timeline"));
        QCOMPARE(m_view->controller().geometry().labels.width(), narrow);
    }

    void repaintsNoMoreOftenThanFramesGoBy_data()
    {
        QTest::addColumn<bool>("replay");
        QTest::newRow("events come") << false;
        QTest::newRow("a replay goes on") << true;
    }
    void repaintsNoMoreOftenThanFramesGoBy()
    {
        QFETCH(bool, replay);
        class Paints : public QObject {
        public:
            int count = 0;
            bool eventFilter(QObject *, QEvent *event) override
            {
                count += event->type() == QEvent::Paint ? 1 : 0;
                return false;
            }
        } paints;
        QCoreApplication::processEvents();
        m_view->installEventFilter(&paints);
        QElapsedTimer timer;
        timer.start();
        Nanoseconds now = 0;
        while (timer.elapsed() < 200) {
            if (replay)
                m_view->setNow(++now);
            else
                m_view->traceChanged();
            QCoreApplication::processEvents();
        }
        const qint64 frames = timer.elapsed() / 16 + 1;
        QVERIFY2(paints.count >= 1 && paints.count <= frames, qPrintable(QString::number(paints.count)));
        if (replay)
            QTRY_COMPARE(scene().now, now);
    }

private:
    [[nodiscard]] const TimelineScene &scene() const { return m_view->controller().scene(); }
    [[nodiscard]] const TimeRange &range() const { return scene().range; }
    [[nodiscard]] TimeScale scale() const { return scene().scale(m_view->controller().geometry()); }
    [[nodiscard]] double xOf(Nanoseconds time) const { return scale().x(time); }
    [[nodiscard]] Nanoseconds timeAt(double x) const { return scale().time(x); }
    [[nodiscard]] int rowY(TrackId track) const
    {
        const int row = scene().rows.indexOf(track);
        return m_view->controller().geometry().rows.top() + scene().rows.top(row)
            + scene().rows.height(row) / 2 - scene().scroll;
    }

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

    std::unique_ptr<Trace> m_trace;
    std::unique_ptr<TimelineView> m_view;
};

QTEST_MAIN(TimelineViewTest)
#include "tst_timelineview.moc"
