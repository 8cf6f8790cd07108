#include "tests/ui/networkfixture.h"
#include "ui/timeline/view/timelineview.h"

#include <QAccessible>

using namespace hilera;

namespace {

constexpr int endColumn = 0;
constexpr int numberColumn = 1;
constexpr int addressColumn = 2;
constexpr int resultColumn = 4;

} // namespace

class TestNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void theKnobsAreThoseOfTheTask()
    {
        NetworkFixture fixture;
        fixture.setUp(QStringLiteral("thread-pool"), 7, QStringLiteral("3"));
        QVERIFY(fixture.find("durations")->isVisible() && fixture.find("timeScale")->isVisible());
        QVERIFY(!fixture.find("network")->isVisible());
        fixture.choose("task", QStringLiteral("fetch"));
        QVERIFY(!fixture.find("durations")->isVisible() && !fixture.find("timeScale")->isVisible());
        QVERIFY(fixture.find("network")->isVisible() && fixture.find("timeout")->isVisible());
        QCOMPARE(fixture.buttonText(), QStringLiteral("5 addresses"));
        QCOMPARE(fixture.find<QSpinBox>("count")->value(), 5);
        fixture.type("count", QStringLiteral("12"));
        fixture.choose("task", QStringLiteral("snooze"));
        QCOMPARE(fixture.find<QSpinBox>("count")->value(), 7);
        fixture.choose("task", QStringLiteral("fetch"));
        QCOMPARE(fixture.find<QSpinBox>("count")->value(), 12);
    }

    void listsResultsAsTheyCome()
    {
        NetworkFixture fixture;
        fixture.setUpTask(QStringLiteral("fetch"), QStringLiteral("thread-per-task"));
        fixture.takeAddresses({QStringLiteral("/pages/blank?delay=0.6"),
            QStringLiteral("/pages/blank?delay=0.05"), QStringLiteral("/pages/blank?delay=0.3")});
        fixture.showResults();
        QCOMPARE(fixture.label("networkText")->text(), QStringLiteral("Practice network"));
        fixture.run();
        QTRY_COMPARE(fixture.columnTexts(numberColumn),
            (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("0")}));
        QCOMPARE(fixture.cell(0, endColumn), QStringLiteral("1."));
        QCOMPARE(fixture.cell(0, addressColumn), QStringLiteral("/pages/blank?delay=0.05"));
        QCOMPARE(fixture.cell(0, resultColumn), QStringLiteral("1,000 bytes"));
        QCOMPARE(fixture.label("networkText")->text(),
            QStringLiteral("Practice network, 127.0.0.1:%1").arg(fixture.runner.practiceNetwork()->port()));

        fixture.sortBy(numberColumn);
        QCOMPARE(fixture.columnTexts(numberColumn),
            (QStringList{QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(fixture.columnTexts(endColumn),
            (QStringList{QStringLiteral("3."), QStringLiteral("1."), QStringLiteral("2.")}));
        fixture.sortBy(numberColumn);
        QCOMPARE(fixture.columnTexts(numberColumn),
            (QStringList{QStringLiteral("2"), QStringLiteral("1"), QStringLiteral("0")}));
        fixture.sortBy(endColumn);

        auto *table = fixture.find<QTableView>("results");
        table->setFocus();
        QTest::keySequence(table, QKeySequence::SelectAll);
        QTest::keySequence(table, QKeySequence::Copy);
        const QStringList copied = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(copied.size(), 4);
        QVERIFY(copied.first().startsWith(QLatin1String("1\t1\t/pages/blank?delay=0.05\t")));
        QVERIFY(copied.first().endsWith(QLatin1String("\t1,000 bytes")));

        fixture.language.choose(QStringLiteral("es"));
        QTRY_COMPARE(fixture.label("networkText")->text(),
            QStringLiteral("Red de práctica, 127.0.0.1:%1").arg(fixture.runner.practiceNetwork()->port()));
        QCOMPARE(
            table->model()->headerData(resultColumn, Qt::Horizontal).toString(), QStringLiteral("Resultado"));
    }

    void theTimelineAndTheResultsChooseTheSameTask()
    {
        NetworkFixture fixture;
        fixture.setUpTask(QStringLiteral("fetch"), QStringLiteral("thread-per-task"));
        fixture.takeAddresses({QStringLiteral("/pages/blank?delay=0.4"), QStringLiteral("/faults/404")});
        fixture.showResults();
        fixture.run();
        QTRY_COMPARE(fixture.results()->model()->rowCount(), 2);
        auto *timeline = fixture.window->findChild<TimelineView *>();
        QStringList legend;
        for (const auto *entry : timeline->findChildren<QAbstractButton *>())
            legend.append(entry->text());
        for (const char *phase : {"connecting", "waiting for the first byte", "receiving"})
            QVERIFY2(legend.contains(QLatin1String(phase)), phase);
        auto *table = fixture.find<QTableView>("results");
        QTest::mouseClick(
            table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(1, 1)).center());
        const auto &chosen = timeline->controller().scene().chosen;
        QVERIFY(chosen && chosen->slice.task == 0 && chosen->slice.phase == Phase::FirstByte);
        QTest::keyClick(table, Qt::Key_Up);
        QVERIFY(chosen && chosen->slice.task == 1);
        Slice slice;
        slice.task = 0;
        Q_EMIT timeline->sliceSelected(chosen->track, slice);
        QCOMPARE(table->currentIndex().row(), 1);
        QVERIFY(chosen->slice.task == 1); // what was asked is not asked back
    }

    void anErrorStandsAtItsBar()
    {
        NetworkFixture fixture;
        fixture.setUpTask(QStringLiteral("fetch"), QStringLiteral("thread-pool"));
        fixture.takeAddresses({QStringLiteral("/pages/blank?delay=0.1"),
            QStringLiteral("/faults/404?delay=0.3"), QStringLiteral("/faults/hang")});
        fixture.type("timeout", QStringLiteral("0.7"));
        fixture.showResults();
        fixture.run();
        QTRY_COMPARE(fixture.results()->model()->rowCount(), 3);
        QCOMPARE(fixture.cell(1, resultColumn), QStringLiteral("failed: 404 Not Found"));
        QVERIFY(fixture.cell(2, resultColumn).startsWith(QLatin1String("timed out after 0.7 s")));
        QVERIFY(!fixture.results()->model()->index(0, resultColumn).data(Qt::DecorationRole).isValid());
        for (const int row : {1, 2}) {
            const QModelIndex result = fixture.results()->model()->index(row, resultColumn);
            QVERIFY(!result.data(Qt::DecorationRole).value<QIcon>().isNull());
            QCOMPARE(result.data(Qt::ForegroundRole).value<QColor>(), lightTheme().failure);
        }
        const auto &trace = fixture.runner.record()->trace();
        const auto *timeline = fixture.window->findChild<TimelineView *>();
        const TimelineScene &scene = timeline->controller().scene();
        const TimelineGeometry &geometry = timeline->controller().geometry();
        for (const auto &[task, text] : {std::pair(1U, "failed: 404 Not Found"), {2U, "timed out after"}}) {
            const TaskRecord &record = trace.tasks()[task];
            const int row = scene.rows.indexOf(record.worker);
            const int y =
                geometry.rows.top() + scene.rows.top(row) - scene.scroll + scene.rows.height(row) / 2;
            const int x = static_cast<int>(scene.scale(geometry).x((record.started + record.ended) / 2));
            const QString tip = timeline->describe({x, y});
            QVERIFY2(tip.contains(QLatin1String(text)), qPrintable(tip));
            QVERIFY2(tip.contains(QLatin1String("waiting for the first byte")), qPrintable(tip));
            // The sign itself, in the colour of failures.
            const QImage image = fixture.window->findChild<TimelineView *>()->grab().toImage();
            const int end = static_cast<int>(scene.scale(geometry).x(record.ended));
            int found = 0;
            for (int i = end - 14; i < end; ++i)
                found += image.pixelColor(i, y).red() > 150 && image.pixelColor(i, y).green() < 100 ? 1 : 0;
            QVERIFY(found > 0);
        }
        QAccessibleInterface *table =
            QAccessible::queryAccessibleInterface(fixture.window->findChild<TimelineView *>());
        QStringList names;
        for (int row = 0; row < table->childCount(); ++row) {
            for (int cell = 0; cell < table->child(row)->childCount(); ++cell)
                names.append(table->child(row)->child(cell)->text(QAccessible::Name));
        }
        const QString all = names.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QLatin1String("waiting: waiting for the first byte")), qPrintable(all));
        QVERIFY2(all.contains(QLatin1String("failed: 404 Not Found")), qPrintable(all));
        QVERIFY(!fixture.label("figure10")->isVisible()); // somebody read them
    }

    void tellsWhatNobodyRead()
    {
        NetworkFixture fixture;
        fixture.setUpTask(QStringLiteral("fetch"), QStringLiteral("fire-and-forget"));
        fixture.takeAddresses({QStringLiteral("/pages/blank"), QStringLiteral("/faults/404")});
        fixture.showResults();
        fixture.run();
        QTRY_COMPARE(fixture.results()->model()->rowCount(), 2);
        QTRY_VERIFY(fixture.columnTexts(resultColumn)
                        .contains(QStringLiteral("failed: 404 Not Found · nobody read it")));
        QVERIFY(fixture.columnTexts(resultColumn).contains(QStringLiteral("1,000 bytes")));
        QTRY_VERIFY(fixture.label("figure10")->isVisible());
        QCOMPARE(fixture.label("figure10")->text(), QStringLiteral("1"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestNetwork)
#include "tst_networkchoice.moc"
