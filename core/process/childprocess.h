#pragma once

#include "core/run/result.h"
#include "core/task/usage.h"

#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace hilera {

// What is started as a worker process.
struct WorkerCommand {
    std::string program;
    std::vector<std::string> arguments;
    QString remedy; // what to do if it does not work, for people
};

// A child process with pipes to its standard input and output, started by posix_spawn. Whoever owns it ends
// it: it is killed and waited for when this is destroyed. One thread.
class ChildProcess {
public:
    [[nodiscard]] static Result<ChildProcess> start(const WorkerCommand &command);

    ChildProcess(ChildProcess &&other) noexcept;
    ChildProcess &operator=(ChildProcess &&other) noexcept;
    ~ChildProcess();

    [[nodiscard]] pid_t id() const { return m_id; }
    // Its standard output; reading never blocks.
    [[nodiscard]] int output() const { return m_output; }

    // False if the child does not listen any more.
    [[nodiscard]] bool write(std::string_view text) const;
    void kill() const;

    // Waits for its end, which must be near, and tells how it ended. One that does not end within a second is
    // killed.
    struct Ending {
        bool killed = false; // by a signal
        int number = 0; // of the signal, or the exit status
        Usage usage;
        [[nodiscard]] QString toString() const;
    };
    Ending waitForEnd();

private:
    ChildProcess(pid_t id, int input, int output);

    pid_t m_id = -1;
    int m_input = -1;
    int m_output = -1;
};

} // namespace hilera
