#include "core/text/jsonreader.h"

#include <QCoreApplication>
#include <QStringList>

namespace hilera {

namespace {

struct JsonReaderText {
    Q_DECLARE_TR_FUNCTIONS(JsonReader)
};

constexpr int shownLength = 60;

} // namespace

JsonReader::JsonReader(const QJsonValue &value)
    : m_object(value.toObject())
{
    if (!value.isObject())
        refuse(JsonReaderText::tr("this has to be an object, in braces."));
}

JsonReader &JsonReader::allow(std::initializer_list<const char *> keys)
{
    QStringList known;
    for (const char *key : keys)
        known.append(QLatin1String(key));
    for (const QString &key : m_object.keys()) {
        if (!known.contains(key))
            refuse(JsonReaderText::tr("there can be no “%1” here: there can be %2.")
                       .arg(key.left(shownLength), known.join(QStringLiteral(", "))));
    }
    return *this;
}

double JsonReader::number(const char *key, double least, double most)
{
    const double number = value(key).toDouble();
    if (value(key).isDouble() && number >= least && number <= most)
        return number;
    refuse(key, JsonReaderText::tr("a number from %L1 to %L2").arg(least).arg(most));
    return 0;
}

// Exact: QJsonValue keeps whole numbers of 64 bits as they are.
qint64 JsonReader::wholeNumber(const char *key, qint64 least, qint64 most)
{
    const qint64 number = value(key).toInteger(least - 1);
    if (value(key).isDouble() && number >= least && number <= most)
        return number;
    refuse(key, JsonReaderText::tr("a whole number from %L1 to %L2").arg(least).arg(most));
    return 0;
}

bool JsonReader::truth(const char *key)
{
    if (!value(key).isBool())
        refuse(key, JsonReaderText::tr("true or false"));
    return value(key).toBool();
}

QString JsonReader::text(const char *key)
{
    if (!value(key).isString())
        refuse(key, JsonReaderText::tr("a text"));
    return value(key).toString();
}

QJsonObject JsonReader::object(const char *key)
{
    if (!value(key).isObject())
        refuse(key, JsonReaderText::tr("an object"));
    return value(key).toObject();
}

QJsonArray JsonReader::list(const char *key)
{
    if (!value(key).isArray())
        refuse(key, JsonReaderText::tr("a list"));
    return value(key).toArray();
}

void JsonReader::refuse(const QString &sentence)
{
    if (!m_problem)
        m_problem = Error{sentence};
}

void JsonReader::refuse(const char *key, const QString &expected)
{
    refuse(JsonReaderText::tr("“%1” has to be %2.").arg(QLatin1String(key), expected));
}

} // namespace hilera
