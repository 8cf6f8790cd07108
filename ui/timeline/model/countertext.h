#pragma once

#include "core/trace/trace.h"

#include <QString>

namespace hilera {

// In short: large numbers without decimals, small ones with the first few digits.
[[nodiscard]] QString counterNumber(double value);

// "Heap used: 12.375", as it is at that time, with all digits.
[[nodiscard]] QString counterText(const Trace &trace, std::size_t index, Nanoseconds from, Nanoseconds to);

} // namespace hilera
