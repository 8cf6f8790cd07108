#pragma once

#include "app/interrupts.h"
#include "app/progressbar.h"
#include "core/runlog/format.h"

namespace hilera {

// Reading and writing files on the main thread: Ctrl+C cancels it, and if it takes long the progress bar
// tells how far it is. Made before there is another thread.
class FileProgress {
public:
    FileProgress();

    // Of the file at that place among so many.
    [[nodiscard]] ReadWatch reading(int index = 0, int count = 1);
    [[nodiscard]] WriteWatch writing();
    // Makes room for other lines.
    void hide() { m_bar.hide(); }

private:
    void tell(const QString &text, double share);

    ProgressBar m_bar;
    Nanoseconds m_start;
    Nanoseconds m_told = 0; // the last time that something was
    std::stop_source m_stop;
    std::optional<Interrupts> m_interrupts;
};

} // namespace hilera
