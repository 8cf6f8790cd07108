#pragma once

#include "core/lesson/lessonstep.h"

#include <QString>

#include <optional>
#include <vector>

namespace hilera {

// Of a step that asks twice: the first vote, its discussion, and the vote after it. Any other step stays at
// the first.
enum class Asking { First, Discussion, Again };

// What a class predicts: numbers, or places in the list of choices.
struct Guesses {
    std::optional<double> own; // as it stands in the field
    std::vector<double> kept; // a show of hands

    [[nodiscard]] std::vector<double> all() const; // the kept ones, or else the one in the field
    [[nodiscard]] std::optional<double> median() const;
    [[nodiscard]] std::optional<std::size_t> mostChosen() const; // the first of several
    [[nodiscard]] int votesFor(std::size_t choice) const; // kept ones

    [[nodiscard]] bool operator==(const Guesses &) const = default;
};

// "3 guesses", in the language of the program; empty if none is kept.
[[nodiscard]] QString countText(const Guesses &guesses);
// "3 guesses, median 5.00 s".
[[nodiscard]] QString spreadText(const Guesses &guesses, const Prediction &prediction);

// The guess as a number: the median, or what the choice comes to with this plan.
[[nodiscard]] std::optional<double> predictedValue(
    const Guesses &guesses, const Prediction &prediction, const RunPlan &plan);

// "+1.00 s, +25 %": how far a prediction is from what was measured.
[[nodiscard]] QString errorText(double predicted, double measured, const QString &unit);

} // namespace hilera
