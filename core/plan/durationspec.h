#pragma once

#include "core/text/result.h"
#include "core/trace/clock.h"

#include <QString>

#include <utility>
#include <variant>
#include <vector>

namespace hilera {

// How long tasks take, as a person writes it: one duration for all ("5"), a list that is gone through again
// and again
// ("1, 2, 0.5"), or a spread between two, drawn at random from a seed ("1..5 seed 7"). Seconds, or with "ms".
class DurationSpec {
public:
    explicit DurationSpec(double seconds = 5);

    [[nodiscard]] static Result<DurationSpec> parse(const QString &text);
    [[nodiscard]] QString toString() const;

    // `count` durations, each times `scale`.
    [[nodiscard]] std::vector<Nanoseconds> durations(int count, double scale) const;

    // The shortest and the longest that may come of it, in seconds.
    [[nodiscard]] std::pair<double, double> range() const;

    static constexpr double limit = 24 * 3600; // seconds

    [[nodiscard]] bool operator==(const DurationSpec &) const = default;

private:
    struct Spread {
        double least = 0;
        double most = 0;
        unsigned seed = 1;
        [[nodiscard]] bool operator==(const Spread &) const = default;
    };

    static Result<DurationSpec> parseSpread(const QString &text);
    static Result<DurationSpec> parseList(const QString &text);

    std::variant<std::vector<double>, Spread> m_value;
};

} // namespace hilera
