#include "tests/ui/presenterfixture.h"

#include <QAbstractSpinBox>
#include <QPlainTextEdit>
#include <QTextBrowser>

using namespace hilera;

namespace {

// Some are gone once another has the focus.
QList<QPointer<QWidget>> pointersTo(const QList<QWidget *> &widgets)
{
    return {widgets.begin(), widgets.end()};
}

} // namespace

// Keys of a clicker and of a teacher, wherever the focus is.
class TestStepKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void goesOnFromEveryWidget()
    {
        PresenterFixture fixture;
        const QString lesson = fixture.lesson()->id;
        int tried = 0;
        const QList<QPointer<QWidget>> widgets = pointersTo(fixture.window->findChildren<QWidget *>());
        for (const QPointer<QWidget> &widget : widgets) {
            if (!widget || !widget->isVisible() || !widget->isEnabled()
                || widget->focusPolicy() == Qt::NoFocus)
                continue;
            widget->setFocus();
            if (!widget->hasFocus())
                continue;
            ++tried;
            const QByteArray name = widget->metaObject()->className() + (' ' + widget->objectName().toUtf8());
            fixture.press(Qt::Key_PageDown);
            QVERIFY2(fixture.lesson()->id == lesson && fixture.step() == 1, name);
            widget->setFocus();
            fixture.press(Qt::Key_PageUp);
            QVERIFY2(fixture.lesson()->id == lesson && fixture.step() == 0, name);
        }
        QVERIFY(tried > 15);
    }

    // A point is typed into a number and a text, and blanks the screen everywhere else.
    void blanksOnlyWhereNobodyTypes()
    {
        PresenterFixture fixture;
        fixture.press(Qt::Key_F5);
        while (fixture.lesson()->steps[fixture.step()].kind != StepKind::Try)
            fixture.press(Qt::Key_PageDown);
        int typed = 0;
        int read = 0;
        const QList<QPointer<QWidget>> widgets = pointersTo(fixture.window->findChildren<QWidget *>());
        for (const QPointer<QWidget> &widget : widgets) {
            const auto *edit = qobject_cast<const QLineEdit *>(widget.data());
            const bool takesText =
                (edit && !edit->isReadOnly()) || qobject_cast<QAbstractSpinBox *>(widget.data());
            const bool onlyShows = qobject_cast<QTextBrowser *>(widget.data())
                || (qobject_cast<QPlainTextEdit *>(widget.data())
                    && !widget->testAttribute(Qt::WA_InputMethodEnabled));
            if (!widget || !widget->isVisible() || !widget->isEnabled() || !(takesText || onlyShows))
                continue;
            widget->setFocus();
            fixture.press(Qt::Key_Period);
            QVERIFY2(bool(fixture.blank()) == onlyShows, qPrintable(widget->objectName()));
            if (fixture.blank())
                fixture.press(Qt::Key_B);
            QVERIFY(!fixture.blank());
            ++(takesText ? typed : read);
        }
        QVERIFY(typed >= 3 && read >= 1);
    }

    void takesNoKeyOfTheTextSizeAsAGuess()
    {
        PresenterFixture fixture;
        fixture.press(Qt::Key_F5);
        while (fixture.lesson()->steps[fixture.step()].kind != StepKind::Predict)
            fixture.press(Qt::Key_PageDown);
        QTest::keyClick(fixture.window.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(fixture.find<QLineEdit>("guess")->text(), QString());
    }

    // A digit and Enter is a vote on a choice as on a number, and can be taken back.
    void takesVotesByKeys()
    {
        PresenterFixture fixture;
        auto *lessons = fixture.find<LessonList>("lessons");
        while (fixture.lesson()->id != QLatin1String("threads"))
            lessons->chooseNext(1);
        fixture.press(Qt::Key_F5);
        for (int i = 0; i < 20 && fixture.step() < 5; ++i)
            fixture.press(Qt::Key_PageDown);
        auto *third = fixture.find<QAbstractButton>("choice2");
        QVERIFY(third && third->isVisible() && third->text().startsWith(QLatin1String("3  ")));
        for (int vote = 0; vote < 2; ++vote) {
            fixture.press(Qt::Key_3);
            fixture.press(Qt::Key_Return);
        }
        QVERIFY2(third->text().endsWith(QStringLiteral("· 2")), qPrintable(third->text()));
        fixture.press(Qt::Key_Backspace);
        QVERIFY(third->text().endsWith(QStringLiteral("· 1")));
        fixture.press(Qt::Key_Backspace);
        fixture.press(Qt::Key_Backspace); // there is none left
        QVERIFY(!third->text().contains(QStringLiteral("·")));
    }

    void saysWhereTheCourseEnds()
    {
        PresenterFixture fixture;
        fixture.press(Qt::Key_F5);
        fixture.press(Qt::Key_PageUp);
        QCOMPARE(fixture.label("message")->text(), QStringLiteral("The course begins here."));
        auto *lessons = fixture.find<LessonList>("lessons");
        lessons->setCurrentRow(lessons->count() - 1);
        while (fixture.step() + 1 < fixture.lesson()->steps.size())
            fixture.press(Qt::Key_PageDown);
        fixture.press(Qt::Key_PageDown); // runs
        QTRY_VERIFY(!fixture.nextText().contains(QLatin1String("Run")));
        fixture.press(Qt::Key_PageDown);
        QCOMPARE(fixture.label("message")->text(), QStringLiteral("The course ends here."));
    }

    // Threads that do not listen are waited for, and it says for how long.
    void saysHowLongADeafThreadTakes()
    {
        PresenterFixture fixture;
        fixture.setUp(QStringLiteral("thread-per-task"), 2, QStringLiteral("3"));
        fixture.click("moreKnobs");
        fixture.find("polling")->setFocus();
        QTest::keyClick(fixture.find("polling"), Qt::Key_End);
        fixture.click("run");
        QTRY_COMPARE(fixture.logLines(), 2);
        const auto first = fixture.runner.record();
        QTest::keyClick(fixture.window.get(), Qt::Key_F9); // another run
        QTRY_VERIFY2(fixture.progress().contains(QLatin1String("s more")), qPrintable(fixture.progress()));
        QTRY_VERIFY(fixture.label("message")->text().contains(QLatin1String("from outside")));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.runner.record() != first, 10'000);
        QTRY_VERIFY(!fixture.progress().contains(QLatin1String("more")));
        fixture.runner.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.runner.isRunning(), 10'000);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestStepKeys)
#include "tst_stepkeys.moc"
