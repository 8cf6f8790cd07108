#include "core/run/strategy.h"

#include <QCoreApplication>

#include <algorithm>

namespace hilera {

bool Strategy::heeds(std::string_view parameter) const
{
    return std::ranges::find(parameters, parameter) != parameters.end();
}

QString Strategy::translatedName() const
{
    return QCoreApplication::translate("Strategy", name);
}

QString Strategy::translatedSummary() const
{
    return QCoreApplication::translate("Strategy", summary);
}

} // namespace hilera
