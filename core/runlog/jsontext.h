#pragma once

#include <string>
#include <string_view>

namespace hilera {

// The text as a JSON string in quotes. Invalid UTF-8 is replaced.
[[nodiscard]] std::string jsonQuoted(std::string_view text);

} // namespace hilera
