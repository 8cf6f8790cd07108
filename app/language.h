#pragma once

#include <QString>
#include <QStringList>

namespace hilera {

// The languages that the program speaks.
[[nodiscard]] QStringList languages();

// Every application object made from now on speaks this language; an unknown or empty one: that of the locale, or
// else English. Before the first such object.
void chooseLanguage(const QString &language);

// The one it speaks: "en", "es". Once there is an application object.
[[nodiscard]] QString currentLanguage();

} // namespace hilera
