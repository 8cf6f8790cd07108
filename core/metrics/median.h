#pragma once

#include <algorithm>
#include <optional>
#include <vector>

namespace hilera {

// The middle one, or halfway between the two in the middle; nothing of nothing.
[[nodiscard]] inline std::optional<double> medianOf(std::vector<double> values)
{
    if (values.empty())
        return {};
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

} // namespace hilera
