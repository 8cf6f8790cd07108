#pragma once

#include "core/text/result.h"
#include "core/watch/printedlines.h"

#include <QByteArray>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

namespace hilera {

// Two pseudo-terminals for a program that gets none of Hilera's: one that it reads from and writes to, and
// one for its errors, so that the two can be told apart. At a terminal, what it prints comes line by line. A
// thread reads it; all functions are for any thread.
class Terminal {
public:
    [[nodiscard]] static Result<std::shared_ptr<Terminal>> open();
    ~Terminal();
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    // The devices, as files to open.
    [[nodiscard]] const QByteArray &name() const { return m_screens[0].name; }
    [[nodiscard]] const QByteArray &nameForErrors() const { return m_screens[1].name; }

    // What was printed and typed since the last time, in order of time.
    [[nodiscard]] std::vector<PrintedLines::Line> take();
    void send(const QString &line); // as if it were typed
    void endInput();
    // The program has ended: what it has printed is read to its end.
    void finish();
    // Lines that were too many to keep; known in the end.
    [[nodiscard]] std::int64_t leftOut() const { return m_leftOut; }

private:
    struct Screen {
        int ours = -1;
        int theirs = -1; // kept open, so that it has an end only when we say so
        QByteArray name;
    };

    // Throws std::system_error where the system has no thread left.
    Terminal(const std::array<Screen, 2> &screens, int bell);
    void work();
    [[nodiscard]] bool read(const Screen &screen, PrintedLines &lines);
    void write();
    void ring() const;

    std::array<Screen, 2> m_screens;
    int m_bell; // there is something to write, or the end has come
    std::mutex m_mutex; // of the next two
    std::vector<PrintedLines::Line> m_lines;
    std::string m_typed; // that is not written yet
    std::atomic<bool> m_isOver = false;
    std::atomic<std::int64_t> m_leftOut = 0;
    std::jthread m_thread;
};

} // namespace hilera
