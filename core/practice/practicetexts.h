#pragma once

#include "core/practice/practiceplay.h"
#include "core/practice/sitedescription.h"

namespace hilera {

// What the practice network sends.

// A page of exactly so many bytes; HTML, unless it is too short for that.
[[nodiscard]] PracticeContent pageContent(const QString &title, qint64 size);

// A short page that says one thing.
[[nodiscard]] QByteArray shortPage(const QString &title, const QString &sentence);

// The front page: all there is, with links.
[[nodiscard]] QByteArray indexPage();

// IVOA VOSI Availability 1.0.
[[nodiscard]] QByteArray availabilityXml(const PracticeService &service);

[[nodiscard]] QByteArray otherXml(); // well-formed, and of another namespace
[[nodiscard]] QByteArray entityBomb(); // grows to gigabytes in a parser that expands it

// A status line, and header lines without end.
[[nodiscard]] PracticeContent headerFlood();

} // namespace hilera
