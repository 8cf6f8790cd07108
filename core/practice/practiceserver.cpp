#include "core/practice/practiceserver.h"

#include <QTimer>

#include <unistd.h>

namespace hilera {

PracticeServer::PracticeServer(const PracticeLimits &limits)
    : m_shared{limits, Alarms(this), {}}
{
    setListenBacklogSize(practicelimits::backlog);
    connect(this, &QTcpServer::acceptError, this, &PracticeServer::goOnLater);
}

PracticeServer::~PracticeServer()
{
    // They use m_shared.
    qDeleteAll(findChildren<PracticeConnection *>(QString(), Qt::FindDirectChildrenOnly));
}

void PracticeServer::incomingConnection(qintptr descriptor)
{
    if (m_open >= m_shared.limits.connections) {
        ::close(static_cast<int>(descriptor));
        return;
    }
    ++m_open;
    auto *connection = new PracticeConnection(descriptor, m_shared, this);
    connect(connection, &PracticeConnection::answered, this, &PracticeServer::answered);
    connect(connection, &QObject::destroyed, this, [this] { --m_open; });
}

// Qt stops accepting once there is no descriptor left.
void PracticeServer::goOnLater()
{
    QTimer::singleShot(practicelimits::acceptPause, this, &QTcpServer::resumeAccepting);
}

} // namespace hilera
