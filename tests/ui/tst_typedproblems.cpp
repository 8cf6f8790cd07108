#include "tests/ui/windowfixture.h"

using namespace hilera;
using namespace Qt::StringLiterals;

// What is typed and not taken is said in words, to those as well who see no red frame.
class TestTypedProblems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init() { QSettings(u"Hilera"_s, u"Hilera"_s).clear(); }

    void saysWhatIsTaken_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said"); // empty: nothing
        const auto row = [](const char *field, const char *typed, const char *said) {
            QTest::addRow("%s %s", field, typed)
                << QString::fromLatin1(field) << QString::fromUtf8(typed) << QString::fromUtf8(said);
        };
        row("count", "12", "");
        row("count", "10000000", "Tasks: a whole number from 1 to 1,000,000");
        row("count", "0", "Tasks: a whole number from 1 to 1,000,000");
        row("count", "x", "Tasks: a whole number");
        row("timeScale", "0.5", "");
        row("timeScale", "100000", "Time ×: a number from 0.001 to 1,000");
        row("guess", "4", "");
        row("guess", "many", "“many” is no guess");
        row("guess", "1e12", "“1e12” is no guess: write a number from 0 to 1,000,000,000");
    }
    void saysWhatIsTaken()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        WindowFixture fixture;
        if (field == "guess"_L1) {
            fixture.click("stepNext");
            QTRY_VERIFY(fixture.find("guess")->isVisible());
        } else {
            fixture.chooseStrategy(u"thread-per-task"_s); // of no lesson: its knobs are free
            fixture.chooseStrategy(u"event-loop"_s);
        }
        const QByteArray name = field.toLatin1();
        fixture.type(name.constData(), typed);
        const QString message = fixture.label("message")->text();
        QVERIFY2(message.contains(said), qPrintable(message));
        QCOMPARE(message.isEmpty(), said.isEmpty());
        QVERIFY(fixture.label("message")->accessibleName().contains(said));
        fixture.type(name.constData(), u"5"_s); // is taken: nothing is left to be said
        QCOMPARE(fixture.label("message")->text(), QString());
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestTypedProblems)
#include "tst_typedproblems.moc"
