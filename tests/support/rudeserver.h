#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace hilera::test {

// A server on the loopback interface, on a thread of its own, that does what a good one doesn't.
class RudeServer {
public:
    enum class Manner {
        Closes, // what it accepts
        Floods, // with a body that does not end
        NeverAnswers,
        NeverAccepts, // nor does the system for it: its queue is full
        LeadsToFiles, // by a redirect
        AnswersLate, // and else well
        Plays, // what a script says
    };
    // What is sent, byte by byte, and how it ends.
    struct Reply {
        std::string bytes;
        bool hangs = false; // else the connection is closed
    };
    // By what a request asks for: "/page", or behind a proxy "http://host/page".
    using Script = std::function<Reply(std::string_view target)>;

    explicit RudeServer(Manner manner);
    explicit RudeServer(Script script);
    ~RudeServer();
    RudeServer(const RudeServer &) = delete;
    RudeServer &operator=(const RudeServer &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    // Connections that were open at one instant.
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }

private:
    void fillQueue();
    void serve(const std::stop_token &ended);
    void answer(int client, const std::stop_token &ended);

    Manner m_manner;
    Script m_script;
    int m_port = 0;
    int m_listener = -1;
    std::vector<int> m_fillers; // connections that fill the queue
    std::atomic<int> m_open = 0;
    std::atomic<int> m_mostAtOnce = 0;
    std::jthread m_thread;
};

// A port of the loopback interface on which nobody listens.
[[nodiscard]] int freePort();

} // namespace hilera::test
