#include "core/network/exchange.h"

#include <memory>

namespace hilera {

namespace {

// Kept alive by the loop's callbacks, until it has ended.
class AsyncTransfer : public std::enable_shared_from_this<AsyncTransfer> {
public:
    AsyncTransfer(TransferRequest request, TaskLoop &loop, std::function<void(TransferResult)> done)
        : m_loop(loop)
        , m_done(std::move(done))
        , m_exchange(std::move(request))
    {
    }

    ~AsyncTransfer()
    {
        curl_multi_setopt(m_exchange.multi(), CURLMOPT_SOCKETFUNCTION, nullptr); // the loop may be gone
        curl_multi_setopt(m_exchange.multi(), CURLMOPT_TIMERFUNCTION, nullptr);
    }
    AsyncTransfer(const AsyncTransfer &) = delete;
    AsyncTransfer &operator=(const AsyncTransfer &) = delete;

    void start()
    {
        m_deadline = m_loop.callAt(m_exchange.deadline(), [self = shared_from_this()](bool isDue) {
            self->finish(isDue ? self->m_exchange.timedOut() : self->m_exchange.cancelled());
        });
        curl_multi_setopt(m_exchange.multi(), CURLMOPT_SOCKETFUNCTION, watchSocket);
        curl_multi_setopt(m_exchange.multi(), CURLMOPT_SOCKETDATA, this);
        curl_multi_setopt(m_exchange.multi(), CURLMOPT_TIMERFUNCTION, setTimer);
        curl_multi_setopt(m_exchange.multi(), CURLMOPT_TIMERDATA, this);
        m_exchange.start();
    }

private:
    static int watchSocket(CURL *, curl_socket_t socket, int what, void *transfer, void *)
    {
        auto &self = *static_cast<AsyncTransfer *>(transfer);
        if (what == CURL_POLL_REMOVE) {
            self.m_loop.unwatch(socket);
            return 0;
        }
        const TaskLoop::Readiness wanted{(what & CURL_POLL_IN) != 0, (what & CURL_POLL_OUT) != 0};
        self.m_loop.watch(
            socket, wanted, [kept = self.shared_from_this(), socket](TaskLoop::Readiness ready) {
                kept->goOn(
                    socket, (ready.toRead ? CURL_CSELECT_IN : 0) | (ready.toWrite ? CURL_CSELECT_OUT : 0));
            });
        return 0;
    }

    static int setTimer(CURLM *, long milliseconds, void *transfer)
    {
        constexpr Nanoseconds millisecond = 1'000'000;
        auto &self = *static_cast<AsyncTransfer *>(transfer);
        self.cancelTimer();
        if (milliseconds >= 0) {
            self.m_timer = self.m_loop.callAt(
                steadyNow() + milliseconds * millisecond, [kept = self.shared_from_this()](bool isDue) {
                    kept->m_timer.reset();
                    if (isDue)
                        kept->goOn(CURL_SOCKET_TIMEOUT, 0);
                });
        }
        return 0;
    }

    void cancelTimer()
    {
        if (m_timer)
            m_loop.cancel(*m_timer);
        m_timer.reset();
    }

    void goOn(curl_socket_t socket, int events)
    {
        if (!m_done)
            return;
        int underWay = 0;
        curl_multi_socket_action(m_exchange.multi(), socket, events, &underWay);
        if (auto result = m_exchange.result())
            finish(*std::move(result));
    }

    void finish(TransferResult result)
    {
        const auto done = std::exchange(m_done, {});
        if (!done)
            return;
        m_exchange.end(); // which unwatches what is watched
        cancelTimer();
        m_loop.cancel(m_deadline);
        done(std::move(result));
    }

    TaskLoop &m_loop;
    std::function<void(TransferResult)> m_done; // empty when it has ended
    Exchange m_exchange;
    TaskLoop::Deadline m_deadline;
    std::optional<TaskLoop::Deadline> m_timer; // libcurl's
};

} // namespace

void beginTransfer(TransferRequest request, TaskLoop &loop, std::function<void(TransferResult)> done)
{
    std::make_shared<AsyncTransfer>(std::move(request), loop, std::move(done))->start();
}

} // namespace hilera
