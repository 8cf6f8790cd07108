#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>

namespace hilera {

// Texts of strangers (names in a trace, what a server says, file names, lessons) as they may be shown or
// written. Control characters, and those that turn the direction of the text around them, become U+FFFD.

// On one line: separators of lines and cells become blanks.
[[nodiscard]] QString plainLine(const QString &text);
[[nodiscard]] QString plainLine(std::string_view utf8);
// Keeps lines and tabs.
[[nodiscard]] QString plainText(const QString &text);
// Equivalent JSON, with those characters escaped as \uXXXX.
[[nodiscard]] QByteArray plainJson(const QByteArray &json);

// Removes the password from each address: "http://me:secret@host/" becomes "http://me@host/". Addresses are
// shown and saved in this form.
[[nodiscard]] QString withoutPasswords(const QString &text);

} // namespace hilera
