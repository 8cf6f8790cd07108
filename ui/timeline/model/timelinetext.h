#pragma once

#include "core/trace/trace.h"
#include "ui/timeline/model/timelinecoordinates.h"

#include <QCoreApplication>
#include <QString>

namespace hilera {

// What the timeline says, in the user's language.
class TimelineText {
    Q_DECLARE_TR_FUNCTIONS(hilera::TimelineText)
public:
    // The ids of a track: "tid 4117".
    [[nodiscard]] static QString trackIds(const Track &track);

    // Three or four digits and a unit: "1.25 ms".
    [[nodiscard]] static QString duration(Nanoseconds duration);
    // As many digits as ticks `step` apart need.
    [[nodiscard]] static QString tick(Nanoseconds time, Nanoseconds step);
    [[nodiscard]] static QString number(double value, int decimals);
    // What the slice is, and for what it waits: "waiting: receiving".
    [[nodiscard]] static QString stateOf(const Slice &slice);
    // "CPU used: 3 ms, on core 2"
    [[nodiscard]] static QString cpuOf(const Slice &slice);
    // How the task ended, with what there is to say of it; empty while it has not.
    [[nodiscard]] static QString endingOf(const Trace &trace, TaskId task);
    [[nodiscard]] static QString taskCount(std::size_t count);
};

// What a selected range holds: how long it is, the slices that start in it on one track, if one is given, and
// how many tasks were in flight; in another program's trace, the names that take the most of it.
[[nodiscard]] QString measureText(const Trace &trace, const TimeRange &range, const Track *track);

// Of the mark with this index: its number, and how long after the one before it is.
[[nodiscard]] QString markText(const std::vector<Nanoseconds> &marks, std::size_t index);

} // namespace hilera
