#include "tests/ui/windowfixture.h"
#include "ui/lesson/lessonlist.h"
#include "ui/runlog/filemenu.h"
#include "ui/timeline/view/searchbar.h"
#include "ui/timeline/view/timelineview.h"

#include <QAction>
#include <QMenuBar>
#include <QMessageBox>

#include <functional>

using namespace hilera;

namespace {

// What the window is told, and what can be seen to come of it.
struct Use {
    void (*prepare)(const WindowFixture &fixture);
    std::function<bool(const WindowFixture &fixture)> isDone;
};

void runToTheEnd(const WindowFixture &fixture)
{
    fixture.setUp(QStringLiteral("sequential"), 2, QStringLiteral("0.01"));
    fixture.click("run");
    QTRY_VERIFY(fixture.hasRun() && fixture.find("replay")->isEnabled());
}

void runOn(const WindowFixture &fixture)
{
    fixture.setUp(QStringLiteral("process-per-task"), 2, QStringLiteral("30"));
    fixture.click("run");
    QTRY_VERIFY(fixture.find("kill")->isEnabled());
}

void nothing(const WindowFixture &)
{
}

bool isChecked(const WindowFixture &fixture, const char *button)
{
    return fixture.find<QAbstractButton>(button)->isChecked();
}

bool isShown(const WindowFixture &fixture, const char *name)
{
    return fixture.find(name) && fixture.find(name)->isVisible();
}

// Through the menus, as somebody does who has no mouse: the menu, then its entry.
bool chooseByMenu(QWidget &window, const QString &id)
{
    const auto *bar = window.findChild<QMenuBar *>();
    const std::function<bool(QMenu *)> choose = [&](QMenu *menu) {
        for (QAction *action : menu->actions()) {
            if (action->menu() && choose(action->menu()))
                return true;
            if (action->objectName() == id && action->isEnabled()) {
                menu->popup(window.pos());
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
                return true;
            }
        }
        return false;
    };
    return std::ranges::any_of(bar->isVisible() ? bar->actions() : QList<QAction *>(),
        [&](QAction *menu) { return choose(menu->menu()); });
}

} // namespace

