#include "core/network/exchange.h"

#include "core/machine/limits.h"
#include "core/network/boundedtext.h"
#include "core/task/taskkind.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <mutex>
#include <new>
#include <string_view>

#include <netdb.h>
#include <sys/socket.h>

namespace hilera {

namespace {

void startLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

// The shortest that is exact: "60", "0.5".
std::string secondsText(Nanoseconds duration)
{
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), toSeconds(duration)).ptr;
    return {digits.data(), end};
}

Peer peerOf(const curl_sockaddr &address)
{
    std::array<char, NI_MAXHOST> host{};
    std::array<char, NI_MAXSERV> port{};
    if (getnameinfo(&address.addr, address.addrlen, host.data(), host.size(), port.data(), port.size(),
            NI_NUMERICHOST | NI_NUMERICSERV)
        != 0)
        return {};
    const std::string name = address.family == AF_INET6 ? '[' + std::string(host.data()) + ']' : host.data();
    return {name + ':' + port.data(), std::atoi(port.data())};
}

bool isLookedUp(CURL *easy)
{
    curl_off_t microseconds = 0; // that it took
    curl_easy_getinfo(easy, CURLINFO_NAMELOOKUP_TIME_T, &microseconds);
    return microseconds > 0;
}

} // namespace

Exchange::Exchange(TransferRequest request)
    : m_request(std::move(request))
    , m_deadline(steadyNow() + m_request.timeout)
{
    startLibrary();
    const std::string accepted = std::string("Accept-Encoding: ") + BodyDecoder::accepted;
    m_fields.reset(curl_slist_append(nullptr, accepted.c_str()));
    m_easy.reset(curl_easy_init());
    m_multi.reset(curl_multi_init());
    CURL *easy = m_easy.get();
    if (!easy || !m_multi || !m_fields)
        throw std::bad_alloc();

    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(
        easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1); // one request a connection can be seen
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, m_fields.get());
    curl_easy_setopt(easy, CURLOPT_HTTP_CONTENT_DECODING, 0L); // see BodyDecoder
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L); // a proxy's, which are no answer
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, 2 * static_cast<long>(limits::timeout)); // never its own
    curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L); // after a redirect: the server may be closing it
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "Hilera");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L); // a name look-up that hangs is not waited for
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, takeHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, openSocket);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, this);
    curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, takeTrace);
    curl_easy_setopt(easy, CURLOPT_DEBUGDATA, this);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, connected);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, this);
    setAddress(parseWebAddress(m_request.address).value_or(WebAddress{.whole = m_request.address}));
}

Exchange::~Exchange()
{
    end();
}

void Exchange::setAddress(WebAddress address)
{
    m_address = std::move(address);
    m_peer = {};
    m_head = {};
    m_hasTls = false;
    m_isTlsClosed = false;
    curl_easy_setopt(m_easy.get(), CURLOPT_URL, m_address.whole.c_str());
    curl_easy_setopt(m_easy.get(), CURLOPT_VERBOSE, m_address.isSecure ? 1L : 0L); // see takeTrace
    // Else as the environment has it.
    curl_easy_setopt(m_easy.get(), CURLOPT_PROXY, m_address.isThisMachine() ? "" : nullptr);
    enter(Phase::Connecting);
}

void Exchange::start()
{
    curl_multi_add_handle(m_multi.get(), m_easy.get());
}

void Exchange::end()
{
    curl_multi_remove_handle(m_multi.get(), m_easy.get()); // of no effect where it is not in
}

std::optional<TransferResult> Exchange::result()
{
    std::optional<CURLcode> ended;
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi.get(), &left)) {
        if (message->msg == CURLMSG_DONE)
            ended = message->data.result;
    }
    if (m_head.redirects() && !m_refusal)
        return follow();
    if (!ended)
        return {};
    if (m_head.isLast()) {
        m_result.status = m_head.status();
        m_result.phrase = m_head.phrase();
    }
    if (auto fault = findFault(*ended))
        return failed(*std::move(fault));
    return std::move(m_result);
}

