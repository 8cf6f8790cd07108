#include "ui/timeline/model/countertext.h"

#include "core/record/names.h"

#include <QLocale>

#include <cmath>

namespace hilera {

namespace {

constexpr int digits = 4; // that are shown of a small number
constexpr double large = 1'000;
constexpr double tooLarge = 1e15; // for digits that are all known
constexpr int allDigits = 15; // that are the same in decimals and in a double

// As it was recorded.
QString exactNumber(double value)
{
    return QLocale().toString(value, 'g', allDigits);
}

} // namespace

QString counterNumber(double value)
{
    const double size = std::fabs(value);
    if (size >= large && size < tooLarge)
        return QLocale().toString(value, 'f', 0);
    return QLocale().toString(value, 'g', digits);
}

QString counterText(const Trace &trace, std::size_t index, Nanoseconds from, Nanoseconds to)
{
    const NamedSeries &series = trace.series()[index];
    const auto extent = series.extent(from, to);
    if (!extent)
        return seriesName(trace, index);
    const QString value = extent->least == extent->most
        ? exactNumber(extent->most)
        : QStringLiteral("%1 – %2").arg(exactNumber(extent->least), exactNumber(extent->most));
    return QStringLiteral("%1: %2").arg(seriesName(trace, index), value);
}

} // namespace hilera
