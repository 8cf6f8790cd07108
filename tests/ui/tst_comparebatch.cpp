#include "tests/ui/comparefixture.h"
#include "ui/compare/strategydialog.h"
#include "ui/plan/planeditor.h"

#include <QCheckBox>
#include <QSignalSpy>

using namespace hilera;

namespace {

class BatchFixture : public CompareFixture {
public:
    StrategyDialog *ask() const
    {
        if (!isOn())
            click("compare");
        click("underStrategies");
        auto *dialog = find<StrategyDialog>("strategyDialog");
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    static QAbstractButton *in(const StrategyDialog &dialog, const QString &name)
    {
        return dialog.findChild<QAbstractButton *>(name);
    }
    // Ticks just these, and runs them.
    void runUnder(const QStringList &ids) const
    {
        StrategyDialog *dialog = ask();
        QVERIFY(dialog);
        QTest::mouseClick(in(*dialog, QStringLiteral("tickNone")), Qt::LeftButton);
        for (const QString &id : ids)
            QTest::keyClick(in(*dialog, id), Qt::Key_Space);
        QCOMPARE(dialog->chosen(), ids);
        QTest::mouseClick(in(*dialog, QStringLiteral("runStrategies")), Qt::LeftButton);
    }
    [[nodiscard]] bool isRunningOn() const { return find("batchBar")->isVisible(); }
};

} // namespace

class TestCompareBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void runsUnderEveryStrategy()
    {
        BatchFixture fixture;
        fixture.setUp(QStringLiteral("coroutines"), 4, QStringLiteral("0.02"));
        StrategyDialog *dialog = fixture.ask();
        QVERIFY(dialog);
        QTest::mouseClick(fixture.in(*dialog, QStringLiteral("tickAll")), Qt::LeftButton);
        const QStringList ids = dialog->chosen();
        QCOMPARE(ids.size(), static_cast<qsizetype>(strategies().size()));
        QTest::mouseClick(fixture.in(*dialog, QStringLiteral("runStrategies")), Qt::LeftButton);
        QVERIFY(fixture.isOn());
        QTRY_VERIFY(fixture.isRunningOn());
        QVERIFY(fixture.label("batchText")->text().contains(QString::number(ids.size())));
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.isRunningOn() && fixture.hasRun(), 4 * test::stuck);
        QCOMPARE(fixture.rows(), static_cast<int>(ids.size()));
        for (int row = 0; row < fixture.rows(); ++row) {
            const RunLane *lane = fixture.stack().lanes()[static_cast<std::size_t>(row)];
            QCOMPARE(lane->record()->plan().strategy, ids.at(row));
            QTRY_VERIFY2(
                fixture.figure(row, RunFigure::Speedup) != QStringLiteral("–"), qPrintable(ids.at(row)));
            QVERIFY2(lane->rowCount() >= 1 && lane->view().controller().scene().rows.count() >= 1,
                qPrintable(ids.at(row)));
        }
        QCOMPARE(fixture.figure(0, RunFigure::Speedup), QStringLiteral("1.00"));
        // The knobs are as they were.
        QCOMPARE(fixture.find<QComboBox>("strategy")->currentData().toString(), QStringLiteral("coroutines"));
    }

    void remembersWhatWasTicked()
    {
        const QStringList ids = {QStringLiteral("sequential"), QStringLiteral("event-loop")};
        {
            BatchFixture fixture;
            fixture.setUp(QStringLiteral("sequential"), 1, QStringLiteral("0.01"));
            fixture.runUnder(ids);
            QTRY_VERIFY_WITH_TIMEOUT(!fixture.isRunningOn() && fixture.rows() == 2, test::stuck);
            fixture.window->close();
        }
        BatchFixture fixture;
        const StrategyDialog *dialog = fixture.ask();
        QVERIFY(dialog);
        QCOMPARE(dialog->chosen(), ids);
    }

    void saysWhyAStrategyCant()
    {
        BatchFixture fixture;
        fixture.setUp(QStringLiteral("coroutines"), 100'000, QStringLiteral("0.01"));
        const StrategyDialog *dialog = fixture.ask();
        QVERIFY(dialog);
        const auto *threads = fixture.in(*dialog, QStringLiteral("thread-per-task"));
        QVERIFY(!threads->isEnabled() && !threads->isChecked());
        QVERIFY(!threads->accessibleDescription().isEmpty());
        QVERIFY(fixture.in(*dialog, QStringLiteral("coroutines"))->isEnabled());
        QTest::mouseClick(fixture.in(*dialog, QStringLiteral("tickAll")), Qt::LeftButton);
        QVERIFY(!threads->isChecked());
        QTest::mouseClick(fixture.in(*dialog, QStringLiteral("tickNone")), Qt::LeftButton);
        QVERIFY(!fixture.in(*dialog, QStringLiteral("runStrategies"))->isEnabled());
    }

    void keepsWhatHasRunWhenCancelled_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::newRow("cancel") << QByteArray("cancelBatch");
        QTest::newRow("stop") << QByteArray("stop");
    }
    void keepsWhatHasRunWhenCancelled()
    {
        QFETCH(QByteArray, button);
        BatchFixture fixture;
        fixture.setUp(QStringLiteral("sequential"), 10, QStringLiteral("0.1"));
        fixture.runUnder({QStringLiteral("sequential"), QStringLiteral("thread-per-task"),
            QStringLiteral("eager-submit")});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.label("batchText")->text().startsWith(QLatin1Char('3'))
                && fixture.runner.record()->plan().strategy == QLatin1String("eager-submit"),
            test::stuck);
        fixture.click(button.constData());
        QVERIFY(!fixture.isRunningOn());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
        QTRY_COMPARE(fixture.rows(), 3);
        QCOMPARE(fixture.column(0),
            (QStringList{
                QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("•")})); // that is not pinned
        QTest::qWait(50);
        QVERIFY(!fixture.runner.isRunning()); // nothing follows
    }

    void aRunOfOnesOwnEndsIt()
    {
        BatchFixture fixture;
        fixture.setUp(QStringLiteral("sequential"), 3, QStringLiteral("0.2"));
        fixture.runUnder({QStringLiteral("sequential"), QStringLiteral("thread-per-task")});
        QTRY_VERIFY(fixture.runner.isRunning() && fixture.runner.record());
        fixture.setUp(QStringLiteral("event-loop"), 2, QStringLiteral("0.01"));
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
        QTRY_COMPARE(fixture.runner.record()->plan().strategy, QStringLiteral("event-loop"));
        QVERIFY(!fixture.isRunningOn());
    }

    // A page that is not there: every task fails, and the others run all the same.
    void goesOnAfterOneThatFails()
    {
        BatchFixture fixture;
        fixture.choose("task", QStringLiteral("fetch"));
        RunPlan plan;
        plan.strategy = QStringLiteral("sequential");
        chooseTask(plan, QStringLiteral("fetch"));
        plan.addresses = QStringList{QStringLiteral("/faults/404")};
        plan.count = 2;
        fixture.window->findChild<PlanEditor *>()->setPlan(plan);
        fixture.runUnder({QStringLiteral("sequential"), QStringLiteral("coroutines")});
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.isRunningOn() && fixture.rows() == 2, test::stuck);
        QTRY_COMPARE(fixture.column(0), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        QTRY_VERIFY(fixture.table()
                        .model()
                        ->index(0, ComparedModel::nameColumn)
                        .data(Qt::ToolTipRole)
                        .toString()
                        .contains(QLatin1String("2 of 2")));
    }

    void canBeClosedInTheMiddle()
    {
        BatchFixture fixture;
        fixture.setUp(QStringLiteral("sequential"), 10, QStringLiteral("0.5"));
        fixture.runUnder(StrategyDialog::usual());
        QTRY_VERIFY(fixture.runner.isRunning() && fixture.runner.record());
        QSignalSpy closed(fixture.window.get(), &MainWindow::closed);
        fixture.window->close();
        QTRY_VERIFY_WITH_TIMEOUT(!closed.isEmpty(), test::stuck);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.runner.isRunning(), test::stuck);
        const auto last = fixture.runner.record();
        QTest::qWait(50);
        QCOMPARE(fixture.runner.record(), last); // nothing follows
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestCompareBatch)
#include "tst_comparebatch.moc"
