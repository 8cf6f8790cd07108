#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>

namespace hilera {

// Texts of strangers (names in a trace, what a server says, file names, lessons) as they may be shown or
// written. Control characters, and those that turn the direction of the text around them, become U+FFFD.

// On one line: what separates lines or cells becomes a blank.
[[nodiscard]] QString plainLine(const QString &text);
[[nodiscard]] QString plainLine(std::string_view utf8);
// With its lines and tabs.
[[nodiscard]] QString plainText(const QString &text);
// A JSON text that says the same, with those characters as \uXXXX.
[[nodiscard]] QByteArray plainJson(const QByteArray &json);

// The text with the password left out of each address: "http://me:secret@host/" becomes "http://me@host/". So
// are addresses shown and saved.
[[nodiscard]] QString withoutPasswords(const QString &text);

} // namespace hilera
