#pragma once

#include <QString>
#include <QStringList>

namespace hilera {

// The languages that the program speaks, without a window. The thread of the application object.
[[nodiscard]] QStringList languages();

// The application object that there is speaks this language from now on; an unknown or empty one: that of the
// locale, or else English.
void chooseLanguage(const QString &language);

// The one it speaks: "en", "es".
[[nodiscard]] QString currentLanguage();

} // namespace hilera
