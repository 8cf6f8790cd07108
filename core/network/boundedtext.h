#pragma once

#include <string>
#include <string_view>

namespace hilera {

// A text of somebody else, in UTF-8: what is beyond so many bytes is left out, and a sign says so.
[[nodiscard]] inline std::string bounded(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return std::string(text);
    const auto isInside = [&text](std::size_t at) { return (text[at] & 0xc0) == 0x80; };
    while (most > 0 && isInside(most))
        --most;
    return std::string(text.substr(0, most)) + "…";
}

} // namespace hilera
