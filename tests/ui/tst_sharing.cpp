#include "tests/ui/windowfixture.h"
#include "ui/timeline/view/timelineview.h"

#include <QHeaderView>
#include <QTabWidget>
#include <QTableView>

using namespace hilera;

namespace {

// The window with tasks that add to a counter.
class CountFixture : public WindowFixture {
public:
    void setUpCount(const QString &strategy, const QString &mode, int increments, const QString &seconds)
    {
        chooseStrategy(strategy);
        choose("task", QStringLiteral("count"));
        choose("mode", mode);
        type("increments", QString::number(increments));
        type("durations", seconds);
        type("timeScale", QStringLiteral("1"));
    }
    void runIt()
    {
        click("run");
        QTRY_VERIFY_WITH_TIMEOUT(hasRun(), test::stuck);
    }
    [[nodiscard]] const TimelineScene &scene() const
    {
        return window->findChild<TimelineView *>()->controller().scene();
    }
    [[nodiscard]] QString figure(int index) const
    {
        return label(qPrintable(QStringLiteral("figure%1").arg(index)))->text();
    }
    [[nodiscard]] QPoint placeOf(TrackId track, Nanoseconds time) const
    {
        const TimelineGeometry &geometry = window->findChild<TimelineView *>()->controller().geometry();
        const int row = scene().rows.indexOf(track);
        const int top = geometry.rows.top() + scene().rows.top(row) - scene().scroll;
        return {static_cast<int>(scene().scale(geometry).x(time)), top + scene().rows.height(row) / 2};
    }
    // What the timeline says at the track's first loss.
    [[nodiscard]] QString textAtALoss() const
    {
        const TimelineView *view = window->findChild<TimelineView *>();
        for (const Track &track : scene().trace->tracks()) {
            if (track.losses.empty() || track.losses.front().updates <= 0)
                continue;
            return view->describe(placeOf(track.id, track.losses.front().time));
        }
        return {};
    }
};

constexpr int counterFigure = 12;
constexpr int lostFigure = 13;

} // namespace

class SharingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheKnobsThatApply();
    void saysHowLongItTakes();
    void keepsTheModeOfEachKind();
    void marksWhatWasLost();
    void addsARowForTheCounterAndTheQueue();
    void followsAnArrowToTheHolder();
    void showsADeadlockWhole();
    void boundsTheQueueOfAnOwner();
};

void SharingTest::showsTheKnobsThatApply()
{
    CountFixture fixture;
    QVERIFY(!fixture.find("mode")->isVisible() && !fixture.find("increments")->isVisible());
    fixture.choose("task", QStringLiteral("count"));
    QVERIFY(fixture.find("mode")->isVisible() && fixture.find("increments")->isVisible());
    QVERIFY(!fixture.find("guards")->isVisible());
    QCOMPARE(fixture.find<QComboBox>("mode")->count(), 5);
    QVERIFY(!fixture.find("queueSize")->isVisible());
    fixture.chooseStrategy(QStringLiteral("queue-owner"));
    QVERIFY(fixture.find("queueSize")->isVisible());
    fixture.choose("task", QStringLiteral("snooze"));
    QVERIFY(!fixture.find("mode")->isVisible());
}

