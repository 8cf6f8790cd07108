#include "core/runlog/format.h"

#include <QDirIterator>
#include <QTest>

using namespace hilera;

// What libFuzzer is fed to begin with, and what it once found, is opened or refused with a sentence.
class FuzzCorpusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensOrRefuses_data();
    void opensOrRefuses();
};

void FuzzCorpusTest::opensOrRefuses_data()
{
    QTest::addColumn<QString>("file");
    QDirIterator files(
        QStringLiteral(HILERA_SOURCE "/tests/fuzz/corpus"), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        QTest::newRow(qPrintable(files.fileName())) << file;
    }
}

void FuzzCorpusTest::opensOrRefuses()
{
    QFETCH(QString, file);
    const auto opened = openRun(file);
    if (opened)
        QVERIFY(opened->record->trace().finished());
    else
        QVERIFY2(opened.error().endsWith(QLatin1Char('.')), qPrintable(opened.error()));
}

QTEST_GUILESS_MAIN(FuzzCorpusTest)
#include "tst_fuzzcorpus.moc"
