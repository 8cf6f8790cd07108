#pragma once

#include <string>
#include <string_view>

namespace hilera {

// The text as a JSON string, with its quotes. What is no UTF-8 is replaced.
[[nodiscard]] std::string jsonQuoted(std::string_view text);

} // namespace hilera