// Of its body, what has come by now is let go, and the rest is not waited for.
std::optional<TransferResult> Exchange::follow()
{
    if (m_result.redirects == limits::redirects) {
        return failed({translatable("Note", "more than {limit} redirects"),
            {{"limit", std::to_string(limits::redirects)}}});
    }
    auto target = parseWebAddress(m_head.location(), m_address.whole);
    if (!target) {
        return failed({translatable("Note", "redirected to “{target}”, which is no address of http or https"),
            {{"target", bounded(m_head.location(), WebAddress::shownLength)}}});
    }
    ++m_result.redirects;
    m_result.redirectedTo = target->shown;
    end();
    setAddress(*std::move(target));
    start();
    return {};
}

TransferResult Exchange::timedOut()
{
    static constexpr const char *texts[phaseCount] = {
        translatable("Note", "timed out after {timeout} s"),
        translatable("Note", "timed out after {timeout} s, still connecting"),
        translatable("Note", "timed out after {timeout} s without a first byte"),
        translatable("Note", "timed out after {timeout} s, still receiving"),
    };
    const char *text = texts[static_cast<int>(m_phase)];
    if (m_phase == Phase::Connecting && !isLookedUp(m_easy.get()))
        text = translatable("Note", "timed out after {timeout} s, still looking up {host}");
    m_result.outcome = Outcome::TimedOut;
    m_result.note = {text, {{"timeout", secondsText(m_request.timeout)}, {"host", m_address.host}}};
    return std::move(m_result);
}

TransferResult Exchange::cancelled()
{
    m_result.outcome = Outcome::Cancelled;
    return std::move(m_result);
}

