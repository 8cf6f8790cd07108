#include "core/plan/addresses.h"

#include "core/machine/limits.h"
#include "core/practice/practicesite.h"
#include "core/text/plaintext.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace hilera {

namespace {

struct AddressesText {
    Q_DECLARE_TR_FUNCTIONS(Addresses)
};

constexpr int shownAddressLength = 80;

const QJsonArray &presets()
{
    static const QJsonArray all = [] {
        InputFile file(QStringLiteral(":/resources/network/presets.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the presets are missing");
        return QJsonDocument::fromJson(file.readAll()).array();
    }();
    return all;
}

// Of one that is refused nobody knows where its password ends: what may be part of it is left out.
QString withoutPassword(const QString &address)
{
    qsizetype begin = address.indexOf(QLatin1Char(':'));
    if (begin >= 0 && QStringView(address).sliced(begin).startsWith(QLatin1String("://")))
        begin = address.indexOf(QLatin1Char(':'), begin + 1);
    const qsizetype end = address.lastIndexOf(QLatin1Char('@'));
    return begin < 0 || end < begin ? address : address.left(begin) + address.mid(end);
}

// As a sentence quotes it.
QString shown(const QString &address)
{
    return plainLine(withoutPassword(address)).left(shownAddressLength);
}

std::optional<Error> findUrlProblem(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (url.isValid() && isWeb && !url.host().isEmpty())
        return {};
    return Error{
        AddressesText::tr("“%1” is no address of the internet: write one such as http://www.bbc.co.uk/.")
            .arg(shown(address))};
}

} // namespace

QString networkId(Network network)
{
    return network == Network::Practice ? QStringLiteral("practice") : QStringLiteral("internet");
}

std::optional<Network> findNetwork(const QString &id)
{
    for (const Network network : {Network::Practice, Network::Internet}) {
        if (id == networkId(network))
            return network;
    }
    return {};
}

Preset presetFor(const QString &task, Network network)
{
    Preset preset;
    for (const QJsonValue &entry : presets()) {
        if (entry[QLatin1String("task")].toString() != task)
            continue;
        for (const QJsonValue &address : entry[networkId(network)].toArray())
            preset.addresses.append(address.toString());
        preset.workers = entry[QLatin1String("workers")].toInt();
    }
    return preset;
}

std::optional<Error> findAddressProblem(const QString &address, Network network)
{
    if (address.size() > limits::addressLength) {
        return Error{
            AddressesText::tr("The address “%1…” is too long: an address has at most %L2 characters.")
                .arg(shown(address), QLocale().toString(limits::addressLength))};
    }
    if (std::ranges::any_of(address, [](QChar c) { return c.isSpace(); })) {
        return Error{
            AddressesText::tr("“%1” is no address, because there are blanks in it: write %20 for a blank.")
                .arg(shown(address))};
    }
    const auto stray = std::ranges::find_if(address, [](QChar c) { return !c.isPrint(); });
    if (stray != address.end()) {
        return Error{AddressesText::tr(
            "“%1” is no address, because the character U+%2 has no place in one: leave it out.")
                         .arg(shown(address),
                             QString::number(stray->unicode(), 16).toUpper().rightJustified(4, u'0'))};
    }
    if (network == Network::Internet)
        return findUrlProblem(address);
    if (!address.startsWith(QLatin1Char('/'))) {
        return Error{AddressesText::tr(
            "“%1” is not on the practice network: write a path such as /pages/news-a, or switch "
            "to the internet.")
                         .arg(shown(address))};
    }
    return findPracticeProblem(address);
}

Result<QStringList> parseAddresses(const QString &text, Network network)
{
    QStringList addresses;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        if (const auto problem = findAddressProblem(line, network))
            return Error{AddressesText::tr("Line %L1: %2").arg(i + 1).arg(problem->text)};
        addresses.append(line);
        if (addresses.size() > limits::addresses)
            return Error{
                AddressesText::tr("There are more than %L1 addresses, which is the limit: leave some out.")
                    .arg(limits::addresses)};
    }
    return addresses;
}

Result<QStringList> readAddresses(const QString &fileName, Network network, InputFile::Takes takes)
{
    constexpr qint64 sizeLimit = qint64(limits::addresses) * 200;
    const QString name = QDir::toNativeSeparators(fileName);
    InputFile file(fileName, takes);
    if (!file.open(QIODevice::ReadOnly))
        return Error{AddressesText::tr("The file %1 can’t be read: %2.").arg(name, file.errorString())};
    const QByteArray content = file.readUpTo(sizeLimit + 1);
    if (content.size() > sizeLimit)
        return Error{
            AddressesText::tr("The file %1 is larger than %L2 bytes, which is the most for a list of "
                              "addresses: leave some out.")
                .arg(name, QLocale().toString(sizeLimit))};
    const Result<QStringList> addresses = parseAddresses(QString::fromUtf8(content), network);
    if (!addresses)
        return Error{AddressesText::tr("%1: %2").arg(name, addresses.error())};
    if (addresses->isEmpty())
        return Error{
            AddressesText::tr("There is no address in the file %1: write one on each line.").arg(name)};
    return addresses;
}

} // namespace hilera
