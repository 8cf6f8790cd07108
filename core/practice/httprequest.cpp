#include "core/practice/httprequest.h"

#include <QList>

#include <algorithm>
#include <string_view>

namespace hilera {

namespace {

bool isTokenCharacter(char c)
{
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    const bool isAlphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return isAlphanumeric || others.find(c) != std::string_view::npos;
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isVisible(char c)
{
    return c > 0x20 && c < 0x7f;
}

// The lines up to the empty one that ends a header, by LF or CR LF; its end is -1 if that is not there yet.
struct Header {
    QList<QByteArray> lines;
    qsizetype end = -1;
};

Header splitHeader(const QByteArray &input)
{
    Header header;
    qsizetype start = 0;
    for (qsizetype end = input.indexOf('\n'); end >= 0; end = input.indexOf('\n', start)) {
        QByteArray line = input.mid(start, end - start);
        start = end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty()) {
            header.lines.append(line);
        } else if (!header.lines.isEmpty()) {
            header.end = start;
            return header;
        }
    }
    return header;
}

// Any port is accepted: a page of another site can't have this host name.
bool isOurHost(const QByteArray &authority)
{
    const qsizetype colon = authority.contains(':') ? authority.indexOf(':') : authority.size();
    const QByteArray host = authority.left(colon).toLower();
    const QByteArray port = authority.mid(colon + 1);
    const bool isNumber = std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber && (host == "localhost" || host == "127.0.0.1");
}

// Whether the list has the item, with or without parameters; an item with q=0 does not count.
bool lists(const QByteArray &list, const QByteArray &wanted)
{
    return std::ranges::any_of(list.toLower().split(','), [&wanted](const QByteArray &item) {
        const QList<QByteArray> parts = item.split(';');
        if (parts[0].trimmed() != wanted)
            return false;
        return std::ranges::none_of(parts, [](const QByteArray &part) {
            const QByteArray parameter = part.trimmed();
            bool isNumber = false;
            return parameter.startsWith("q=") && parameter.mid(2).toDouble(&isNumber) <= 0 && isNumber;
        });
    });
}

// A status, or 0.
int readRequestLine(const QByteArray &line, HttpRequest &request)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || words[1].isEmpty()
        || !std::ranges::all_of(words[1], isVisible) || !words[2].startsWith("HTTP/"))
        return 400;
    request.method = words[0];
    request.target = words[1];
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return 505;
    request.wantsClose = words[2] == "HTTP/1.0";
    return request.method == "GET" || request.method == "HEAD" ? 0 : 405;
}

// A target may be a whole address; then its host counts.
int readTarget(HttpRequest &request, QByteArray &host)
{
    constexpr std::string_view scheme = "http://";
    if (request.target.toLower().startsWith(scheme.data())) {
        const QByteArray rest = request.target.mid(scheme.size());
        const auto end = std::ranges::find_if(rest, [](char c) { return c == '/' || c == '?'; });
        host = rest.left(std::distance(rest.begin(), end));
        request.target = rest.mid(host.size());
        if (!request.target.startsWith('/'))
            request.target.prepend('/');
    }
    return request.target.startsWith('/') ? 0 : 400;
}

int readFields(const QList<QByteArray> &lines, HttpRequest &request, QList<QByteArray> &hosts)
{
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).toLower();
        const QByteArray value = line.mid(colon + 1).trimmed();
        const auto isControl = [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7f; };
        if (colon < 0 || !isToken(name) || std::ranges::any_of(value, isControl))
            return 400;
        if (name == "host")
            hosts.append(value);
        else if (name == "connection")
            request.wantsClose = request.wantsClose || lists(value, "close");
        else if (name == "accept-encoding")
            request.acceptsDeflate = request.acceptsDeflate || lists(value, "deflate") || lists(value, "*");
        else if (name == "transfer-encoding" || (name == "content-length" && value != "0"))
            return 413; // a body has no place in what can be asked here
    }
    return 0;
}

int readRequest(const QList<QByteArray> &lines, HttpRequest &request)
{
    QList<QByteArray> hosts;
    if (const int bad = readRequestLine(lines.first(), request))
        return bad;
    const bool needsHost = !request.wantsClose; // since HTTP/1.1
    if (const int bad = readFields(lines.mid(1), request, hosts))
        return bad;
    if (hosts.size() > 1 || (needsHost && hosts.isEmpty()))
        return 400;
    QByteArray host = hosts.value(0);
    if (const int bad = readTarget(request, host))
        return bad;
    request.isForUs = (hosts.isEmpty() && host.isEmpty()) || isOurHost(host);
    return 0;
}

} // namespace

ParsedRequest parseRequest(const QByteArray &input, qsizetype limit)
{
    // Such as a TLS handshake, which would never end.
    const auto first = std::ranges::find_if(input, [](char c) { return c != '\r' && c != '\n'; });
    if (first != input.end() && !isTokenCharacter(*first))
        return {BadRequest{400, {}}, input.size()};

    const Header header = splitHeader(input);
    if (header.end > limit || (header.end < 0 && input.size() > limit))
        return {BadRequest{431, {}}, input.size()};
    if (header.end < 0)
        return {Unfinished{}, 0};
    HttpRequest request;
    if (const int bad = readRequest(header.lines, request))
        return {BadRequest{bad, request}, header.end};
    return {request, header.end};
}

} // namespace hilera
