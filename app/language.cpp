#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace hilera {

namespace {

void install(const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("es")};
}

void chooseLanguage(const QString &language)
{
    const QString wanted = language.isEmpty() ? QLocale::system().name().left(2) : language;
    if (wanted != QLatin1String("es")) {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        return;
    }
    // Durations are typed with a decimal point, which Mexico's Spanish writes too: what is shown can be
    // typed.
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Mexico));
    install(QStringLiteral("qtbase_es"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("hilera_es"), QStringLiteral(":/translations"));
}

QString currentLanguage()
{
    return QLocale().name().left(2);
}

} // namespace hilera
