#pragma once

#include "core/task/usage.h"
#include "core/text/result.h"

#include <optional>
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

// A child process with pipes to its standard input and output. It ends with the thread that started it.
// Nothing here waits for it but waitForEnd, and the destructor, which kills it. One thread.
class ChildProcess {
public:
    // Why the program can't be executed, for people. Throws std::system_error where the system refuses a
    // process or a descriptor.
    [[nodiscard]] static Result<ChildProcess> start(const WorkerCommand &command);

    ChildProcess(ChildProcess &&other) noexcept;
    ChildProcess &operator=(ChildProcess &&other) noexcept;
    ~ChildProcess();

    [[nodiscard]] pid_t id() const { return m_id; }
    // Its standard output; reading never blocks.
    [[nodiscard]] int output() const { return m_output; }

    // Sends the text after what is unsent so far: as much as the child's input takes at once. The rest goes
    // with the next call, which is due when the input is writable. False if the child does not listen any
    // more.
    [[nodiscard]] bool write(std::string_view text = {});
    [[nodiscard]] bool hasUnsent() const { return !m_unsent.empty(); }
    [[nodiscard]] int input() const { return m_input; }

    void kill() const;

    struct Ending {
        enum class How { Exited, Signalled, Unknown };
        How how = How::Unknown;
        int number = 0; // the exit status, or that of the signal
        Usage usage = {};
        [[nodiscard]] QString toString() const;
    };
    // How it ended; nothing as long as it lives.
    [[nodiscard]] const std::optional<Ending> &ending();
    // Readable once it has ended; -1 where the system has no such descriptor.
    [[nodiscard]] int endDescriptor() const { return m_endDescriptor; }
    // Waits for its end, which must be near: one that does not end within a second is killed.
    Ending waitForEnd();
    // Nobody waits for its end any more.
    Ending abandon();

    // How long a process may take to end when its end is near, and once it is killed: even then it may not
    // end, or nobody may tell that it has, as where a debugger holds it.
    static constexpr Nanoseconds patience = nanosecondsPerSecond;
    static constexpr Nanoseconds patienceAfterKill = 10 * nanosecondsPerSecond;

private:
    ChildProcess(pid_t id, int input, int output);

    pid_t m_id = -1;
    int m_input = -1;
    int m_output = -1;
    int m_endDescriptor = -1;
    std::string m_unsent;
    std::optional<Ending> m_ending;
};

} // namespace hilera
