#include "core/text/plaintext.h"

#include <QRegularExpression>

#include <algorithm>

namespace hilera {

namespace {

bool separatesLines(char32_t character)
{
    return (character >= U'\n' && character <= U'\r') || character == 0x85 || character == 0x2028
        || character == 0x2029;
}

bool turnsDirection(char32_t character)
{
    return character == 0x61c || character == 0x200e || character == 0x200f
        || (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
}

// Characters that are not allowed in XML.
bool mayStand(char32_t character)
{
    const bool isControl = character < 0x20 || (character >= 0x7f && character < 0xa0);
    const bool isSurrogate = character >= 0xd800 && character < 0xe000;
    const bool isNone = (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character < 0xfdf0);
    return !isControl && !isSurrogate && !isNone && !separatesLines(character) && !turnsDirection(character);
}

bool isAscii(QChar character)
{
    return character >= QLatin1Char(' ') && character <= QLatin1Char('~');
}

template <typename Function> QString cleaned(const QString &text, const Function &instead)
{
    if (std::ranges::all_of(text, isAscii))
        return text;
    QString clean;
    clean.reserve(text.size());
    for (const uint code : text.toUcs4()) {
        const auto character = static_cast<char32_t>(code);
        if (mayStand(character))
            clean += QString::fromUcs4(&character, 1);
        else
            clean += QChar(instead(character));
    }
    return clean;
}

} // namespace

QString plainLine(const QString &text)
{
    return cleaned(text, [](char32_t character) {
        return separatesLines(character) || character == U'\t' ? u' ' : char16_t(QChar::ReplacementCharacter);
    });
}

QString plainLine(std::string_view utf8)
{
    return plainLine(QString::fromUtf8(utf8));
}

QString plainText(const QString &text)
{
    return cleaned(text, [](char32_t character) {
        return separatesLines(character) ? u'\n'
            : character == U'\t'         ? u'\t'
                                         : char16_t(QChar::ReplacementCharacter);
    });
}

// They can only be in strings, since the rest of JSON is ASCII.
QByteArray plainJson(const QByteArray &json)
{
    const auto isSafe = [](char letter) { return letter == '\n' || (letter >= ' ' && letter <= '~'); };
    if (std::ranges::all_of(json, isSafe))
        return json;
    QByteArray plain;
    plain.reserve(json.size());
    const QString text = QString::fromUtf8(json);
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit == QLatin1Char('\n') || unit.isSurrogate() || mayStand(unit.unicode()))
            continue;
        plain += QStringView(text).mid(from, i - from).toUtf8();
        plain += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
        from = i + 1;
    }
    return plain += QStringView(text).mid(from).toUtf8();
}

QString withoutPasswords(const QString &text)
{
    static const QRegularExpression password(QStringLiteral("(?<=://)([^\\s/?#:@]*):[^\\s/?#]*@"));
    return QString(text).replace(password, QStringLiteral("\\1@"));
}

} // namespace hilera
