#pragma once

#include "core/run/runner.h"
#include "core/strategy/strategies.h"
#include "core/text/language.h"
#include "tests/support/testrun.h"
#include "ui/output/logmodel.h"
#include "ui/settings/windowsettings.h"
#include "ui/status/statuspanel.h"
#include "ui/theme/appearance.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSettings>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

namespace hilera {

// The window as the program makes it, with settings of its own, worked by clicks and keys.
class WindowFixture {
public:
    // `ownLessons`: a folder of lessons beside the program's. `withHints`: those of the first start.
    explicit WindowFixture(const QString &ownLessons = {}, bool withHints = false)
        : runner(test::workerProgram())
        , lessonFolders{QStringLiteral(":/resources/lessons")}
    {
        if (!ownLessons.isEmpty())
            lessonFolders.append(ownLessons);
        if (!withHints)
            WindowSettings::setHintsDone(true);
        language.choose(QStringLiteral("en"));
        appearance.choose(ThemeChoice::Light);
        open();
    }

    void open()
    {
        window = std::make_unique<MainWindow>(runner, language, appearance, lessonFolders);
        window->resize(1280, 720);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        window->activateWindow(); // without a window manager nobody else does
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_VERIFY(label("lessonTitle")->isVisible() && !label("lessonTitle")->toolTip().isEmpty());
    }

    template <typename Widget = QWidget> [[nodiscard]] Widget *find(const char *name) const
    {
        return window->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QLabel *label(const char *name) const { return find<QLabel>(name); }
    // Of the window, without the place for the mark of a run that is not saved.
    [[nodiscard]] QString title() const { return window->windowTitle().remove(QLatin1String("[*]")); }

    void click(const char *button) const { QTest::mouseClick(find(button), Qt::LeftButton); }

    void type(const char *field, const QString &text) const
    {
        auto *widget = find(field);
        widget->setFocus();
        QTest::keySequence(widget, QKeySequence::SelectAll);
        QTest::keyClicks(widget, text);
        QTest::keyClick(widget, Qt::Key_Tab);
    }

    void chooseStrategy(const QString &id) const { choose("strategy", id); }
    void choose(const char *field, const QString &id) const
    {
        auto *combo = find<QComboBox>(field);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < combo->findData(id); ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        QCOMPARE(combo->currentData().toString(), id);
    }

    void setUp(const QString &strategy, int count, const QString &seconds) const
    {
        chooseStrategy(strategy);
        type("count", QString::number(count));
        type("durations", seconds);
        type("timeScale", QStringLiteral("1"));
    }

    [[nodiscard]] bool hasRun() const { return runner.record() && !runner.isRunning(); }
    [[nodiscard]] int logLines() const { return find<QTableView>("log")->model()->rowCount(); }
    [[nodiscard]] QString progress() const { return label("progressText")->text(); }
    [[nodiscard]] Nanoseconds worstLag() const { return window->findChild<StatusPanel *>()->worstLag(); }

    Language language{QStringLiteral(HILERA_BIN "/..")};
    Appearance appearance;
    Runner runner;
    // The window's worst lag in a run, or in the quietest of three if it is not below the bound: what else
    // the machine does only ever adds to it.
    [[nodiscard]] Nanoseconds leastLag(Nanoseconds bound)
    {
        Nanoseconds least = std::numeric_limits<Nanoseconds>::max();
        for (int i = 0; i < 3 && least >= bound; ++i) {
            click("run");
            if (!QTest::qWaitFor([this] { return hasRun(); }, test::stuck))
                return std::numeric_limits<Nanoseconds>::max();
            least = std::min(least, worstLag());
        }
        return least;
    }

    QStringList lessonFolders;
    std::unique_ptr<MainWindow> window;
};

// Every strategy as a row of test data, under its id.
inline void addStrategies(bool (*isWanted)(const Strategy &) = nullptr)
{
    QTest::addColumn<QString>("strategy");
    for (const Strategy &strategy : strategies()) {
        if (!isWanted || isWanted(strategy))
            QTest::newRow(strategy.id) << QString::fromLatin1(strategy.id);
    }
}

} // namespace hilera
