#include "tests/support/program.h"
#include "tests/support/testrun.h"

#include <QTest>

using namespace hilera::test;
using namespace Qt::StringLiterals;

// A program that is started with a small stack ends by SIGSEGV as soon as it needs more.
class StackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesWhatItMayHave_data();
    void takesWhatItMayHave();
};

void StackTest::takesWhatItMayHave_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("threads") << QByteArray("--strategy thread-per-task --seconds 0");
    QTest::newRow("processes") << QByteArray("--strategy process-per-task --seconds 0");
    QTest::newRow("pages") << QByteArray("--strategy thread-pool --task fetch --url /pages/blank");
    QTest::newRow("picture") << QByteArray("--strategy coroutines --seconds 0 --export $FOLDER/run.png");
}

// The limit that it is given at first is raised, up to the one that it may not pass.
void StackTest::takesWhatItMayHave()
{
    if (hilera::test::slowdown > 1)
        QSKIP("A sanitizer needs a large stack before the program begins.");
    QFETCH(QByteArray, words);
    const QTemporaryDir folder;
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"FOLDER"_s, folder.path());
    const auto runWith = [&](const QByteArray &limit) {
        const QByteArray command = "ulimit " + limit + " && exec \"$0\" run --quiet --count 4 " + words;
        return run({u"-c"_s, QString::fromUtf8(command), programPath()}, environment, u"/bin/bash"_s);
    };
    for (const char *kibibytes : {"32", "48", "64"}) {
        const Ended raised = runWith(QByteArray("-S -s ") + kibibytes);
        QCOMPARE(raised.err, QByteArray());
        QCOMPARE(raised.status, AllSucceeded);
        const Ended refused = runWith(QByteArray("-s ") + kibibytes);
        QVERIFY2(refused.err.contains(QByteArray("allows a stack of ") + kibibytes + " KiB"),
            refused.err.constData());
        QCOMPARE(refused.err.count('\n'), 1);
        QCOMPARE(refused.status, CutOff);
    }
}

QTEST_GUILESS_MAIN(StackTest)
#include "tst_stack.moc"
