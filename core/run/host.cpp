#include "core/run/host.h"

#include "core/trace/clock.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QThread>

namespace hilera {

Host thisHost()
{
    return {QCoreApplication::applicationVersion(), processId(), QThread::idealThreadCount(),
        QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion(), QLatin1String(qVersion())};
}

} // namespace hilera
