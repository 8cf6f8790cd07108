#pragma once

#include "core/record/names.h"
#include "core/record/runrecord.h"

namespace hilera::test {

// "main: a 0+10, c 20+5 | ↳ 2: b 1+3", in nanoseconds.
inline QString told(const RunRecord &record)
{
    QStringList tracks;
    for (const Track &track : record.trace().tracks()) {
        if (track.slices.size() == 0)
            continue;
        QStringList slices;
        for (std::size_t i = 0; i < track.slices.size(); ++i) {
            const Slice slice = track.slices.at(i);
            slices.append(QStringLiteral("%1 %2+%3")
                              .arg(taskName(record, slice.task))
                              .arg(slice.start)
                              .arg(slice.duration));
        }
        tracks.append(
            trackName(record.trace(), track) + QStringLiteral(": ") + slices.join(QStringLiteral(", ")));
    }
    return tracks.join(QStringLiteral(" | "));
}

inline QByteArray eventWith(const char *phase, const char *name, const char *more)
{
    return R"({"ph":")" + QByteArray(phase) + R"(","name":")" + name + R"(","pid":1,"tid":2,)" + more + '}';
}

inline QByteArray slice(const char *name, int start, int duration)
{
    return eventWith("X", name,
        ("\"ts\":" + QByteArray::number(start) + ",\"dur\":" + QByteArray::number(duration)).constData());
}

} // namespace hilera::test
