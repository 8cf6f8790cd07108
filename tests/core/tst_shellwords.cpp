#include "core/text/shellwords.h"

#include <QTest>

using namespace hilera;
using namespace Qt::StringLiterals;

class TestShellWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parts_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("none") << u"  "_s << QStringList();
        QTest::newRow("blanks") << u" one  two\tthree "_s << QStringList{u"one"_s, u"two"_s, u"three"_s};
        QTest::newRow("double") << u"\"one two\" three"_s << QStringList{u"one two"_s, u"three"_s};
        QTest::newRow("single") << u"'a \"b\" \\c'"_s << QStringList{u"a \"b\" \\c"_s};
        QTest::newRow("joined") << u"--name='Ada L'\"!\""_s << QStringList{u"--name=Ada L!"_s};
        QTest::newRow("empty") << u"'' \"\""_s << QStringList{QString(), QString()};
        QTest::newRow("escaped") << u"a\\ b \\\" \\\\"_s << QStringList{u"a b"_s, u"\""_s, u"\\"_s};
        QTest::newRow("escaped in quotes") << u"\"a\\\"b\\nc\""_s << QStringList{u"a\"b\\nc"_s};
        QTest::newRow("nothing replaced") << u"$HOME *"_s << QStringList{u"$HOME"_s, u"*"_s};
    }
    void parts()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, words);
        const Result<QStringList> found = shellWords(line);
        QVERIFY(found);
        QCOMPARE(*found, words);
    }

    void saysWhatIsWrong()
    {
        for (const QString &line : {u"one \"two"_s, u"it's"_s, u"end \\"_s})
            QVERIFY(!shellWords(line));
    }
};

QTEST_GUILESS_MAIN(TestShellWords)
#include "tst_shellwords.moc"
