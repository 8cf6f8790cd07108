#pragma once

#include "core/text/result.h"
#include "core/trace/clock.h"

#include <QString>

#include <optional>

namespace hilera {

// How long a GET of this path (with its query) takes by the site's description, delay plus size over rate;
// nothing if it never ends or is not known. Redirects included. Threads: any.
[[nodiscard]] std::optional<Nanoseconds> practiceDuration(const QString &pathAndQuery);

// Whether the practice network has something at that path ("/pages/news-a?delay=0.6"); else one sentence:
// what is wrong, what there is. Threads: any.
[[nodiscard]] std::optional<Error> findPracticeProblem(const QString &pathAndQuery);

} // namespace hilera
