#include "ui/timeline/paint/slicepainter.h"
#include "ui/timeline/paint/timelinepainter.h"

#include <QTest>

#include <cmath>

using namespace hilera;

namespace {

constexpr Nanoseconds second = nanosecondsPerSecond;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

// Of the Web Content Accessibility Guidelines.
double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return std::max(la, lb) / std::min(la, lb);
}

EventBatch threadWith(const std::vector<Slice> &slices)
{
    EventBatch batch;
    Event event;
    event.track = 0;
    event.type = EventType::TrackOpened;
    event.detail = static_cast<std::uint8_t>(TrackKind::Thread);
    batch.events.push_back(event);
    event.type = EventType::StateEntered;
    for (const Slice &slice : slices) {
        event.time = slice.start;
        event.task = slice.task;
        event.detail = static_cast<std::uint8_t>(slice.state);
        event.phase = slice.phase;
        batch.events.push_back(event);
        event.phase = Phase::None;
        event.time = slice.end();
        event.detail = static_cast<std::uint8_t>(State::Idle);
        batch.events.push_back(event);
    }
    return batch;
}

// One thread's row, 10 seconds on 1000 pixels of plot.
struct Picture {
    explicit Picture(const std::vector<Slice> &slices, double ratio = 1)
    {
        trace.apply(threadWith(slices));
        scene.trace = &trace;
        scene.theme = lightTheme();
        scene.font = QGuiApplication::font();
        scene.rows.rebuild(&trace);
        scene.range = {0, 10 * second};
        scene.now = 10 * second;
        geometry = TimelineGeometry::forSize({1300, 300}, scene.font, 0);
        geometry.rows.setWidth(1000);
        image = QImage(static_cast<int>(1300 * ratio), static_cast<int>(300 * ratio), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
    }

    void paint()
    {
        QPainter qpainter(&image);
        painter.paint(qpainter, scene, geometry);
    }

    // `height` 0: the bar's lower edge, 1: its upper one.
    [[nodiscard]] QColor at(double x, double height) const
    {
        const RowHeights &heights = scene.rows.heights();
        const int top = geometry.rows.top() + scene.rows.top(scene.rows.indexOf(0));
        const double bottom = top + (heights.track + heights.bar) / 2.0 - 1;
        const double ratio = image.devicePixelRatio();
        const QPointF place(geometry.rows.left() + x, bottom - height * (heights.bar - 2));
        return image.pixelColor((place * ratio).toPoint());
    }

    Trace trace{0, 10, 1};
    TimelineScene scene;
    TimelineGeometry geometry;
    TimelinePainter painter;
    QImage image;
};

} // namespace

class TimelinePaintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }

    void textCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textCanBeRead()
    {
        QFETCH(bool, dark);
        const Theme &theme = dark ? darkTheme() : lightTheme();
        for (std::size_t state = 1; state < stateCount; ++state) {
            const StateStyle &style = theme.states[state];
            const bool isHollow = state == static_cast<std::size_t>(State::Queued);
            QVERIFY2(contrast(style.text, isHollow ? theme.card : style.fill) >= 4.5,
                qPrintable(QStringLiteral("state %1").arg(state)));
        }
        for (const QColor &background : {theme.card, theme.groupRow, theme.selected}) {
            QVERIFY(contrast(theme.text, background) >= 4.5);
            QVERIFY(contrast(theme.mutedText, background) >= 4.5);
        }
        QVERIFY(contrast(theme.failure, theme.card) >= 4.5);
        QVERIFY(contrast(theme.accent, theme.card) >= 4.5);
        QVERIFY(contrast(theme.onAccent, theme.accent) >= 4.5);
    }

    void aSliceIsWhereItShouldBe_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<double>("ratio");
        for (const State state : {State::Running, State::Waiting, State::Ready}) {
            QTest::addRow("state %d", static_cast<int>(state)) << static_cast<int>(state) << 1.0;
            QTest::addRow("state %d, on a fine screen", static_cast<int>(state))
                << static_cast<int>(state) << 2.0;
        }
    }
    void aSliceIsWhereItShouldBe()
    {
        QFETCH(int, state);
        QFETCH(double, ratio);
        Picture picture({{2 * second, 3 * second, static_cast<State>(state), noTask, 0, 0}}, ratio);
        picture.paint();
        const QColor fill = picture.scene.theme.states[static_cast<std::size_t>(state)].fill;
        QCOMPARE(picture.at(350, 0.5), fill);
        QCOMPARE(picture.at(203, 0.5), fill);
        QCOMPARE(picture.at(495, 0.5), fill);
        QVERIFY(picture.at(196, 0.5) != fill);
        QVERIFY(picture.at(503, 0.5) != fill);
    }

    // By their height, too: connecting is thin, receiving has a floor.
    void phasesOfWaitingDiffer_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<double>("top"); // of what is drawn
        QTest::newRow("waiting") << static_cast<int>(State::Waiting) << 1.0;
        QTest::newRow("suspended") << static_cast<int>(State::Suspended) << 0.5;
    }
    void phasesOfWaitingDiffer()
    {
        QFETCH(int, state);
        QFETCH(double, top);
        std::vector<Slice> slices;
        for (const Phase phase : {Phase::Connecting, Phase::FirstByte, Phase::Receiving})
            slices.push_back({static_cast<Nanoseconds>(slices.size()) * 2 * second, second,
                static_cast<State>(state), noTask, 0, 0, phase});
        Picture picture(slices);
        picture.paint();
        const QColor fill = picture.scene.theme.state(static_cast<State>(state)).fill;
        const auto has = [&](int slice, double height) {
            return picture.at(200 * slice + 50, height * top) == fill;
        };
        QVERIFY(!has(0, 0) && !has(0, 0.5) && !has(0, 0.95));
        QVERIFY(picture.at(50, 0.5 * top) != picture.scene.theme.card);
        QCOMPARE(picture.at(50, 0), picture.scene.theme.card);
        QVERIFY(has(1, 0) && has(1, 0.5) && has(1, 0.95));
        QVERIFY(!has(2, 0) && has(2, 0.5) && has(2, 0.95));
        QVERIFY(picture.at(450, 0) != picture.scene.theme.card);
    }

    void aColumnShowsItsExactShare_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("1 % does not look busy") << 1;
        QTest::newRow("a quarter") << 25;
        QTest::newRow("three quarters") << 75;
        QTest::newRow("all but idle") << 99;
    }
    void aColumnShowsItsExactShare()
    {
        QFETCH(int, percent);
        std::vector<Slice> slices; // ten a pixel
        for (Nanoseconds time = 0; time < 10 * second; time += second / 1000)
            slices.push_back({time, second / 100'000 * percent, State::Running, noTask, 0, 0});
        Picture picture(slices);
        picture.paint();
        const QColor fill = picture.scene.theme.state(State::Running).fill;
        for (const double height : {0.1, 0.5, 0.9}) {
            const bool isFilled = height * 100 < percent - 8;
            const bool isFree = height * 100 > percent + 8;
            if (isFilled)
                QCOMPARE(picture.at(455, height), fill);
            if (isFree)
                QCOMPARE(picture.at(455, height), picture.scene.theme.card);
        }
    }

    void whatEndedBeforeTheFirstColumnIsNotInIt()
    {
        std::vector<Slice> slices{{0, second, State::Running, noTask, 0, 0}};
        for (Nanoseconds time = second * 3 / 2 + 2'000'000; time < 10 * second; time += second / 1000)
            slices.push_back({time, second / 10'000, State::Waiting, noTask, 0, 0});
        Picture picture(slices);
        picture.scene.range = {second * 3 / 2, second * 23 / 2};
        picture.paint();
        const QColor running = picture.scene.theme.state(State::Running).fill;
        for (const double height : {0.0, 0.5, 0.9})
            QVERIFY(picture.at(0, height) != running);
        QCOMPARE(picture.at(0, 0.5), picture.at(455, 0.5));
    }

    void theSameWhetherDrawnAtOnceOrAsItGrows()
    {
        std::vector<Slice> slices;
        for (int i = 0; i < 900; ++i) {
            const Nanoseconds length = i % 9 == 0 ? second / 20 : second / 700;
            const Nanoseconds start =
                slices.empty() ? 0 : slices.back().end() + (i % 4 == 0 ? second / 400 : 0);
            slices.push_back({start, length, static_cast<State>(1 + i % 7), noTask, 0, 0});
        }
        Picture atOnce(slices);
        atOnce.paint();
        Picture growing({});
        const EventBatch batch = threadWith(slices);
        for (std::size_t i = 1; i < batch.events.size(); i += 22) {
            const std::size_t end = std::min(i + 22, batch.events.size());
            growing.trace.apply({{batch.events.begin() + static_cast<std::ptrdiff_t>(i),
                                     batch.events.begin() + static_cast<std::ptrdiff_t>(end)},
                {}, 0});
            growing.paint();
        }
        int different = 0;
        for (int y = 0; y < atOnce.image.height(); ++y) {
            for (int x = 0; x < atOnce.image.width(); ++x) {
                const QColor a = atOnce.image.pixelColor(x, y);
                const QColor b = growing.image.pixelColor(x, y);
                // An edge may round to the one nanosecond or the other.
                const int distance = std::abs(a.red() - b.red()) + std::abs(a.green() - b.green())
                    + std::abs(a.blue() - b.blue());
                different += distance > 12 ? 1 : 0;
            }
        }
        QCOMPARE(different, 0);
    }

    // While a run is on, its cores are left to it.
    void theSameOnOneCoreAsOnSeveral_data()
    {
        QTest::addColumn<int>("slices"); // of each row
        QTest::newRow("boxes") << 100;
        QTest::newRow("boxes and columns") << 1000;
        QTest::newRow("columns") << 20'000;
    }
    void theSameOnOneCoreAsOnSeveral()
    {
        QFETCH(int, slices);
        constexpr TrackId rows = 24;
        Picture onOne({});
        Picture onSeveral({});
        for (TrackId track = 0; track < rows; ++track) {
            std::vector<Slice> row;
            for (int i = 0; i < slices; ++i) {
                const int part = 10 + (i * 7 + static_cast<int>(track) * 3) % 31;
                const Nanoseconds cycle = 10 * second / slices;
                row.push_back({cycle * i, cycle * (i % 50 == 0 ? 40 : part) / 41,
                    static_cast<State>(1 + i % 7), noTask, 0, 0});
            }
            EventBatch batch = threadWith(row);
            for (Event &event : batch.events)
                event.track = track;
            onOne.trace.apply(batch);
            onSeveral.trace.apply(batch);
        }
        for (Picture *picture : {&onOne, &onSeveral}) {
            picture->geometry = TimelineGeometry::forSize({1300, 1000}, picture->scene.font, 0);
            picture->image = QImage(1300, 1000, QImage::Format_RGB32);
            picture->scene.rows.setHeights(RowHeights::low(20));
            picture->scene.rows.rebuild(&picture->trace);
            picture->scene.isLive = picture == &onOne;
            picture->scene.now = 100 * second; // beyond what is in sight
        }
        for (int frame = 0; frame < 20; ++frame) {
            for (Picture *picture : {&onOne, &onSeveral}) {
                picture->scene.range = {frame * second / 100, (10 - frame / 3) * second};
                picture->paint();
            }
            const QRect plot = onOne.geometry.rows;
            QCOMPARE(onSeveral.image.copy(plot), onOne.image.copy(plot));
        }
    }

    void anArrowShowsHoweverManyWereBefore()
    {
        const auto paint = [](bool isBlocked) {
            Picture picture({});
            EventBatch batch;
            Event event;
            event.track = 1;
            event.type = EventType::TrackOpened;
            event.detail = static_cast<std::uint8_t>(TrackKind::Thread);
            batch.events.push_back(event);
            event.type = EventType::BlockedOn;
            for (event.time = 0; event.time < 100'000; ++event.time)
                batch.events.push_back(event);
            event.type = EventType::StateEntered;
            event.detail = static_cast<std::uint8_t>(State::Blocked);
            event.time = 5 * second;
            batch.events.push_back(event);
            event.type = EventType::BlockedOn;
            if (isBlocked)
                batch.events.push_back(event);
            event.type = EventType::StateEntered;
            event.detail = static_cast<std::uint8_t>(State::Idle);
            event.time = 6 * second;
            batch.events.push_back(event);
            picture.trace.apply(batch);
            picture.scene.rows.rebuild(&picture.trace);
            picture.scene.range = {4 * second, 6 * second};
            picture.paint();
            return picture.image;
        };
        QVERIFY(paint(true) != paint(false));
    }

    void aFailureShows()
    {
        Picture picture({{2 * second, 3 * second, State::Waiting, 0, 0, 0}});
        Event event;
        event.track = 0;
        event.task = 0;
        event.time = 2 * second;
        event.type = EventType::TaskStarted;
        Event end = event;
        end.time = 5 * second;
        end.type = EventType::TaskEnded;
        end.detail = static_cast<std::uint8_t>(Outcome::Failed);
        picture.trace.apply({{event, end}, {}, 0});
        const auto showsFailure = [&picture] {
            picture.paint();
            for (int x = 480; x < 500; ++x) {
                const QColor color = picture.at(x, 0.5);
                if (color.red() > 150 && color.green() < 90)
                    return true;
            }
            return false;
        };
        QVERIFY(!showsFailure()); // not taken in yet
        picture.painter.rows().endings().update(picture.trace);
        QVERIFY(showsFailure());
    }

    void missingHeartbeatsAreAGap_data()
    {
        QTest::addColumn<qint64>("pause");
        QTest::addColumn<int>("gaps");
        QTest::newRow("late by one interval") << qint64(40'000'000) << 0;
        QTest::newRow("three intervals") << qint64(60'000'000) << 0;
        QTest::newRow("two seconds") << qint64(2'000'000'000) << 1;
    }
    void missingHeartbeatsAreAGap()
    {
        QFETCH(qint64, pause);
        QFETCH(int, gaps);
        Track track;
        for (Nanoseconds time = 0; time < second; time += second / 50)
            track.heartbeats.push_back(time);
        for (Nanoseconds time = track.heartbeats.back() + pause; track.heartbeats.size() < 150;
             time += second / 50)
            track.heartbeats.push_back(time);
        const Nanoseconds now = track.heartbeats.back();
        QCOMPARE(heartbeatGaps(track, {0, now}, now).size(), static_cast<std::size_t>(gaps));
        // And none since: the gap grows up to now.
        const TimeRange later{0, now + 6 * second};
        QCOMPARE(heartbeatGaps(track, later, now + 5 * second).size(), static_cast<std::size_t>(gaps + 1));
    }
};

QTEST_MAIN(TimelinePaintingTest)
#include "tst_timelinepainting.moc"
