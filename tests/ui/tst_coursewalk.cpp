#include "core/lesson/lessonwriter.h"
#include "core/planning/planning.h"
#include "tests/ui/presenterfixture.h"
#include "ui/timeline/view/timelineview.h"

#include <QScrollBar>
#include <QTextBrowser>

using namespace hilera;

namespace {

const QString none = QStringLiteral("–");

// Works the window as a teacher does who goes through the whole course.
class Walk : public PresenterFixture {
public:
    using PresenterFixture::PresenterFixture;

    [[nodiscard]] QByteArray place() const
    {
        return QStringLiteral("%1, step %2").arg(lesson()->id).arg(step() + 1).toUtf8();
    }
    [[nodiscard]] bool isAtRun() const { return lesson()->steps[step()].isRun(); }
    [[nodiscard]] bool asksForRun() const { return nextText().contains(QLatin1String("Run")); }
    [[nodiscard]] const TimelineScene &scene() const
    {
        return window->findChild<TimelineView *>()->controller().scene();
    }
    // What came of a run, wherever it stands on the card.
    [[nodiscard]] bool tellsAnswers() const
    {
        for (int i = 0; i < 3; ++i) {
            for (const char *name : {"ideal%1", "measured%1"}) {
                const QLabel *cell = label(qPrintable(QString::fromLatin1(name).arg(i)));
                if (cell && !cell->isHidden() && cell->text() != none)
                    return true;
            }
        }
        return false;
    }
    // What the panels show of a run.
    [[nodiscard]] QString leftovers() const
    {
        QStringList left;
        if (logLines() > 0)
            left.append(QStringLiteral("log"));
        if (find<QTableView>("results")->model()->rowCount() > 0)
            left.append(QStringLiteral("results"));
        for (int i = 0; label(qPrintable(QStringLiteral("figure%1").arg(i))); ++i) {
            const QLabel *figure = label(qPrintable(QStringLiteral("figure%1").arg(i)));
            if (!figure->isHidden() && figure->text() != none)
                left.append(figure->objectName());
        }
        if (scene().trace)
            left.append(QStringLiteral("timeline"));
        return left.join(QStringLiteral(", "));
    }
    void run()
    {
        const auto before = runner.record();
        press(Qt::Key_PageDown);
        // The run before may have to be waited for: others have the CPU too.
        QVERIFY(QTest::qWaitFor([&] { return runner.record() != before && !asksForRun(); }, 60'000));
    }
    void endRun()
    {
        runner.kill();
        QVERIFY(QTest::qWaitFor([this] { return !runner.isRunning(); }, 60'000));
    }
};

} // namespace

// Every step of every lesson, as a class sees them.
class TestCourseWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    // Neither at first nor when the class comes back to the question.
    void asksBeforeItAnswers()
    {
        Walk walk;
        walk.type("timeScale", QStringLiteral("0.05")); // of the class, in all lessons
        walk.present(1280, 720);
        int runs = 0;
        while (walk.find("stepNext")->isEnabled()) {
            const LessonStep step = walk.lesson()->steps[walk.step()];
            const bool isBefore = step.kind == StepKind::Question || step.prediction || step.isRun();
            if (isBefore)
                QVERIFY2(!walk.tellsAnswers(), walk.place());
            if (!step.isRun()) {
                walk.press(Qt::Key_PageDown);
                continue;
            }
            ++runs;
            QVERIFY2(walk.asksForRun(), walk.place());
            walk.run();
            walk.press(Qt::Key_PageUp);
            walk.press(Qt::Key_PageDown);
            QVERIFY2(walk.isAtRun(), walk.place());
            if (!walk.lesson()->runOf(walk.step() - 1)
                || walk.lesson()->runOf(walk.step() - 1) == walk.step()) // a question of this run
                QVERIFY2(walk.scene().isEarlier || walk.runner.isRunning(), walk.place());
            QVERIFY2(walk.asksForRun() && !walk.tellsAnswers(), walk.place());
            walk.run();
            walk.press(Qt::Key_PageDown);
        }
        QVERIFY(runs > 50);
    }

    // A question fills the screen of a class: its text is 4 % of the height at least. All the rest of the
    // card is 22 pixels of 720 at least, and nothing is cut.
    void isReadFromTheLastRow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }
    void isReadFromTheLastRow()
    {
        QFETCH(QString, language);
        Walk walk;
        walk.language.choose(language);
        walk.type("timeScale", QStringLiteral("0.05"));
        walk.present(1280, 720);
        const auto *text = walk.find<QTextBrowser>("lessonText");
        const QWidget *card = text->parentWidget();
        const auto problem = [&] {
            const bool isAsked =
                !walk.lesson()->runOf(walk.step()) || walk.step() < *walk.lesson()->runOf(walk.step());
            if (text->fontInfo().pixelSize() < (isAsked ? 29 : 22))
                return QStringLiteral("text of %1 pixels").arg(text->fontInfo().pixelSize());
            if (text->verticalScrollBar()->maximum() > 0)
                return QStringLiteral("a text that is cut");
            for (const auto *widget : card->findChildren<QWidget *>()) {
                const auto *label = qobject_cast<const QLabel *>(widget);
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const QString shown = label ? label->text() : button ? button->text() : QString();
                if (!widget->isVisible() || shown.isEmpty())
                    continue;
                if (widget->fontInfo().pixelSize() < 22)
                    return QStringLiteral("“%1” of %2 pixels").arg(shown).arg(widget->fontInfo().pixelSize());
                const int height = label && label->wordWrap() ? label->heightForWidth(label->width())
                                                              : widget->fontMetrics().height();
                const QRect place(widget->mapTo(card, QPoint()), widget->size());
                if (widget->height() < height || place.bottom() > card->height()
                    || place.right() > card->width())
                    return QStringLiteral("“%1” is cut").arg(shown);
            }
            return QString();
        };
        for (; walk.find("stepNext")->isEnabled(); walk.press(Qt::Key_PageDown)) {
            QString found;
            const bool isWell = QTest::qWaitFor([&] { return (found = problem()).isEmpty(); }, test::stuck);
            QVERIFY2(isWell, walk.place() + ": " + found.toUtf8());
        }
    }

    // Nor is anything of a lesson in sight when the class comes to another.
    void beginsALessonWithEmptyPanels()
    {
        Walk walk;
        walk.type("timeScale", QStringLiteral("0.05")); // of the class, in all lessons
        walk.present(1280, 720);
        QString lesson;
        while (walk.find("stepNext")->isEnabled()) {
            if (walk.lesson()->id != lesson) {
                QTRY_VERIFY2(walk.leftovers().isEmpty(), (walk.place() + ": " + walk.leftovers().toUtf8()));
                lesson = walk.lesson()->id;
            }
            if (walk.asksForRun()) {
                walk.run();
                if (walk.step() + 1 < walk.lesson()->steps.size())
                    walk.endRun();
            }
            walk.press(Qt::Key_PageDown);
            if (walk.lesson()->id != lesson && walk.runner.isRunning())
                walk.endRun(); // is shown to its end
        }
    }

    // Who presents no more sees a run whole or not at all.
    void emptiesAllPanelsOrNone()
    {
        Walk walk;
        walk.type("timeScale", QStringLiteral("0.05"));
        walk.press(Qt::Key_F5);
        while (!walk.asksForRun())
            walk.press(Qt::Key_PageDown);
        walk.run();
        QTRY_VERIFY_WITH_TIMEOUT(walk.hasRun(), test::stuck);
        const QString lesson = walk.lesson()->id;
        while (walk.lesson()->id == lesson) {
            if (walk.asksForRun()) {
                walk.run();
                QTRY_VERIFY_WITH_TIMEOUT(walk.hasRun(), test::stuck);
            }
            walk.press(Qt::Key_PageDown);
        }
        walk.press(Qt::Key_Escape);
        QTRY_COMPARE(walk.leftovers(), QString());
    }

    // In the window an earlier run stays in sight, dimmed, and says whose it is.
    void dimsTheRunOfAnotherStep()
    {
        Walk walk;
        walk.type("timeScale", QStringLiteral("0.05"));
        while (!walk.asksForRun())
            walk.click("stepNext");
        walk.run();
        QTRY_VERIFY_WITH_TIMEOUT(walk.hasRun(), test::stuck);
        QTRY_VERIFY(walk.tellsAnswers());
        QVERIFY(walk.scene().runSign.isEmpty());
        walk.click("stepNext");
        walk.click("stepBack"); // what came of it may be looked at again
        QVERIFY(walk.tellsAnswers() && walk.scene().runSign.isEmpty());
        walk.click("stepBack"); // but not beside its question
        walk.click("stepNext");
        QVERIFY(!walk.tellsAnswers());
        QVERIFY(walk.scene().isEarlier && !walk.scene().runSign.isEmpty());
        QTest::keyClick(walk.find("run"), Qt::Key_R); // a replay is no run of this step either
        QTest::qWait(50);
        QVERIFY(!walk.tellsAnswers() && walk.asksForRun());
    }

    // What a queue holds is told once.
    void showsOneRowForAQueue()
    {
        Walk walk;
        RunPlan plan;
        plan.strategy = QStringLiteral("queue-owner");
        plan.count = 6;
        plan.durations = DurationSpec(0.01);
        plan.queueSize = 2;
        walk.runner.start(prepare(plan));
        QTRY_VERIFY_WITH_TIMEOUT(walk.hasRun(), test::stuck);
        const auto countOf = [&walk](TimelineRow::Kind kind) {
            int count = 0;
            for (int row = 0; row < walk.scene().rows.count(); ++row)
                count += walk.scene().rows.row(row).kind == kind ? 1 : 0;
            return count;
        };
        QTRY_COMPARE(countOf(TimelineRow::Kind::Counter), 1);
        QCOMPARE(countOf(TimelineRow::Kind::Queue), 0);
        plan.queueSize = 0;
        walk.runner.start(prepare(plan));
        QTRY_COMPARE(countOf(TimelineRow::Kind::Queue), 1);
    }

    // A lesson of a run that has just been seen asks for it all the same.
    void asksInALessonThatWasMadeOfTheRun()
    {
        QTemporaryDir own;
        RunPlan plan;
        plan.strategy = QStringLiteral("thread-pool");
        plan.count = 3;
        plan.timeScale = 0.01;
        QVERIFY(writeLesson(
            own.filePath(QStringLiteral("mine")), plan, QStringLiteral("Mine"), QStringLiteral("en")));
        Walk walk(own.path());
        walk.setUp(plan.strategy, 3, QStringLiteral("5"));
        walk.type("timeScale", QStringLiteral("0.01"));
        walk.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(walk.hasRun(), test::stuck);
        auto *lessons = walk.find<LessonList>("lessons");
        for (int row = 0; row < lessons->count(); ++row) {
            if (lessons->item(row)->text() == QLatin1String("Mine"))
                lessons->setCurrentRow(row);
        }
        QCOMPARE(walk.lesson()->id, QStringLiteral("mine"));
        for (;; walk.click("stepNext")) {
            QVERIFY2(!walk.tellsAnswers(), walk.place());
            if (walk.isAtRun())
                break;
        }
        QVERIFY(walk.asksForRun());
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestCourseWalk)
#include "tst_coursewalk.moc"
