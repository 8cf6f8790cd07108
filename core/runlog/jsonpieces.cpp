#include "core/runlog/jsonpieces.h"

namespace hilera {

namespace {

bool beginsListOf(std::string_view quotedKey, std::string_view text)
{
    if (!text.starts_with(quotedKey))
        return false;
    JsonScanner json(text.substr(quotedKey.size()));
    return json.take(':') && json.take('[');
}

} // namespace

bool JsonPieces::skipValue(std::string_view quotedKey)
{
    std::size_t depth = 0;
    bool isText = false;
    bool isEscaped = false;
    bool hasBegun = false;
    do {
        const std::string_view text = rest();
        std::size_t i = 0;
        for (; i < text.size(); ++i) {
            const char letter = text[i];
            const bool isOver = !isText && depth == 0 && (letter == ',' || letter == '}') && hasBegun;
            if (isOver || (letter == '"' && beginsListOf(quotedKey, text.substr(i)))) {
                use(i);
                return true;
            }
            if (letter == '"' && quotedKey.starts_with(text.substr(i)))
                break; // the next block tells
            hasBegun = true;
            if (isText) {
                isText = letter != '"' || isEscaped;
                isEscaped = letter == '\\' && !isEscaped;
            } else if (letter == '"') {
                isText = true;
            } else if (letter == '[' || letter == '{') {
                ++depth;
            } else if ((letter == ']' || letter == '}') && depth > 0) {
                --depth;
            }
        }
        use(i);
    } while (readMore());
    return false;
}

} // namespace hilera
