#include "tests/support/program.h"
#include "tests/support/rawclient.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace hilera;
using namespace hilera::test;
using namespace Qt::StringLiterals;

// "hilera serve", as a teacher would use it.
class ServeCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesUntilInterrupted_data();
    void servesUntilInterrupted();
    void speaksTheLanguage();
    void takesThePortItIsGiven();
    void leavesPortsToTheAdministrator();
    void refusesAWrongCall_data();
    void refusesAWrongCall();
};

namespace {

// The program, once it serves; and where.
struct Serving {
    explicit Serving(const QStringList &words = {})
    {
        process.setProcessEnvironment(plainEnvironment());
        process.start(programPath(), QStringList{u"serve"_s} + words);
        while (!process.canReadLine() && process.waitForReadyRead()) { }
        firstLine = process.readLine();
        port = QRegularExpression(u"http://127\\.0\\.0\\.1:(\\d+)/"_s)
                   .match(QString::fromUtf8(firstLine))
                   .captured(1)
                   .toInt();
    }
    ~Serving()
    {
        process.kill();
        process.waitForFinished();
    }

    QProcess process;
    QByteArray firstLine;
    int port = 0;
};

} // namespace

void ServeCommandTest::servesUntilInterrupted_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("asked by another program") << SIGTERM;
}

void ServeCommandTest::servesUntilInterrupted()
{
    QFETCH(int, signal);
    Serving serving;
    QVERIFY2(serving.port > 0, serving.firstLine.constData());
    QVERIFY(serving.firstLine.contains("Ctrl+C"));
    RawClient client(serving.port);
    QVERIFY(client.send(getRequest("/pages/blank?size=1234") + getRequest("/faults/reset")));
    client.receive();
    RawClient waiting(serving.port);
    QVERIFY(waiting.send(getRequest("/faults/hang")));
    QTest::qWait(100);

    ::kill(static_cast<pid_t>(serving.process.processId()), signal);
    const Ended ended = end(serving.process);
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.err, QByteArray());
    const QList<QByteArray> lines = ended.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].contains("  GET /pages/blank?size=1234  200  1,234 bytes  "), lines[0].constData());
    QVERIFY2(lines[1].contains("  GET /faults/reset  reset  0 bytes  "), lines[1].constData());
}

void ServeCommandTest::speaksTheLanguage()
{
    const Serving serving({u"--language"_s, u"es"_s});
    QVERIFY2(serving.firstLine.startsWith("La red de práctica"), serving.firstLine.constData());
    RawClient client(serving.port);
    QVERIFY(client.send(getRequest("/")));
    QVERIFY(client.receive(100'000, 500).contains("red de práctica"));
}

void ServeCommandTest::takesThePortItIsGiven()
{
    int port = 0;
    {
        const Serving serving;
        port = serving.port;
        const Ended second = run({u"serve"_s, u"--port"_s, QString::number(port)});
        QCOMPARE(second.status, CutOff);
        QVERIFY2(second.err.contains("in use"), second.err.constData());
        QCOMPARE(second.out, QByteArray());
    }
    const Serving again({u"--port"_s, QString::number(port)});
    QCOMPARE(again.port, port);
}

void ServeCommandTest::leavesPortsToTheAdministrator()
{
    QFile first(u"/proc/sys/net/ipv4/ip_unprivileged_port_start"_s);
    if (!first.open(QIODevice::ReadOnly) || first.readAll().trimmed().toInt() <= 1)
        QSKIP("Here anybody may have any port.");
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    leaveRoot(process);
    process.start(programPath(), split("serve --language es --port 1"));
    if (!process.waitForStarted())
        QSKIP("Others may not start the program where it is.");
    const Ended ended = end(process);
    QCOMPARE(ended.status, CutOff);
    QCOMPARE(ended.err,
        QByteArray(
            "hilera: El puerto 1 es del administrador: elige otro, a partir de 1024, o 0 para uno libre.\n"));
}

void ServeCommandTest::refusesAWrongCall_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *words, const char *says) {
        QTest::newRow(words) << QString::fromUtf8(words) << QByteArray(says);
    };
    row("serve --port many", "“many” is not a whole number");
    row("serve --port 65536", "out of range");
    row("serve --port -1", "out of range");
    row("serve --port 1.5", "not a whole number");
    row("serve --port", "no value");
    row("serve pages", "one word too many");
    row("serve --loud", "no option “--loud”");
}

void ServeCommandTest::refusesAWrongCall()
{
    QFETCH(QString, words);
    QFETCH(QByteArray, says);
    const Ended ended = run(words.split(u' '));
    QCOMPARE(ended.status, CallWasWrong);
    QVERIFY2(ended.err.contains(says), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
}

QTEST_GUILESS_MAIN(ServeCommandTest)
#include "tst_servecommand.moc"
