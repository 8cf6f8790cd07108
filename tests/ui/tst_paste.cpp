#include "tests/ui/windowfixture.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QTabWidget>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

namespace {

// So many characters in lines of that length, as a program may have them.
QString textOf(qsizetype size, qsizetype line)
{
    QString text;
    while (text.size() < size)
        text += QString(std::min(line, size - text.size() - 1), u'7').replace(u"777"_s, u" a7"_s) + u'\n';
    return text;
}

} // namespace

// What is pasted into the lesson's example in Python, which is laid out at once.
class PasteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }

    void takesOnlySoMuch_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("a program") << textOf(20'000, 80) << true;
        QTest::newRow("a long one") << textOf(99'000, 40) << true;
        QTest::newRow("long lines") << textOf(50'000, 2'000) << true;
        QTest::newRow("a megabyte") << textOf(1'000'000, 40) << false;
        QTest::newRow("a line too long") << textOf(2'002, 2'001) << false;
        QTest::newRow("a line that was too long on another system")
            << u"7"_s.repeated(2'001) + u'\r' << false;
        QTest::newRow("a megabyte in one line") << textOf(1'000'000, 1'000'000) << false;
    }
    void takesOnlySoMuch()
    {
        QFETCH(QString, text);
        QFETCH(bool, isTaken);
        WindowFixture fixture;
        auto *python = openPython(fixture);
        const QString before = python->toPlainText();
        QVERIFY(!before.isEmpty());
        QApplication::clipboard()->setText(text);
        python->selectAll();
        python->paste();
        QCOMPARE(python->toPlainText(), isTaken ? text : before);
        QCOMPARE(fixture.label("pythonProblem")->isVisible(), !isTaken);
        QTest::keyClick(python, Qt::Key_A);
        QVERIFY(!fixture.label("pythonProblem")->isVisible());
    }

    // Bit by bit it does not become too much, either.
    void countsWhatIsThere()
    {
        WindowFixture fixture;
        auto *python = openPython(fixture);
        QApplication::clipboard()->setText(u"7"_s.repeated(1'500));
        python->selectAll();
        python->paste();
        python->paste();
        QCOMPARE(python->toPlainText().size(), 1'500);
        python->selectAll();
        python->paste();
        QVERIFY(!fixture.label("pythonProblem")->isVisible());
        QCOMPARE(python->toPlainText().size(), 1'500);
        QApplication::clipboard()->setText(u"\n7"_s.repeated(30'000));
        python->moveCursor(QTextCursor::End);
        python->paste();
        python->paste();
        QCOMPARE(python->toPlainText().size(), 61'500);
        QVERIFY(fixture.label("pythonProblem")->isVisible());
    }

private:
    static QPlainTextEdit *openPython(WindowFixture &fixture)
    {
        fixture.find<QTabWidget>("codeTabs")->setCurrentIndex(1);
        return fixture.find<QPlainTextEdit>("python");
    }

    QTemporaryDir m_settings;
};

QTEST_MAIN(PasteTest)
#include "tst_paste.moc"
