#include "core/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace hilera {

namespace {

// Durations are typed with a decimal point in every language, since commas separate them. The locale of
// Mexico writes numbers in that way, so that shown numbers can be typed.
QLocale localeOf(const QString &code)
{
    return code == QLatin1String("es") ? QLocale(QLocale::Spanish, QLocale::Mexico)
                                       : QLocale(QLocale::English, QLocale::UnitedStates);
}

} // namespace

Language::Language(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

void Language::choose(const QString &code)
{
    m_code = code == QLatin1String("es") ? code : QStringLiteral("en");
    QLocale::setDefault(localeOf(m_code));

    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    // Qt's own texts are in a package that may not be there.
    if (m_qt.load(QStringLiteral("qtbase_") + m_code, qtFolder)
        || m_qt.load(QStringLiteral("qt_") + m_code, m_folder))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral("hilera_") + m_code, m_folder))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT chosen(m_code);
}

QStringList Language::codes()
{
    return {QStringLiteral("en"), QStringLiteral("es")};
}

QString Language::currentCode()
{
    return QLocale().name().left(2);
}

QString Language::systemCode()
{
    return QLocale::system().language() == QLocale::Spanish ? QStringLiteral("es") : QStringLiteral("en");
}

} // namespace hilera
