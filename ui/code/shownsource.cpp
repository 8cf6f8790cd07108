#include "ui/code/shownsource.h"

#include <QFile>
#include <QStringList>

namespace hilera {

ShownSource ShownSource::read(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    const qsizetype begin = lines.indexOf(QLatin1String("// [shown"));
    const qsizetype end = lines.indexOf(QLatin1String("// shown]"), begin + 1);
    if (begin < 0 || end < 0)
        return {};
    return {lines.mid(begin + 1, end - begin - 1).join(QLatin1Char('\n')), static_cast<int>(begin) + 2};
}

} // namespace hilera