// An action does the same by menu, by key and by button, and can be chosen when its button can be pressed.
class TestActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void doesTheSameEachWay_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("id");
        QTest::addColumn<Use>("use");
        const auto add = [](const char *id, const Use &use, bool hasKey = true, bool hasButton = true) {
            for (const char *way : {"menu", "key", "button"}) {
                if ((hasKey || way[0] != 'k') && (hasButton || way[0] != 'b'))
                    QTest::addRow("%s by %s", id, way)
                        << QString::fromLatin1(way) << QString::fromLatin1(id) << use;
            }
        };
        add("run", {nothing, [](const auto &fixture) { return fixture.runner.isRunning(); }});
        add("stop",
            {runOn, [](const auto &fixture) { return fixture.runner.stopRequested() || fixture.hasRun(); }});
        add("kill", {runOn, [](const auto &fixture) { return fixture.hasRun(); }}, false);
        add("replay", {runToTheEnd, [](const auto &fixture) {
                           return isChecked(fixture, "replay") && isShown(fixture, "replaySign");
                       }});
        add("pin", {runToTheEnd, [](const auto &fixture) { return isChecked(fixture, "pin"); }});
        add("compare", {nothing, [](const auto &fixture) {
                            return isChecked(fixture, "compare") && isShown(fixture, "comparePage");
                        }});
        add("present", {nothing, [](const auto &fixture) { return fixture.window->isFullScreen(); }});
        add("nextStep",
            {nothing,
                [](const auto &fixture) { return fixture.label("stepPlace")->text().startsWith(u'2'); }},
            true, false);
        add("previousStep",
            {[](const auto &fixture) { fixture.click("stepNext"); },
                [](const auto &fixture) { return fixture.label("stepPlace")->text().startsWith(u'1'); }},
            true, false);
        add("nextLesson",
            {nothing,
                [](const auto &fixture) {
                    return fixture.template find<LessonList>("lessons")->hasNext(-1);
                }},
            false, false);
        add("showGlossary", {nothing, [](const auto &fixture) { return isShown(fixture, "glossary"); }}, true,
            false);
        add("showKeys", {nothing, [](const auto &fixture) { return isShown(fixture, "keySheet"); }}, true,
            false);
        add("textLarger",
            {nothing, [](const auto &fixture) { return fixture.appearance.chosenTextScale() > 1; }}, true,
            false);
        add("themeDark",
            {nothing, [](const auto &fixture) { return fixture.appearance.choice() == ThemeChoice::Dark; }},
            false, false);
        add("nextPanel",
            {[](const auto &fixture) { fixture.find("run")->setFocus(); },
                [](const auto &fixture) { return fixture.find("lessons")->hasFocus(); }},
            true, false);
        add("quit", {nothing, [](const auto &fixture) { return !fixture.window->isVisible(); }}, true, false);
    }
    void doesTheSameEachWay()
    {
        QFETCH(QString, way);
        QFETCH(QString, id);
        QFETCH(Use, use);
        WindowFixture fixture;
        use.prepare(fixture);
        QVERIFY(!use.isDone(fixture));
        const auto *action = fixture.window->findChild<QAction *>(id);
        QVERIFY(action && action->isEnabled());
        if (way == QLatin1String("menu"))
            QVERIFY(chooseByMenu(*fixture.window, id));
        else if (way == QLatin1String("key"))
            QTest::keySequence(fixture.window.get(), action->shortcut());
        else
            fixture.click(qPrintable(id));
        QTRY_VERIFY(use.isDone(fixture));
        fixture.appearance.chooseTextScale(1);
    }

    void everyButtonHasTheKeyInItsTip()
    {
        WindowFixture fixture;
        int checked = 0;
        for (const auto *button : fixture.window->findChildren<QAbstractButton *>()) {
            const auto *action = fixture.window->findChild<QAction *>(button->objectName());
            if (!action || button->objectName().isEmpty())
                continue;
            QCOMPARE(button->toolTip(), action->toolTip());
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
            if (!action->shortcut().isEmpty() && button->objectName() != QLatin1String("replayPlay"))
                QVERIFY2(button->toolTip().endsWith(u')'), qPrintable(button->toolTip()));
            ++checked;
        }
        QVERIFY(checked >= 12);
    }

    // There is nothing in the presenter but what the class looks at; the keys go on.
    void isHiddenFromAClass()
    {
        WindowFixture fixture;
        const auto *bar = fixture.window->findChild<QMenuBar *>();
        QVERIFY(bar->isVisible());
        QTest::keyClick(fixture.window.get(), Qt::Key_F5);
        QVERIFY(!bar->isVisible());
        QTest::keySequence(fixture.window.get(), QKeySequence(Qt::CTRL | Qt::Key_R));
        QTRY_VERIFY(fixture.runner.isRunning());
        QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
        QVERIFY(bar->isVisible() && !fixture.window->isFullScreen());
    }

    void opensNothingWhileARunIsOn()
    {
        WindowFixture fixture;
        runOn(fixture);
        fixture.find<FileMenu>("file")->setRecentFiles(
            {m_settings.filePath(QStringLiteral("a.hilera.jsonl"))});
        QVERIFY(!chooseByMenu(*fixture.window, QStringLiteral("saveAs"))); // it still changes
        fixture.find<QMenu>("recent")->actions().first()->trigger();
        QVERIFY(fixture.label("message")->property("failed").toBool());
        QVERIFY(fixture.runner.isRunning());
        QVERIFY(chooseByMenu(*fixture.window, QStringLiteral("kill")));
        QTRY_VERIFY(fixture.hasRun());
    }

    // Of the last times, the last one first; one that is not there any more is told of.
    void remembersFiles()
    {
        const QString file = m_settings.filePath(QStringLiteral("kept.hilera.jsonl"));
        {
            WindowFixture fixture;
            QVERIFY(!fixture.window->isWindowModified());
            runToTheEnd(fixture);
            QTRY_VERIFY(fixture.window->isWindowModified());
            fixture.find<FileMenu>("file")->save(m_settings.filePath(QStringLiteral("kept.txt")));
            QTRY_VERIFY(fixture.label("message")->text().startsWith(QLatin1String("Saved")));
            QVERIFY(fixture.window->isWindowModified()); // that can't be opened again
            fixture.find<FileMenu>("file")->save(file);
            QTRY_COMPARE(fixture.find<FileMenu>("file")->recentFiles(), QStringList{file});
            QVERIFY(!fixture.window->isWindowModified());
            QCOMPARE(fixture.title(), QStringLiteral("kept.hilera.jsonl"));
            QCOMPARE(fixture.window->windowFilePath(), file);
            fixture.window->close();
        }
        WindowFixture fixture;
        auto *recent = fixture.find<QMenu>("recent");
        QVERIFY(recent->isEnabled());
        QCOMPARE(recent->actions().size(), 1);
        recent->actions().first()->trigger();
        QTRY_VERIFY(fixture.label("message")->text().startsWith(QLatin1String("Opened")));
        QCOMPARE(fixture.title(), QStringLiteral("kept.hilera.jsonl"));
        QVERIFY(!fixture.window->isWindowModified());
        QCOMPARE(fixture.window->windowFilePath(), file);
        QFile::remove(file);
        recent->actions().first()->trigger();
        QTRY_VERIFY(fixture.label("message")->property("failed").toBool());
        QVERIFY(fixture.label("message")->text().contains(QLatin1String("kept")));
        runToTheEnd(fixture); // it is in no file
        QCOMPARE(fixture.title(), fixture.find<LessonList>("lessons")->chosen()->title);
        QVERIFY(fixture.window->isWindowModified());
        QCOMPARE(fixture.window->windowFilePath(), QString());
    }

    void titleSpeaksTheLanguage()
    {
        WindowFixture fixture;
        const QString english = fixture.title();
        QCOMPARE(english, fixture.find<LessonList>("lessons")->chosen()->title);
        fixture.click("language-es");
        QTRY_VERIFY(fixture.title() != english);
        QCOMPARE(fixture.title(), fixture.find<LessonList>("lessons")->chosen()->title);
    }

    void tellsOfItself()
    {
        WindowFixture fixture;
        QVERIFY(chooseByMenu(*fixture.window, QStringLiteral("about")));
        const auto *about = fixture.find<QMessageBox>("aboutHilera");
        QVERIFY(about && about->isVisible());
        QVERIFY(about->text().contains(QCoreApplication::applicationVersion()));
        // Nothing else is asked meanwhile.
        QTest::keySequence(fixture.window.get(), QKeySequence(Qt::CTRL | Qt::Key_R));
        QVERIFY(!fixture.runner.isRunning());
    }

    void zoomsTheTimeline()
    {
        WindowFixture fixture;
        runToTheEnd(fixture);
        const auto &timeline = *fixture.window->findChild<TimelineView *>();
        const auto seen = [&timeline] { return timeline.controller().scene().range.duration(); };
        const auto before = seen();
        QVERIFY(chooseByMenu(*fixture.window, QStringLiteral("zoomIn")));
        QTRY_VERIFY(seen() < before);
        QVERIFY(chooseByMenu(*fixture.window, QStringLiteral("search")));
        QTRY_VERIFY(fixture.window->findChild<SearchBar *>()->isVisible());
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
