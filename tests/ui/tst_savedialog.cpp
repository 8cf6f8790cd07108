#include "tests/ui/comparefixture.h"
#include "ui/picture/pictureformats.h"
#include "ui/runlog/filemenu.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QPointer>
#include <QProgressDialog>
#include <QPushButton>
#include <QScopeGuard>

#include <fcntl.h>
#include <sys/stat.h>

using namespace hilera;

namespace {

// A window with a run, and the dialog that asks for the name of a file.
class SaveFixture : public CompareFixture {
public:
    SaveFixture()
    {
        setUp(QStringLiteral("sequential"), 2, QStringLiteral("0.01"));
        click("run");
        QTRY_VERIFY(hasRun() && action("saveAs")->isEnabled());
    }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return window->findChild<QAction *>(QLatin1String(name));
    }
    [[nodiscard]] QFileDialog *dialog() const { return window->findChild<QFileDialog *>(); }
    [[nodiscard]] QLineEdit *name() const { return dialog()->findChild<QLineEdit *>(); }
    [[nodiscard]] QMessageBox *question() const { return window->findChild<QMessageBox *>(); }
    void ask() const
    {
        action("saveAs")->trigger();
        QTRY_VERIFY(dialog() && dialog()->isVisible());
    }
    void typeName(const QString &text) const
    {
        name()->selectAll();
        QTest::keyClicks(name(), text);
    }
    // By the keys of its list.
    void chooseType(const QString &suffix) const
    {
        auto *types = dialog()->findChild<QComboBox *>(QStringLiteral("fileTypeCombo"));
        types->setFocus();
        QTest::keyClick(types, Qt::Key_Home);
        for (int i = 0; i < types->count() && !types->currentText().contains(u'*' + suffix); ++i)
            QTest::keyClick(types, Qt::Key_Down);
        QVERIFY(types->currentText().contains(u'*' + suffix));
    }
    void accept() const
    {
        name()->setFocus();
        QTest::keyClick(name(), Qt::Key_Return);
    }
    void answer(QMessageBox::ButtonRole role) const
    {
        QTRY_VERIFY(question() && question()->isVisible());
        for (QAbstractButton *button : question()->buttons()) {
            if (question()->buttonRole(button) == role)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(!question());
    }
    [[nodiscard]] bool isSaved(const QString &file) const
    {
        return QTest::qWaitFor([&] { return message() == QStringLiteral("Saved: ") + file; }, test::stuck);
    }
};

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSaveDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid() && addFormats(pictureFormats()));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).clear(); }

    void takesANameThatIsTypedAtOnce()
    {
        const SaveFixture fixture;
        fixture.ask();
        QTRY_VERIFY(!fixture.name()->selectedText().isEmpty());
        const QString kept = fixture.name()->text().mid(fixture.name()->selectedText().size());
        QVERIFY2(kept.startsWith(u'.'), qPrintable(kept));
        QTest::keyClicks(fixture.name(), QStringLiteral("mine"));
        QCOMPARE(fixture.name()->text(), QStringLiteral("mine") + kept);
    }

    // The suffix that is added to the name counts, too.
    void asksBeforeItReplaces()
    {
        const QString file = write("precious.hilera.jsonl");
        SaveFixture fixture;
        fixture.ask();
        fixture.typeName(path("precious"));
        fixture.accept();
        fixture.answer(QMessageBox::RejectRole);
        QVERIFY(fixture.dialog() && fixture.dialog()->isVisible());
        QCOMPARE(contentOf(file), QByteArray("old"));
        fixture.accept();
        fixture.answer(QMessageBox::AcceptRole);
        QVERIFY(fixture.isSaved(file));
        QVERIFY(contentOf(file).startsWith('{'));
        QTRY_VERIFY(!fixture.dialog());
    }

    void writesANewFileAtOnce()
    {
        SaveFixture fixture;
        fixture.ask();
        fixture.typeName(path("new.hilera.jsonl"));
        fixture.accept();
        QVERIFY(fixture.isSaved(path("new.hilera.jsonl")));
    }

    void theTypeChangesTheName()
    {
        const SaveFixture fixture;
        for (const auto &[suffix, begin] : {std::pair(".slices.csv", "run,process,pid"), {".trace.json", "{"},
                 {".svg", "<?xml"}, {".html", "<!DOCTYPE html>"}}) {
            fixture.ask();
            fixture.typeName(path("typed.hilera.jsonl"));
            fixture.chooseType(QLatin1String(suffix));
            const QString name = path("typed") + QLatin1String(suffix);
            QCOMPARE(fixture.name()->text(), name);
            fixture.accept();
            QVERIFY2(fixture.isSaved(name), suffix);
            QVERIFY2(contentOf(name).startsWith(begin), suffix);
            QTRY_VERIFY(!fixture.dialog());
        }
    }

    void theNameChoosesTheType()
    {
        SaveFixture fixture;
        fixture.ask();
        fixture.typeName(path("named.svg"));
        QVERIFY(fixture.dialog()->selectedNameFilter().contains(QLatin1String("*.svg")));
        QCOMPARE(fixture.name()->text(), path("named.svg"));
        fixture.accept();
        QVERIFY(fixture.isSaved(path("named.svg")));
    }

    // Those of a run's picture, and a report.
    void someTypesAlone_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QStringList>("suffixes");
        QTest::newRow("picture") << QByteArray("savePicture")
                                 << QStringList{QStringLiteral(".svg"), QStringLiteral(".png"),
                                        QStringLiteral(".pdf")};
        QTest::newRow("report") << QByteArray("saveReport") << QStringList{QStringLiteral(".html")};
    }
    void someTypesAlone()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QStringList, suffixes);
        SaveFixture fixture;
        fixture.action(entry.constData())->trigger();
        QTRY_VERIFY(fixture.dialog());
        const QStringList filters = fixture.dialog()->nameFilters();
        QCOMPARE(filters.size(), suffixes.size());
        for (qsizetype i = 0; i < filters.size(); ++i)
            QVERIFY2(filters[i].contains(u'*' + suffixes[i]), qPrintable(filters[i]));
        if (suffixes.size() > 1)
            fixture.chooseType(QStringLiteral(".png"));
        const char *name = suffixes.size() > 1 ? "one.png" : "one.html";
        const QString file = write(name);
        fixture.typeName(path("one"));
        fixture.accept();
        fixture.answer(QMessageBox::AcceptRole);
        QVERIFY(fixture.isSaved(file));
        QVERIFY(contentOf(file).startsWith(suffixes.size() > 1 ? "\x89PNG" : "<!DOCTYPE html>"));
    }

    void asksBeforeATableIsReplaced()
    {
        const QString file = write("table.csv");
        SaveFixture fixture;
        fixture.click("pin");
        fixture.click("compare");
        fixture.click("exportTable");
        QTRY_VERIFY(fixture.dialog());
        fixture.typeName(path("table"));
        fixture.accept();
        fixture.answer(QMessageBox::RejectRole);
        QCOMPARE(contentOf(file), QByteArray("old"));
        fixture.accept();
        fixture.answer(QMessageBox::AcceptRole);
        QVERIFY(fixture.isSaved(file));
        QVERIFY(contentOf(file) != QByteArray("old"));
    }

    // It is written, and not replaced.
    void asksWhatItWillDo_data()
    {
        QTest::addColumn<bool>("isPipe");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("button");
        QTest::newRow("file") << false << QStringLiteral("is already there. Replace it?")
                              << QStringLiteral("&Replace");
        QTest::newRow("pipe") << true << QStringLiteral("is a pipe or a device, and stays one. Write to it?")
                              << QStringLiteral("&Write");
    }
    void asksWhatItWillDo()
    {
        QFETCH(bool, isPipe);
        const QString name = isPipe ? QStringLiteral("asked") : QStringLiteral("file");
        const QString file = m_folder.filePath(name + QStringLiteral(".hilera.jsonl"));
        if (isPipe)
            QCOMPARE(mkfifo(QFile::encodeName(file).constData(), 0600), 0);
        else
            QCOMPARE(write("file.hilera.jsonl"), file);
        SaveFixture fixture;
        fixture.ask();
        fixture.typeName(m_folder.filePath(name)); // without the suffix: nothing to complete
        fixture.accept();
        QTRY_VERIFY(fixture.question() && fixture.question()->isVisible());
        QTEST(QString(fixture.question()->text()).remove(QFileInfo(file).fileName()).trimmed(), "asked");
        QStringList buttons;
        for (const QAbstractButton *button : fixture.question()->buttons())
            buttons.append(button->text());
        QFETCH(QString, button);
        QVERIFY2(buttons.contains(button), qPrintable(buttons.join(u' ')));
        const int reader = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        fixture.answer(QMessageBox::AcceptRole);
        QVERIFY(fixture.isSaved(file));
        ::close(reader);
        QCOMPARE(QFileInfo(file).isFile(), !isPipe);
    }

    // Nobody reads it: that is shown, and can be given up.
    void aTableIntoAPipeCanBeGivenUp()
    {
        const QString file = path("pipe.csv");
        QCOMPARE(mkfifo(QFile::encodeName(file).constData(), 0600), 0);
        SaveFixture fixture;
        // Whoever closes the window waits for the writing, for which a reader comes in any case.
        const auto release = qScopeGuard([&file] { ::open(QFile::encodeName(file).constData(), O_RDWR); });
        fixture.click("pin");
        fixture.click("compare");
        fixture.click("exportTable");
        QTRY_VERIFY(fixture.dialog());
        fixture.typeName(path("pipe"));
        fixture.accept();
        fixture.answer(QMessageBox::AcceptRole);
        QPointer<QProgressDialog> dialog;
        QTRY_VERIFY((dialog = fixture.window->findChild<QProgressDialog *>()) && dialog->isVisible());
        QTest::mouseClick(dialog->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_VERIFY(fixture.message().contains(QLatin1String("was cancelled")));
    }

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] QString write(const char *name) const
    {
        QFile file(path(name));
        [[maybe_unused]] const bool isWritten = file.open(QIODevice::WriteOnly) && file.write("old") == 3;
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestSaveDialog)
#include "tst_savedialog.moc"
