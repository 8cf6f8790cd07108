#pragma once

#include "app/interrupts.h"
#include "app/progressbar.h"
#include "core/runlog/format.h"

namespace hilera {

// Reading and writing files on the main thread: Ctrl+C cancels it, and if it takes long the progress bar
// tells how far it is. Made before there is another thread, or while interrupts are held.
class FileProgress {
public:
    // `wanted`: whether there is a bar.
    explicit FileProgress(bool wanted = true);

    // Reads the file at that place among so many, and says what is missing of it.
    [[nodiscard]] Result<OpenedRun> open(const QString &fileName, int index = 0, int count = 1);
    // Makes something of it that goes into no file yet. Ctrl+C ends the program in the middle of it.
    void make(const std::function<void()> &work, int index = 0, int count = 1);
    // What `write` writes with that watch. Why it did not succeed, if so.
    [[nodiscard]] std::optional<Error> write(
        const std::function<std::optional<Error>(const WriteWatch &watch)> &write);

private:
    void tell(const QString &text, double share);

    ProgressBar m_bar;
    Nanoseconds m_start;
    Nanoseconds m_told = 0; // the last time that something was
    std::stop_source m_stop;
    std::optional<Interrupts> m_interrupts;
};

} // namespace hilera
