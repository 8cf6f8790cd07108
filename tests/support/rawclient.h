#pragma once

#include "core/trace/clock.h"

#include <QByteArray>

#include <vector>

namespace hilera::test {

// A client on a socket of the system, without any of Qt's network classes. Its calls wait.
class RawClient {
public:
    enum class Ending { None, Closed, Reset }; // None: not within the time

    explicit RawClient(int port);
    ~RawClient();
    RawClient(RawClient &&other) noexcept;
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    [[nodiscard]] bool isConnected() const { return m_socket >= 0; }
    [[nodiscard]] int socket() const { return m_socket; }
    bool send(const QByteArray &bytes) const; // false if the other side has gone
    // Until there are so many bytes, or the end.
    QByteArray receive(qint64 most = 1'000'000'000, int milliseconds = 10'000);
    [[nodiscard]] Ending ending() const { return m_ending; }

private:
    int m_socket = -1;
    Ending m_ending = Ending::None;
};

// A GET of a path, as a browser would send it.
[[nodiscard]] QByteArray getRequest(const QByteArray &target);

// Sends each client's request, and waits for the first byte of each answer: the time each took. -1: it did
// not come.
[[nodiscard]] std::vector<Nanoseconds> firstByteTimes(
    const std::vector<RawClient> &clients, const std::vector<QByteArray> &requests);

} // namespace hilera::test
