#pragma once

#include "app/interrupts.h"
#include "app/progressbar.h"
#include "core/runlog/format.h"

namespace hilera {

// Reads and writes files on the main thread. Ctrl+C cancels, and a progress bar appears if it takes long.
// Construct it before any other thread exists, or while interrupts are held.
class FileProgress {
public:
    // `wanted`: whether to show a bar.
    explicit FileProgress(bool wanted = true);

    // Reads the file, one of so many, and reports what is missing in it.
    [[nodiscard]] Result<OpenedRun> open(const QString &fileName, int index = 0, int count = 1);
    // Runs work that writes no file yet. Ctrl+C ends the program at once.
    void make(const std::function<void()> &work, int index = 0, int count = 1);
    // Calls `write` with the watch of the bar. Returns its error, if there was one.
    [[nodiscard]] std::optional<Error> write(
        const std::function<std::optional<Error>(const WriteWatch &watch)> &write);

private:
    [[noreturn]] void endDrawing();
    void tell(const QString &text, double share);

    ProgressBar m_bar;
    Nanoseconds m_start;
    Nanoseconds m_told = 0; // the last time that something was
    std::stop_source m_stop;
    std::optional<Interrupts> m_interrupts;
};

} // namespace hilera
