#include "core/runlog/format.h"
#include "tests/support/showing.h"

#include <QDirIterator>
#include <QTest>

using namespace hilera;

// What libFuzzer is fed to begin with, and what it once found, is opened, shown and played again, or refused
// with a sentence.
class FuzzCorpusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsOrRefuses_data();
    void showsOrRefuses();
};

void FuzzCorpusTest::showsOrRefuses_data()
{
    QTest::addColumn<QString>("file");
    QDirIterator files(
        QStringLiteral(HILERA_SOURCE "/tests/fuzz/corpus"), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        QTest::newRow(qPrintable(files.fileName())) << file;
    }
}

void FuzzCorpusTest::showsOrRefuses()
{
    QFETCH(QString, file);
    const auto opened = openRun(file);
    if (!opened) {
        QVERIFY2(opened.error().endsWith(QLatin1Char('.')), qPrintable(opened.error()));
        return;
    }
    const Trace &trace = opened->record->trace();
    QVERIFY(trace.finished());
    test::show(*opened->record);
    QCOMPARE(test::replay(opened->record)->trace().eventCount(), trace.eventCount());
}

QTEST_GUILESS_MAIN(FuzzCorpusTest)
#include "tst_fuzzcorpus.moc"
