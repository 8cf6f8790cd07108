#include "ui/picture/markup.h"

#include <QList>

namespace hilera {

namespace {

// By XML 1.0, and by HTML's parser too.
bool mayStand(char32_t character)
{
    const bool isControl =
        character < 0x20 ? character != U'\t' && character != U'\n' : character >= 0x7f && character < 0xa0;
    const bool isSurrogate = character >= 0xd800 && character < 0xe000;
    const bool isNone = (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character < 0xfdf0);
    return !isControl && !isSurrogate && !isNone;
}

} // namespace

QByteArray escaped(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const uint code : text.toUcs4()) {
        const auto character = static_cast<char32_t>(code);
        if (mayStand(character))
            clean += QString::fromUcs4(&character, 1);
        else
            clean += QChar(QChar::ReplacementCharacter);
    }
    return clean.toHtmlEscaped().toUtf8();
}

} // namespace hilera
