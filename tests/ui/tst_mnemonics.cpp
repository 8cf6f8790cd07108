#include "core/network/taskkinds.h"
#include "tests/ui/windowfixture.h"
#include "ui/actions/actiontable.h"
#include "ui/lesson/lessonlist.h"
#include "ui/plan/planeditor.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>

#include <set>

using namespace hilera;

namespace {

// Collects keys with the name of what each is for, and tells those that two share.
class Keys {
public:
    void add(const QKeySequence &key, const QString &use)
    {
        if (key.isEmpty())
            return;
        QString &known = m_uses[key.toString()];
        if (!known.isEmpty())
            m_clashes.append(QStringLiteral("%1: %2 and %3").arg(key.toString(), known, use));
        known = use;
    }
    void addMnemonic(const QString &text) { add(QKeySequence::mnemonic(text), text); }
    [[nodiscard]] qsizetype count() const { return m_uses.size(); }
    [[nodiscard]] QString clashes() const { return m_clashes.join(QStringLiteral("; ")); }

private:
    QMap<QString, QString> m_uses;
    QStringList m_clashes;
};

// All that the window hears now, wherever in it the focus is.
Keys keysOf(const QWidget &window)
{
    Keys keys;
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            keys.addMnemonic(button->text());
    }
    for (const auto *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy())
            keys.addMnemonic(label->text());
    }
    for (const auto *bar : window.findChildren<QTabBar *>()) {
        for (int i = 0; bar->isVisible() && i < bar->count(); ++i)
            keys.addMnemonic(bar->tabText(i));
    }
    for (const auto *bar : window.findChildren<QMenuBar *>()) {
        for (const QAction *menu : bar->isVisible() ? bar->actions() : QList<QAction *>())
            keys.addMnemonic(menu->text());
    }
    for (const auto *action : window.findChildren<QAction *>()) {
        const auto *owner = qobject_cast<const QWidget *>(action->parent());
        const bool isHeard = action->isEnabled() && action->shortcutContext() == Qt::WindowShortcut && owner
            && owner->isVisible() && owner->isEnabled() && owner->actions().contains(action);
        for (const QKeySequence &key : isHeard ? action->shortcuts() : QList<QKeySequence>())
            keys.add(key, action->text());
    }
    return keys;
}

} // namespace

// No two keys of what is on the screen at once are the same, in either language.
class TestMnemonics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void inTheWindow_data() { addLanguages(); }
    void inTheWindow()
    {
        QFETCH(QString, language);
        WindowFixture fixture;
        speak(fixture, language);
        fixture.click("stepNext"); // where there is a guess
        QVERIFY(fixture.find("guess")->isVisible());
        auto &editor = *fixture.window->findChild<PlanEditor *>();
        for (const bool compares : {false, true}) {
            if (compares)
                fixture.click("compare");
            for (const RunPlan &plan : plans()) {
                editor.setPlan(plan);
                QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
                const Keys keys = keysOf(*fixture.window);
                QVERIFY(keys.count() > 20);
                QVERIFY2(keys.clashes().isEmpty(),
                    qPrintable(QStringLiteral("%1, %2 %3: %4")
                                   .arg(plan.strategy, plan.task, plan.mode, keys.clashes())));
            }
        }
    }

    // Those of a run and of a replay, too.
    void whileSomethingGoesOn_data() { addLanguages(); }
    void whileSomethingGoesOn()
    {
        QFETCH(QString, language);
        WindowFixture fixture;
        speak(fixture, language);
        fixture.setUp(QStringLiteral("process-per-task"), 2, QStringLiteral("30"));
        fixture.click("run");
        QTRY_VERIFY(fixture.find("kill")->isEnabled());
        QCOMPARE(keysOf(*fixture.window).clashes(), QString());
        fixture.click("kill"); // maybe before it has begun
        QTRY_VERIFY(fixture.hasRun() && fixture.find("replay")->isEnabled());
        fixture.click("replay");
        QTRY_VERIFY(fixture.find<QAbstractButton>("replay")->isChecked());
        QCOMPARE(keysOf(*fixture.window).clashes(), QString());
    }

    void inThePresenter_data() { addLanguages(); }
    void inThePresenter()
    {
        QFETCH(QString, language);
        WindowFixture fixture;
        speak(fixture, language);
        fixture.type("timeScale", QStringLiteral("0.05"));
        QTest::keyClick(fixture.window.get(), Qt::Key_F5);
        QVERIFY(fixture.window->isFullScreen());
        const auto *lessons = fixture.find<LessonList>("lessons");
        const QString lesson = lessons->chosen()->id;
        bool isPlanShown = false;
        while (lessons->chosen()->id == lesson) {
            QCOMPARE(keysOf(*fixture.window).clashes(), QString());
            isPlanShown = isPlanShown || fixture.find("strategy")->isVisible();
            QTest::keyClick(fixture.window.get(), Qt::Key_PageDown);
            QTRY_VERIFY(!fixture.runner.isRunning());
            QCoreApplication::processEvents();
        }
        QVERIFY(isPlanShown);
        QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
        QVERIFY(!fixture.window->isFullScreen());
    }

    // Where a widget listens to keys itself, too, though no action hears them.
    void inTheTableOfActions()
    {
        QMap<Place, Keys> places;
        for (const ActionRow &row : ActionRow::all()) {
            for (const QKeySequence &key : row.sequences())
                places[row.place].add(key, QLatin1String(row.id));
        }
        QCOMPARE(places.size(), 6);
        for (const Keys &keys : std::as_const(places))
            QCOMPARE(keys.clashes(), QString());
    }

    void inEachMenu_data() { addLanguages(); }
    void inEachMenu()
    {
        QFETCH(QString, language);
        WindowFixture fixture;
        speak(fixture, language);
        const QList<QMenu *> menus = fixture.window->findChildren<QMenu *>();
        QVERIFY(menus.size() >= 9);
        QList<QList<QAction *>> lists;
        for (const QMenu *menu : menus)
            lists.append(menu->actions());
        for (const char *table : {"results", "comparedTable"})
            lists.append(fixture.find(table)->actions());
        for (const QList<QAction *> &list : lists) {
            Keys keys;
            for (const QAction *action : list)
                keys.addMnemonic(action->text());
            QCOMPARE(keys.clashes(), QString());
        }
    }

private:
    static void speak(const WindowFixture &fixture, const QString &language)
    {
        fixture.click(qPrintable(QStringLiteral("language-") + language));
        const bool isEnglish = language == QLatin1String("en");
        QTRY_COMPARE(fixture.find("run")->accessibleName(),
            isEnglish ? QStringLiteral("Run") : QStringLiteral("Ejecutar"));
    }
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const QString &code : Language::codes())
            QTest::newRow(code.toLatin1().constData()) << code;
    }

    // Every strategy with every kind of task, in each mode that has other knobs.
    static std::vector<RunPlan> plans()
    {
        std::vector<RunPlan> all;
        for (const Strategy &strategy : strategies()) {
            for (const TaskKind *kind : taskKinds()) {
                RunPlan plan;
                plan.strategy = QLatin1String(strategy.id);
                chooseTask(plan, QString::fromStdString(std::string(kind->id())));
                std::set<bool> known; // whether there are guards
                for (int mode = 0; mode == 0 || mode < static_cast<int>(kind->modes().size()); ++mode) {
                    if (!kind->modes().empty())
                        plan.mode = QLatin1String(kind->modes()[static_cast<std::size_t>(mode)].id);
                    if (known.insert(kind->heeds("guards", mode)).second)
                        all.push_back(plan);
                }
            }
        }
        return all;
    }

    QTemporaryDir m_settings;
};

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
