#pragma once

#include "ui/timeline/timelinescene.h"

class QPainter;

namespace hilera {

// Draws a number that was counted: from the least to the most in each pixel column.
void paintCounter(QPainter &painter, const NamedSeries &series, const TimelineScene &scene,
    const TimeScale &scale, const QRect &plot);

// Large numbers with all their digits, small ones with the first few.
[[nodiscard]] QString counterNumber(double value);

// "Heap used: 12.4", as it is at that time.
[[nodiscard]] QString counterText(const Trace &trace, std::size_t index, Nanoseconds from, Nanoseconds to);

} // namespace hilera
