#pragma once

#include "core/record/runrecord.h"

#include <QString>

namespace hilera {

// What happened, for people: "Thread 3 starts snooze 2". The event is already in the record. Empty for what
// nobody sees.
[[nodiscard]] QString eventText(const RunRecord &record, const Event &event);

// The same for the events of one instant; what is more than a few is counted.
[[nodiscard]] QString eventsText(const RunRecord &record, const std::vector<Event> &events);

} // namespace hilera
