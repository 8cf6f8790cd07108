#include "core/network/exchange.h"

#include "core/limits.h"
#include "core/task/taskkind.h"

#include <array>
#include <charconv>
#include <mutex>
#include <new>
#include <string_view>

namespace hilera {

namespace {

void startLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

std::string hostOf(CURL *easy)
{
    const char *address = nullptr;
    curl_easy_getinfo(easy, CURLINFO_EFFECTIVE_URL, &address);
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> url(curl_url(), curl_url_cleanup);
    char *host = nullptr;
    if (!address || curl_url_set(url.get(), CURLUPART_URL, address, 0) != CURLUE_OK
        || curl_url_get(url.get(), CURLUPART_HOST, &host, 0) != CURLUE_OK)
        return {};
    const std::unique_ptr<char, decltype(&curl_free)> kept(host, curl_free);
    return host;
}

bool isThisMachine(CURL *easy)
{
    const std::string host = hostOf(easy);
    return host == "localhost" || host == "[::1]" || host.starts_with("127.");
}

// The shortest that is exact: "60", "0.5".
std::string secondsText(Nanoseconds duration)
{
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), toSeconds(duration)).ptr;
    return {digits.data(), end};
}

std::string_view trimmed(std::string_view line)
{
    const std::size_t end = line.find_last_not_of("\r\n ");
    return line.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

// "HTTP/1.1 404 Not Found"
std::string phraseOf(std::string_view statusLine)
{
    const std::size_t status = statusLine.find(' ');
    const std::size_t phrase = statusLine.find(' ', status == std::string_view::npos ? status : status + 1);
    return phrase == std::string_view::npos ? std::string()
                                            : std::string(trimmed(statusLine.substr(phrase + 1)));
}

} // namespace

Exchange::Exchange(TransferRequest request)
    : m_request(std::move(request))
    , m_deadline(steadyNow() + m_request.timeout)
{
    startLibrary();
    m_easy.reset(curl_easy_init());
    m_multi.reset(curl_multi_init());
    CURL *easy = m_easy.get();
    if (!easy || !m_multi)
        throw std::bad_alloc();

    curl_easy_setopt(easy, CURLOPT_URL, m_request.address.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(
        easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1); // one request a connection can be seen
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(easy, CURLOPT_MAXREDIRS, static_cast<long>(limits::redirects));
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, ""); // whatever it can decode
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "Hilera");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L); // a name look-up that hangs is not waited for
    if (isThisMachine(easy))
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, takeHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_SOCKOPTFUNCTION, socketMade);
    curl_easy_setopt(easy, CURLOPT_SOCKOPTDATA, this);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, connected);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, this);
    enter(Phase::Connecting);
}

Exchange::~Exchange()
{
    end();
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
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi.get(), &left)) {
        if (message->msg == CURLMSG_DONE)
            return resultOf(message->data.result);
    }
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
    m_result.outcome = Outcome::TimedOut;
    m_result.note = {texts[static_cast<int>(m_phase)], {{"timeout", secondsText(m_request.timeout)}}};
    return std::move(m_result);
}

TransferResult Exchange::cancelled()
{
    m_result.outcome = Outcome::Cancelled;
    return std::move(m_result);
}

std::size_t Exchange::takeHeader(char *data, std::size_t, std::size_t size, void *exchange)
{
    auto &self = *static_cast<Exchange *>(exchange);
    self.enter(Phase::Receiving);
    self.m_headerSize += size;
    if (self.m_headerSize > limits::headerSize) {
        self.m_tooLarge = {translatable("Note", "headers larger than the limit of {limit} bytes"),
            {{"limit", std::to_string(limits::headerSize)}}};
        return CURL_WRITEFUNC_ERROR;
    }
    const std::string_view line(data, size);
    if (line.starts_with("HTTP/"))
        self.m_result.phrase = phraseOf(line);
    return size;
}

std::size_t Exchange::takeBody(char *data, std::size_t, std::size_t size, void *exchange)
{
    auto &self = *static_cast<Exchange *>(exchange);
    self.m_result.size += size;
    if (self.m_result.size > self.m_request.bodyLimit) {
        self.m_tooLarge = {translatable("Note", "larger than the limit of {limit} bytes"),
            {{"limit", std::to_string(self.m_request.bodyLimit)}}};
        return CURL_WRITEFUNC_ERROR;
    }
    if (self.m_request.keepsBody)
        self.m_result.body.append(data, size);
    return size;
}

int Exchange::socketMade(void *exchange, curl_socket_t, curlsocktype)
{
    static_cast<Exchange *>(exchange)->enter(Phase::Connecting); // once more, after a redirect
    return CURL_SOCKOPT_OK;
}

int Exchange::connected(void *exchange, char *, char *, int, int)
{
    static_cast<Exchange *>(exchange)->enter(Phase::FirstByte);
    return CURL_PREREQFUNC_OK;
}

void Exchange::enter(Phase phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    m_request.enter(phase);
}

TransferResult Exchange::resultOf(CURLcode code)
{
    long status = 0;
    long redirects = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(m_easy.get(), CURLINFO_REDIRECT_COUNT, &redirects);
    m_result.status = static_cast<int>(status);
    m_result.redirects = static_cast<int>(redirects);
    if (m_tooLarge || code != CURLE_OK) {
        m_result.outcome = Outcome::Failed;
        m_result.note = m_tooLarge ? *m_tooLarge : explain(failure(code));
    }
    return std::move(m_result);
}

Failure Exchange::failure(CURLcode code) const
{
    long systemError = 0;
    curl_off_t received = 0;
    curl_off_t expected = -1;
    curl_easy_getinfo(m_easy.get(), CURLINFO_OS_ERRNO, &systemError);
    curl_easy_getinfo(m_easy.get(), CURLINFO_SIZE_DOWNLOAD_T, &received);
    curl_easy_getinfo(m_easy.get(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &expected);
    return {code, m_result.status, static_cast<int>(systemError), hostOf(m_easy.get()), received, expected};
}

} // namespace hilera
