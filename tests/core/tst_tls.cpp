#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <unistd.h>

using namespace hilera::test;

namespace {

// A server that speaks TLS, on this machine, with a certificate of its own making.
class SecureServer {
public:
    explicit SecureServer(const QString &name)
    {
        const QString request = QStringLiteral("/CN=%1").arg(name);
        QProcess::execute(QStringLiteral("openssl"),
            {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                QStringLiteral("2"), QStringLiteral("-subj"), request, QStringLiteral("-addext"),
                QStringLiteral("subjectAltName=DNS:%1").arg(name), QStringLiteral("-keyout"), path("key.pem"),
                QStringLiteral("-out"), certificate()});
        m_server.start(QStringLiteral("openssl"),
            {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:0"),
                QStringLiteral("-www"), QStringLiteral("-key"), path("key.pem"), QStringLiteral("-cert"),
                certificate()});
        QByteArray said;
        while (m_port.isEmpty() && m_server.waitForReadyRead(20'000)) {
            said += m_server.readAllStandardOutput();
            static const QRegularExpression place(QStringLiteral("ACCEPT 127.0.0.1:(\\d+)"));
            m_port = place.match(QString::fromLatin1(said)).captured(1);
        }
    }
    ~SecureServer()
    {
        m_server.kill();
        m_server.waitForFinished();
    }

    [[nodiscard]] QString certificate() const { return path("certificate.pem"); }
    [[nodiscard]] QString address() const { return QStringLiteral("https://localhost:%1/").arg(m_port); }
    [[nodiscard]] bool isUp() const { return !m_port.isEmpty(); }

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_port;
};

QStringList fetching(const QString &address, const QString &strategy)
{
    return {QStringLiteral("run"), QStringLiteral("--strategy"), strategy, QStringLiteral("--task"),
        QStringLiteral("fetch"), QStringLiteral("--network"), QStringLiteral("internet"),
        QStringLiteral("--url"), address, QStringLiteral("--timeout"), QStringLiteral("20")};
}

} // namespace

// Pages by HTTPS, each way of waiting, against a TLS server that is not ours.
class TestTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trustsNoStranger_data() { addWays(); }
    void trustsNoStranger()
    {
        QFETCH(QString, strategy);
        const SecureServer server(QStringLiteral("localhost"));
        QVERIFY(server.isUp());
        const Ended ended = run(fetching(server.address(), strategy));
        QCOMPARE(ended.status, int(SomeDidNot));
        QVERIFY2(
            ended.out.contains("TLS: the certificate of localhost can’t be trusted"), ended.out.constData());
    }

    // As a machine sees it whose administrator trusts that certificate.
    void takesAPageFromWhomTheMachineTrusts_data() { addWays(); }
    void takesAPageFromWhomTheMachineTrusts()
    {
        QFETCH(QString, strategy);
        const SecureServer server(QStringLiteral("localhost"));
        QVERIFY(server.isUp());
        const Ended ended = runTrusting(server.certificate(), fetching(server.address(), strategy));
        QVERIFY2(ended.status == AllSucceeded, (ended.out + ended.err).constData());
        QVERIFY2(ended.out.contains("bytes"), ended.out.constData());
    }

    void takesNoOtherName()
    {
        const SecureServer server(QStringLiteral("example.invalid"));
        QVERIFY(server.isUp());
        const Ended ended =
            runTrusting(server.certificate(), fetching(server.address(), QStringLiteral("thread-pool")));
        QCOMPARE(ended.status, int(SomeDidNot));
        QVERIFY2(ended.out.contains("TLS: "), ended.out.constData());
    }

private:
    static void addWays()
    {
        QTest::addColumn<QString>("strategy");
        for (const char *way : {"thread-per-task", "process-per-task", "event-loop", "coroutines"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }

    // In a mount namespace of its own the certificate takes the place of all those the machine trusts.
    static Ended runTrusting(const QString &certificate, const QStringList &words)
    {
        const QString list = QStringLiteral("/etc/ssl/certs/ca-certificates.crt");
        QStringList script = {QStringLiteral("--mount"), QStringLiteral("--map-root-user"),
            QStringLiteral("sh"), QStringLiteral("-c"),
            QStringLiteral("mount --bind \"$0\" \"$1\" && shift && exec \"$@\""), certificate, list};
        if (geteuid() == 0)
            script.removeAt(1);
        script += programPath();
        return run(script + words, plainEnvironment(), QStringLiteral("unshare"));
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
