#pragma once

#include "core/runlog/chromelosses.h"

#include <map>
#include <string>
#include <vector>

namespace hilera {

// The asynchronous events of a Chrome Trace: they overlap, and may end in another process than they began in.
class ChromeAsyncs {
public:
    using Id = std::int64_t; // of a process
    using Mark = ForeignSlices::Mark;

    // False if there are too many categories.
    [[nodiscard]] bool add(const std::string &category, const ForeignSlices::AsyncMark &mark);
    // Makes slices of them, each of the process where it began. One without an end ends at `end`.
    void pairUp(Nanoseconds end, ChromeLosses &losses);
    template <typename Tell> void eachSlice(Tell tell) const
    {
        for (const auto &[group, slices] : m_slices) {
            for (const Mark &slice : slices)
                tell(slice);
        }
    }
    // The process gets a track for each category, under its own. Frees their memory.
    void build(Id process, TrackId parent, int systemId, Nanoseconds origin, const NameColors &colors,
        TraceBuilder &builder, ChromeLosses &losses);

private:
    std::map<std::string, std::vector<ForeignSlices::AsyncMark>, std::less<>> m_marks; // by category
    std::map<std::pair<Id, std::string>, std::vector<Mark>> m_slices; // by process, too
};

} // namespace hilera
