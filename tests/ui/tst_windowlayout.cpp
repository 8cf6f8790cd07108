#include "tests/ui/windowfixture.h"
#include "ui/lesson/lessonlist.h"
#include "ui/timeline/view/timelineview.h"

#include <QScopeGuard>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionSpinBox>

using namespace hilera;

namespace {

QString nameOf(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return QStringLiteral("%1 %2 %3")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
            label ? label->text() : QString());
}

// Where a text is shown in one line that must not be cut: how wide the text needs its widget to be; 0 if it
// is not one.
int neededWidth(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->wordWrap() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored
            ? 0
            : label->sizeHint().width();
    if (qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QComboBox *>(&widget))
        return widget.minimumSizeHint().width();
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        return edit->fontMetrics().horizontalAdvance(edit->text()) + 4;
    return 0;
}

} // namespace

class TestWindowLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void cutsNothingOffAtTheSmallestSize_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("strategy");
        for (const char *language : {"en", "es"}) {
            for (const Strategy &strategy : strategies())
                QTest::addRow("%s %s", language, strategy.id)
                    << QString::fromLatin1(language) << QString::fromLatin1(strategy.id);
        }
    }
    void cutsNothingOffAtTheSmallestSize()
    {
        QFETCH(QString, language);
        QFETCH(QString, strategy);
        WindowFixture fixture;
        fixture.language.choose(language);
        fixture.setUp(strategy, 12, QStringLiteral("0.01"));
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), 10'000);
        int checked = 0;
        const auto cutOff = [&fixture, &checked] {
            checked = 0;
            for (const auto *widget : fixture.window->findChildren<QWidget *>()) {
                const int needed = neededWidth(*widget);
                if (!widget->isVisible() || needed == 0)
                    continue;
                ++checked;
                const QRect place(widget->mapTo(fixture.window.get(), QPoint()), widget->size());
                if (widget->width() < needed || widget->height() < widget->fontMetrics().height()
                    || !fixture.window->rect().contains(place))
                    return nameOf(*widget);
            }
            return QString();
        };
        QTRY_VERIFY(!fixture.label("figure0")->text().isEmpty());
        QTRY_COMPARE(cutOff(), QString()); // once it is laid out
        QCOMPARE(fixture.window->size(), QSize(1280, 720));
        QVERIFY(checked > 30);
    }

    // A laptop of 1366 × 768 whose desktop is enlarged by a quarter has 1093 × 614, less its panels.
    void cutsNothingOffOnASmallScreen_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("lesson");
        for (const char *language : {"en", "es"}) {
            for (const char *lesson : {"sequential", "process-pool", "race", "tap-services", "global-lock"})
                QTest::addRow("%s %s", language, lesson)
                    << QString::fromLatin1(language) << QString::fromLatin1(lesson);
        }
    }
    void cutsNothingOffOnASmallScreen()
    {
        QFETCH(QString, language);
        QFETCH(QString, lesson);
        WindowFixture fixture;
        fixture.language.choose(language);
        fixture.window->resize(1024, 600);
        auto *lessons = fixture.find<LessonList>("lessons");
        while (lessons->chosen()->id != lesson && lessons->hasNext(1))
            lessons->chooseNext(1);
        QTRY_COMPARE(fixture.window->size(), QSize(1024, 600));
        const auto cutOff = [&fixture] {
            for (const auto *widget : fixture.window->findChildren<QWidget *>()) {
                const int needed = neededWidth(*widget);
                const QRect place(widget->mapTo(fixture.window.get(), QPoint()), widget->size());
                const bool isInSight = place.left() >= 0 && place.right() < 1024;
                if (widget->isVisible() && needed > 0 && (widget->width() < needed || !isInSight))
                    return nameOf(*widget);
            }
            return QString();
        };
        QTRY_COMPARE(cutOff(), QString());
        QCOMPARE(fixture.find<QScrollArea>("workplace")->horizontalScrollBar()->maximum(), 0);
        for (const char *name : {"run", "stepNext", "message"}) {
            const QWidget *widget = fixture.find(name);
            const QRect place(widget->mapTo(fixture.window.get(), QPoint()), widget->size());
            QVERIFY2(fixture.window->rect().contains(place), name);
        }
    }

    // At the first start, whatever the screen.
    void isNoLargerThanTheScreen()
    {
        WindowFixture fixture;
        const MainWindow first(fixture.runner, fixture.language, fixture.appearance, fixture.lessonFolders);
        const QSize room = first.screen()->availableSize();
        QVERIFY(first.width() <= room.width() && first.height() <= room.height());
        QVERIFY(first.minimumWidth() <= room.width() && first.minimumHeight() <= 600);
    }

    void cutsNothingOffTheBarOfTasksOnTheNetwork_data() { cutsNothingOffAtTheSmallestSize_data(); }
    void cutsNothingOffTheBarOfTasksOnTheNetwork()
    {
        QFETCH(QString, language);
        QFETCH(QString, strategy);
        WindowFixture fixture;
        fixture.language.choose(language);
        fixture.chooseStrategy(strategy);
        fixture.choose("task", QStringLiteral("tap"));
        QString cutOff;
        const auto fits = [&] {
            for (const auto *widget : fixture.find("run")->parentWidget()->findChildren<QWidget *>()) {
                const bool isCombo = qobject_cast<const QComboBox *>(widget); // with signs before the texts
                const int needed = isCombo ? widget->sizeHint().width() : neededWidth(*widget);
                cutOff = nameOf(*widget);
                if (widget->isVisible() && widget->width() < needed)
                    return false;
            }
            return true;
        };
        QVERIFY2(QTest::qWaitFor(fits), qPrintable(cutOff)); // once it is laid out
        QCOMPARE(fixture.window->size(), QSize(1280, 720));
    }

    void showsEveryFigureAtTheSmallestSize()
    {
        WindowFixture fixture;
        const QLabel *last = fixture.label("figure9");
        const QWidget *area = last->parentWidget()->parentWidget();
        QVERIFY(area->rect().contains(QRect(last->mapTo(area, QPoint()), last->size())));
    }

    // The knobs take two lines and a remark a third, and the run has two figures more.
    void reachesEveryFigureInTheSmallestWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("scale");
        for (const char *language : {"en", "es"}) {
            for (const double scale : {1.0, 1.5}) {
                QTest::addRow("%s, text × %.1f", language, scale) << QString::fromLatin1(language) << scale;
            }
        }
    }
    void reachesEveryFigureInTheSmallestWindow()
    {
        QFETCH(QString, language);
        QFETCH(double, scale);
        WindowFixture fixture;
        fixture.language.choose(language);
        fixture.appearance.chooseTextScale(scale);
        const auto back = qScopeGuard([&] { fixture.appearance.chooseTextScale(1); });
        fixture.window->resize(fixture.window->minimumSize());
        fixture.setUp(QStringLiteral("queue-owner"), 8, QStringLiteral("0.01"));
        fixture.choose("task", QStringLiteral("count"));
        fixture.type("durations", QStringLiteral("0"));
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
        const QLabel *last = fixture.label("figure9");
        const QLabel *first = fixture.label("figure12");
        QTRY_VERIFY(first->isVisible() && last->isVisible());
        auto *area = last->parentWidget()->parentWidget()->parentWidget();
        const auto *panel = area->parentWidget();
        QTRY_VERIFY(
            panel->width() >= panel->minimumSizeHint().width()); // it has taken in what it got to show
        const auto isSeen = [](const QLabel *label) {
            return label->visibleRegion().boundingRect() == label->rect();
        };
        for (int i = 0; i < 12 && fixture.window->focusWidget() != area; ++i)
            QTest::keyClick(fixture.window->focusWidget(), Qt::Key_F6);
        QCOMPARE(fixture.window->focusWidget(), area);
        QTRY_VERIFY(isSeen(first));
        for (int i = 0; i < 60 && !isSeen(last); ++i)
            QTest::keyClick(area, Qt::Key_Down);
        QTRY_VERIFY(isSeen(last));
    }

    void showsTenWorkersAtOnceAtTheSmallestSize_data()
    {
        QTest::addColumn<QString>("strategy");
        for (const char *strategy : {"thread-per-task", "event-loop", "coroutines"})
            QTest::newRow(strategy) << QString::fromLatin1(strategy);
    }
    void showsTenWorkersAtOnceAtTheSmallestSize()
    {
        QFETCH(QString, strategy);
        WindowFixture fixture;
        fixture.setUp(strategy, 10, QStringLiteral("0.01"));
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
        const auto *rest = fixture.window->findChild<TimelineView *>()->findChild<QScrollBar *>();
        QTRY_COMPARE(rest->maximum(), 0);
        fixture.setUp(strategy, 40, QStringLiteral("0.01"));
        fixture.click("run");
        QTRY_VERIFY(rest->maximum() > 0); // those can't be
    }

    void showsTheWholeTitleOfEveryLesson_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }
    void showsTheWholeTitleOfEveryLesson()
    {
        QFETCH(QString, language);
        WindowFixture fixture;
        const QString title = fixture.label("lessonTitle")->toolTip();
        fixture.language.choose(language);
        if (language != QLatin1String("en"))
            QTRY_VERIFY(fixture.label("lessonTitle")->toolTip() != title);
        const auto *lessons = fixture.find<LessonList>("lessons");
        QVERIFY(lessons->count() > 10);
        QFont bold = lessons->font();
        bold.setBold(true);
        for (int row = 0; row < lessons->count(); ++row) {
            const QRect place = lessons->visualItemRect(lessons->item(row));
            const QRect text = QFontMetrics(bold).boundingRect(
                QRect(0, 0, place.width() - 44, 1000), Qt::TextWordWrap, lessons->item(row)->text());
            QVERIFY2(text.height() <= place.height() && text.width() <= place.width() - 40,
                qPrintable(lessons->item(row)->text()));
        }
    }

    void keepsTheLessonsReadableInLargeText_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }
    void keepsTheLessonsReadableInLargeText()
    {
        QFETCH(QString, language);
        WindowFixture fixture;
        fixture.language.choose(language);
        fixture.appearance.chooseTextScale(1.5);
        fixture.setUp(QStringLiteral("thread-pool"), 12, QStringLiteral("0.01"));
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), 10'000);
        const auto *lessons = fixture.find<LessonList>("lessons");
        QTRY_VERIFY(lessons->width() >= lessons->fontMetrics().averageCharWidth() * 20);
        QVERIFY(fixture.find("workplace")->width() <= 1280);
        fixture.appearance.chooseTextScale(1);
    }

    void usesALargerWindow()
    {
        WindowFixture fixture;
        const int log = fixture.find("log")->height();
        const int code = fixture.find("code")->width();
        fixture.window->resize(1920, 1080);
        QTRY_VERIFY(fixture.find("code")->width() > code);
        QVERIFY(fixture.find("log")->height() > log);
    }

    void everyControlHasAName()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("processes-with-threads"), 2, QStringLiteral("1"));
        int checked = 0;
        for (const auto *widget : fixture.window->findChildren<QWidget *>()) {
            const bool isControl = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)
                && !widget->objectName().startsWith(QLatin1String("qt_")) && !widget->inherits("QScrollArea");
            if (!isControl)
                continue;
            ++checked;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                qPrintable(nameOf(*widget)));
        }
        QVERIFY(checked >= 15);
    }

    void tabGoesAlongTheBar()
    {
        WindowFixture fixture;
        fixture.setUp(QStringLiteral("processes-with-threads"), 2, QStringLiteral("1"));
        const char *order[] = {
            "run", "compare", "strategy", "task", "count", "durations", "processes", "threads", "timeScale"};
        fixture.window->activateWindow();
        fixture.find("run")->setFocus();
        for (const char *name : order) {
            QCOMPARE(fixture.window->focusWidget()->objectName(), QLatin1String(name));
            QTest::keyClick(fixture.window->focusWidget(), Qt::Key_Tab);
        }
    }

    void everyPanelIsReachedWithF6()
    {
        WindowFixture fixture;
        fixture.window->activateWindow();
        fixture.find("run")->setFocus();
        QSet<QWidget *> reached;
        for (int i = 0; i < 7; ++i) {
            QTest::keyClick(fixture.window.get(), Qt::Key_F6);
            reached << fixture.window->focusWidget();
        }
        QCOMPARE(reached.size(), 7);
        QVERIFY(reached.contains(fixture.find("log")) && reached.contains(fixture.find("code"))
            && reached.contains(fixture.find("lessons")));
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestWindowLayout)
#include "tst_windowlayout.moc"
