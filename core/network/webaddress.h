#pragma once

#include <optional>
#include <string>

namespace hilera {

// An address of the web, as libcurl reads it.
struct WebAddress {
    static constexpr std::size_t shownLength = 200; // bytes

    std::string whole = {}; // as it is asked for
    std::string shown = {}; // without user and password, shortened where it is long
    std::string host = {}; // IPv6 in brackets
    std::string server = {}; // the host, and the port where the address names one
    int port = 0;
    bool isSecure = false;

    // Of the loopback interface: no proxy leads there.
    [[nodiscard]] bool isThisMachine() const;
};

// Nothing where it is no address of http or https. With a base it may be relative to that.
[[nodiscard]] std::optional<WebAddress> parseWebAddress(
    const std::string &address, const std::string &base = {});

} // namespace hilera
