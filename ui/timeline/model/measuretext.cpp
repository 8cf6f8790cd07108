#include "ui/timeline/model/slicefinder.h"
#include "ui/timeline/model/timelinetext.h"

namespace hilera {

QString measureText(const Trace &trace, const TimeRange &range, const Track *track)
{
    QString text = TimelineText::duration(range.duration());
    if (track) {
        const Measure measured = measure(*track, range);
        if (measured.isComplete && measured.slices > 0)
            text += TimelineText::tr(" · slices: %1").arg(measured.slices);
        if (measured.isComplete && measured.slices > 1) {
            text += TimelineText::tr(", mean %1 (%2 to %3)")
                        .arg(TimelineText::duration(static_cast<Nanoseconds>(measured.mean)),
                            TimelineText::duration(measured.least), TimelineText::duration(measured.most));
        }
    }
    return text
        + TimelineText::tr(" · up to %1 in flight").arg(trace.inFlight().over(range.from, range.to).most);
}

} // namespace hilera
