#include "core/plan/durationspec.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <random>

namespace hilera {

namespace {

struct DurationSpecText {
    Q_DECLARE_TR_FUNCTIONS(DurationSpec)
};

Result<double> parseSeconds(const QString &text, const QString &whole)
{
    if (text.trimmed().isEmpty())
        return Error{DurationSpecText::tr(
            "In “%1” a duration is missing: there is one before and after each comma, and "
            "on both sides of “..”.")
                         .arg(whole.trimmed().left(40))};
    static const QRegularExpression form(QStringLiteral(R"(^\s*([-+]?[\d.]+(?:e[-+]?\d+)?)\s*(s|ms)?\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    bool isNumber = false;
    double seconds = match.captured(1).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(seconds)) {
        return Error{
            DurationSpecText::tr("“%1” is not a duration: write seconds such as 5 or 0.2, or 200 ms.")
                .arg(text.trimmed().left(40))};
    }
    if (match.captured(2).compare(QLatin1String("ms"), Qt::CaseInsensitive) == 0)
        seconds /= 1000;
    if (seconds < 0)
        return Error{DurationSpecText::tr("A duration of %1 s is less than nothing: it takes 0 or more.")
                         .arg(seconds)};
    if (seconds > DurationSpec::limit) {
        return Error{
            DurationSpecText::tr("A duration of %1 s is too long: a task takes at most %2 s, which is a day.")
                .arg(seconds)
                .arg(DurationSpec::limit)};
    }
    return seconds;
}

QString number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

DurationSpec::DurationSpec(double seconds)
    : m_value(std::vector{seconds})
{
}

Result<DurationSpec> DurationSpec::parse(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{DurationSpecText::tr(
            "A duration is missing: write seconds such as 5, a list such as 1, 2, 3, or a "
            "spread such as 1..5.")};
    return text.contains(QLatin1String("..")) ? parseSpread(text) : parseList(text);
}

Result<DurationSpec> DurationSpec::parseSpread(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(^(.*)\.\.(.*?)(?:\s+seed\b\s*(.*?)\s*)?$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    const Result<double> least = parseSeconds(match.captured(1), text);
    if (!least)
        return Error{least.error()};
    const Result<double> most = parseSeconds(match.captured(2), text);
    if (!most)
        return Error{most.error()};
    if (*least > *most) {
        return Error{
            DurationSpecText::tr("The spread %1..%2 runs backwards: write the shorter duration first.")
                .arg(*least)
                .arg(*most)};
    }

    Spread spread{*least, *most};
    if (match.hasCaptured(3)) {
        bool isNumber = false;
        spread.seed = match.captured(3).toUInt(&isNumber);
        if (!isNumber)
            return Error{DurationSpecText::tr(
                "“%1” is no seed: write a whole number up to 4294967295, such as seed 7.")
                             .arg((QLatin1String("seed ") + match.captured(3).left(40)).trimmed())};
    }
    DurationSpec spec;
    spec.m_value = spread;
    return spec;
}

Result<DurationSpec> DurationSpec::parseList(const QString &text)
{
    std::vector<double> seconds;
    for (const QString &part : text.split(QLatin1Char(','))) {
        const Result<double> one = parseSeconds(part, text);
        if (!one)
            return Error{one.error()};
        seconds.push_back(*one);
    }
    DurationSpec spec;
    spec.m_value = std::move(seconds);
    return spec;
}

QString DurationSpec::toString() const
{
    if (const auto *spread = std::get_if<Spread>(&m_value)) {
        return QStringLiteral("%1..%2 seed %3")
            .arg(number(spread->least), number(spread->most))
            .arg(spread->seed);
    }
    QStringList parts;
    for (const double seconds : std::get<std::vector<double>>(m_value))
        parts.append(number(seconds));
    return parts.join(QLatin1String(", "));
}

std::pair<double, double> DurationSpec::range() const
{
    if (const auto *spread = std::get_if<Spread>(&m_value))
        return {spread->least, spread->most};
    const auto [least, most] = std::ranges::minmax(std::get<std::vector<double>>(m_value));
    return {least, most};
}

std::vector<Nanoseconds> DurationSpec::durations(int count, double scale) const
{
    const auto scaled = [scale](
                            double seconds) { return std::llround(seconds * scale * nanosecondsPerSecond); };
    std::vector<Nanoseconds> all;
    all.reserve(static_cast<std::size_t>(count));
    if (const auto *spread = std::get_if<Spread>(&m_value)) {
        // The generator's own output is the same everywhere; a standard distribution's is not.
        std::mt19937 random(spread->seed);
        for (int i = 0; i < count; ++i) {
            const double share = static_cast<double>(random()) / static_cast<double>(std::mt19937::max());
            all.push_back(scaled(spread->least + share * (spread->most - spread->least)));
        }
        return all;
    }
    const auto &list = std::get<std::vector<double>>(m_value);
    for (int i = 0; i < count; ++i)
        all.push_back(scaled(list[static_cast<std::size_t>(i) % list.size()]));
    return all;
}

} // namespace hilera
