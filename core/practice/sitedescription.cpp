#include "core/practice/sitedescription.h"

#include "core/practice/practicelimits.h"
#include "core/text/jsonreader.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace hilera {

namespace {

constexpr auto namePattern = "[a-z][a-z0-9-]*";

// Empty if it is optional and missing.
QString textLike(JsonReader &json, const char *key, const char *pattern, bool isNeeded = true)
{
    if (!json.has(key) && !isNeeded)
        return {};
    const QString text = json.text(key);
    if (!QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)))
             .match(text)
             .hasMatch())
        json.refuse(key, QStringLiteral("a text such as ") + QLatin1String(pattern));
    return text;
}

QString timeOf(JsonReader &json, const char *key, bool isNeeded)
{
    const QString time = textLike(json, key, R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)", isNeeded);
    if (!time.isEmpty() && !QDateTime::fromString(time, Qt::ISODate).isValid())
        json.refuse(key, QStringLiteral("a time that there is"));
    return time;
}

JsonReader readPage(const QJsonValue &value, PracticePage &page)
{
    JsonReader json(value);
    page.name = textLike(json, "name", namePattern);
    page.size = json.wholeNumber("size", 0, practicelimits::size);
    page.delay = json.number("delay", 0, practicelimits::delay);
    page.rate = json.number("rate", 1, practicelimits::rate);
    return json.allow({"name", "size", "delay", "rate"});
}

JsonReader readService(const QJsonValue &value, PracticeService &service)
{
    JsonReader json(value);
    service.name = textLike(json, "name", namePattern);
    service.delay = json.number("delay", 0, practicelimits::delay);
    service.prefix = textLike(json, "prefix", "[a-z]*");
    service.isAvailable = json.truth("available");
    service.upSince = timeOf(json, "upSince", service.isAvailable);
    service.downAt = timeOf(json, "downAt", !service.isAvailable);
    service.backAt = timeOf(json, "backAt", !service.isAvailable);
    for (const QJsonValue &note : json.has("notes") ? json.list("notes") : QJsonArray()) {
        if (note.toString().trimmed().isEmpty())
            json.refuse("notes", QStringLiteral("a list of texts"));
        service.notes.append(note.toString());
    }
    return json.allow({"name", "delay", "prefix", "available", "upSince", "downAt", "backAt", "notes"});
}

// The error names the place: "pages[1]: …".
template <typename Thing>
void readList(JsonReader &site, const char *key, JsonReader (*read)(const QJsonValue &value, Thing &thing),
    std::vector<Thing> &things)
{
    QStringList names;
    for (const QJsonValue &value : site.list(key)) {
        JsonReader reader = read(value, things.emplace_back());
        if (names.contains(things.back().name))
            reader.refuse("name", QStringLiteral("another than those before"));
        names.append(things.back().name);
        if (const auto &problem = reader.problem()) {
            site.refuse(QStringLiteral("%1[%2]: %3")
                            .arg(QLatin1String(key))
                            .arg(things.size() - 1)
                            .arg(problem->text));
        }
    }
    if (things.empty())
        site.refuse(key, QStringLiteral("a list of at least one"));
}

SiteDescription loadShipped()
{
    QFile file(QStringLiteral(":/resources/network/practice.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not in the program.", qPrintable(file.fileName()));
    const Result<SiteDescription> site = parseSite(file.readAll());
    if (!site)
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(site.error()));
    return *site;
}

} // namespace

Result<SiteDescription> parseSite(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = json.left(error.offset).count('\n') + 1;
        return Error{QStringLiteral("Line %1 is not JSON: %2.").arg(line).arg(error.errorString())};
    }
    SiteDescription site;
    JsonReader reader(document.object());
    readList(reader, "pages", readPage, site.pages);
    readList(reader, "services", readService, site.services);
    reader.allow({"pages", "services"});
    if (reader.problem())
        return *reader.problem();
    return site;
}

const SiteDescription &siteDescription()
{
    static const SiteDescription site = loadShipped();
    return site;
}

} // namespace hilera
