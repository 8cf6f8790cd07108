#include "core/practice/sitedescription.h"

#include "core/practice/practicelimits.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

namespace hilera {

namespace {

// Only the program itself ships such a file: what is wrong with it is told in English alone.

// Takes an object's values out by their keys; remembers what was wrong first.
class ObjectReader {
public:
    ObjectReader(QString place, const QJsonValue &value)
        : m_place(std::move(place))
        , m_object(value.toObject())
    {
        if (!value.isObject())
            refuse(QStringLiteral("has to be an object"));
    }

    double number(const char *key, double least, double most)
    {
        const double number = take(key).toDouble(std::nan(""));
        if (!(number >= least && number <= most))
            refuseKey(key, QStringLiteral("a number from %1 to %2").arg(least).arg(most));
        return number;
    }

    qint64 wholeNumber(const char *key, double most)
    {
        const double value = number(key, 0, most);
        if (value != std::floor(value))
            refuseKey(key, QStringLiteral("a whole number"));
        return std::isfinite(value) ? static_cast<qint64>(value) : 0;
    }

    bool truth(const char *key)
    {
        const QJsonValue value = take(key);
        if (!value.isBool())
            refuseKey(key, QStringLiteral("true or false"));
        return value.toBool();
    }

    // Empty if it may be left away and is.
    QString text(const char *key, const char *pattern, bool isNeeded)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined() && !isNeeded)
            return {};
        const QRegularExpression form(QRegularExpression::anchoredPattern(QLatin1String(pattern)));
        if (!value.isString() || !form.match(value.toString()).hasMatch())
            refuseKey(key, QStringLiteral("a text such as ") + QLatin1String(pattern));
        return value.toString();
    }

    QString time(const char *key, bool isNeeded)
    {
        const QString time = text(key, R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)", isNeeded);
        if (!time.isEmpty() && !QDateTime::fromString(time, Qt::ISODate).isValid())
            refuseKey(key, QStringLiteral("a time that there is"));
        return time;
    }

    QStringList texts(const char *key)
    {
        QStringList texts;
        for (const QJsonValue &value : list(key, false)) {
            if (value.toString().trimmed().isEmpty())
                refuseKey(key, QStringLiteral("a list of texts"));
            texts.append(value.toString());
        }
        return texts;
    }

    QJsonArray list(const char *key, bool isNeeded)
    {
        const QJsonValue value = take(key);
        if (!value.isArray() && (isNeeded || !value.isUndefined()))
            refuseKey(key, QStringLiteral("a list"));
        return value.toArray();
    }

    void refuse(const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = QStringLiteral("%1 %2.").arg(m_place, what);
    }

    // Empty if there is none. Once all has been taken out.
    [[nodiscard]] QString problem()
    {
        if (!m_object.isEmpty())
            refuse(QStringLiteral("knows no “%1”").arg(m_object.keys().first()));
        return m_problem;
    }

private:
    QJsonValue take(const char *key) { return m_object.take(QLatin1String(key)); }
    void refuseKey(const char *key, const QString &expected)
    {
        refuse(QStringLiteral("has a bad “%1”: it has to be %2").arg(QLatin1String(key), expected));
    }

    QString m_place;
    QJsonObject m_object;
    QString m_problem;
};

constexpr auto namePattern = "[a-z][a-z0-9-]*";

PracticePage readPage(ObjectReader &reader)
{
    PracticePage page;
    page.name = reader.text("name", namePattern, true);
    page.size = reader.wholeNumber("size", practicelimits::size);
    page.delay = reader.number("delay", 0, practicelimits::delay);
    page.rate = reader.number("rate", 1, practicelimits::rate);
    return page;
}

PracticeService readService(ObjectReader &reader)
{
    PracticeService service;
    service.name = reader.text("name", namePattern, true);
    service.delay = reader.number("delay", 0, practicelimits::delay);
    service.prefix = reader.text("prefix", "[a-z]*", true);
    service.isAvailable = reader.truth("available");
    service.upSince = reader.time("upSince", service.isAvailable);
    service.downAt = reader.time("downAt", !service.isAvailable);
    service.backAt = reader.time("backAt", !service.isAvailable);
    service.notes = reader.texts("notes");
    return service;
}

template <typename Thing>
QString readList(
    ObjectReader &site, const char *key, Thing (*read)(ObjectReader &), std::vector<Thing> &things)
{
    QStringList names;
    for (const QJsonValue &value : site.list(key, true)) {
        ObjectReader reader(QStringLiteral("%1[%2]").arg(QLatin1String(key)).arg(things.size()), value);
        things.push_back(read(reader));
        if (names.contains(things.back().name))
            reader.refuse(QStringLiteral("has a name that is there already"));
        names.append(things.back().name);
        if (const QString problem = reader.problem(); !problem.isEmpty())
            return problem;
    }
    if (things.empty())
        site.refuse(QStringLiteral("has an empty “%1”").arg(QLatin1String(key)));
    return {};
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
    if (!document.isObject())
        return Error{QStringLiteral("The site has to be an object.")};

    SiteDescription site;
    ObjectReader reader(QStringLiteral("The site"), document.object());
    const QString badPage = readList(reader, "pages", readPage, site.pages);
    const QString badService = readList(reader, "services", readService, site.services);
    for (const QString &problem : {badPage, badService, reader.problem()}) {
        if (!problem.isEmpty())
            return Error{problem};
    }
    return site;
}

const SiteDescription &siteDescription()
{
    static const SiteDescription site = loadShipped();
    return site;
}

} // namespace hilera
