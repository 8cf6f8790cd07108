#include "ui/widgets/numberbox.h"

namespace hilera {

QString NumberBox::textFromValue(double value) const
{
    return QString::number(value, 'g', 6);
}

double NumberBox::valueFromText(const QString &text) const
{
    return QString(text).replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
}

QValidator::State NumberBox::validate(QString &text, [[maybe_unused]] int &position) const
{
    bool isNumber = false;
    const double value = QString(text).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
    if (text.isEmpty() || text == QLatin1String(".") || text == QLatin1String(","))
        return QValidator::Intermediate;
    if (!isNumber || value > maximum() || value < 0)
        return QValidator::Invalid;
    return value >= minimum() ? QValidator::Acceptable : QValidator::Intermediate;
}

} // namespace hilera
