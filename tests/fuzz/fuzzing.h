#pragma once

#include "core/runlog/format.h"
#include "tests/support/showing.h"

#include <QBuffer>

#include <cstdlib>

namespace hilera::fuzz {

inline Result<OpenedRun> readAs(const char *fileName, const QByteArray &content)
{
    QByteArray bytes = content;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readRun(buffer, formatOf(QLatin1String(fileName)));
}

inline QByteArray written(const char *fileName, const RunRecord &record)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!formatOf(QLatin1String(fileName))->write(record, buffer))
        std::abort();
    return buffer.data();
}

inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace hilera::fuzz
