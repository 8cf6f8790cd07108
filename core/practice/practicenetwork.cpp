#include "core/practice/practicenetwork.h"

#include "core/machine/systemlimits.h"
#include "core/practice/practiceserver.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <limits>
#include <system_error>

namespace hilera {

namespace {

struct PracticeNetworkText {
    Q_DECLARE_TR_FUNCTIONS(PracticeNetwork)
};

} // namespace

Result<std::unique_ptr<PracticeNetwork>> PracticeNetwork::start(int port, const PracticeLimits &limits)
{
    constexpr int most = std::numeric_limits<quint16>::max();
    if (port < 0 || port > most)
        return Error{PracticeNetworkText::tr("There is no port %1: choose 1 to %2, or 0 for a free one.")
                         .arg(port)
                         .arg(most)};

    // Listening is quick; everything slow is done on the other thread.
    auto server = std::make_unique<PracticeServer>(limits);
    if (!server->listen(QHostAddress::LocalHost, static_cast<quint16>(port))) {
        if (server->serverError() == QAbstractSocket::AddressInUseError) {
            return Error{PracticeNetworkText::tr(
                "Port %1 is in use by another program: choose another, or 0 for a free one.")
                             .arg(port)};
        }
        if (server->serverError() == QAbstractSocket::SocketAccessError) {
            return Error{PracticeNetworkText::tr(
                "Port %1 is the administrator’s: choose another, 1024 or above, or 0 for a free one.")
                             .arg(port)};
        }
        return Error{PracticeNetworkText::tr(
            "The practice network can’t listen on port %1 (%2): choose another, or 0 for a free one.")
                         .arg(port)
                         .arg(server->errorString())};
    }
    std::unique_ptr<PracticeNetwork> network(new PracticeNetwork);
    if (!network->serve(std::move(server))) {
        return Error{PracticeNetworkText::tr(
            "The practice network can’t start, because the system has no thread for it: end "
            "other programs, or raise the limit (“ulimit -u”, or that of the container).")};
    }
    return network;
}

// False if there is no thread for it.
bool PracticeNetwork::serve(std::unique_ptr<PracticeServer> server)
{
    try {
        requireThread();
    } catch (const std::system_error &) {
        return false;
    }
    m_thread.setObjectName(QStringLiteral("practice"));
    m_thread.start();
    if (!m_thread.isRunning())
        return false;
    m_port = server->serverPort();
    connect(server.get(), &PracticeServer::answered, this, &PracticeNetwork::answered, Qt::QueuedConnection);
    connect(&m_thread, &QThread::finished, server.get(), &QObject::deleteLater);
    server.release()->moveToThread(&m_thread);
    return true;
}

PracticeNetwork::~PracticeNetwork()
{
    m_thread.quit();
    m_thread.wait();
}

QString PracticeNetwork::baseUrl() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

} // namespace hilera
