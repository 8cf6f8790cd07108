#include "tests/ui/windowfixture.h"
#include "ui/network/addressdialog.h"
#include "ui/timeline/view/timelineview.h"

#include <QAccessible>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace hilera;

namespace {

constexpr int endColumn = 0;
constexpr int numberColumn = 1;
constexpr int addressColumn = 2;
constexpr int resultColumn = 4;

// The window with tasks on the practice network; nothing here goes further.
class NetworkFixture : public WindowFixture {
public:
    void setUpTask(const QString &task, const QString &strategy)
    {
        chooseStrategy(strategy);
        choose("task", task);
    }

    [[nodiscard]] AddressDialog *openAddresses() const
    {
        click("addresses");
        return window->findChild<AddressDialog *>();
    }
    static QPlainTextEdit *editOf(const AddressDialog *dialog)
    {
        return dialog->findChild<QPlainTextEdit *>(QStringLiteral("addressLines"));
    }
    static QPushButton *buttonOf(const AddressDialog *dialog, const char *name)
    {
        return dialog->findChild<QPushButton *>(QLatin1String(name));
    }
    static QString messageOf(const AddressDialog *dialog)
    {
        return dialog->findChild<QLabel *>(QStringLiteral("addressMessage"))->text();
    }
    static void rewrite(const AddressDialog *dialog, const QString &text)
    {
        QPlainTextEdit *edit = editOf(dialog);
        edit->setFocus();
        QTest::keySequence(edit, QKeySequence::SelectAll);
        QTest::keyClick(edit, Qt::Key_Delete);
        const QStringList lines = text.split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            QTest::keyClicks(edit, line);
            if (&line != &lines.last())
                QTest::keyClick(edit, Qt::Key_Return);
        }
    }
    // As in the editor: with line feeds for new lines.
    void takeAddresses(const QStringList &addresses) const
    {
        const AddressDialog *dialog = openAddresses();
        QVERIFY(dialog);
        editOf(dialog)->setPlainText(addresses.join(QLatin1Char('\n')));
        QTRY_VERIFY(buttonOf(dialog, "takeAddresses")->isEnabled());
        QTest::mouseClick(buttonOf(dialog, "takeAddresses"), Qt::LeftButton);
        QTRY_VERIFY(!window->findChild<AddressDialog *>());
    }

