#include "tests/ui/windowfixture.h"
#include "ui/help/help.h"
#include "ui/timeline/view/timelineview.h"

#include <QAction>

using namespace hilera;

namespace {

void waitForHints(const WindowFixture &fixture)
{
    QTRY_VERIFY_WITH_TIMEOUT(fixture.find("hint") && fixture.find("hint")->isVisible(), 5'000);
}

QString hintPlace(const WindowFixture &fixture)
{
    return fixture.find("hint") ? fixture.label("hintPlace")->text() : QString();
}

} // namespace

class TestHints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void areClickedThrough()
    {
        WindowFixture fixture({}, true);
        waitForHints(fixture);
        for (int i = 1; i <= 5; ++i) {
            QCOMPARE(hintPlace(fixture), QStringLiteral("%1 of 5").arg(i));
            QVERIFY(!fixture.label("hintText")->text().isEmpty());
            QTest::qWait(10); // the layout
            const QWidget *hint = fixture.find("hint");
            QVERIFY(fixture.window->rect().contains(hint->geometry()));
            QVERIFY(fixture.label("hintText")->height()
                >= fixture.label("hintText")->heightForWidth(fixture.label("hintText")->width()));
            QVERIFY(!WindowSettings::hintsAreDone());
            fixture.click("hintNext");
        }
        QTRY_VERIFY(!fixture.find("hint"));
        QVERIFY(WindowSettings::hintsAreDone());
    }

    void growWithTheText()
    {
        WindowFixture fixture({}, true);
        waitForHints(fixture);
        const QLabel *text = fixture.label("hintText");
        const int before = text->height();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(fixture.window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QTRY_VERIFY(text->height() > before && text->height() >= text->heightForWidth(text->width()));
        QTRY_VERIFY(fixture.window->rect().contains(fixture.find("hint")->geometry()));
    }

    void areSkippedAndRemembered()
    {
        {
            WindowFixture fixture({}, true);
            waitForHints(fixture);
            fixture.click("hintSkip");
            QTRY_VERIFY(!fixture.find("hint"));
            fixture.window->close();
            fixture.open();
            QTest::qWait(Help::patience + 200);
            QVERIFY(!fixture.find("hint"));
        }
        WindowFixture fixture({}, true);
        QTest::qWait(Help::patience + 200);
        QVERIFY(!fixture.find("hint"));
    }

    void goWithEscape()
    {
        WindowFixture fixture({}, true);
        waitForHints(fixture);
        QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!fixture.find("hint"));
        QVERIFY(WindowSettings::hintsAreDone());
    }

    void goByDoing()
    {
        WindowFixture fixture({}, true);
        waitForHints(fixture);
        fixture.setUp(QStringLiteral("sequential"), 2, QStringLiteral("0.2")); // a later one
        QCOMPARE(hintPlace(fixture), QStringLiteral("1 of 5"));
        fixture.find("run")->setFocus();
        QTest::keyClick(fixture.find("run"), Qt::Key_PageDown);
        QCOMPARE(hintPlace(fixture), QStringLiteral("2 of 5"));
        QTest::keyClick(fixture.window.get(), Qt::Key_F9);
        QTRY_COMPARE(hintPlace(fixture), QStringLiteral("3 of 5"));
        QTest::mouseClick(fixture.window->findChild<TimelineView *>(), Qt::LeftButton, {}, QPoint(300, 100));
        QCOMPARE(hintPlace(fixture), QStringLiteral("5 of 5"));
        QTest::keyClick(fixture.window.get(), '?');
        QTRY_VERIFY(!fixture.find("hint"));
        QVERIFY(fixture.find("keySheet"));
        QVERIFY(WindowSettings::hintsAreDone());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
    }

    void leaveTheWindowUsable()
    {
        WindowFixture fixture({}, true);
        waitForHints(fixture);
        fixture.setUp(QStringLiteral("sequential"), 1, QStringLiteral("0.01"));
        fixture.click("run");
        QTRY_VERIFY(fixture.hasRun());
        QVERIFY(fixture.find("hint")->isVisible());
        QCOMPARE(hintPlace(fixture), QStringLiteral("3 of 5"));
        fixture.click("language-es");
        QTRY_COMPARE(hintPlace(fixture), QStringLiteral("3 de 5"));
        fixture.window->resize(1400, 800);
        QTest::qWait(50);
        QVERIFY(fixture.window->rect().contains(fixture.find("hint")->geometry()));
        fixture.language.choose(QStringLiteral("en"));
    }

    void comeAgainWhenAskedFor()
    {
        WindowFixture fixture;
        QTest::qWait(Help::patience + 200);
        QVERIFY(!fixture.find("hint"));
        fixture.window->findChild<QAction *>(QStringLiteral("showHints"))->trigger();
        QVERIFY(fixture.find("hint")->isVisible());
        QCOMPARE(hintPlace(fixture), QStringLiteral("1 of 5"));
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestHints)
#include "tst_hints.moc"
