#include "core/network/webaddress.h"

#include "core/network/boundedtext.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <memory>
#include <string_view>

#include <arpa/inet.h>
#include <curl/curl.h>
#include <strings.h>

namespace hilera {

namespace {

using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

// Empty where there is none.
std::string part(const Url &url, CURLUPart which, unsigned flags = 0)
{
    char *text = nullptr;
    if (curl_url_get(url.get(), which, &text, flags) != CURLUE_OK)
        return {};
    const std::unique_ptr<char, decltype(&curl_free)> kept(text, curl_free);
    return text;
}

// As libcurl does it: who is known to a server stays so where it redirects to itself.
void keepUser(const Url &url, const std::string &base)
{
    const Url before(curl_url(), curl_url_cleanup);
    if (curl_url_set(before.get(), CURLUPART_URL, base.c_str(), 0) != CURLUE_OK
        || !part(url, CURLUPART_USER).empty())
        return;
    for (const CURLUPart same : {CURLUPART_SCHEME, CURLUPART_HOST, CURLUPART_PORT}) {
        if (part(url, same, CURLU_DEFAULT_PORT) != part(before, same, CURLU_DEFAULT_PORT))
            return;
    }
    for (const CURLUPart kept : {CURLUPART_USER, CURLUPART_PASSWORD}) {
        if (const std::string text = part(before, kept); !text.empty())
            curl_url_set(url.get(), kept, text.c_str(), 0);
    }
}

} // namespace

bool WebAddress::isThisMachine() const
{
    std::string name = host;
    if (name.ends_with('.'))
        name.pop_back();
    const auto isNamed = [&name](const char *wanted) { return strcasecmp(name.c_str(), wanted) == 0; };
    constexpr std::string_view below = ".localhost"; // which libcurl takes for localhost, too
    if (isNamed("localhost")
        || (name.size() > below.size()
            && strcasecmp(name.c_str() + name.size() - below.size(), below.data()) == 0))
        return true;
    in_addr four{};
    if (inet_pton(AF_INET, name.c_str(), &four) == 1)
        return (ntohl(four.s_addr) >> 24) == 127;
    in6_addr six{};
    if (!name.starts_with('[') || inet_pton(AF_INET6, name.substr(1, name.size() - 2).c_str(), &six) != 1)
        return false;
    return IN6_IS_ADDR_LOOPBACK(&six) || (IN6_IS_ADDR_V4MAPPED(&six) && six.s6_addr[12] == 127);
}

std::optional<WebAddress> parseWebAddress(const std::string &address, const std::string &base)
{
    constexpr unsigned flags = CURLU_URLENCODE | CURLU_ALLOW_SPACE;
    const Url url(curl_url(), curl_url_cleanup);
    if (!base.empty() && curl_url_set(url.get(), CURLUPART_URL, base.c_str(), 0) != CURLUE_OK)
        return {};
    if (curl_url_set(url.get(), CURLUPART_URL, address.c_str(), flags) != CURLUE_OK)
        return {};
    if (!base.empty())
        keepUser(url, base);
    std::string scheme = part(url, CURLUPART_SCHEME);
    std::ranges::transform(
        scheme, scheme.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (scheme != "http" && scheme != "https")
        return {};

    WebAddress parsed;
    parsed.whole = part(url, CURLUPART_URL);
    parsed.host = part(url, CURLUPART_HOST);
    const std::string port = part(url, CURLUPART_PORT);
    parsed.server = port.empty() ? parsed.host : parsed.host + ':' + port;
    parsed.port = std::atoi(part(url, CURLUPART_PORT, CURLU_DEFAULT_PORT).c_str());
    parsed.isSecure = scheme == "https";
    curl_url_set(url.get(), CURLUPART_USER, nullptr, 0);
    curl_url_set(url.get(), CURLUPART_PASSWORD, nullptr, 0);
    parsed.shown = bounded(part(url, CURLUPART_URL), WebAddress::shownLength);
    return parsed;
}

} // namespace hilera
