#pragma once

#include "core/trace/clock.h"

#include <QMetaType>
#include <QString>

namespace hilera {

// A line of the practice network's request log.
struct PracticeAnswer {
    int clientPort = 0;
    QString method; // empty, as the target, if the request made no sense
    QString target; // path and query, as they were sent
    int status = 0; // 0: no status line was sent
    QString fault; // the fault's name, if it was one
    bool clientLeft = false; // before the end, or took too long
    qint64 bodyBytes = 0; // that were sent
    Nanoseconds duration = 0; // from the request to the last byte, or the ending
};

} // namespace hilera

Q_DECLARE_METATYPE(hilera::PracticeAnswer)
