#include "core/network/failure.h"

#include "core/machine/limits.h"
#include "core/task/taskkind.h"

#include <cerrno>

namespace hilera {

namespace {

Note ofHost(const char *text, const Failure &failure)
{
    return {text, {{"host", failure.address.host}}};
}

Note ofServer(const char *text, const Failure &failure)
{
    return {text, {{"server", failure.address.server}}};
}

// The proxy that stands in between; empty if there is none.
std::string proxyOf(const Failure &failure)
{
    return failure.peer.port == failure.address.port ? std::string() : failure.peer.name;
}

Note ofProxy(const std::string &proxy)
{
    return {translatable("Note",
                "no connection to the proxy {proxy}: check the environment variables http_proxy, "
                "https_proxy and ALL_PROXY"),
        {{"proxy", proxy}}};
}

Note notConnected(const Failure &failure)
{
    const int error = failure.peer.error != 0 ? failure.peer.error : failure.systemError;
    if (error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM) {
        return {translatable(
            "Note", "this computer has no room for one more connection: start fewer tasks at once")};
    }
    if (const std::string proxy = proxyOf(failure); !proxy.empty())
        return ofProxy(proxy);
    switch (error) {
    case ECONNREFUSED:
        return ofServer(
            translatable("Note", "{server} refused the connection: nobody listens there"), failure);
    case ENETUNREACH:
    case EHOSTUNREACH:
    case ENETDOWN:
    case EHOSTDOWN:
        return ofServer(
            translatable("Note", "no way to {server}: check the network of this computer"), failure);
    case ETIMEDOUT:
        return ofServer(translatable("Note", "{server} does not answer: no connection in time"), failure);
    case EACCES:
    case EPERM:
        return ofServer(
            translatable("Note", "this computer forbids a connection to {server}: a firewall may do that"),
            failure);
    default:
        return {translatable("Note", "no connection to {server} (error {error} of the system)"),
            {{"server", failure.address.server}, {"error", std::to_string(error)}}};
    }
}

Note brokenOff(const Failure &failure)
{
    if (failure.systemError == ECONNRESET || failure.systemError == EPIPE)
        return {translatable("Note", "the server reset the connection")};
    if (failure.systemError != 0) {
        return {translatable("Note", "the connection broke (error {error} of the system)"),
            {{"error", std::to_string(failure.systemError)}}};
    }
    if (failure.isChunked)
        return {translatable("Note", "the body comes in chunks, and one of them makes no sense")};
    if (failure.address.isSecure)
        return ofHost(translatable("Note", "TLS: {host} broke the secure connection off"), failure);
    return {translatable("Note", "the answer is not HTTP")};
}

Note cutShort(const Failure &failure)
{
    const std::string received = std::to_string(failure.received);
    if (failure.expected < 0)
        return {translatable("Note", "the body was cut short at {received} bytes"), {{"received", received}}};
    return {translatable("Note", "the body was cut short at {received} of {expected} bytes"),
        {{"received", received}, {"expected", std::to_string(failure.expected)}}};
}

// What libcurl has no room for: memory, or header lines beyond its own limits.
Note tooLarge(const Failure &failure)
{
    if (failure.isSent && !failure.isHeadWhole) {
        return {translatable("Note", "headers larger than the limit of {limit} bytes"),
            {{"limit", std::to_string(limits::headerSize)}}};
    }
    return {translatable("Note", "this computer has no memory left")};
}

Note notAnAddress()
{
    return {translatable("Note", "not an address of http or https")};
}

Note notHttp()
{
    return {translatable("Note", "the answer is not HTTP")};
}

} // namespace

Note explain(const Failure &failure)
{
    // CURLE_TOO_LARGE, of a libcurl that may be newer than the one that this was built with.
    if (static_cast<int>(failure.code) == 100)
        return tooLarge(failure);
    switch (failure.code) {
    case CURLE_URL_MALFORMAT:
        return notAnAddress();
    case CURLE_UNSUPPORTED_PROTOCOL: // an answer without a status line is taken for one of HTTP 0.9
        return failure.isSent ? notHttp() : notAnAddress();
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_FUNCTION_ARGUMENT: // a header line without a colon
        return notHttp();
    case CURLE_COULDNT_RESOLVE_HOST:
        return ofHost(translatable("Note",
                          "unknown host: {host} (check the name, and that this computer has a network)"),
            failure);
    case CURLE_COULDNT_RESOLVE_PROXY:
        return {translatable(
            "Note", "unknown proxy: check the environment variables http_proxy, https_proxy and ALL_PROXY")};
    case CURLE_PROXY:
        return ofProxy(failure.peer.name);
    case CURLE_COULDNT_CONNECT:
        return notConnected(failure);
    case CURLE_OPERATION_TIMEDOUT:
        return ofServer(translatable("Note", "{server} does not answer: no connection in time"), failure);
    case CURLE_BAD_CONTENT_ENCODING:
        return {translatable("Note", "the body came in an encoding that was not asked for")};
    case CURLE_GOT_NOTHING:
        return {translatable("Note", "the server closed the connection without an answer")};
    case CURLE_PARTIAL_FILE:
        return cutShort(failure);
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
        return brokenOff(failure);
    case CURLE_OUT_OF_MEMORY:
    case CURLE_FAILED_INIT:
        return tooLarge(failure);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return ofHost(translatable("Note", "TLS: the certificate of {host} can’t be trusted"), failure);
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CRL_BADFILE:
        return {translatable("Note",
            "TLS: the certificates that this computer trusts can’t be read: install ca-certificates")};
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_SSL_ENGINE_NOTFOUND:
    case CURLE_SSL_ENGINE_SETFAILED:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CLIENTCERT:
    case CURLE_USE_SSL_FAILED:
        return ofHost(translatable("Note", "TLS: no secure connection to {host} could be made"), failure);
    default:
        return {translatable("Note", "the transfer from {server} failed (code {code} of libcurl)"),
            {{"server", failure.address.server}, {"code", std::to_string(failure.code)}}};
    }
}

} // namespace hilera
