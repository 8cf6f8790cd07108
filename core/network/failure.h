#pragma once

#include "core/network/webaddress.h"
#include "core/trace/note.h"

#include <cstdint>
#include <string>

#include <curl/curl.h>

namespace hilera {

// The host that a connection was last tried to.
struct Peer {
    std::string name = {}; // "127.0.0.1:8000"; empty if none was tried
    int port = 0;
    int error = 0; // errno where there was no socket for it
};

// What is known of a transfer that libcurl gave up.
struct Failure {
    CURLcode code = CURLE_OK;
    int systemError = 0; // errno of its last connection
    WebAddress address;
    Peer peer;
    bool isSent = false; // the request
    bool isHeadWhole = false;
    bool isChunked = false;
    std::size_t received = 0; // bytes of the body, as they came
    std::int64_t expected = -1; // as the server announced; -1 if it did not
};

// In words that a student understands.
[[nodiscard]] Note explain(const Failure &failure);

} // namespace hilera
