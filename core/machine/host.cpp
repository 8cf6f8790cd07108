#include "core/machine/host.h"

#include "core/machine/cores.h"
#include "core/trace/clock.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace hilera {

Host thisHost()
{
    return {QCoreApplication::applicationVersion(), processId(), coresOfProcess(),
        QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion(), QLatin1String(qVersion())};
}

} // namespace hilera
