#include "core/practice/httphead.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

namespace hilera {

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 302:
        return "Found";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Unknown";
    }
}

QByteArray date()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
        .toLatin1();
}

} // namespace

QByteArray httpHead(const PracticePlay &play, bool closes)
{
    if (play.status == 0)
        return {};
    QByteArray head = "HTTP/1.1 " + QByteArray::number(play.status) + ' ' + reasonOf(play.status) + "\r\n";
    const auto add = [&head](const char *name, const QByteArray &value) {
        head += QByteArray(name) + ": " + value + "\r\n";
    };
    add("Date", date());
    add("Server", "Hilera");
    add("Cache-Control", "no-store");
    add("Content-Type", play.contentType);
    if (play.size)
        add("Content-Length", QByteArray::number(*play.size));
    if (!play.pageToDeflate.isEmpty())
        add("Vary", "Accept-Encoding");
    if (!play.encoding.isEmpty())
        add("Content-Encoding", play.encoding);
    if (!play.location.isEmpty())
        add("Location", QUrl(play.location).toEncoded());
    if (play.status == 405)
        add("Allow", "GET, HEAD");
    add("Connection", closes ? "close" : "keep-alive");
    return head + "\r\n";
}

} // namespace hilera
