#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <unistd.h>

using namespace hilera::test;

namespace {

// Of a server on this machine, made by itself.
class Certificate {
public:
    explicit Certificate(const QString &name)
    {
        QProcess::execute(QStringLiteral("openssl"),
            {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"),
                QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"),
                QStringLiteral("-subj"), QStringLiteral("/CN=%1").arg(name), QStringLiteral("-addext"),
                QStringLiteral("subjectAltName=DNS:%1").arg(name), QStringLiteral("-keyout"), key(),
                QStringLiteral("-out"), file()});
    }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("certificate.pem")); }
    [[nodiscard]] QString key() const { return m_folder.filePath(QStringLiteral("key.pem")); }

private:
    QTemporaryDir m_folder;
};

// A server that speaks TLS, on this machine.
class SecureServer {
public:
    // `place` finds the port in what the program says once it listens.
    SecureServer(const QString &name, const QString &program, const QStringList &words, const QString &place)
        : m_certificate(name)
    {
        QStringList all = words;
        all.replaceInStrings(QStringLiteral("KEY"), m_certificate.key());
        all.replaceInStrings(QStringLiteral("CERTIFICATE"), m_certificate.file());
        m_server.start(program, all);
        QByteArray said;
        while (m_port.isEmpty() && m_server.waitForReadyRead(20'000)) {
            said += m_server.readAllStandardOutput();
            m_port = QRegularExpression(place).match(QString::fromLatin1(said)).captured(1);
        }
    }
    // One that is not ours.
    explicit SecureServer(const QString &name)
        : SecureServer(name, QStringLiteral("openssl"),
            {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:0"),
                QStringLiteral("-www"), QStringLiteral("-key"), QStringLiteral("KEY"),
                QStringLiteral("-cert"), QStringLiteral("CERTIFICATE")},
            QStringLiteral("ACCEPT 127.0.0.1:(\\d+)"))
    {
    }
    ~SecureServer()
    {
        m_server.kill();
        m_server.waitForFinished();
    }

    [[nodiscard]] QString certificate() const { return m_certificate.file(); }
    [[nodiscard]] QString address() const { return QStringLiteral("https://localhost:%1/").arg(m_port); }
    [[nodiscard]] bool isUp() const { return !m_port.isEmpty(); }

private:
    Certificate m_certificate;
    QProcess m_server;
    QString m_port;
};

// What is at /whole ends with a close_notify, and nothing else does.
constexpr const char *cuttingServer = R"(
import socket, ssl, sys
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[1], sys.argv[2])
listener = socket.create_server(("127.0.0.1", 0))
print("port %d." % listener.getsockname()[1], flush=True)
while True:
    secure = context.wrap_socket(listener.accept()[0], server_side=True)
    path = secure.recv(4096).split()[1]
    size = b"Content-Length: 5\r\n" if path == b"/sized" else b""
    body = b"" if path == b"/nothing" else b"hello"
    secure.sendall(b"HTTP/1.1 200 OK\r\n" + size + b"\r\n" + body)
    try:
        if path == b"/whole":
            secure.unwrap()
        plain = socket.socket(fileno=secure.detach())
        plain.shutdown(socket.SHUT_WR)
        plain.recv(1)
        plain.close()
    except OSError:
        pass
)";

QStringList fetching(const QString &address, const QString &strategy)
{
    return {QStringLiteral("run"), QStringLiteral("--strategy"), strategy, QStringLiteral("--task"),
        QStringLiteral("fetch"), QStringLiteral("--network"), QStringLiteral("internet"),
        QStringLiteral("--url"), address, QStringLiteral("--timeout"), QStringLiteral("20")};
}

} // namespace

// Pages by HTTPS, each way of waiting.
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

    // Whoever cuts the connection must not cut the page unseen.
    void noticesAMissingGoodbye_data()
    {
        QTest::addColumn<QString>("strategy");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("says");
        const QString cut = QStringLiteral("without close_notify, so that the body may be cut short at ");
        for (const char *way : {"thread-per-task", "process-per-task", "event-loop", "coroutines"}) {
            QTest::addRow("cut, %s", way)
                << QString::fromLatin1(way) << QStringLiteral("cut") << cut + QStringLiteral("5 bytes");
        }
        const QString one = QStringLiteral("thread-per-task");
        QTest::newRow("before its body")
            << one << QStringLiteral("nothing") << cut + QStringLiteral("0 bytes");
        QTest::newRow("of a size that was announced")
            << one << QStringLiteral("sized") << QStringLiteral("  5 bytes");
        QTest::newRow("with a goodbye") << one << QStringLiteral("whole") << QStringLiteral("  5 bytes");
    }
    void noticesAMissingGoodbye()
    {
        QFETCH(QString, strategy);
        QFETCH(QString, path);
        QFETCH(QString, says);
        const SecureServer server(QStringLiteral("localhost"), QStringLiteral("python3"),
            {QStringLiteral("-c"), QString::fromLatin1(cuttingServer), QStringLiteral("CERTIFICATE"),
                QStringLiteral("KEY")},
            QStringLiteral("port (\\d+)\\."));
        QVERIFY(server.isUp());
        const Ended ended = runTrusting(server.certificate(), fetching(server.address() + path, strategy));
        QVERIFY2(ended.out.contains(says.toUtf8()), (ended.out + ended.err).constData());
        QCOMPARE(ended.status, int(says.startsWith(QLatin1Char(' ')) ? AllSucceeded : SomeDidNot));
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
