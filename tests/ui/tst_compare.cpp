#include "tests/ui/comparefixture.h"

#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QMenuBar>
#include <QRegularExpression>

using namespace hilera;

class TestCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void saysWhatToDoWhenThereIsNothing()
    {
        CompareFixture fixture;
        QVERIFY(!fixture.find("pin")->isEnabled());
        fixture.click("compare");
        QVERIFY(fixture.isOn());
        QVERIFY(fixture.label("compareEmpty")->isVisible());
        QVERIFY(fixture.label("compareEmpty")->text().contains(QStringLiteral("<b>P</b>")));
        QCOMPARE(fixture.window->focusWidget(), fixture.find("emptyStrategies"));
        fixture.press(Qt::Key_Escape);
        QVERIFY(!fixture.isOn());
        QVERIFY(fixture.find("run")->hasFocus());
    }

    void pinsByKeyAndByButton()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("sequential"));
        QVERIFY(fixture.message().contains(QLatin1String("run 1")));
        QVERIFY(fixture.find<QAbstractButton>("pin")->isChecked());
        fixture.click("pin"); // takes it back
        QVERIFY(!fixture.find<QAbstractButton>("pin")->isChecked());
        fixture.click("pin");
        fixture.runAndPin(QStringLiteral("thread-per-task"));
        fixture.press(Qt::Key_C);
        QVERIFY(fixture.isOn());
        QTRY_COMPARE(fixture.column(0), (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(fixture.stack().lanes().size(), std::size_t(2));
        QTRY_VERIFY(fixture.figure(1, RunFigure::Speedup) != QStringLiteral("–"));
        QCOMPARE(fixture.figure(0, RunFigure::Speedup), QStringLiteral("1.00"));
        fixture.press(Qt::Key_C);
        QVERIFY(!fixture.isOn());
    }

    // The run in the window stands last, until the next one takes its place.
    void showsTheRunThatIsNotPinned()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("sequential"));
        fixture.setUp(QStringLiteral("coroutines"), 3, QStringLiteral("0.3"));
        fixture.click("compare");
        fixture.click("run");
        QTRY_COMPARE(fixture.rows(), 2);
        QCOMPARE(fixture.cell(1, 0), QStringLiteral("•"));
        QTRY_VERIFY(fixture.stack().lanes().back()->view().controller().scene().isLive);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
        QTRY_VERIFY(!fixture.stack().lanes().back()->view().controller().scene().isLive);
        fixture.click("run");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.hasRun(), test::stuck);
        QCOMPARE(fixture.rows(), 2);
        fixture.stack().focusRuns();
        fixture.press(Qt::Key_P);
        QCOMPARE(fixture.cell(1, 0), QStringLiteral("2"));
    }

    void sortsByAClick()
    {
        CompareFixture fixture;
        for (const char *strategy : {"process-pool", "sequential", "thread-per-task"})
            fixture.runAndPin(QLatin1String(strategy), 6, QStringLiteral("0.05"));
        fixture.click("compare");
        const QStringList numbers = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
        QTRY_COMPARE(fixture.column(0), numbers);
        QTRY_VERIFY(fixture.figure(2, RunFigure::Makespan) != QStringLiteral("–"));
        fixture.clickHeader(ComparedModel::firstFigure); // makespan
        const QStringList fastest = {QStringLiteral("3"), QStringLiteral("1"), QStringLiteral("2")};
        QTRY_COMPARE(fixture.column(0), fastest);
        // The picture stands as the table does.
        QCOMPARE(
            fixture.stack().lanes().front()->record()->plan().strategy, QStringLiteral("thread-per-task"));
        QVERIFY(fixture.stack().lanes()[0]->y() < fixture.stack().lanes()[1]->y());
        fixture.clickHeader(ComparedModel::firstFigure);
        QTRY_COMPARE(fixture.column(0), QStringList(fastest.crbegin(), fastest.crend()));
        fixture.clickHeader(ComparedModel::numberColumn);
        QTRY_COMPARE(fixture.column(0), numbers);
    }

    // Its place in the list is another one then, or the list itself.
    void pinsARunOfASortedList()
    {
        CompareFixture fixture;
        for (const char *strategy : {"sequential", "thread-per-task"})
            fixture.runAndPin(QLatin1String(strategy), 6, QStringLiteral("0.05"));
        fixture.setUp(QStringLiteral("coroutines"), 6, QStringLiteral("0.15"));
        fixture.click("compare");
        fixture.clickHeader(ComparedModel::firstFigure); // makespan
        fixture.click("run");
        const QStringList fastest = {QStringLiteral("2"), QStringLiteral("•"), QStringLiteral("1")};
        QTRY_COMPARE_WITH_TIMEOUT(fixture.column(0), fastest, test::stuck);
        QTRY_VERIFY(fixture.hasRun());
        auto *pin = fixture.stack().lanes()[1]->findChild<QAbstractButton *>(QStringLiteral("lanePin"));
        QTest::mouseClick(pin, Qt::LeftButton);
        QTRY_COMPARE(fixture.cell(1, 0), QStringLiteral("3"));
        QVERIFY2(
            fixture.message().contains(QLatin1String("run 3: Coroutines")), qPrintable(fixture.message()));
    }

    void measuresSpeedupAgainstTheChosenRun()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("thread-per-task"));
        fixture.runAndPin(QStringLiteral("sequential"));
        fixture.click("compare");
        QTRY_COMPARE(fixture.figure(1, RunFigure::Speedup), QStringLiteral("1.00")); // the sequential one
        auto *base = fixture.find<QComboBox>("speedupBase");
        base->setFocus();
        QTest::keyClick(base, Qt::Key_Down);
        QTRY_COMPARE(fixture.figure(0, RunFigure::Speedup), QStringLiteral("1.00"));
        fixture.clickRow(1);
        QTest::keyClick(&fixture.table(), Qt::Key_X);
        QTRY_COMPARE(fixture.figure(1, RunFigure::Speedup), QStringLiteral("1.00"));
        QVERIFY(fixture.figure(0, RunFigure::Speedup) != QStringLiteral("1.00"));
        QCOMPARE(base->currentIndex(), 2);
    }

    void copiesWithAHeader()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("sequential"));
        fixture.runAndPin(QStringLiteral("event-loop"));
        fixture.click("compare");
        QTRY_VERIFY(fixture.figure(1, RunFigure::Makespan) != QStringLiteral("–"));
        fixture.clickRow(1);
        QTest::keySequence(&fixture.table(), QKeySequence::Copy);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3); // with what is behind the last
        QVERIFY(lines.first().startsWith(QLatin1String("#\trun\tmakespan, s\t")));
        const QStringList cells = lines.at(1).split(QLatin1Char('\t'));
        QCOMPARE(cells.size(), ComparedModel::columns);
        for (int column = 0; column < ComparedModel::columns; ++column)
            QCOMPARE(cells.at(column), fixture.cell(1, column));
    }

    void namesARun()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("sequential"));
        fixture.click("compare");
        fixture.clickRow(0);
        QTest::keyClick(&fixture.table(), Qt::Key_F2);
        auto *edit = fixture.table().findChild<QLineEdit *>();
        QVERIFY(edit);
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("=before"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY2(
            fixture.cell(0, 1).startsWith(QStringLiteral("=before · ")), qPrintable(fixture.cell(0, 1)));
        QTest::keySequence(&fixture.table(), QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("\t'=before"))); // no formula
    }

    void unpinsByKey()
    {
        CompareFixture fixture;
        for (const char *strategy : {"sequential", "event-loop", "coroutines"})
            fixture.runAndPin(QLatin1String(strategy));
        fixture.click("compare");
        QTRY_COMPARE(fixture.rows(), 3);
        fixture.clickRow(1);
        QVERIFY(fixture.stack().lanes()[1]->view().focusPolicy() & Qt::TabFocus); // chosen there, too
        QTest::keyClick(&fixture.table(), Qt::Key_Delete);
        QCOMPARE(fixture.column(0), (QStringList{QStringLiteral("1"), QStringLiteral("3")}));
        fixture.stack().focusRuns();
        fixture.press(Qt::Key_Up);
        fixture.press(Qt::Key_Delete);
        QCOMPARE(fixture.column(0), QStringList{QStringLiteral("3")});
        QCOMPARE(fixture.stack().lanes().size(), std::size_t(1));
    }

    void tellsTheDifferenceOfTwo()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("sequential"), 3, QStringLiteral("0.05"));
        fixture.runAndPin(QStringLiteral("thread-per-task"), 3, QStringLiteral("0.05"));
        fixture.click("compare");
        QTRY_VERIFY(fixture.figure(1, RunFigure::Makespan) != QStringLiteral("–"));
        QVERIFY(fixture.label("difference")->text().contains(QLatin1String("Select two rows")));
        fixture.clickRow(0);
        fixture.clickRow(1, Qt::ControlModifier);
        QVERIFY(fixture.label("difference")
                    ->text()
                    .startsWith(QStringLiteral("Run 2 against run 1: makespan −")));
        QVERIFY(!fixture.label("difference")->text().contains(QLatin1String("same plan")));
        fixture.runAndPin(QStringLiteral("thread-per-task"), 3, QStringLiteral("0.05"));
        fixture.table().clearSelection();
        QTRY_VERIFY(fixture.label("difference")->text().contains(QLatin1String("same plan")));
        QVERIFY(fixture.label("difference")->text().startsWith(QLatin1String("Run 3 against run 2")));
        QVERIFY(fixture.label("difference")->text().contains(QStringLiteral("Two runs can’t tell")));
        fixture.runAndPin(QStringLiteral("thread-per-task"), 3, QStringLiteral("0.05"));
        QTRY_VERIFY(
            fixture.label("difference")->text().contains(QLatin1String("as did 3 runs here, which took")));
    }

    void exportsTheTable()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("sequential"));
        fixture.runAndPin(QStringLiteral("process-pool"));
        fixture.click("compare");
        QTRY_VERIFY(fixture.figure(1, RunFigure::Makespan) != QStringLiteral("–"));
        const QString file = m_folder.filePath(QStringLiteral("table.csv"));
        fixture.click("exportTable");
        fixture.chooseFile(file);
        QTRY_VERIFY(fixture.message().contains(QLatin1String("table.csv")));
        QVERIFY2(!fixture.failed(), qPrintable(fixture.message()));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArrayList lines = written.readAll().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines.at(2).startsWith("Process pool,process-pool,snooze,3,3,"), lines.join().constData());
    }

    void addsFiles()
    {
        CompareFixture fixture;
        const QString good = m_folder.filePath(QStringLiteral("good.hilera.jsonl"));
        fixture.runAndPin(QStringLiteral("coroutines"));
        fixture.find<FileMenu>("file")->save(good);
        QTRY_VERIFY(fixture.message().startsWith(QLatin1String("Saved")));
        QFile garbage(m_folder.filePath(QStringLiteral("garbage.hilera.jsonl")));
        QVERIFY(garbage.open(QIODevice::WriteOnly) && garbage.write("\xff\xfe{nothing") > 0);
        garbage.close();

        fixture.find<FileMenu>("file")->openAll({garbage.fileName(), good, good});
        QVERIFY(fixture.isOn());
        QTRY_COMPARE(fixture.rows(), 3); // what is broken is left out, and the others are there
        QTRY_VERIFY2(fixture.cell(1, 1).startsWith(QStringLiteral("good · Coroutines")),
            qPrintable(fixture.cell(1, 1)));
        QTRY_VERIFY(fixture.label("difference")->text().contains(QLatin1String("same plan")));

        fixture.find<FileMenu>("file")->openAll({good, garbage.fileName()});
        QTRY_VERIFY(fixture.failed());
        QVERIFY2(fixture.message().contains(QLatin1String("garbage")), qPrintable(fixture.message()));
        QCOMPARE(fixture.rows(), 4);
        fixture.click("addRuns");
        fixture.chooseFile(good);
        QTRY_COMPARE(fixture.rows(), 5);
    }

    void showsTheTraceOfAnotherProgram()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("sequential"));
        QFile other(m_folder.filePath(QStringLiteral("other.trace.json")));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(R"([{"ph":"X","name":"parse","cat":"c","pid":1,"tid":1,"ts":0,"dur":1000}])");
        other.close();
        fixture.find<FileMenu>("file")->openAll({other.fileName(), other.fileName()});
        QTRY_COMPARE(fixture.rows(), 3);
        QCOMPARE(fixture.figure(1, RunFigure::Makespan), QStringLiteral("–"));
        QCOMPARE(fixture.figure(0, RunFigure::Speedup), QStringLiteral("1.00"));
        QCOMPARE(fixture.stack().lanes()[1]->view().controller().scene().rows.count(), 1);
    }

    void keepsSoManyAndSaysSo()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("sequential"), 1, QStringLiteral("0.001"));
        const QString file = m_folder.filePath(QStringLiteral("many.hilera.jsonl"));
        fixture.find<FileMenu>("file")->save(file);
        QTRY_VERIFY(fixture.message().startsWith(QLatin1String("Saved")));
        fixture.find<FileMenu>("file")->openAll(QStringList(30, file));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.failed(), test::stuck);
        QVERIFY2(fixture.message().contains(QLatin1String("24")), qPrintable(fixture.message()));
        QTRY_COMPARE(fixture.rows(), 24);
    }

    void goesBackWithTheLesson()
    {
        CompareFixture fixture;
        fixture.click("compare");
        QTest::keyClick(fixture.find("run"), Qt::Key_PageDown);
        QVERIFY(!fixture.isOn());
    }

    void everyControlHasANameInBothLanguages()
    {
        CompareFixture fixture;
        fixture.runAndPin(QStringLiteral("sequential"));
        fixture.click("compare");
        for (const char *language : {"en", "es"}) {
            fixture.language.choose(QLatin1String(language));
            QCoreApplication::processEvents();
            int checked = 0;
            for (const auto *widget : fixture.find("comparePage")->findChildren<QWidget *>()) {
                const bool isControl = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)
                    && !widget->objectName().startsWith(QLatin1String("qt_"));
                if (!isControl)
                    continue;
                ++checked;
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                    widget->metaObject()->className());
            }
            QVERIFY2(checked >= 6, qPrintable(QString::number(checked)));
        }
        QCOMPARE(fixture.find<QAbstractButton>("leaveComparison")->text().remove(QLatin1Char('&')),
            QStringLiteral("Volver"));
    }

    // Two controls with one mnemonic: the key would work for neither.
    void mnemonicsDiffer_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Spanish") << QStringLiteral("es");
    }
    void mnemonicsDiffer()
    {
        QFETCH(QString, language);
        CompareFixture fixture;
        fixture.language.choose(language);
        fixture.runAndPin(QStringLiteral("processes-with-threads"));
        fixture.click("compare");
        QCoreApplication::processEvents(); // the widgets are told
        static const QRegularExpression mnemonic(
            QStringLiteral("&(\\w)"), QRegularExpression::UseUnicodePropertiesOption);
        QHash<QString, QString> used;
        const auto check = [&used](const QWidget *widget, const QString &text) {
            const QString key = mnemonic.match(text).captured(1).toLower();
            if (!widget->isVisible() || key.isEmpty())
                return;
            QVERIFY2(!used.contains(key), qPrintable(text + QStringLiteral(" and ") + used.value(key)));
            used.insert(key, text);
        };
        for (const auto *label : fixture.window->findChildren<QLabel *>())
            check(label, label->buddy() ? label->text() : QString());
        for (const auto *button : fixture.window->findChildren<QAbstractButton *>())
            check(button, button->text());
        const auto *bar = fixture.window->findChild<QMenuBar *>();
        for (const QAction *menu : bar->actions())
            check(bar, menu->text());
        QVERIFY(used.size() >= 12);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
