#include "core/machine/cores.h"

#include <QFile>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

// The time it gets in a period, and the period; none: it gets all there is.
int coresFor(const QByteArray &quota, const QByteArray &period)
{
    const double ratio = quota.toDouble() / period.toDouble();
    return std::isfinite(ratio) && ratio > 0 ? static_cast<int>(std::clamp(std::ceil(ratio), 1.0, 1e6)) : 0;
}

// Of one control group, of either version (cgroups(7)).
int coresOfGroup(const QString &folder)
{
    const QList<QByteArray> both = contentOf(folder + QStringLiteral("/cpu.max")).split(' ');
    if (both.size() == 2)
        return coresFor(both.first(), both.last());
    return coresFor(contentOf(folder + QStringLiteral("/cpu.cfs_quota_us")),
        contentOf(folder + QStringLiteral("/cpu.cfs_period_us")));
}

int lower(int a, int b)
{
    return a > 0 && b > 0 ? std::min(a, b) : std::max(a, b);
}

// A group gets no more than those that it is in. In a container the path may be the host's, which is not
// there.
int coresOfPath(const QString &hierarchy, const QString &path)
{
    int cores = coresOfGroup(hierarchy);
    QString folder = hierarchy;
    for (const QString &name : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        folder += QLatin1Char('/') + name;
        cores = lower(cores, coresOfGroup(folder));
    }
    return cores;
}

} // namespace

int coresOfQuota(const QString &groups, const QString &root)
{
    int cores = 0;
    for (const QString &line : groups.split(QLatin1Char('\n'))) { // hierarchy:controllers:path
        const QString controllers = line.section(QLatin1Char(':'), 1, 1);
        const QString path = line.section(QLatin1Char(':'), 2);
        if (line.startsWith(QLatin1String("0::")))
            cores = lower(cores, coresOfPath(root, path));
        else if (controllers.split(QLatin1Char(',')).contains(QLatin1String("cpu")))
            cores = lower(cores, coresOfPath(root + QLatin1Char('/') + controllers, path));
    }
    return cores;
}

int coresOfProcess()
{
    const QString groups = QString::fromUtf8(contentOf(QStringLiteral("/proc/self/cgroup")));
    const int quota = coresOfQuota(groups, QStringLiteral("/sys/fs/cgroup"));
    return std::max(1, lower(quota, QThread::idealThreadCount()));
}

} // namespace hilera
