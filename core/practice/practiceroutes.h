#pragma once

#include "core/practice/practiceplay.h"

namespace hilera {

// What is played for a GET of this path and query; if there is no such thing, a page
// that says so. Threads: any.
[[nodiscard]] PracticePlay practicePlay(const QString &pathAndQuery);

// A page that says why nothing else comes.
[[nodiscard]] PracticePlay playRefusal(int status, const QString &sentence);

} // namespace hilera
