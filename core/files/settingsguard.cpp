#include "core/files/settingsguard.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

// The files that QSettings opens for the program, and for Qt's own dialogs.
constexpr const char *names[] = {"Hilera/Hilera.conf", "Hilera.conf", "QtProject.conf"};

bool isOdd(const QFileInfo &file)
{
    return file.exists() && !file.isFile();
}

QString findOddFile()
{
    for (const QString &folder : QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation)) {
        for (const char *name : names) {
            const QString file = folder + QLatin1Char('/') + QLatin1String(name);
            for (const QString &each : {file, file + QLatin1String(".lock")}) {
                if (isOdd(QFileInfo(each)))
                    return each;
            }
        }
    }
    return {};
}

Error oddFile(const QString &odd)
{
    return Error{
        Text::tr("%1 is a pipe, a device or a folder, and has to be a file: settings are neither read nor "
                 "kept until it is removed.")
            .arg(QDir::toNativeSeparators(odd))};
}

} // namespace

std::optional<Error> avoidSettingsThatBlock()
{
    const QString odd = findOddFile();
    if (odd.isEmpty())
        return {};
    // A place without a file, where none can be created.
    const QString nowhere = QStringLiteral("/dev/null");
    for (const QSettings::Scope scope : {QSettings::UserScope, QSettings::SystemScope})
        QSettings::setPath(QSettings::NativeFormat, scope, nowhere);
    return oddFile(odd);
}

std::optional<Error> findSettingsProblem()
{
    if (const QString odd = findOddFile(); !odd.isEmpty())
        return oddFile(odd);
    const QSettings settings(QStringLiteral("Hilera"), QStringLiteral("Hilera"));
    const QString file = QDir::toNativeSeparators(settings.fileName());
    if (settings.status() == QSettings::AccessError)
        return Error{
            Text::tr("%1 can’t be read: settings are neither read nor kept until you may read and write it.")
                .arg(file)};
    if (!settings.isWritable())
        return Error{Text::tr("%1 can’t be written: what you set now is not kept. See who may write there, "
                              "and whether there is room.")
                         .arg(file)};
    return {};
}

} // namespace hilera
