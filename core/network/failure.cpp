#include "core/network/failure.h"

#include "core/limits.h"
#include "core/task/taskkind.h"

#include <cerrno>
#include <cstring>

namespace hilera {

namespace {

Note notConnected(const Failure &failure)
{
    if (failure.systemError == ECONNREFUSED)
        return {translatable("Note", "{host} refused the connection: nobody listens there"),
            {{"host", failure.host}}};
    return {translatable("Note", "no connection to {host}: {why}"),
        {{"host", failure.host},
            {"why",
                failure.systemError != 0 ? std::strerror(failure.systemError)
                                         : curl_easy_strerror(failure.code)}}};
}

Note brokenOff(const Failure &failure)
{
    if (failure.systemError == ECONNRESET)
        return {translatable("Note", "the server reset the connection")};
    return {translatable("Note", "the connection broke: {why}"), {{"why", curl_easy_strerror(failure.code)}}};
}

Note cutShort(const Failure &failure)
{
    if (failure.expected < 0)
        return {translatable("Note", "the body was cut short at {received} bytes"),
            {{"received", std::to_string(failure.received)}}};
    return {translatable("Note", "the body was cut short at {received} of {expected} bytes"),
        {{"received", std::to_string(failure.received)}, {"expected", std::to_string(failure.expected)}}};
}

} // namespace

Note explain(const Failure &failure)
{
    const std::string why = curl_easy_strerror(failure.code);
    switch (failure.code) {
    case CURLE_URL_MALFORMAT:
        return {translatable("Note", "not an address of http or https")};
    case CURLE_UNSUPPORTED_PROTOCOL: // an answer without a status line is taken for one of HTTP 0.9
        return failure.status == 0
            ? Note{translatable("Note", "the answer is not HTTP")}
            : Note{translatable("Note", "redirected to an address that is none of http or https")};
    case CURLE_COULDNT_RESOLVE_HOST:
        return {translatable("Note", "unknown host: {host}"), {{"host", failure.host}}};
    case CURLE_COULDNT_RESOLVE_PROXY:
        return {translatable("Note", "the proxy of this system is unknown")};
    case CURLE_COULDNT_CONNECT:
        return notConnected(failure);
    case CURLE_GOT_NOTHING:
        return {translatable("Note", "the server closed the connection without an answer")};
    case CURLE_PARTIAL_FILE:
        return cutShort(failure);
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
        return brokenOff(failure);
    case CURLE_TOO_MANY_REDIRECTS:
        return {translatable("Note", "more than {limit} redirects"),
            {{"limit", std::to_string(limits::redirects)}}};
    case CURLE_WEIRD_SERVER_REPLY:
        return {translatable("Note", "the answer is not HTTP")};
    case CURLE_BAD_CONTENT_ENCODING:
        return {translatable("Note", "the body could not be decoded")};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_ISSUER_ERROR:
        return {translatable("Note", "TLS: the certificate of {host} can’t be trusted"),
            {{"host", failure.host}}};
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ENGINE_INITFAILED:
        return {translatable("Note", "TLS: no secure connection to {host} could be made"),
            {{"host", failure.host}}};
    default:
        return {translatable("Note", "the transfer failed: {why}"), {{"why", why}}};
    }
}

} // namespace hilera
