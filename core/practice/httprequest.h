#pragma once

#include <QByteArray>

#include <variant>

namespace hilera {

// The parts of a request that matter here.
struct HttpRequest {
    QByteArray method;
    QByteArray target; // path and query, as sent
    bool wantsClose = false; // of the connection, after the answer
    bool acceptsDeflate = false;
    bool isForUs = true; // its host is this machine
};

// A malformed request: the status of the answer, and the part that was read.
struct BadRequest {
    int status = 400;
    HttpRequest request;
};

struct Unfinished { }; // more of it has to come

struct ParsedRequest {
    std::variant<Unfinished, HttpRequest, BadRequest> request;
    qsizetype length = 0; // of its bytes in the input
};

// Reads the first request of the input; one that is longer than `limit` bytes is bad.
[[nodiscard]] ParsedRequest parseRequest(const QByteArray &input, qsizetype limit);

} // namespace hilera
