#include "tests/ui/networkfixture.h"

#include <QFile>
#include <QMimeData>

using namespace hilera;

class TestAddressDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

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

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestAddressDialog)
#include "tst_addressdialog.moc"
