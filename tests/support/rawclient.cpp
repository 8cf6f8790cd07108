#include "tests/support/rawclient.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hilera::test {

RawClient::RawClient(int port)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr any{};
    static_assert(sizeof any == sizeof address);
    std::copy_n(reinterpret_cast<const char *>(&address), sizeof address, reinterpret_cast<char *>(&any));
    if (::connect(m_socket, &any, sizeof any) != 0) {
        ::close(m_socket);
        m_socket = -1;
    }
}

RawClient::~RawClient()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

RawClient::RawClient(RawClient &&other) noexcept
    : m_socket(std::exchange(other.m_socket, -1))
    , m_ending(other.m_ending)
{
}

bool RawClient::send(const QByteArray &bytes) const
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t count = ::send(
            m_socket, bytes.constData() + sent, static_cast<std::size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (count < 0)
            return false;
        sent += count;
    }
    return true;
}

QByteArray RawClient::receive(qint64 most, int milliseconds)
{
    const Nanoseconds end = steadyNow() + milliseconds * Nanoseconds(1'000'000);
    QByteArray bytes;
    std::array<char, 65'536> buffer;
    while (bytes.size() < most) {
        const Nanoseconds rest = std::max<Nanoseconds>(end - steadyNow(), 0);
        pollfd readable{m_socket, POLLIN, 0};
        if (::poll(&readable, 1, static_cast<int>(rest / 1'000'000)) <= 0)
            return bytes;
        const auto room = static_cast<std::size_t>(std::min<qint64>(buffer.size(), most - bytes.size()));
        const ssize_t count = ::recv(m_socket, buffer.data(), room, 0);
        if (count <= 0) {
            m_ending = count == 0 ? Ending::Closed : Ending::Reset;
            return bytes;
        }
        bytes.append(buffer.data(), count);
    }
    return bytes;
}

QByteArray getRequest(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:1234\r\nAccept: */*\r\n\r\n";
}

std::vector<Nanoseconds> firstByteTimes(
    const std::vector<RawClient> &clients, const std::vector<QByteArray> &requests)
{
    std::vector<Nanoseconds> begins;
    std::vector<pollfd> waiting;
    for (std::size_t i = 0; i < clients.size(); ++i) {
        begins.push_back(steadyNow());
        waiting.push_back({clients[i].send(requests[i]) ? clients[i].socket() : -1, POLLIN, 0});
    }
    std::vector<Nanoseconds> times(clients.size(), -1);
    constexpr int patience = 10'000;
    while (std::ranges::any_of(waiting, [](const pollfd &one) { return one.fd >= 0; })) {
        if (::poll(waiting.data(), waiting.size(), patience) <= 0)
            break;
        const Nanoseconds now = steadyNow();
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i].fd < 0 || waiting[i].revents == 0)
                continue;
            times[i] = (waiting[i].revents & POLLIN) != 0 ? now - begins[i] : -1;
            waiting[i].fd = -1;
        }
    }
    return times;
}

} // namespace hilera::test
