#include "tests/ui/windowfixture.h"
#include "ui/plan/planeditor.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace hilera;
using namespace hilera::test;

namespace {

using Opener = void (*)(WindowFixture &fixture);

void trigger(const WindowFixture &fixture, const char *action)
{
    fixture.window->findChild<QAction *>(QLatin1String(action))->trigger();
}

void runOnce(WindowFixture &fixture)
{
    fixture.setUp(QStringLiteral("thread-pool"), 2, QStringLiteral("0.01"));
    fixture.click("run");
    QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), stuck);
    QTRY_VERIFY(fixture.window->findChild<QAction *>(QStringLiteral("saveAs"))->isEnabled());
}

// The dialogs that an answer is asked in, and how each is opened.
void addDialogs()
{
    QTest::addColumn<Opener>("open");
    const auto row = [](const char *name, Opener open) { QTest::newRow(name) << open; };
    row("which file to open", [](WindowFixture &fixture) { trigger(fixture, "open"); });
    row("where to save", [](WindowFixture &fixture) {
        runOnce(fixture);
        trigger(fixture, "saveAs");
    });
    row("new lesson", [](WindowFixture &fixture) {
        runOnce(fixture);
        trigger(fixture, "newLesson");
    });
    row("addresses", [](WindowFixture &fixture) {
        fixture.choose("task", QStringLiteral("fetch"));
        fixture.click("addresses");
    });
    row("which strategies", [](WindowFixture &fixture) {
        fixture.click("compare");
        fixture.click("emptyStrategies");
    });
    row("which runs to add", [](WindowFixture &fixture) {
        fixture.click("compare");
        fixture.click("emptyFiles");
    });
    row("glossary", [](WindowFixture &fixture) { trigger(fixture, "showGlossary"); });
    row("keys", [](WindowFixture &fixture) { trigger(fixture, "showKeys"); });
}

QDialog *visibleDialog(const WindowFixture &fixture)
{
    for (QDialog *dialog : fixture.window->findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

Q_DECLARE_METATYPE(Opener)

// What stands over the window while something is asked.
class DialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    // Qt lets no window be closed that a modal one blocks.
    void letTheWindowBeClosed_data() { addDialogs(); }
    void letTheWindowBeClosed()
    {
        QFETCH(Opener, open);
        WindowFixture fixture;
        open(fixture);
        QTRY_VERIFY(visibleDialog(fixture));
        QVERIFY(!QGuiApplication::modalWindow());
        const QSignalSpy closed(fixture.window.get(), &MainWindow::closed);
        QVERIFY(fixture.window->close());
        QTRY_COMPARE(closed.size(), 1);
        QVERIFY(!visibleDialog(fixture));
    }

    void keepInputFromTheWindow()
    {
        WindowFixture fixture;
        const QString lesson = fixture.label("lessonTitle")->toolTip();
        trigger(fixture, "open");
        QTRY_VERIFY(visibleDialog(fixture));
        fixture.click("run");
        QTest::keyClick(fixture.window.get(), Qt::Key_PageDown);
        QTest::keyClick(fixture.window->windowHandle(), Qt::Key_F9);
        QTest::mouseClick(fixture.window->windowHandle(), Qt::LeftButton, {},
            fixture.find("run")->mapTo(fixture.window.get(), QPoint(5, 5)));
        QCoreApplication::processEvents();
        QVERIFY(!fixture.runner.isRunning() && !fixture.runner.record());
        QCOMPARE(fixture.label("lessonTitle")->toolTip(), lesson);

        QTest::keyClick(visibleDialog(fixture), Qt::Key_Escape);
        QTRY_VERIFY(!visibleDialog(fixture));
        fixture.click("run");
        QTRY_VERIFY(fixture.runner.isRunning() || fixture.runner.record());
    }

    // Its effort grows with the square of what it takes in: 32,767 characters, as it is made.
    void takeNoLongerTextThanFits_data() { addDialogs(); }
    void takeNoLongerTextThanFits()
    {
        QFETCH(Opener, open);
        WindowFixture fixture;
        open(fixture);
        QTRY_VERIFY(visibleDialog(fixture));
        QApplication::clipboard()->setText(QString(1'000'000, QLatin1Char('7')));
        for (QLineEdit *edit : fixture.window->findChildren<QLineEdit *>()) {
            edit->selectAll();
            edit->paste();
            QVERIFY2(edit->text().size() <= 2'000, qPrintable(edit->objectName()));
            QVERIFY2(edit->maxLength() <= 2'000, qPrintable(edit->objectName()));
        }
        for (QPlainTextEdit *edit : fixture.window->findChildren<QPlainTextEdit *>()) {
            if (edit->isReadOnly())
                continue;
            edit->selectAll();
            edit->paste();
            QVERIFY2(edit->toPlainText().size() <= 2'001, qPrintable(edit->objectName()));
        }
    }

    void sayHowMuchFits()
    {
        WindowFixture fixture;
        auto *durations = fixture.find<QLineEdit>("durations");
        const QSignalSpy rejected(durations, &QLineEdit::inputRejected);
        QApplication::clipboard()->setText(QString(3'000, QLatin1Char('7')));
        durations->setFocus();
        durations->selectAll();
        durations->paste();
        QCOMPARE(rejected.size(), 1);
        QCOMPARE(durations->text().size(), 2'000);
    }

    // What the line of the durations can't show is not lost when another knob is turned.
    void keepAListThatIsTooLongForItsLine()
    {
        WindowFixture fixture;
        QStringList seconds;
        for (int i = 0; i < 5'000; ++i)
            seconds.append(QStringLiteral("0.01"));
        seconds.append(QStringLiteral("0.02"));
        RunPlan plan;
        plan.durations = *DurationSpec::parse(seconds.join(QLatin1Char(',')));
        auto *editor = fixture.window->findChild<PlanEditor *>();
        editor->setPlan(plan);
        fixture.type("count", QStringLiteral("7"));
        QCOMPARE(editor->plan().count, 7);
        QCOMPARE(editor->plan().durations.toString(), plan.durations.toString());
        fixture.type("durations", QStringLiteral("0.5"));
        QCOMPARE(editor->plan().durations.toString(), QStringLiteral("0.5"));
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(DialogsTest)
#include "tst_dialogs.moc"
