#include "tests/ui/windowfixture.h"
#include "ui/timeline/view/timelineview.h"

#include <QAbstractItemView>

#include <algorithm>

using namespace hilera;

namespace {

int countPixels(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

int countOf(const RunRecord &record, Outcome outcome)
{
    return static_cast<int>(std::ranges::count(record.trace().tasks(), outcome, &TaskRecord::outcome));
}

} // namespace

// What a person does who wants to see tasks that hear a stop late, or not at all.
class StopKnobsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void stayAwayUntilWanted()
    {
        WindowFixture fixture;
        QVERIFY(!fixture.find("polling")->isVisible());
        fixture.click("moreKnobs");
        QVERIFY(fixture.find("polling")->isVisible() && fixture.find("stopAfter")->isVisible());
        QVERIFY(!fixture.find("killAfter")->isVisible()); // a thread can't be
        fixture.chooseStrategy(QStringLiteral("process-pool"));
        QVERIFY(fixture.find("killAfter")->isVisible());
        for (const char *task : {"fetch", "count", "guarded"}) { // which hear it at once
            fixture.choose("task", QLatin1String(task));
            QVERIFY(!fixture.find("polling")->isVisible() && fixture.find("stopAfter")->isVisible());
        }
        fixture.click("moreKnobs");
        QVERIFY(!fixture.find("stopAfter")->isVisible());
    }

    void listsOpenWhole_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"strategy", "task", "polling", "stopAfter"})
            QTest::newRow(name) << QByteArray(name);
    }
    void listsOpenWhole()
    {
        QFETCH(QByteArray, name);
        WindowFixture fixture;
        fixture.appearance.chooseTextScale(1.2); // every control gets its new height
        QCoreApplication::processEvents();
        fixture.click("moreKnobs");
        auto *combo = fixture.find<QComboBox>(name.constData());
        combo->showPopup();
        QTRY_VERIFY(combo->view()->isVisible());
        const int row = combo->view()->visualRect(combo->model()->index(0, 0)).height();
        QVERIFY2(combo->view()->height() >= row * std::min(combo->count(), 8), "one can't choose from it");
        combo->hidePopup();
    }

    void tellsThatNobodyHears()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("thread-per-task"), 2, QStringLiteral("2"));
        fixture.click("moreKnobs");
        fixture.find("polling")->setFocus();
        QTest::keyClick(fixture.find("polling"), Qt::Key_End);
        fixture.click("run");
        QTRY_COMPARE(fixture.logLines(), 2);
        const QColor red = fixture.appearance.theme().failure;
        auto *timeline = fixture.window->findChild<TimelineView *>();
        QCOMPARE(countPixels(timeline->grab().toImage(), red), 0);

        fixture.click("stop");
        QTRY_VERIFY(fixture.label("message")->text().contains(QStringLiteral("can’t be ended from outside")));
        QTRY_COMPARE(fixture.logLines(), 3); // it says when that was
        QVERIFY(fixture.progress().contains(QStringLiteral("waiting for snooze 0, snooze 1")));
        QVERIFY(!fixture.find("kill")->isEnabled());
        QVERIFY(fixture.find("kill")->toolTip().contains(QStringLiteral("only a process can be ended")));
        QTRY_VERIFY(countPixels(timeline->grab().toImage(), red) > timeline->height());

        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
        QCOMPARE(fixture.runner.record()->plan().polling, never);
        QCOMPARE(countOf(*fixture.runner.record(), Outcome::Succeeded), 2);
        QTRY_COMPARE(fixture.label("message")->text(), QString());
    }

    void pressesStopByItself()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("process-per-task"), 2, QStringLiteral("60"));
        fixture.click("moreKnobs");
        for (const char *name : {"polling", "killAfter"}) {
            fixture.find(name)->setFocus();
            QTest::keyClick(fixture.find(name), name == QByteArray("polling") ? Qt::Key_End : Qt::Key_Home);
        }
        const double after = fixture.find<QComboBox>("killAfter")->currentData().toDouble();
        QVERIFY(after > 0 && after < 1);
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
        QCOMPARE(fixture.runner.record()->plan().killAfter, after);
        QCOMPARE(countOf(*fixture.runner.record(), Outcome::Killed), 2);
        QVERIFY(fixture.find("run")->isEnabled() && !fixture.find("stop")->isEnabled());
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(StopKnobsTest)
#include "tst_stopknobs.moc"
