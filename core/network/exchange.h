#pragma once

#include "core/network/answerhead.h"
#include "core/network/bodydecoder.h"
#include "core/network/failure.h"
#include "core/network/transfer.h"
#include "core/network/webaddress.h"

#include <memory>
#include <optional>

#include <curl/curl.h>

namespace hilera {

// A request and the answer to it, as libcurl sees them; whoever has one waits for it as he likes. Redirects
// are followed here, not in libcurl, which would wait for their bodies, and could not tell whose fault an
// address is.
class Exchange {
public:
    explicit Exchange(TransferRequest request);
    ~Exchange();
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;

    // Of this exchange alone, so that the server sees as many connections as there are workers.
    [[nodiscard]] CURLM *multi() const { return m_multi.get(); }

    void start();
    void end(); // before its result, or after

    // Nothing while it goes on. To be asked whenever libcurl has done something: goes where it is redirected.
    [[nodiscard]] std::optional<TransferResult> result();
    [[nodiscard]] TransferResult timedOut();
    [[nodiscard]] TransferResult cancelled();

    // `time` is the steady clock's.
    [[nodiscard]] Nanoseconds deadline() const { return m_deadline; }

private:
    static std::size_t takeHeader(char *data, std::size_t one, std::size_t size, void *exchange);
    static std::size_t takeBody(char *data, std::size_t one, std::size_t size, void *exchange);
    static curl_socket_t openSocket(void *exchange, curlsocktype purpose, curl_sockaddr *peer);
    static int takeTrace(CURL *easy, curl_infotype type, char *data, std::size_t size, void *exchange);
    static int connected(void *exchange, char *, char *, int, int);

    void enter(Phase phase);
    void setAddress(WebAddress address);
    [[nodiscard]] std::optional<TransferResult> follow();
    // Of the body; false where no more of it is wanted.
    [[nodiscard]] bool beginBody();
    [[nodiscard]] bool takePart(std::string_view part); // as it came
    [[nodiscard]] bool take(std::string_view body); // decoded
    [[nodiscard]] bool isWithinLimit(std::size_t size);

    [[nodiscard]] TransferResult failed(Note why);
    [[nodiscard]] std::optional<Note> findFault(CURLcode code) const;
    [[nodiscard]] bool hasBody() const;
    [[nodiscard]] bool isBodyWhole() const;
    [[nodiscard]] bool isEndSure() const; // of a body of no announced size
    [[nodiscard]] std::int64_t announcedSize() const; // of the body; -1 if it was not
    [[nodiscard]] int systemError() const; // errno that libcurl met last, or 0
    [[nodiscard]] Failure failure(CURLcode code) const;

    struct EasyCleanup {
        void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
    };
    struct MultiCleanup {
        void operator()(CURLM *multi) const { curl_multi_cleanup(multi); }
    };
    struct ListCleanup {
        void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    };

    TransferRequest m_request;
    Nanoseconds m_deadline;
    std::unique_ptr<curl_slist, ListCleanup> m_fields; // of the request
    std::unique_ptr<CURL, EasyCleanup> m_easy;
    std::unique_ptr<CURLM, MultiCleanup> m_multi;
    Phase m_phase = Phase::None;
    TransferResult m_result;
    std::size_t m_headerSize = 0;
    std::optional<Note> m_refusal; // which is why it was broken off

    // Of the address that is asked now:
    WebAddress m_address;
    Peer m_peer;
    AnswerHead m_head;
    std::optional<BodyDecoder> m_decoder;
    std::size_t m_received = 0; // bytes of the body, as they came
    bool m_hasTls = false; // messages of it are heard
    bool m_isTlsClosed = false; // the server said that no more comes
    int m_earlierError = 0; // errno of an address before the one that answered, which libcurl keeps
};

} // namespace hilera
