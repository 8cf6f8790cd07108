#include "tests/support/rudeserver.h"

#include <algorithm>
#include <chrono>
#include <string_view>

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hilera::test {

namespace {

using namespace std::chrono_literals;

constexpr auto lateness = 300ms;

sockaddr_in onLoopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int listenOn(int queueLength, int &port)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = onLoopback(0);
    bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address);
    listen(listener, queueLength);
    socklen_t size = sizeof address;
    getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
    port = ntohs(address.sin_port);
    return listener;
}

bool waitFor(int descriptor, short events, std::chrono::milliseconds time)
{
    pollfd waiting{descriptor, events, 0};
    return poll(&waiting, 1, static_cast<int>(time.count())) > 0;
}

bool sendAll(int client, std::string_view text)
{
    return send(client, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size());
}

// "GET /page HTTP/1.1"
std::string_view targetOf(std::string_view request)
{
    const std::size_t begin = std::min(request.find(' '), request.size() - 1) + 1;
    return request.substr(begin, request.find(' ', begin) - begin);
}

// So that the answer is not lost in a reset.
void waitUntilGone(int client, const std::stop_token &ended)
{
    char rest[4096];
    while (!ended.stop_requested()
        && (!waitFor(client, POLLIN, 20ms) || recv(client, rest, sizeof rest, 0) > 0)) { }
}

} // namespace

RudeServer::RudeServer(Script script)
    : m_manner(Manner::Plays)
    , m_script(std::move(script))
    , m_listener(listenOn(128, m_port))
{
    m_thread = std::jthread([this](const std::stop_token &ended) { serve(ended); });
}

RudeServer::RudeServer(Manner manner)
    : m_manner(manner)
    , m_listener(listenOn(manner == Manner::NeverAccepts ? 0 : 128, m_port))
{
    if (manner == Manner::NeverAccepts)
        fillQueue();
    else
        m_thread = std::jthread([this](const std::stop_token &ended) { serve(ended); });
}

RudeServer::~RudeServer()
{
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
    for (const int filler : m_fillers)
        close(filler);
    close(m_listener);
}

void RudeServer::fillQueue()
{
    const sockaddr_in address = onLoopback(m_port);
    for (int i = 0; i < 4; ++i) {
        m_fillers.push_back(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        connect(m_fillers.back(), reinterpret_cast<const sockaddr *>(&address), sizeof address);
    }
    std::this_thread::sleep_for(20ms);
}

void RudeServer::serve(const std::stop_token &ended)
{
    std::vector<std::jthread> clients;
    while (!ended.stop_requested()) {
        if (!waitFor(m_listener, POLLIN, 20ms))
            continue;
        const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0)
            clients.emplace_back([this, client, ended] { answer(client, ended); });
    }
}

void RudeServer::answer(int client, const std::stop_token &ended)
{
    const int open = ++m_open;
    for (int most = m_mostAtOnce; open > most && !m_mostAtOnce.compare_exchange_weak(most, open);) { }
    char request[4096];
    ssize_t size = 0;
    if (waitFor(client, POLLIN, 5s) && (size = recv(client, request, sizeof request, 0)) > 0) {
        switch (m_manner) {
        case Manner::Closes:
        case Manner::NeverAccepts:
            break;
        case Manner::Floods: {
            const std::string much(1 << 20, 'x');
            sendAll(client, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            while (!ended.stop_requested() && sendAll(client, much)) { }
            break;
        }
        case Manner::NeverAnswers:
            while (!ended.stop_requested() && !waitFor(client, POLLIN, 20ms)) { }
            break;
        case Manner::LeadsToFiles:
            sendAll(
                client, "HTTP/1.1 302 Found\r\nLocation: file:///etc/hostname\r\nContent-Length: 0\r\n\r\n");
            break;
        case Manner::Plays: {
            const Reply reply = m_script(targetOf({request, static_cast<std::size_t>(size)}));
            sendAll(client, reply.bytes);
            if (!reply.hangs)
                shutdown(client, SHUT_WR);
            waitUntilGone(client, ended);
            break;
        }
        case Manner::AnswersLate:
            std::this_thread::sleep_for(lateness);
            --m_open; // before whoever has the answer asks again
            sendAll(client, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
            close(client);
            return;
        }
    }
    --m_open;
    close(client);
}

int freePort()
{
    int port = 0;
    close(listenOn(1, port));
    return port;
}

} // namespace hilera::test
