#include "core/runlog/jsontext.h"

#include "core/text/plaintext.h"

namespace hilera {

std::string jsonQuoted(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string quoted = "\"";
    for (const char letter : QString::fromUtf8(text).toStdString()) {
        const auto code = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\')
            (quoted += '\\') += letter;
        else if (code < 0x20)
            ((quoted += "\\u00") += digits[code >> 4]) += digits[code & 15];
        else
            quoted += letter;
    }
    return plainJson(QByteArray::fromStdString(quoted += '"')).toStdString();
}

} // namespace hilera
