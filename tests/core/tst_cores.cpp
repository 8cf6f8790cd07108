#include "core/machine/cores.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace hilera;
using namespace Qt::StringLiterals;

using Files = QList<std::pair<QString, QByteArray>>;
Q_DECLARE_METATYPE(Files)

class CoresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heedsTheQuota_data();
    void heedsTheQuota();
    void isNeverNone();
};

void CoresTest::heedsTheQuota_data()
{
    QTest::addColumn<QString>("groups");
    QTest::addColumn<Files>("files");
    QTest::addColumn<int>("cores"); // 0: as many as there are
    const QString second = u"0::/work/unit\n"_s;
    QTest::newRow("none") << second << Files{} << 0;
    QTest::newRow("in a container") << u"0::/\n"_s << Files{{u"cpu.max"_s, "200000 100000\n"}} << 2;
    QTest::newRow("unlimited") << u"0::/\n"_s << Files{{u"cpu.max"_s, "max 100000\n"}} << 0;
    QTest::newRow("a core and a half") << u"0::/\n"_s << Files{{u"cpu.max"_s, "150000 100000"}} << 2;
    QTest::newRow("half a core") << u"0::/\n"_s << Files{{u"cpu.max"_s, "50000 100000"}} << 1;
    QTest::newRow("a service") << second << Files{{u"work/unit/cpu.max"_s, "300000 100000"}} << 3;
    QTest::newRow("what it is in") << second
                                   << Files{{u"work/cpu.max"_s, "200000 100000"},
                                          {u"work/unit/cpu.max"_s, "max 100000"}}
                                   << 2;
    QTest::newRow("less than what it is in")
        << second << Files{{u"work/cpu.max"_s, "400000 100000"}, {u"work/unit/cpu.max"_s, "100000 100000"}}
        << 1;
    QTest::newRow("the first version") << u"5:memory:/\n3:cpu,cpuacct:/docker/x\n0::/\n"_s
                                       << Files{{u"cpu,cpuacct/cpu.cfs_quota_us"_s, "200000\n"},
                                              {u"cpu,cpuacct/cpu.cfs_period_us"_s, "50000\n"}}
                                       << 4;
    QTest::newRow("the first version, unlimited")
        << u"1:cpu:/\n"_s << Files{{u"cpu/cpu.cfs_quota_us"_s, "-1"}, {u"cpu/cpu.cfs_period_us"_s, "100000"}}
        << 0;
    QTest::newRow("of another controller")
        << u"1:cpuset:/\n"_s
        << Files{{u"cpuset/cpu.cfs_quota_us"_s, "100000"}, {u"cpuset/cpu.cfs_period_us"_s, "100000"}} << 0;
    QTest::newRow("nonsense") << u"0::/\n"_s << Files{{u"cpu.max"_s, "10 0"}} << 0;
}

void CoresTest::heedsTheQuota()
{
    QFETCH(QString, groups);
    QFETCH(Files, files);
    const QTemporaryDir root;
    for (const auto &[name, content] : files) {
        QVERIFY(QDir().mkpath(QFileInfo(root.filePath(name)).path()));
        QFile file(root.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    const int cores = coresOfQuota(groups, root.path());
    QTEST(cores, "cores");
}

void CoresTest::isNeverNone()
{
    QVERIFY(coresOfProcess() >= 1);
}

QTEST_GUILESS_MAIN(CoresTest)
#include "tst_cores.moc"
