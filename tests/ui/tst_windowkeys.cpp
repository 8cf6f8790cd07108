#include "tests/ui/windowfixture.h"
#include "ui/lesson/lessonlist.h"
#include "ui/timeline/view/searchbar.h"
#include "ui/timeline/view/timelineview.h"

#include <QDir>

using namespace hilera;

namespace {

class KeysFixture : public WindowFixture {
public:
    using WindowFixture::WindowFixture;

    [[nodiscard]] LessonList &lessons() const { return *find<LessonList>("lessons"); }
    [[nodiscard]] TimelineView &timeline() const { return *window->findChild<TimelineView *>(); }
    [[nodiscard]] SearchBar &search() const { return *window->findChild<SearchBar *>(); }
    [[nodiscard]] QString place() const { return label("stepPlace")->text().section(u':', 0, 0); }
    // A run that goes on until it is stopped.
    void startLongRun()
    {
        setUp(QStringLiteral("thread-per-task"), 2, QStringLiteral("60"));
        click("run");
        QTRY_VERIFY(timeline().controller().scene().rows.count() > 3);
    }
};

} // namespace

// Which keys are those of the focused widget, and which are the window's.
class TestWindowKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    // As from a clicker, whatever was clicked before.
    void pageKeysGoFromStepToStep()
    {
        KeysFixture fixture;
        const QString lesson = fixture.lessons().chosen()->id;
        fixture.click("stepNext");
        QCOMPARE(fixture.label("stepPlace")->text(), QStringLiteral("2 of 7: Predict"));
        for (const char *name : {"run", "lessons", "guess", "guessSlider", "strategy", "count", "durations",
                 "timeScale", "log", "code", "lessonText", "stepNext"}) {
            QWidget *widget = fixture.find(name);
            widget->setFocus();
            QVERIFY2(widget->hasFocus(), name);
            QTest::keyClick(widget, Qt::Key_PageUp);
            QVERIFY2(fixture.place() == QStringLiteral("1 of 7"), name);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
            QVERIFY2(fixture.place() == QStringLiteral("2 of 7"), name);
        }
        fixture.timeline().setFocus();
        QTest::keyClick(&fixture.timeline(), Qt::Key_PageDown);
        QCOMPARE(fixture.place(), QStringLiteral("3 of 7"));
        QCOMPARE(fixture.lessons().chosen()->id, lesson);
    }

    void anOpenListKeepsItsKeys()
    {
        KeysFixture fixture;
        auto *strategy = fixture.find<QComboBox>("strategy");
        strategy->showPopup();
        auto *list = strategy->view();
        QTRY_VERIFY(list->isVisible());
        const int row = list->currentIndex().row();
        QTest::keyClick(list, Qt::Key_PageDown);
        QCOMPARE(fixture.place(), QStringLiteral("1 of 7"));
        QVERIFY(list->currentIndex().row() != row);
        strategy->hidePopup();
    }

    void escapeLeavesTheSearch()
    {
        KeysFixture fixture;
        fixture.startLongRun();
        fixture.timeline().setFocus();
        QTest::keyClick(&fixture.timeline(), Qt::Key_Slash);
        QTRY_VERIFY(fixture.search().hasFocus());
        QTest::keyClicks(&fixture.search(), QStringLiteral("snooze"));
        QTest::keyClick(&fixture.search(), Qt::Key_Escape);
        QVERIFY(fixture.search().isHidden());
        QVERIFY(!fixture.runner.stopRequested());
        QTest::keyClick(&fixture.timeline(), Qt::Key_Escape); // there is nothing left but the run
        QVERIFY(fixture.runner.stopRequested());
        QTRY_VERIFY(fixture.hasRun());
    }

    void escapeLetsGoBeforeItStops()
    {
        KeysFixture fixture;
        fixture.startLongRun();
        fixture.timeline().setFocus();
        QTest::keyClick(&fixture.timeline(), Qt::Key_M);
        QCOMPARE(fixture.timeline().controller().scene().marks.size(), std::size_t(1));
        QTest::keyClick(&fixture.timeline(), Qt::Key_Escape);
        QVERIFY(fixture.timeline().controller().scene().marks.empty());
        QVERIFY(!fixture.runner.stopRequested());
        QTest::keyClick(&fixture.timeline(), Qt::Key_Escape);
        QVERIFY(fixture.runner.stopRequested());
        QTRY_VERIFY(fixture.hasRun());
    }

    // P, C and R are keys of the window.
    void lettersChooseFromAList()
    {
        KeysFixture fixture;
        fixture.setUp(QStringLiteral("sequential"), 1, QStringLiteral("0"));
        fixture.click("run");
        QTRY_VERIFY(fixture.hasRun() && fixture.find("pin")->isEnabled());
        const auto *pin = fixture.find<QAbstractButton>("pin");
        auto *strategy = fixture.find<QComboBox>("strategy");
        strategy->setFocus();
        QTest::keyClick(strategy, Qt::Key_P);
        QVERIFY(strategy->currentText().startsWith(u'P'));
        QVERIFY(!pin->isChecked());
        const QString lesson = fixture.lessons().chosen()->id;
        fixture.lessons().setFocus();
        QTest::keyClick(&fixture.lessons(), Qt::Key_P);
        QVERIFY(fixture.lessons().chosen()->id != lesson);
        QVERIFY(!pin->isChecked());
        fixture.find("run")->setFocus();
        QTest::keyClick(fixture.find("run"), Qt::Key_P);
        QVERIFY(pin->isChecked());
        auto *log = fixture.find<QTableView>("log"); // where nobody looks for a line by its first letter
        log->setFocus();
        QTest::keyClick(log, Qt::Key_P);
        QVERIFY(!pin->isChecked());
    }

    void noKeyLeadsToABrokenLesson()
    {
        const QTemporaryDir folder;
        for (const char *name : {"zz-torn", "zz-worn"})
            QVERIFY(QDir(folder.path()).mkdir(QLatin1String(name)));
        KeysFixture fixture(folder.path());
        LessonList &lessons = fixture.lessons();
        lessons.setFocus();
        QCOMPARE(lessons.findItems(QStringLiteral("zz-"), Qt::MatchStartsWith).size(), 2);
        while (lessons.hasNext(1))
            lessons.chooseNext(1);
        const QString last = lessons.chosen()->id;
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers held = {}) {
            QTest::keyClick(&lessons, key, held);
            return lessons.chosen() ? lessons.chosen()->id : QString();
        };
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_End, Qt::Key_Z, Qt::Key_Z})
            QCOMPARE(press(key), last);
        QCOMPARE(press(Qt::Key_PageDown, Qt::ShiftModifier), last);
        QCOMPARE(lessons.selectedItems().size(), 1);
        QCOMPARE(press(Qt::Key_Home), QStringLiteral("sequential"));
        QVERIFY(press(Qt::Key_End) == last && press(Qt::Key_Up) != last);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
