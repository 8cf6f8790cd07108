#include "core/files/settingsguard.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QStringDecoder>

#include <algorithm>

namespace hilera {

namespace {

struct SettingsText {
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
    return Error{SettingsText::tr(
        "%1 is a pipe, a device or a folder, and has to be a file: settings are neither read nor "
        "kept until it is removed.")
                     .arg(QDir::toNativeSeparators(odd))};
}

// From now on.
void leaveSettingsAlone()
{
    // A place without a file, where none can be created.
    const QString nowhere = QStringLiteral("/dev/null");
    for (const QSettings::Scope scope : {QSettings::UserScope, QSettings::SystemScope})
        QSettings::setPath(QSettings::NativeFormat, scope, nowhere);
}

// QSettings writes UTF-8 and no control characters, but takes nearly anything in.
bool isText(const QByteArray &content)
{
    const bool hasControls = std::ranges::any_of(content,
        [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\r' && c != '\t'; });
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(content);
    return !hasControls && !decoder.hasError() && !text.isNull();
}

bool isSettingsLine(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    return text.isEmpty() || text.startsWith(';') || text.startsWith('#') || text.contains('=')
        || (text.startsWith('[') && text.endsWith(']'));
}

// Whether the file holds something else than settings; a file that can't be read is not broken. QSettings
// reports a broken file only to the first object that reads it.
bool isBroken(const QString &fileName)
{
    constexpr qint64 mostBytes = 10'000'000; // many times what the window keeps
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        return false;
    if (file.size() > mostBytes)
        return true;
    const QByteArray content = file.readAll();
    const QByteArrayList lines = content.split('\n');
    return !isText(content) || !std::ranges::all_of(lines, isSettingsLine);
}

// Empty if there is none.
QString freeNameBeside(const QString &fileName)
{
    constexpr int mostKept = 100;
    const QString first = fileName + QStringLiteral(".broken");
    for (int i = 1; i <= mostKept; ++i) {
        const QString name = i == 1 ? first : first + QString::number(i);
        if (!QFileInfo::exists(name) && !QFileInfo(name).isSymLink())
            return name;
    }
    return {};
}

} // namespace

std::optional<Error> avoidSettingsThatBlock()
{
    const QString odd = findOddFile();
    if (odd.isEmpty())
        return {};
    leaveSettingsAlone();
    return oddFile(odd);
}

std::optional<Error> setBrokenSettingsAside()
{
    const QString file = QSettings(QStringLiteral("Hilera"), QStringLiteral("Hilera")).fileName();
    if (!isBroken(file))
        return {};
    const QString shown = QDir::toNativeSeparators(file);
    const QString aside = freeNameBeside(file);
    if (!aside.isEmpty() && QFile::rename(file, aside))
        return Error{
            SettingsText::tr("%1 does not hold settings that can be understood: it is kept as %2, and "
                             "settings begin anew.")
                .arg(shown, QFileInfo(aside).fileName())};
    leaveSettingsAlone();
    return Error{
        SettingsText::tr("%1 does not hold settings that can be understood, and can’t be moved aside: "
                         "settings are neither read nor kept until it is mended or removed.")
            .arg(shown)};
}

std::optional<Error> findSettingsProblem()
{
    if (const QString odd = findOddFile(); !odd.isEmpty())
        return oddFile(odd);
    if (auto problem = setBrokenSettingsAside())
        return problem;
    const QSettings settings(QStringLiteral("Hilera"), QStringLiteral("Hilera"));
    const QString file = QDir::toNativeSeparators(settings.fileName());
    if (settings.status() == QSettings::AccessError)
        return Error{SettingsText::tr(
            "%1 can’t be read: settings are neither read nor kept until you may read and write it.")
                         .arg(file)};
    if (!settings.isWritable())
        return Error{
            SettingsText::tr("%1 can’t be written: what you set now is not kept. See who may write there, "
                             "and whether there is room.")
                .arg(file)};
    return {};
}

} // namespace hilera
