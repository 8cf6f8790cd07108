#include "core/watch/printedlines.h"

#include <QTest>

using namespace hilera;

// What a program prints, as lines of plain text.
class TestPrintedLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesLines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("lines"); // each with its end
        QTest::newRow("lines") << QByteArray("one\ntwo\n") << QByteArray("one\ntwo\n");
        QTest::newRow("empty") << QByteArray("\n\na\n") << QByteArray("\n\na\n");
        QTest::newRow("of DOS") << QByteArray("one\r\ntwo\r\n") << QByteArray("one\ntwo\n");
        QTest::newRow("no end") << QByteArray("one\ntwo") << QByteArray("one\n");
        QTest::newRow("colours") << QByteArray("\x1b[1;31mred\x1b[0m\n") << QByteArray("red\n");
        QTest::newRow("title, bell") << QByteArray("\x1b]0;title\aone\n") << QByteArray("one\n");
        QTest::newRow("title, its end") << QByteArray("\x1b]0;title\x1b\\one\n") << QByteArray("one\n");
        QTest::newRow("character set") << QByteArray("\x1b(Bone\n") << QByteArray("one\n");
        QTest::newRow("progress") << QByteArray("10 %\r20 %\r100 %\n") << QByteArray("100 %\n");
        QTest::newRow("backspace") << QByteArray("ax\bb\n") << QByteArray("ab\n");
        QTest::newRow("backspace over a letter of two bytes") << QByteArray("añ\bb\n") << QByteArray("ab\n");
        QTest::newRow("control characters") << QByteArray("a\0\1\x7f\tb\n", 7) << QByteArray("a\tb\n");
        QTest::newRow("UTF-8") << QByteArray("mañana\n") << QByteArray("mañana\n");
        QTest::newRow("no UTF-8") << QByteArray("a\xff\n") << QByteArray("a\xef\xbf\xbd\n");
        QTest::newRow("long") << QByteArray(9'000, 'a') + '\n' << QByteArray(8'000, 'a') + '\n';
    }
    // However they come.
    void makesLines()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, lines);
        for (const qsizetype size : {qsizetype(1), qsizetype(3), bytes.size()}) {
            PrintedLines printed(PrintSource::Output);
            std::vector<PrintedLines::Line> made;
            for (qsizetype from = 0; from < bytes.size(); from += size) {
                const QByteArray piece = bytes.mid(from, size);
                printed.add({piece.constData(), static_cast<std::size_t>(piece.size())}, from, made);
            }
            QByteArray all;
            for (const PrintedLines::Line &line : made)
                all += QByteArray::fromStdString(line.text) + '\n';
            QCOMPARE(all, lines);
        }
    }

    void showsAQuestionThatHasNoEnd()
    {
        PrintedLines printed(PrintSource::Errors);
        std::vector<PrintedLines::Line> made;
        printed.add("Who? ", 10, made);
        printed.takeRest(9, made);
        QVERIFY(made.empty() && printed.hasRest());
        printed.takeRest(10, made);
        QCOMPARE(made.size(), std::size_t(1));
        QCOMPARE(made[0].text, std::string("Who? "));
        QCOMPARE(made[0].time, Nanoseconds(10));
        QVERIFY(made[0].source == PrintSource::Errors && !printed.hasRest());
    }

    void countsWhatItDoesNotKeep()
    {
        PrintedLines printed(PrintSource::Output);
        std::vector<PrintedLines::Line> made;
        const std::string many(300'000, '\n');
        printed.add(many, 0, made);
        QCOMPARE(static_cast<std::int64_t>(made.size()) + printed.leftOut(), std::int64_t(300'000));
        QVERIFY(printed.leftOut() > 0);
    }
};

QTEST_GUILESS_MAIN(TestPrintedLines)
#include "tst_printedlines.moc"
