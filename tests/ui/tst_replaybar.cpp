#include "tests/ui/windowfixture.h"
#include "ui/replay/replaybar.h"
#include "ui/replay/replaymode.h"
#include "ui/timeline/view/timelineview.h"

#include <QSlider>

using namespace hilera;

class ReplayBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void isOfferedOnceARunIsOver()
    {
        WindowFixture fixture;
        QVERIFY(!fixture.find("replay")->isEnabled());
        run(fixture);
        QTRY_VERIFY(fixture.find("replay")->isEnabled());
        QVERIFY(bar(fixture)->isHidden());
        fixture.click("replay");
        QVERIFY(bar(fixture)->isVisible());
        QVERIFY(fixture.label("replaySign")->text().startsWith(QStringLiteral("Replay, ×")));
        QTRY_VERIFY(fixture.progress().startsWith(QStringLiteral("Replay, ×")));
        QTRY_VERIFY(fixture.logLines() > 0);
        fixture.click("replay");
        QTRY_COMPARE(fixture.progress(), QStringLiteral("Ended: 4 of 4 tasks succeeded"));
        QCOMPARE(fixture.logLines(), 8);
        QVERIFY(bar(fixture)->isHidden());
    }

    void stepsByClicks()
    {
        WindowFixture fixture;
        enterPaused(fixture);
        for (int i = 0; i < 100 && fixture.logLines() == 0; ++i) {
            fixture.click("replayForward");
            QTest::qWait(120); // the log shows what is new now and then
            QTRY_VERIFY(fixture.label("replayEvent")->toolTip() != QStringLiteral("Working …"));
        }
        QTRY_COMPARE(fixture.logLines(), 1);
        const QString text = fixture.label("replayEvent")->toolTip();
        QVERIFY2(text.contains(QLatin1String(" starts snooze ")), qPrintable(text));
        fixture.click("replayBack");
        QTRY_COMPARE(fixture.logLines(), 0);
        fixture.click("replayToEnd");
        QTRY_COMPARE(fixture.logLines(), 8);
        QVERIFY(fixture.progress().startsWith(QStringLiteral("Replay, ×"))); // not mistaken for the run
        fixture.click("replayToStart");
        QTRY_COMPARE(fixture.logLines(), 0);
        fixture.click("replayClose");
        QTRY_COMPARE(fixture.logLines(), 8);
    }

    void obeysKeys()
    {
        WindowFixture fixture;
        run(fixture);
        auto *timeline = fixture.window->findChild<TimelineView *>();
        timeline->setFocus();
        QTest::keyClick(timeline, Qt::Key_R);
        QTRY_VERIFY(bar(fixture)->isVisible());
        QVERIFY(timeline->hasFocus());
        QTest::keyClick(timeline, Qt::Key_Space);
        QTest::keyClick(timeline, Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(fixture.logLines(), 8);
        for (int i = 0; i < 100 && fixture.logLines() == 8; ++i) {
            QTest::keyClick(timeline, Qt::Key_Left, Qt::ControlModifier);
            QTest::qWait(120);
        }
        QTRY_COMPARE(fixture.logLines(), 7);
        QTest::keyClick(timeline, Qt::Key_Right, Qt::ControlModifier);
        QTRY_COMPARE(fixture.logLines(), 8);
        QTest::keyClick(timeline, Qt::Key_Escape);
        QTRY_VERIFY(bar(fixture)->isHidden());
    }

    void seeksByTheSlider()
    {
        WindowFixture fixture;
        enterPaused(fixture);
        auto *slider = fixture.find<QSlider>("replaySlider");
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_End);
        QTRY_COMPARE(fixture.logLines(), 8);
        QTest::keyClick(slider, Qt::Key_Home);
        QTRY_COMPARE(fixture.logLines(), 0);
        QVERIFY(fixture.label("replayTime")->text().startsWith(QLatin1String("0.000 s of ")));
    }

    void isLeftWhileAHandHoldsIt_data()
    {
        QTest::addColumn<QString>("held");
        for (const char *name :
            {"replaySlider", "replayToStart", "replayForward", "replayBack", "replayToEnd", "replayPlay"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void isLeftWhileAHandHoldsIt()
    {
        QFETCH(QString, held);
        WindowFixture fixture;
        enterPaused(fixture);
        auto *widget = fixture.find<QWidget>(held.toLatin1().constData());
        QWindow *window = fixture.window->windowHandle();
        const QPoint place = widget->mapTo(fixture.window.get(), widget->rect().center());
        QTest::mousePress(window, Qt::LeftButton, {}, place);
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY(bar(fixture)->isHidden());
        QTest::mouseMove(window, place + QPoint(20, 0));
        QTest::mouseMove(window, place);
        QTest::mouseRelease(window, Qt::LeftButton, {}, place);
        fixture.click("replay");
        QTRY_VERIFY(bar(fixture)->isVisible());
        QVERIFY(!fixture.find<QSlider>("replaySlider")->isSliderDown());
    }

    void remembersItsSpeed()
    {
        WindowFixture fixture;
        fixture.find<QComboBox>("replaySpeed")->setCurrentIndex(1);
        fixture.window->close();
        fixture.open();
        QCOMPARE(fixture.find<QComboBox>("replaySpeed")->currentData().toDouble(), 0.05);
    }

    void givesWayToANewRun()
    {
        WindowFixture fixture;
        enterPaused(fixture);
        fixture.click("run");
        QTRY_VERIFY(bar(fixture)->isHidden());
        QTRY_COMPARE(fixture.progress(), QStringLiteral("Ended: 4 of 4 tasks succeeded"));
        QCOMPARE(fixture.logLines(), 8);
    }

private:
    [[nodiscard]] static ReplayBar *bar(const WindowFixture &fixture)
    {
        return fixture.window->findChild<ReplayBar *>();
    }
    static void run(WindowFixture &fixture)
    {
        fixture.setUp(QStringLiteral("thread-per-task"), 4, QStringLiteral("0.3"));
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), 10'000);
        QTRY_COMPARE(fixture.logLines(), 8);
    }
    static void enterPaused(WindowFixture &fixture)
    {
        run(fixture);
        fixture.click("replay");
        fixture.click("replayPlay");
        fixture.click("replayToStart");
        QTRY_COMPARE(fixture.logLines(), 0);
    }

    QTemporaryDir m_settings;
};

QTEST_MAIN(ReplayBarTest)
#include "tst_replaybar.moc"
