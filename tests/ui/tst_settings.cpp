#include "core/plan/addresses.h"
#include "tests/support/program.h"
#include "tests/support/testrun.h"

#include <QDir>
#include <QTest>

#include <csignal>

#include <sys/stat.h>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// A pipe that nobody writes stands where a file is expected: to open it takes for ever.
class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void measuresWithoutSettings_data() { addFiles(); }
    void measuresWithoutSettings();
    void keepsBrokenSettings();
    void opensTheWindowWithoutSettings_data() { addFiles(); }
    void opensTheWindowWithoutSettings();
    void refusesAPipeOfAddresses();

private:
    static void addFiles();
    [[nodiscard]] QString putPipe(const QString &name) const;
    [[nodiscard]] QProcessEnvironment environment() const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void SettingsTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

void SettingsTest::addFiles()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the program’s own") << u"Hilera/Hilera.conf"_s;
    QTest::newRow("those of all programs of that name") << u"Hilera.conf"_s;
    QTest::newRow("the lock of its own") << u"Hilera/Hilera.conf.lock"_s;
}

QString SettingsTest::putPipe(const QString &name) const
{
    const QString path = m_home->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    return mkfifo(QFile::encodeName(path).constData(), 0600) == 0 ? path : QString();
}

QProcessEnvironment SettingsTest::environment() const
{
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home->path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}

void SettingsTest::measuresWithoutSettings()
{
    QFETCH(QString, name);
    const QString pipe = putPipe(name);
    QVERIFY(!pipe.isEmpty());
    const Ended ended =
        run(split("run --strategy sequential --task burn --count 1 --seconds 0.01 --quiet"), environment());
    QCOMPARE(ended.status, AllSucceeded);
    QVERIFY2(ended.err.contains(QFile::encodeName(pipe)), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
}

// To measure how fast the machine is writes them.
void SettingsTest::keepsBrokenSettings()
{
    const QString path = m_home->filePath(u"Hilera/Hilera.conf"_s);
    QVERIFY(QDir(m_home->path()).mkdir(u"Hilera"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
    file.close();
    const QStringList words = split("run --strategy sequential --task burn --count 1 --seconds 0.01 --quiet");
    Ended ended = run(words, environment());
    QCOMPARE(ended.status, AllSucceeded);
    QVERIFY2(ended.err.contains("is kept as Hilera.conf.broken"), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
    QFile kept(path + u".broken"_s);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("precious"));
    QVERIFY(QFile::exists(path)); // the new ones
    ended = run(words, environment());
    QCOMPARE(ended.err, QByteArray());
}

void SettingsTest::opensTheWindowWithoutSettings()
{
    QFETCH(QString, name);
    QVERIFY(!putPipe(name).isEmpty());
    QProcessEnvironment loud = environment();
    loud.insert(u"QT_LOGGING_RULES"_s, u"qt.accessibility.cache.debug=true"_s); // Qt tells its texts
    QProcess window;
    window.setProcessEnvironment(loud);
    window.start(programPath(), {});
    QVERIFY(window.waitForStarted());
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += window.readAllStandardError()).contains("window lag"), 2 * stuck);
    window.terminate();
    QVERIFY(window.waitForFinished(stuck));
}

void SettingsTest::refusesAPipeOfAddresses()
{
    const QString pipe = putPipe(u"addresses.txt"_s);
    const auto addresses = readAddresses(pipe, Network::Practice);
    QVERIFY(!addresses);
    QVERIFY2(addresses.error().contains(pipe), qPrintable(addresses.error()));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
