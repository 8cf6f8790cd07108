#pragma once

#include "core/text/result.h"
#include "core/trace/clock.h"

#include <QString>

#include <optional>

namespace hilera {

// How long a GET of this path (with its query) takes by the site's description, delay plus size over rate;
// nothing if it never ends or is not known. Redirects included. Threads: any.
[[nodiscard]] std::optional<Nanoseconds> practiceDuration(const QString &pathAndQuery);

// The reason why the practice network has nothing at the path ("/pages/news-a?delay=0.6"), and what it has;
// nothing if the path is good. Threads: any.
[[nodiscard]] std::optional<Error> findPracticeProblem(const QString &pathAndQuery);

} // namespace hilera
