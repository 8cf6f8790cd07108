#include "core/run/burnrates.h"

#include "core/task/burnrate.h"

#include <QSettings>
#include <QSysInfo>

namespace hilera {

namespace {

// One home may be used on several machines.
QString settingsKey()
{
    return QStringLiteral("burnRate/") + QString::fromLatin1(QSysInfo::machineUniqueId());
}

} // namespace

double burnRate()
{
    QSettings settings(QStringLiteral("Hilera"), QStringLiteral("Hilera"));
    const QString key = settingsKey();
    const double known = settings.value(key).toDouble();
    if (known > 0)
        return known;
    const double measured = measureBurnRate();
    settings.setValue(key, measured);
    return measured;
}

} // namespace hilera
