#include "tests/ui/watchfixture.h"
#include "ui/code/codeview.h"
#include "ui/lesson/lessonlist.h"
#include "ui/timeline/model/scheduleplaces.h"
#include "ui/timeline/view/timelineview.h"

#include <QPlainTextEdit>
#include <QTabWidget>

using namespace hilera;
using namespace Qt::StringLiterals;

namespace {

// At a lesson, at a pace that nobody waits for.
class ExampleFixture : public WatchFixture {
public:
    ExampleFixture() { type("timeScale", u"0.05"_s); }

    [[nodiscard]] LessonList &lessons() const { return *find<LessonList>("lessons"); }
    void choose(const QString &id) const
    {
        while (lessons().hasNext(-1))
            lessons().chooseNext(-1);
        while (lessons().chosen()->id != id && lessons().hasNext(1))
            lessons().chooseNext(1);
        QCOMPARE(lessons().chosen()->id, id);
    }
    void press(Qt::Key key) const
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : window.get(), key);
        QCoreApplication::processEvents();
    }
};

} // namespace

// The examples in Python that lessons have, run in the window.
class TestWatchExamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }

    void runInEachLesson_data()
    {
        QTest::addColumn<QString>("id");
        for (const Lesson &lesson : loadLessons({lessonFolders().first()}, u"en"_s))
            QTest::newRow(qPrintable(lesson.id)) << lesson.id;
    }
    void runInEachLesson()
    {
        QFETCH(QString, id);
        if (!m_fixture)
            m_fixture = std::make_unique<ExampleFixture>();
        const ExampleFixture &fixture = *m_fixture;
        fixture.choose(id);
        const auto before = fixture.runner.record();
        fixture.click("runPython");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.runner.record() != before && fixture.isOver(), aWhile);
        const QStringList log = fixture.log();
        QVERIFY2(fixture.record().watched()->exitStatus == std::optional(0), qPrintable(log.join(u'\n')));
        QVERIFY2(log.filter(u"refused"_s).isEmpty(), qPrintable(log.join(u'\n')));
        QVERIFY(fixture.record().trace().sliceCount() > 1);
        // Where it stands beside others: as its makespan, from its start, and not from a first task.
        QCOMPARE(scheduleStart(fixture.record().trace()), Nanoseconds(0));
    }

    void runByKeyInThePresenter()
    {
        ExampleFixture fixture;
        fixture.choose(u"threads"_s);
        fixture.press(Qt::Key_F5);
        const auto *timeline = fixture.window->findChild<TimelineView *>();
        fixture.press(Qt::Key_PageDown);
        fixture.press(Qt::Key_PageDown); // to the run, whose lanes stand there
        fixture.press(Qt::Key_PageDown);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.runner.record() && !fixture.runner.isRunning(), aWhile);
        QVERIFY(!fixture.find("code")->isVisible());
        fixture.press(Qt::Key_E);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QCOMPARE(fixture.record().watched()->exitStatus, std::optional(0));
        QCOMPARE(timeline->controller().scene().trace, &fixture.record().trace());
        QVERIFY(fixture.window->isFullScreen() && timeline->isVisible() && fixture.find("code")->isVisible());
        QVERIFY(fixture.code().contains(u"threading.Thread"_s));
        fixture.press(Qt::Key_P); // as any other run
        fixture.press(Qt::Key_PageDown);
        QVERIFY(!fixture.find("code")->isVisible());
    }

    void goesBackToTheTextByKey()
    {
        ExampleFixture fixture;
        fixture.choose(u"threads"_s);
        auto *python = fixture.find<QPlainTextEdit>("python");
        const QString text = python->toPlainText();
        python->setPlainText(u"print('mine')"_s);
        fixture.press(Qt::Key_F5);
        fixture.press(Qt::Key_E);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.log().contains(u"stdout|mine"_s), aWhile);
        fixture.press(Qt::Key_U);
        QCOMPARE(python->toPlainText(), text);
        QVERIFY(python->isVisible());
    }

    void compareWithTheStrategyAndEachOther()
    {
        ExampleFixture fixture;
        fixture.choose(u"sequential"_s);
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.runner.record() && !fixture.runner.isRunning(), aWhile);
        fixture.click("pin");
        fixture.click("runPython");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.isOver(), aWhile);
        fixture.click("pin");
        fixture.click("compare");
        const auto *table = fixture.find<QTableView>("comparedTable");
        QVERIFY(table);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, aWhile);
        const auto cell = [table](int row, const QString &header) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                if (table->model()->headerData(column, Qt::Horizontal).toString().startsWith(header))
                    return table->model()->index(row, column).data().toString();
            }
            return QString();
        };
        for (int row = 0; row < 2; ++row) {
            QTRY_VERIFY_WITH_TIMEOUT(cell(row, u"makespan"_s).toDouble() > 2, aWhile);
            QCOMPARE(cell(row, u"workers"_s), u"1"_s);
            QCOMPARE(cell(row, u"in flight"_s), u"1"_s);
        }
    }

    void cleanupTestCase() { m_fixture.reset(); }

private:
    QTemporaryDir m_settings;
    std::unique_ptr<ExampleFixture> m_fixture;
};

QTEST_MAIN(TestWatchExamples)
#include "tst_watchexamples.moc"