std::size_t Exchange::takeHeader(char *data, std::size_t, std::size_t size, void *exchange)
{
    constexpr long switchingProtocols = 101;
    auto &self = *static_cast<Exchange *>(exchange);
    self.enter(Phase::Receiving);
    self.m_headerSize += size;
    if (self.m_headerSize > limits::headerSize) {
        self.m_refusal = {translatable("Note", "headers larger than the limit of {limit} bytes"),
            {{"limit", std::to_string(limits::headerSize)}}};
        return CURL_WRITEFUNC_ERROR;
    }
    long status = 0;
    curl_easy_getinfo(self.m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    self.m_head.take({data, size}, static_cast<int>(status));
    // After which nobody knows what comes, or when.
    if (self.m_head.isWhole() && status == switchingProtocols) {
        self.m_refusal = {translatable("Note", "the server went over to another protocol (status 101)")};
        return CURL_WRITEFUNC_ERROR;
    }
    if (self.m_head.isLast() && self.m_head.hasSenselessSize() && !self.m_head.redirects()) {
        self.m_refusal = {translatable(
            "Note", "Content-Length makes no sense: it is no possible size, or there are two that differ")};
        return CURL_WRITEFUNC_ERROR;
    }
    return size;
}

std::size_t Exchange::takeBody(char *data, std::size_t, std::size_t size, void *exchange)
{
    auto &self = *static_cast<Exchange *>(exchange);
    if (self.m_head.redirects())
        return size;
    const bool goesOn = (self.m_received > 0 || self.beginBody()) && self.takePart({data, size});
    return goesOn ? size : CURL_WRITEFUNC_ERROR;
}

bool Exchange::beginBody()
{
    const std::string &coding =
        m_head.transferCoding().empty() ? m_head.contentCoding() : m_head.transferCoding();
    if (coding.empty())
        return true;
    if (!m_head.transferCoding().empty() || !BodyDecoder::knows(coding)) {
        m_refusal = {
            translatable("Note", "the body came in the encoding “{coding}”, which was not asked for"),
            {{"coding", coding}}};
        return false;
    }
    m_decoder.emplace(coding);
    return true;
}

bool Exchange::takePart(std::string_view part)
{
    m_received += part.size();
    if (!m_decoder)
        return take(part);
    const bool goesOn = isWithinLimit(m_received)
        && m_decoder->decode(part, [this](std::string_view decoded) { return take(decoded); });
    if (m_decoder->isBroken())
        m_refusal = {translatable("Note", "the body could not be decoded")};
    return goesOn;
}

bool Exchange::take(std::string_view body)
{
    m_result.size += body.size();
    if (!isWithinLimit(m_result.size))
        return false;
    if (m_request.keepsBody)
        m_result.body += body;
    return true;
}

bool Exchange::isWithinLimit(std::size_t size)
{
    if (size <= m_request.bodyLimit)
        return true;
    m_refusal = {translatable("Note", "larger than the limit of {limit} bytes"),
        {{"limit", std::to_string(m_request.bodyLimit)}}};
    return false;
}

curl_socket_t Exchange::openSocket(void *exchange, curlsocktype, curl_sockaddr *peer)
{
    auto &self = *static_cast<Exchange *>(exchange);
    self.enter(Phase::Connecting); // once more, after a redirect
    const int made = socket(peer->family, peer->socktype | SOCK_CLOEXEC, peer->protocol);
    self.m_peer = peerOf(*peer);
    self.m_peer.error = made < 0 ? errno : 0;
    return made < 0 ? CURL_SOCKET_BAD : made;
}

// libcurl tells OpenSSL to take the end of a connection for the end of the body, even without TLS's
// close_notify: a connection that was cut would then pass for a whole body. Only the trace tells whether the
// server sent that message.
int Exchange::takeTrace(CURL *, curl_infotype type, char *data, std::size_t size, void *exchange)
{
    constexpr std::string_view closeNotify("\x01\x00", 2); // no other message has two bytes
    auto &self = *static_cast<Exchange *>(exchange);
    if (type == CURLINFO_SSL_DATA_IN) {
        self.m_hasTls = true;
        self.m_isTlsClosed |= std::string_view(data, size) == closeNotify;
    }
    return 0;
}

int Exchange::connected(void *exchange, char *, char *, int, int)
{
    auto &self = *static_cast<Exchange *>(exchange);
    self.m_earlierError = self.systemError();
    self.enter(Phase::FirstByte);
    return CURL_PREREQFUNC_OK;
}

void Exchange::enter(Phase phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    m_request.enter(phase);
}

TransferResult Exchange::failed(Note why)
{
    m_result.outcome = Outcome::Failed;
    m_result.note = std::move(why);
    return std::move(m_result);
}

std::optional<Note> Exchange::findFault(CURLcode code) const
{
    if (m_refusal)
        return m_refusal;
    // Newer versions of libcurl report themselves that close_notify is missing.
    const bool isUnsureEnd =
        code == CURLE_RECV_ERROR && m_head.isLast() && !isEndSure() && failure(code).systemError == 0;
    if (code != CURLE_OK && !isUnsureEnd)
        return explain(failure(code));
    if (!m_head.isLast())
        return Note{translatable("Note", "the server broke the answer off within its headers")};
    if (!isBodyWhole())
        return Note{translatable("Note", "the compressed body was cut short at {received} bytes"),
            {{"received", std::to_string(m_received)}}};
    if (!isEndSure()) {
        return Note{translatable("Note",
                        "TLS: {host} broke the connection off without close_notify, so that the body may be "
                        "cut short at {received} bytes"),
            {{"host", m_address.host}, {"received", std::to_string(m_received)}}};
    }
    return {};
}

bool Exchange::hasBody() const
{
    constexpr int noContent = 204;
    constexpr int notModified = 304;
    return m_head.status() != noContent && m_head.status() != notModified;
}

bool Exchange::isEndSure() const
{
    const bool endsWithConnection = !m_decoder && !m_head.isChunked() && announcedSize() < 0;
    return !hasBody() || !endsWithConnection || !m_hasTls || m_isTlsClosed;
}

// libcurl knows it but of one that is compressed.
bool Exchange::isBodyWhole() const
{
    if (m_decoder)
        return m_decoder->isWhole();
    return !hasBody() || m_head.contentCoding().empty() || announcedSize() == 0;
}

std::int64_t Exchange::announcedSize() const
{
    curl_off_t size = -1;
    curl_easy_getinfo(m_easy.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &size);
    return size;
}

int Exchange::systemError() const
{
    long error = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_OS_ERRNO, &error);
    return static_cast<int>(error);
}

Failure Exchange::failure(CURLcode code) const
{
    const int error = systemError();
    return {code, error == m_earlierError ? 0 : error, m_address, m_peer, m_phase > Phase::Connecting,
        m_head.isLast(), m_head.isChunked(), m_received, announcedSize()};
}

} // namespace hilera
