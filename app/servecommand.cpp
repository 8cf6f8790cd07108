#include "app/servecommand.h"

#include "app/console.h"
#include "app/exitstatus.h"
#include "app/interrupts.h"
#include "core/practice/practicenetwork.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTime>

namespace hilera {

namespace {

struct ServeCommandText {
    Q_DECLARE_TR_FUNCTIONS(ServeCommand)
};

constexpr int lastPort = 65'535;

// Replaces an empty text by a dash.
QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

// "14:03:22.123  GET /faults/cut  200 cut  30,000 bytes  0.008 s"
QString lineOf(const PracticeAnswer &answer)
{
    QStringList what;
    if (answer.status != 0)
        what.append(QString::number(answer.status));
    if (!answer.fault.isEmpty() && answer.fault != what.value(0))
        what.append(answer.fault);
    if (answer.clientLeft)
        what.append(ServeCommandText::tr("(the client left)"));
    const QStringList parts = {
        QTime::currentTime().toString(QStringLiteral("HH:mm:ss.zzz")),
        orDash(answer.method) + QLatin1Char(' ') + orDash(answer.target),
        orDash(what.join(QLatin1Char(' '))),
        ServeCommandText::tr("%L1 bytes").arg(answer.bodyBytes),
        ServeCommandText::tr("%L1 s").arg(toSeconds(answer.duration), 0, 'f', 3),
    };
    return parts.join(QStringLiteral("  "));
}

void tell(const QString &line)
{
    printLine(line);
    flushOutput();
}

int serve(const Arguments &arguments)
{
    if (!arguments.words().isEmpty())
        return refuse(ServeCommandText::tr("“%1” is one word too many: “hilera serve” takes none.")
                          .arg(arguments.words().first().left(60)));
    int port = 0;
    if (const auto problem = arguments.read("--port", port, 0, lastPort))
        return refuse(problem->text);

    holdInterrupts();
    const auto network = PracticeNetwork::start(port);
    if (!network) {
        complain(network.error());
        return RunWasCutOff;
    }
    QEventLoop loop;
    QObject::connect(network->get(), &PracticeNetwork::answered, &loop,
        [](const PracticeAnswer &answer) { tell(lineOf(answer)); });
    const Interrupts interrupts(
        [&loop](int) { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    tell(
        ServeCommandText::tr("The practice network is at %1/ and answers this machine alone. Ctrl+C ends it.")
            .arg((*network)->baseUrl()));
    loop.exec();
    return AllSucceeded;
}

} // namespace

Command serveCommand()
{
    return {"serve", "[--port N]",
        QT_TRANSLATE_NOOP("CommandLine", "plays the practice network, until Ctrl+C; prints a line a request"),
        {{"--port", "N", QT_TRANSLATE_NOOP("CommandLine", "where it listens; else at a port that is free")}},
        serve};
}

} // namespace hilera
