#pragma once

#include "core/trace/clock.h"

#include <QString>

namespace hilera {

// One line at the bottom of the terminal, on standard error; nothing if that is no terminal.
class ProgressBar {
public:
    explicit ProgressBar(bool wanted);
    ~ProgressBar();
    ProgressBar(const ProgressBar &) = delete;
    ProgressBar &operator=(const ProgressBar &) = delete;

    void show(std::size_t ended, std::size_t tasks, Nanoseconds sinceStart);
    // A share of 0 to 1, and its text.
    void show(double share, const QString &text);
    // Makes room for other lines.
    void hide();

private:
    bool m_isTerminal;
    bool m_isShown = false;
};

} // namespace hilera