    void run() const
    {
        const auto before = runner.record();
        click("run");
        QTRY_VERIFY_WITH_TIMEOUT(hasRun() && runner.record() != before, 15'000);
    }
    [[nodiscard]] const QTableView *results() const { return find<QTableView>("results"); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return results()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QStringList columnTexts(int column) const
    {
        QStringList texts;
        for (int row = 0; row < results()->model()->rowCount(); ++row)
            texts.append(cell(row, column));
        return texts;
    }
    void showResults() const { find<QTabWidget>("output")->setCurrentIndex(1); }
    void sortBy(int column) const
    {
        const QHeaderView *header = results()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(column) + 4, header->height() / 2));
    }
    [[nodiscard]] QString buttonText() const
    {
        return find<QAbstractButton>("addresses")->text().remove(QLatin1Char('&'));
    }
};

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

    void marksWrongLines()
    {
        NetworkFixture fixture;
        fixture.setUpTask(QStringLiteral("fetch"), QStringLiteral("sequential"));
        const AddressDialog *dialog = fixture.openAddresses();
        QVERIFY(dialog);
        QVERIFY(fixture.editOf(dialog)->toPlainText().startsWith(QLatin1String("/pages/news-a\n")));
        QPushButton *ok = fixture.buttonOf(dialog, "takeAddresses");
        QVERIFY(ok->isEnabled());
        fixture.rewrite(dialog, QStringLiteral("# two pages\n\n/pages/news-a\nnews-b\n/pages/nowhere"));
        QTRY_VERIFY(fixture.messageOf(dialog).contains(QLatin1String("Line 5: There is no practice page")));
        QVERIFY(fixture.messageOf(dialog).contains(QLatin1String("(2 lines are wrong)")));
        QVERIFY(!ok->isEnabled());
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(fixture.editOf(dialog), Qt::Key_Backspace);
        QTest::keyClicks(fixture.editOf(dialog), QStringLiteral("s/news-c"));
        QTRY_VERIFY(fixture.messageOf(dialog).contains(QStringLiteral("Line 4: “news-b” is not on the")));
        QVERIFY(!ok->isEnabled());
        QTest::keyClick(fixture.editOf(dialog), Qt::Key_Up);
        QTest::keyClick(fixture.editOf(dialog), Qt::Key_Home);
        QTest::keyClicks(fixture.editOf(dialog), QStringLiteral("/pages/"));
        QTRY_COMPARE(fixture.messageOf(dialog), QStringLiteral("3 addresses"));
        QVERIFY(ok->isEnabled());
        QTest::mouseClick(ok, Qt::LeftButton);
        QTRY_COMPARE(fixture.buttonText(), QStringLiteral("3 addresses"));
        QCOMPARE(fixture.find<QSpinBox>("count")->value(), 3);

        // The comment is still there; undo goes through what the preset replaced.
        QTRY_VERIFY(!fixture.window->findChild<AddressDialog *>());
        dialog = fixture.openAddresses();
        QVERIFY(fixture.editOf(dialog)->toPlainText().startsWith(QLatin1String("# two pages\n")));
        QTest::mouseClick(fixture.buttonOf(dialog, "presetAddresses"), Qt::LeftButton);
        QTRY_COMPARE(fixture.messageOf(dialog), QStringLiteral("5 addresses"));
        QTest::keySequence(fixture.editOf(dialog), QKeySequence::Undo);
        QTRY_COMPARE(fixture.messageOf(dialog), QStringLiteral("3 addresses"));
        QTest::mouseClick(fixture.buttonOf(dialog, "presetAddresses"), Qt::LeftButton);
        QTRY_VERIFY(fixture.buttonOf(dialog, "takeAddresses")->isEnabled());
        QTest::mouseClick(fixture.buttonOf(dialog, "takeAddresses"), Qt::LeftButton);
        QTRY_COMPARE(fixture.buttonText(), QStringLiteral("5 addresses"));
        QCOMPARE(fixture.find<QSpinBox>("count")->value(), 5);
    }

    void refusesAnEmptyList()
    {
        NetworkFixture fixture;
        fixture.setUpTask(QStringLiteral("tap"), QStringLiteral("sequential"));
        const AddressDialog *dialog = fixture.openAddresses();
        fixture.rewrite(dialog, QStringLiteral("# nothing"));
        QTRY_VERIFY(fixture.messageOf(dialog).contains(QLatin1String("There is no address")));
        QVERIFY(!fixture.buttonOf(dialog, "takeAddresses")->isEnabled());
        QTest::keyClick(fixture.editOf(dialog), Qt::Key_Escape);
        QTRY_VERIFY(!fixture.window->findChild<AddressDialog *>());
        QCOMPARE(fixture.buttonText(), QStringLiteral("5 addresses"));
    }

    void loadsAFile()
    {
        const auto write = [this](const char *name, const QByteArray &content) {
            QFile file(m_folder.filePath(QLatin1String(name)));
            if (file.open(QIODevice::WriteOnly))
                file.write(content);
            return file.fileName();
        };
        const QString good = write("good.txt", "# pages\n/pages/news-a\n/pages/blank\n");
        const QString broken = write("broken.txt", "/pages/news-a\nhttp//x\n");
        NetworkFixture fixture;
        fixture.setUpTask(QStringLiteral("fetch"), QStringLiteral("sequential"));
        AddressDialog *dialog = fixture.openAddresses();
        const QString before = dialog->text();
        for (const QString &file : {broken, m_folder.filePath(QStringLiteral("missing.txt"))}) {
            dialog->load(file);
            QVERIFY(fixture.messageOf(dialog).contains(file));
            QCOMPARE(dialog->text(), before);
        }
        dialog->load(good);
        QTRY_COMPARE(fixture.messageOf(dialog), QStringLiteral("2 addresses"));
        QCOMPARE(dialog->text(), QStringLiteral("/pages/news-a\n/pages/blank\n"));

        auto *pasted = new QMimeData;
        pasted->setUrls({QUrl::fromLocalFile(broken)});
        QGuiApplication::clipboard()->setMimeData(pasted);
        fixture.editOf(dialog)->paste();
        QVERIFY(fixture.messageOf(dialog).contains(broken));
    }

    // Ten thousand lines, and a key in the middle of them.
    void takesALongList()
    {
        NetworkFixture fixture;
        fixture.setUpTask(QStringLiteral("fetch"), QStringLiteral("sequential"));
        const AddressDialog *dialog = fixture.openAddresses();
        QStringList lines;
        for (int i = 0; i < 10'000; ++i)
            lines.append(QStringLiteral("/pages/blank?size=%1").arg(i + 1));
        QElapsedTimer timer;
        timer.start();
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
        fixture.editOf(dialog)->selectAll();
        fixture.editOf(dialog)->paste();
        QTRY_COMPARE(fixture.messageOf(dialog), QStringLiteral("10,000 addresses"));
        qInfo("10,000 lines pasted in %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < test::stuck);
        timer.restart();
        QTest::keyClicks(fixture.editOf(dialog), QStringLiteral("1"));
        QCoreApplication::processEvents();
        qInfo("a key in %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < test::stuck);
    }

    void keepsAListForEachNetwork()
    {
        NetworkFixture fixture;
        fixture.setUpTask(QStringLiteral("fetch"), QStringLiteral("sequential"));
        fixture.choose("network", QStringLiteral("internet"));
        QCOMPARE(fixture.buttonText(), QStringLiteral("5 addresses"));
        QCOMPARE(fixture.label("networkText")->text(), QStringLiteral("Internet"));
        QVERIFY(fixture.find("run")->isEnabled());

        fixture.choose("network", QStringLiteral("practice"));
        fixture.takeAddresses({QStringLiteral("/pages/blank"), QStringLiteral("/faults/404")});
        QCOMPARE(fixture.buttonText(), QStringLiteral("2 addresses"));
        fixture.choose("network", QStringLiteral("internet"));
        QCOMPARE(fixture.buttonText(), QStringLiteral("5 addresses"));
        fixture.choose("network", QStringLiteral("practice"));
        QCOMPARE(fixture.buttonText(), QStringLiteral("2 addresses"));
        fixture.type("count", QStringLiteral("9"));
        fixture.type("timeout", QStringLiteral("2.5"));
        fixture.choose("network", QStringLiteral("internet"));
        fixture.window->close();

        fixture.open();
        QCOMPARE(fixture.find<QComboBox>("task")->currentData().toString(), QStringLiteral("fetch"));
        QCOMPARE(fixture.find<QComboBox>("network")->currentData().toString(), QStringLiteral("internet"));
        QCOMPARE(fixture.find<QDoubleSpinBox>("timeout")->value(), 2.5);
        fixture.choose("network", QStringLiteral("practice"));
        QCOMPARE(fixture.buttonText(), QStringLiteral("2 addresses"));
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
