#include "core/machine/burnrates.h"

#include "core/task/burnrate.h"

#include <QDateTime>
#include <QSettings>
#include <QSysInfo>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

constexpr int daysOfUse = 30; // then a machine may have become another, under the same id
// What is found at a look, in parts of what is known: more of it, and the machine was busy when it was
// measured; less, and it never was that fast.
constexpr double tooFast = 1.05;
constexpr double tooSlow = 0.5;
constexpr int samplesOfLook = 5;

// One home may be used on several machines.
QString settingsKey(const char *group)
{
    return QLatin1String(group) + QString::fromLatin1(QSysInfo::machineUniqueId());
}

bool isRecent(const QDateTime &measured)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return measured.isValid() && measured <= now && measured.daysTo(now) < daysOfUse;
}

} // namespace

double burnRate()
{
    QSettings settings(QStringLiteral("Hilera"), QStringLiteral("Hilera"));
    const QString rateKey = settingsKey("burnRate/");
    const QString timeKey = settingsKey("burnRateMeasured/");
    const double known = settings.value(rateKey).toDouble();
    const bool isUsable = std::isfinite(known) && known > 0;
    double found = 0;
    if (isUsable && isRecent(settings.value(timeKey).toDateTime())) {
        found = measureBurnRate(samplesOfLook);
        if (found <= known * tooFast && found >= known * tooSlow)
            return known;
    }
    const double measured = std::max(found, measureBurnRate());
    settings.setValue(rateKey, measured);
    settings.setValue(timeKey, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    return measured;
}

} // namespace hilera
