#pragma once

#include "core/trace/trace.h"

#include <QString>

namespace hilera {

// Large numbers with all their digits, small ones with the first few.
[[nodiscard]] QString counterNumber(double value);

// "Heap used: 12.4", as it is at that time.
[[nodiscard]] QString counterText(const Trace &trace, std::size_t index, Nanoseconds from, Nanoseconds to);

} // namespace hilera
