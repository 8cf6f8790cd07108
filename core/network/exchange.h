#pragma once

#include "core/network/failure.h"
#include "core/network/transfer.h"

#include <memory>
#include <optional>

#include <curl/curl.h>

namespace hilera {

// A request and the answer to it, as libcurl sees them; whoever has one waits for it as he likes.
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

    // Nothing while it goes on.
    [[nodiscard]] std::optional<TransferResult> result();
    [[nodiscard]] TransferResult timedOut();
    [[nodiscard]] TransferResult cancelled();

    // `time` is the steady clock's.
    [[nodiscard]] Nanoseconds deadline() const { return m_deadline; }

private:
    static std::size_t takeHeader(char *data, std::size_t one, std::size_t size, void *exchange);
    static std::size_t takeBody(char *data, std::size_t one, std::size_t size, void *exchange);
    static int socketMade(void *exchange, curl_socket_t socket, curlsocktype purpose);
    static int connected(void *exchange, char *, char *, int, int);

    void enter(Phase phase);
    [[nodiscard]] TransferResult resultOf(CURLcode code);
    [[nodiscard]] Failure failure(CURLcode code) const;

    struct EasyCleanup {
        void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
    };
    struct MultiCleanup {
        void operator()(CURLM *multi) const { curl_multi_cleanup(multi); }
    };

    TransferRequest m_request;
    Nanoseconds m_deadline;
    std::unique_ptr<CURL, EasyCleanup> m_easy;
    std::unique_ptr<CURLM, MultiCleanup> m_multi;
    Phase m_phase = Phase::None;
    TransferResult m_result;
    std::size_t m_headerSize = 0;
    std::optional<Note> m_tooLarge; // which is why it was broken off
};

} // namespace hilera
