#include "core/machine/controlgroups.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace hilera;
using namespace Qt::StringLiterals;

using Files = QList<std::pair<QString, QByteArray>>;
Q_DECLARE_METATYPE(Files)

// What a container leaves a run of memory.
class ControlGroupsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heedsTheLimit_data();
    void heedsTheLimit();
};

void ControlGroupsTest::heedsTheLimit_data()
{
    QTest::addColumn<QByteArray>("groups");
    QTest::addColumn<Files>("files");
    QTest::addColumn<qint64>("left"); // -1: all there is
    const QByteArray second = "0::/work/unit\n";
    const QByteArray first = "5:pids:/x\n4:memory:/docker/x\n0::/\n";
    QTest::newRow("none") << second << Files{} << qint64(-1);
    QTest::newRow("in a container") << QByteArray("0::/\n")
                                    << Files{{u"memory.max"_s, "5000\n"}, {u"memory.current"_s, "2000\n"}}
                                    << qint64(3000);
    QTest::newRow("unlimited") << second
                               << Files{{u"work/unit/memory.max"_s, "max\n"},
                                      {u"work/unit/memory.current"_s, "2000\n"}}
                               << qint64(-1);
    QTest::newRow("what it is in") << second
                                   << Files{{u"work/memory.max"_s, "9000\n"},
                                          {u"work/memory.current"_s, "1000\n"},
                                          {u"work/unit/memory.max"_s, "max\n"},
                                          {u"work/unit/memory.current"_s, "500\n"}}
                                   << qint64(8000);
    QTest::newRow("files are given back")
        << QByteArray("0::/\n")
        << Files{{u"memory.max"_s, "5000\n"}, {u"memory.current"_s, "4900\n"},
               {u"memory.stat"_s, "anon 1500\ninactive_file 3000\nactive_file 400\n"}}
        << qint64(3500);
    QTest::newRow("used up") << QByteArray("0::/\n")
                             << Files{{u"memory.max"_s, "5000\n"}, {u"memory.current"_s, "5100\n"}}
                             << qint64(0);
    QTest::newRow("the first version")
        << first
        << Files{{u"memory/docker/x/memory.limit_in_bytes"_s, "7000\n"},
               {u"memory/docker/x/memory.usage_in_bytes"_s, "4000\n"},
               {u"memory/docker/x/memory.stat"_s, "inactive_file 1\ntotal_inactive_file 1000\n"}}
        << qint64(4000);
    QTest::newRow("the first version, in a container")
        << first
        << Files{{u"memory/memory.limit_in_bytes"_s, "7000\n"}, {u"memory/memory.usage_in_bytes"_s, "4000\n"}}
        << qint64(3000);
}

void ControlGroupsTest::heedsTheLimit()
{
    QFETCH(QByteArray, groups);
    QFETCH(Files, files);
    QFETCH(qint64, left);
    const QTemporaryDir root;
    for (const auto &[name, content] : files) {
        QVERIFY(QDir().mkpath(QFileInfo(root.filePath(name)).path()));
        QFile file(root.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const std::int64_t found = memoryLeftToGroups(groups.toStdString(), root.path().toStdString());
    QCOMPARE(found, left < 0 ? std::numeric_limits<std::int64_t>::max() : left);
}

QTEST_GUILESS_MAIN(ControlGroupsTest)
#include "tst_controlgroups.moc"
