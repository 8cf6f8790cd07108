#include "tests/support/program.h"

#include <QFile>
#include <QTest>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// Threads are called what the lesson calls them, in the log and in files.
class TestRoles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOwnerAndProducers_data();
    void namesOwnerAndProducers();
    void keepsThemInARunLog();

private:
    QTemporaryDir m_folder;
};

void TestRoles::namesOwnerAndProducers_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("owner");
    QTest::newRow("English") << u"en"_s << u"Owner"_s;
    QTest::newRow("Spanish") << u"es"_s << u"Dueño"_s;
}

void TestRoles::namesOwnerAndProducers()
{
    QFETCH(QString, language);
    QFETCH(QString, owner);
    const Ended ended = run(split("run --strategy queue-owner --count 4 --workers 2 --seconds 0.01")
        + QStringList{u"--language"_s, language});
    QCOMPARE(ended.status, AllSucceeded);
    const QString log = QString::fromUtf8(ended.out);
    QCOMPARE(log.count(u"  %1  "_s.arg(owner)), 8); // asleep and awake, four times
}

void TestRoles::keepsThemInARunLog()
{
    const QString log = m_folder.filePath(u"a.hilera.jsonl"_s);
    const QString trace = m_folder.filePath(u"a.trace.json"_s);
    QCOMPARE(run(split("run --strategy queue-owner --count 4 --workers 2 --seconds 0.01 --quiet --export")
                 + QStringList{log})
                 .status,
        AllSucceeded);
    QCOMPARE(run(QStringList{u"convert"_s, log, trace}).status, AllSucceeded);
    QFile file(trace);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray json = file.readAll();
    for (const char *name : {"\"Owner\"", "\"Producer 1\"", "\"Producer 2\""})
        QVERIFY2(json.contains(name), name);
}

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
