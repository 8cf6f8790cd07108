#pragma once

#include "core/metrics/figures.h"

namespace hilera {

// One line at the bottom of the terminal, on standard error; nothing where that is no terminal.
class ProgressBar {
public:
    explicit ProgressBar(bool wanted);
    ~ProgressBar();
    ProgressBar(const ProgressBar &) = delete;
    ProgressBar &operator=(const ProgressBar &) = delete;

    void show(std::size_t ended, std::size_t tasks, Nanoseconds sinceStart);
    // Makes room for other lines.
    void hide();

private:
    bool m_isTerminal;
    bool m_isShown = false;
};

} // namespace hilera
