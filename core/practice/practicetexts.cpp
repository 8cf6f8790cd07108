#include "core/practice/practicetexts.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace hilera {

namespace {

// Without any markup, so that it can be cut anywhere.
const QByteArray filler =
    "Lorem ipsum dolor sit amet, consectetur adipisici elit, sed eiusmod tempor incidunt ut\n"
    "labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation\n"
    "ullamco laboris nisi ut aliquid ex ea commodi consequat. Quis aute iure reprehenderit\n"
    "in voluptate velit esse cillum dolore eu fugiat nulla pariatur. Excepteur sint\n"
    "obcaecat cupiditat non proident, sunt in culpa qui officia deserunt mollit anim id\n"
    "est laborum.\n\n";

// The text repeated, from its byte at `from` on.
QByteArray repeated(const QByteArray &text, qint64 from, qint64 count)
{
    QByteArray bytes;
    bytes.reserve(count);
    for (qint64 start = from % text.size(); bytes.size() < count; start = 0)
        bytes.append(text.mid(start, count - bytes.size()));
    return bytes;
}

} // namespace

PracticeContent pageContent(const QString &title, qint64 size)
{
    QByteArray top = QStringLiteral("<!DOCTYPE html>\n<html lang=\"la\">\n<head><meta charset=\"utf-8\">"
                                    "<title>%1</title></head>\n<body>\n<h1>%1</h1>\n"
                                    "<p style=\"white-space: pre-line\">\n")
                         .arg(title.toHtmlEscaped())
                         .toUtf8();
    QByteArray bottom = "\n</p>\n</body>\n</html>\n";
    if (size < top.size() + bottom.size()) {
        top.clear();
        bottom.clear();
    }
    const qint64 bottomStart = size - bottom.size();
    return [top, bottom, bottomStart](qint64 from, qint64 count) {
        QByteArray bytes = top.mid(std::min<qint64>(from, top.size()), count);
        const qint64 start = std::max<qint64>(from, top.size());
        const qint64 end = std::min(from + count, bottomStart);
        if (start < end)
            bytes += repeated(filler, start - top.size(), end - start);
        if (from + count > bottomStart)
            bytes += bottom.mid(std::max<qint64>(from - bottomStart, 0), count - bytes.size());
        return bytes;
    };
}

QByteArray shortPage(const QString &title, const QString &sentence)
{
    return QStringLiteral("<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>%1</title></head>\n"
                          "<body>\n<h1>%1</h1>\n<p>%2</p>\n</body>\n</html>\n")
        .arg(title.toHtmlEscaped(), sentence.toHtmlEscaped())
        .toUtf8();
}

QByteArray availabilityXml(const PracticeService &service)
{
    const auto space = QStringLiteral("http://www.ivoa.net/xml/VOSIAvailability/v1.0");
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    if (service.prefix.isEmpty())
        xml.writeDefaultNamespace(space);
    else
        xml.writeNamespace(space, service.prefix);
    xml.writeStartElement(space, QStringLiteral("availability"));
    xml.writeTextElement(space, QStringLiteral("available"),
        service.isAvailable ? QStringLiteral("true") : QStringLiteral("false"));
    const std::initializer_list<std::pair<QString, QString>> times = {
        {QStringLiteral("upSince"), service.upSince},
        {QStringLiteral("downAt"), service.downAt},
        {QStringLiteral("backAt"), service.backAt},
    };
    for (const auto &[name, time] : times) {
        if (!time.isEmpty())
            xml.writeTextElement(space, name, time);
    }
    for (const QString &note : service.notes)
        xml.writeTextElement(space, QStringLiteral("note"), note);
    xml.writeEndDocument();
    return text;
}

QByteArray otherXml()
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<capabilities xmlns=\"http://www.ivoa.net/xml/VOSICapabilities/v1.0\">\n"
           "    <capability standardID=\"ivo://ivoa.net/std/TAP\"/>\n"
           "</capabilities>\n";
}

QByteArray entityBomb()
{
    constexpr int generations = 9; // each ten times the one before
    QByteArray text = "<?xml version=\"1.0\"?>\n<!DOCTYPE availability [\n<!ENTITY g0 \"boom\">\n";
    for (int i = 1; i <= generations; ++i) {
        const QByteArray parent = "&g" + QByteArray::number(i - 1) + ';';
        text += "<!ENTITY g" + QByteArray::number(i) + " \"" + parent.repeated(10) + "\">\n";
    }
    return text
        + "]>\n<availability xmlns=\"http://www.ivoa.net/xml/VOSIAvailability/v1.0\">"
          "<available>true</available><note>&g9;</note></availability>\n";
}

PracticeContent headerFlood()
{
    return [](qint64 from, qint64 count) {
        const QByteArray top = "HTTP/1.1 200 OK\r\n";
        const QByteArray bytes = top.mid(std::min<qint64>(from, top.size()), count);
        const qint64 start = std::max<qint64>(from - top.size(), 0);
        return bytes
            + repeated(
                "X-Flood: one more line of the header, which has no end\r\n", start, count - bytes.size());
    };
}

} // namespace hilera
