#include "tests/ui/presenterfixture.h"
#include "ui/theme/textsize.h"
#include "ui/timeline/view/timelineview.h"

#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabWidget>
#include <QTextBrowser>

using namespace hilera;

class TestPresenter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void showsOnlyWhatTheClassNeeds()
    {
        PresenterFixture fixture;
        const QByteArray geometry = fixture.window->saveGeometry();
        fixture.press(Qt::Key_F5);
        QVERIFY(fixture.window->isFullScreen());
        QVERIFY(!fixture.isSeen("lessons"));
        QVERIFY(!fixture.isSeen("run"));
        QVERIFY(!fixture.isSeen("stepBack"));
        QVERIFY(fixture.isSeen("stepNext"));
        QVERIFY(fixture.window->findChild<TimelineView *>()->isVisible());
        QVERIFY(fixture.appearance.theme().text == lightProjectorTheme().text);

        fixture.press(Qt::Key_Escape);
        QVERIFY(!fixture.window->isFullScreen());
        QCOMPARE(fixture.window->saveGeometry(), geometry);
        for (const char *name : {"lessons", "run", "stepBack", "log", "code", "figure0"})
            QVERIFY2(fixture.isSeen(name), name);
        QCOMPARE(textScale(), 1.0);
    }

    // As in the moment before the lessons are read, or where there are none.
    void presentsWithoutALesson()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        PresenterFixture fixture;
        MainWindow window(fixture.runner, fixture.language, fixture.appearance, {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F5);
        QVERIFY(window.isFullScreen());
        QTest::keyClick(&window, Qt::Key_PageDown);
        QCoreApplication::processEvents();
        QTest::keyClick(&window, Qt::Key_Escape);
        QVERIFY(!window.isFullScreen());
    }

    // With nothing but a clicker, from the first step to the last of the next lesson, and back.
    void goesThroughLessonsByAClicker()
    {
        PresenterFixture fixture;
        fixture.press(Qt::Key_F5);
        const QString first = fixture.lesson()->id;
        const std::size_t steps = fixture.lesson()->steps.size();
        const QString question = fixture.heading();
        for (std::size_t step = 0; step + 1 < steps; ++step) {
            QCOMPARE(fixture.heading(), fixture.lesson()->steps[step].heading);
            if (fixture.lesson()->steps[step].isRun()) {
                QVERIFY(fixture.nextText().contains(QLatin1String("Run")));
                fixture.press(Qt::Key_PageDown);
                QTRY_VERIFY(!fixture.nextText().contains(QLatin1String("Run")));
                QVERIFY(fixture.runner.isRunning());
            }
            fixture.press(Qt::Key_PageDown);
        }
        QCOMPARE(fixture.heading(), fixture.lesson()->steps.back().heading);
        if (fixture.nextText().contains(QLatin1String("Run"))) {
            fixture.press(Qt::Key_PageDown);
            QTRY_VERIFY(!fixture.nextText().contains(QLatin1String("Run")));
        }
        fixture.press(Qt::Key_PageDown);
        QVERIFY(fixture.lesson()->id != first);
        QCOMPARE(fixture.heading(), fixture.lesson()->steps.front().heading);
        fixture.press(Qt::Key_PageUp);
        QCOMPARE(fixture.lesson()->id, first);
        QCOMPARE(fixture.heading(), fixture.lesson()->steps.back().heading);
        for (std::size_t step = 1; step < steps; ++step)
            fixture.press(Qt::Key_PageUp);
        QCOMPARE(fixture.heading(), question);
        fixture.press(Qt::Key_PageUp);
        QCOMPARE(fixture.heading(), question); // there is nothing before
    }

    void showsWhatTheStepLooksAt()
    {
        PresenterFixture fixture;
        fixture.press(Qt::Key_F5);
        while (fixture.lesson()->id != QLatin1String("threads"))
            fixture.press(Qt::Key_PageDown);
        while (fixture.lesson()->steps[fixture.step()].kind != StepKind::Observe) {
            QVERIFY(!fixture.isSeen("log"));
            fixture.press(Qt::Key_PageDown);
        }
        QVERIFY(fixture.isSeen("log"));
        QVERIFY(!fixture.isSeen("code"));
    }

    // The page a step speaks of stands in front; afterwards the one that stood there before.
    void turnsToThePythonCode()
    {
        PresenterFixture fixture;
        const auto *tabs = fixture.find<QTabWidget>("codeTabs");
        fixture.press(Qt::Key_F5);
        while (fixture.lesson()->id != QLatin1String("processes"))
            fixture.press(Qt::Key_PageDown);
        while (fixture.lesson()->steps[fixture.step()].kind != StepKind::Explain)
            fixture.press(Qt::Key_PageDown);
        QVERIFY(tabs->isVisible());
        QCOMPARE(tabs->currentIndex(), 1);
        fixture.press(Qt::Key_PageDown);
        QVERIFY(!tabs->isVisible());
        fixture.press(Qt::Key_Escape);
        QCOMPARE(tabs->currentIndex(), 0);
    }

    // What a step says of the Python code stands there, though nobody scrolls.
    void showsTheLineThatIsSpokenOf_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("processes") << 5
                                   << QStringList{QStringLiteral("counter += 1"), QStringLiteral("parent {")};
        QTest::newRow("event-loop") << 5 << QStringList{QStringLiteral("time.sleep")};
        QTest::newRow("coroutines") << 5
                                    << QStringList{QStringLiteral("await nap"), QStringLiteral("gather")};
        QTest::newRow("eager-submit")
            << 6 << QStringList{QStringLiteral("pool.submit(nap(5))"), QStringLiteral("pool.submit(nap, 5)")};
        QTest::newRow("fire-and-forget")
            << 6 << QStringList{QStringLiteral("pool.submit(fetch, path)"), QStringLiteral("exception()")};
    }
    void showsTheLineThatIsSpokenOf()
    {
        QFETCH(int, step);
        QFETCH(QStringList, lines);
        PresenterFixture fixture;
        fixture.present(1280, 720);
        while (fixture.lesson()->id != QLatin1String(QTest::currentDataTag()))
            fixture.press(Qt::Key_PageDown);
        while (fixture.step() < static_cast<std::size_t>(step))
            fixture.press(Qt::Key_PageDown);
        auto *python = fixture.find<QPlainTextEdit>("python");
        QVERIFY(python->isVisible());
        for (const QString &line : lines) {
            const QTextCursor found = python->document()->find(line);
            QVERIFY2(!found.isNull(), qPrintable(line));
            const auto isInSight = [python, found] {
                return python->viewport()->rect().contains(python->cursorRect(found));
            };
            QVERIFY2(QTest::qWaitFor(isInSight, test::stuck), qPrintable(line));
        }
    }

    void blanks_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("B") << static_cast<int>(Qt::Key_B);
        QTest::newRow("period") << static_cast<int>(Qt::Key_Period);
    }
    void blanks()
    {
        QFETCH(int, key);
        PresenterFixture fixture;
        fixture.press(static_cast<Qt::Key>(key));
        QVERIFY(!fixture.blank()); // nobody presents
        fixture.press(Qt::Key_F5);
        const QString heading = fixture.heading();
        fixture.press(static_cast<Qt::Key>(key));
        QVERIFY(fixture.blank());
        const QImage screen = fixture.window->grab().toImage();
        QCOMPARE(screen.pixelColor(screen.width() / 2, screen.height() / 2), QColor(Qt::black));
        fixture.press(Qt::Key_PageDown); // shows the step again that was there
        QVERIFY(!fixture.blank());
        QCOMPARE(fixture.heading(), heading);
    }

    void takesAllKeysWhileItIsBlank()
    {
        PresenterFixture fixture;
        fixture.press(Qt::Key_F5);
        while (fixture.lesson()->steps[fixture.step()].kind != StepKind::Predict)
            fixture.press(Qt::Key_PageDown);
        fixture.press(Qt::Key_1);
        auto *guess = fixture.find<QLineEdit>("guess");
        fixture.find("stepNext")->setFocus();
        fixture.press(Qt::Key_B);
        QVERIFY(fixture.blank());
        guess->setFocus();
        fixture.press(Qt::Key_Shift);
        QVERIFY(fixture.blank());
        fixture.press(Qt::Key_7);
        QVERIFY(!fixture.blank()); // any key ends it, and does nothing else
        QCOMPARE(guess->text(), QStringLiteral("1"));
    }

    void takesAGuessTypedAnywhere()
    {
        PresenterFixture fixture;
        fixture.press(Qt::Key_F5);
        while (fixture.lesson()->steps[fixture.step()].kind != StepKind::Predict)
            fixture.press(Qt::Key_PageDown);
        for (const Qt::Key key : {Qt::Key_0, Qt::Key_Period, Qt::Key_1, Qt::Key_5})
            fixture.press(key);
        QCOMPARE(fixture.find<QLineEdit>("guess")->text(), QStringLiteral("0.15"));
        QVERIFY(!fixture.blank());
        const std::size_t step = fixture.step();
        fixture.press(Qt::Key_PageDown); // though a field has the focus
        QCOMPARE(fixture.step(), step + 1);
    }

    void zoomsByKeysOfTheTimeline()
    {
        PresenterFixture fixture;
        fixture.type("timeScale", QStringLiteral("0.05"));
        fixture.press(Qt::Key_F5);
        while (!fixture.lesson()->steps[fixture.step()].isRun())
            fixture.press(Qt::Key_PageDown);
        fixture.press(Qt::Key_PageDown);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
        const auto &scene = fixture.window->findChild<TimelineView *>()->controller().scene();
        const auto width = [&scene] { return scene.range.to - scene.range.from; };
        const Nanoseconds whole = width();
        for (int i = 0; i < 5; ++i)
            fixture.press(Qt::Key_W);
        QTRY_VERIFY(width() < whole / 2);
        fixture.press(Qt::Key_Home);
        QTRY_VERIFY(width() > whole / 2);
    }

    void hasNotesForTheTeacher()
    {
        PresenterFixture fixture;
        fixture.press(Qt::Key_F5);
        fixture.press(Qt::Key_N);
        NotesWindow *notes = fixture.notes();
        QVERIFY(notes && notes->isVisible());
        const auto text = [notes](const char *name) {
            return notes->findChild<QTextBrowser *>(QLatin1String(name))->toPlainText();
        };
        QVERIFY(text("notes").size() > 50);
        QVERIFY(notes->findChild<QLabel *>(QStringLiteral("notesNextCaption"))
                    ->text()
                    .contains(fixture.lesson()->steps[1].heading));
        QVERIFY(notes->findChild<QLabel *>(QStringLiteral("notesClock"))->text().contains(u':'));
        QTest::keyClick(notes, Qt::Key_PageDown); // the clicker's keys go to either window
        QCOMPARE(fixture.step(), std::size_t(1));
        QTest::keyClick(notes, Qt::Key_N);
        QTRY_VERIFY(!fixture.notes());
        fixture.press(Qt::Key_N);
        QVERIFY(fixture.notes());
        fixture.press(Qt::Key_Escape);
        QTRY_VERIFY(!fixture.notes());
    }

    void endsWhenTheWindowIsClosed()
    {
        {
            PresenterFixture fixture;
            fixture.press(Qt::Key_F5);
            fixture.press(Qt::Key_N);
            fixture.window->close();
        }
        PresenterFixture again;
        QVERIFY(!again.window->isFullScreen());
        QVERIFY(again.isSeen("lessons"));
        QCOMPARE(textScale(), 1.0);
    }

    // On a projector of 1280 × 720, in both languages: every step of every lesson.

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestPresenter)
#include "tst_presenter.moc"
