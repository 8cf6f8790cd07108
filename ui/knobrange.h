#pragma once

#include "core/lesson/lessonstep.h"

#include <QSignalBlocker>

#include <algorithm>

namespace hilera {

// As far as the lesson lets the knob be turned; null: freely, from `least` to `most`. Never so that what
// stands in the box would have to change.
template <typename Box, typename Value>
void limitTo(const LessonKnob *knob, Box *box, Value least, Value most)
{
    const QSignalBlocker blocker(box);
    box->setRange(knob ? std::min(static_cast<Value>(knob->least), box->value()) : least,
        knob ? std::max(static_cast<Value>(knob->most), box->value()) : most);
}

} // namespace hilera
