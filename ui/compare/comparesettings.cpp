#include "ui/compare/comparesettings.h"

#include "ui/compare/strategydialog.h"

#include <QSettings>

namespace hilera {

CompareSettings CompareSettings::load()
{
    const QSettings settings(QStringLiteral("Hilera"), QStringLiteral("Hilera"));
    CompareSettings read;
    read.splitter = settings.value(QStringLiteral("compare/splitter")).toByteArray();
    read.strategies =
        settings.value(QStringLiteral("compare/strategies"), StrategyDialog::usual()).toStringList();
    return read;
}

void CompareSettings::save() const
{
    QSettings settings(QStringLiteral("Hilera"), QStringLiteral("Hilera"));
    settings.setValue(QStringLiteral("compare/splitter"), splitter);
    settings.setValue(QStringLiteral("compare/strategies"), strategies);
}

} // namespace hilera