// The duration is that of each increment: such a run looks as if it hung.
void SharingTest::saysHowLongItTakes()
{
    CountFixture fixture;
    fixture.setUpCount(
        QStringLiteral("thread-per-task"), QStringLiteral("unguarded"), 1'000, QStringLiteral("1"));
    const QLabel *hint = fixture.label("planProblem");
    QVERIFY(hint->isVisible());
    QVERIFY2(hint->text().contains(QLatin1String("about 1,000 s")), qPrintable(hint->text()));
    QVERIFY(fixture.find("run")->isEnabled());
    fixture.type("durations", QStringLiteral("0.0001"));
    QVERIFY(!hint->isVisible());
}

void SharingTest::keepsTheModeOfEachKind()
{
    CountFixture fixture;
    fixture.choose("task", QStringLiteral("count"));
    fixture.choose("mode", QStringLiteral("mutex"));
    fixture.choose("task", QStringLiteral("snooze"));
    fixture.choose("task", QStringLiteral("count"));
    QCOMPARE(fixture.find<QComboBox>("mode")->currentData().toString(), QStringLiteral("mutex"));
}

void SharingTest::marksWhatWasLost()
{
    CountFixture fixture;
    fixture.setUpCount(
        QStringLiteral("thread-per-task"), QStringLiteral("lockstep"), 5, QStringLiteral("20 ms"));
    fixture.runIt();
    QTRY_COMPARE(fixture.figure(counterFigure), QStringLiteral("5 of 20"));
    QCOMPARE(fixture.figure(lostFigure), QStringLiteral("15"));
    QTRY_VERIFY2(
        fixture.textAtALoss().contains(QLatin1String("lost here")), qPrintable(fixture.textAtALoss()));
}

void SharingTest::addsARowForTheCounterAndTheQueue()
{
    CountFixture fixture;
    fixture.setUpCount(
        QStringLiteral("thread-per-task"), QStringLiteral("queue"), 20, QStringLiteral("1 ms"));
    fixture.runIt();
    const auto counters = [&fixture] {
        int rows = 0;
        for (int i = 0; i < fixture.scene().rows.count(); ++i)
            rows += fixture.scene().rows.row(i).kind == TimelineRow::Kind::Counter ? 1 : 0;
        return rows;
    };
    QTRY_COMPARE(counters(), 2);
    QTRY_COMPARE(fixture.figure(counterFigure), QStringLiteral("80 of 80"));
}

void SharingTest::followsAnArrowToTheHolder()
{
    CountFixture fixture;
    fixture.setUpCount(
        QStringLiteral("thread-per-task"), QStringLiteral("mutex"), 1, QStringLiteral("200 ms"));
    fixture.type("count", QStringLiteral("2"));
    fixture.runIt();
    const Arrow arrow = fixture.scene().trace->arrows().at(0);
    auto *view = fixture.window->findChild<TimelineView *>();
    const auto place = [&] { return fixture.placeOf(arrow.from, arrow.left + nanosecondsPerSecond / 10); };
    QTRY_VERIFY2(
        view->describe(place()).contains(QLatin1String("blocked")), qPrintable(view->describe(place())));
    QTest::mouseClick(view, Qt::LeftButton, {}, place());
    QVERIFY(fixture.scene().chosen);
    QCOMPARE(fixture.scene().chosen->slice.state, State::Blocked);
    QTest::keyClick(view, Qt::Key_BracketRight);
    QCOMPARE(fixture.scene().chosen->track, arrow.to);
}

void SharingTest::showsADeadlockWhole()
{
    CountFixture fixture;
    fixture.chooseStrategy(QStringLiteral("thread-per-task"));
    fixture.choose("task", QStringLiteral("guarded"));
    fixture.choose("mode", QStringLiteral("two-orders"));
    for (const char *knob : {"count", "guards"})
        fixture.type(knob, QStringLiteral("2"));
    fixture.type("durations", QStringLiteral("100 ms"));
    fixture.runIt();
    auto *results = fixture.find<QTableView>("results");
    results->window()->findChild<QTabWidget *>()->setCurrentWidget(results->parentWidget());
    QTRY_COMPARE(results->model()->rowCount(), 2);
    const int line = results->verticalHeader()->defaultSectionSize();
    QTRY_VERIFY2(results->rowHeight(0) > line, qPrintable(QString::number(results->rowHeight(0))));
    QCOMPARE(results->rowHeight(1), results->rowHeight(0));
    const auto *message = fixture.label("message");
    fixture.window->resize(2400, 720);
    QTRY_VERIFY(fixture.label("lag")->isVisible()); // there is room for all
    fixture.window->resize(1280, 720);
    QTRY_VERIFY(message->width() >= message->fontMetrics().horizontalAdvance(message->text()));
}

void SharingTest::boundsTheQueueOfAnOwner()
{
    CountFixture fixture;
    fixture.setUp(QStringLiteral("queue-owner"), 10, QStringLiteral("0.01"));
    fixture.type("queueSize", QStringLiteral("2"));
    fixture.runIt();
    QCOMPARE(fixture.runner.record()->plan().queueSize, 2);
    QVERIFY(!fixture.runner.record()->trace().arrows().empty());
}

QTEST_MAIN(SharingTest)
#include "tst_sharing.moc"
