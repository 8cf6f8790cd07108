#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace hilera {

namespace {

QString asked; // for the routine below, which takes no argument

void install(const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

// Called by each application object when it is made: with or without a window.
void installLanguage()
{
    const QString language = currentLanguage();
    // The digits of the locale, if it is one of that language: Mexico writes 0.5, Spain 0,5.
    const QLocale system = QLocale::system();
    const bool isOfSystem = system.name().startsWith(language);
    QLocale::setDefault(isOfSystem ? system : QLocale(language));
    if (language == languages().first())
        return;
    install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("hilera_") + language, QStringLiteral(":/translations"));
}

} // namespace

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("es")};
}

void chooseLanguage(const QString &language)
{
    asked = language;
    qAddPreRoutine(installLanguage);
}

QString currentLanguage()
{
    const QString wanted = asked.isEmpty() ? QLocale::system().name().left(2) : asked;
    return languages().contains(wanted) ? wanted : languages().first();
}

} // namespace hilera
