#pragma once

#include <QByteArray>
#include <QString>

namespace hilera::test {

// What strangers may write where a name is wanted; each has the word "stranger" in it.

// As rows of test data, in the column "hostile".
void addHostileTexts();

// A Chrome trace, the names in which are that text.
[[nodiscard]] QByteArray hostileTrace(const QString &text);
// The lesson "stranger" in that folder: its title, chapter, headings, texts and notes are that text.
void writeHostileLesson(const QString &folder, const QString &text);

// Without control characters and those that turn the direction of the text around them. Lines and tabs may
// be.
[[nodiscard]] bool isPlain(const QString &text);
[[nodiscard]] bool isPlain(const QByteArray &utf8);

} // namespace hilera::test
