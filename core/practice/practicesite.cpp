#include "core/practice/practicesite.h"

#include "core/machine/limits.h"
#include "core/practice/practiceroutes.h"

namespace hilera {

std::optional<Nanoseconds> practiceDuration(const QString &pathAndQuery)
{
    Nanoseconds sum = 0;
    QString next = pathAndQuery;
    for (int i = 0; i <= limits::redirects; ++i) {
        const PracticePlay play = practicePlay(next);
        const std::optional<Nanoseconds> duration = durationOf(play);
        if (play.problem || !duration)
            return {};
        sum += *duration;
        if (play.location.isEmpty())
            return sum;
        next = play.location;
    }
    return sum; // Hilera follows no more
}

std::optional<Error> findPracticeProblem(const QString &pathAndQuery)
{
    return practicePlay(pathAndQuery).problem;
}

} // namespace hilera
