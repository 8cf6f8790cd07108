#include "ui/lesson/guesses.h"

#include "core/lesson/answers.h"
#include "core/metrics/median.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

constexpr double mostPercent = 999; // more tells nobody anything

struct GuessesText {
    Q_DECLARE_TR_FUNCTIONS(Guesses)
};

QString signOf(double value)
{
    return value > 0 ? QStringLiteral("+") : value < 0 ? QStringLiteral("−") : QStringLiteral("±");
}

} // namespace

std::vector<double> Guesses::all() const
{
    return kept.empty() && own ? std::vector{*own} : kept;
}

std::optional<double> Guesses::median() const
{
    return medianOf(all());
}

std::optional<std::size_t> Guesses::mostChosen() const
{
    const std::vector<double> values = all();
    if (values.empty())
        return {};
    const auto most = std::ranges::max_element(
        values, {}, [&values](double value) { return std::ranges::count(values, value); });
    return static_cast<std::size_t>(*most);
}

int Guesses::votesFor(std::size_t choice) const
{
    return static_cast<int>(std::ranges::count(kept, static_cast<double>(choice)));
}

QString countText(const Guesses &guesses)
{
    const int count = static_cast<int>(guesses.kept.size());
    return count == 0 ? QString()
        : count == 1  ? GuessesText::tr("1 guess")
                      : GuessesText::tr("%L1 guesses").arg(count);
}

QString spreadText(const Guesses &guesses, const Prediction &prediction)
{
    const QString number = countText(guesses);
    if (number.isEmpty() || prediction.isChoice())
        return number;
    return GuessesText::tr("%1, median %2").arg(number, answerText(*guesses.median(), prediction.unit));
}

std::optional<double> predictedValue(
    const Guesses &guesses, const Prediction &prediction, const RunPlan &plan)
{
    if (!prediction.isChoice())
        return guesses.median();
    const auto choice = guesses.mostChosen();
    if (!choice || *choice >= static_cast<std::size_t>(prediction.choices.size()))
        return {};
    const auto answer = computedAnswer(prediction.choices[static_cast<qsizetype>(*choice)], plan);
    return answer ? std::optional(answer->value) : std::nullopt;
}

QString errorText(double predicted, double measured, const QString &unit)
{
    const double error = predicted - measured;
    const QString absolute = signOf(error) + answerText(std::abs(error), unit);
    const double percent = measured == 0 ? 0 : std::round(100 * error / std::abs(measured));
    if (measured == 0 || std::abs(percent) > mostPercent)
        return absolute;
    return QStringLiteral("%1, %2%3 %")
        .arg(absolute, signOf(percent))
        .arg(QLocale().toString(std::abs(percent), 'f', 0));
}

} // namespace hilera
