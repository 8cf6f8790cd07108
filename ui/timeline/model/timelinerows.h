#pragma once

#include "core/trace/trace.h"

#include <array>
#include <unordered_set>
#include <vector>

namespace hilera {

// Pixel heights of the kinds of rows, from the height of a line of text.
struct RowHeights {
    int gui = 25;
    int queue = 26;
    int group = 23;
    int track = 29;
    int nested = 21; // of slices in slices
    int bar = 19; // of a slice, in the middle of its row

    [[nodiscard]] static RowHeights forText(int lineHeight);
    [[nodiscard]] static RowHeights low(int height); // all alike
    [[nodiscard]] static RowHeights closeTogether(int lineHeight); // as low as the text allows

    [[nodiscard]] bool operator==(const RowHeights &) const = default;
};

struct TimelineRow {
    enum class Kind : std::uint8_t { Gui, Queue, Group, Track, Nested, Counter };
    static constexpr std::size_t kindCount = 6;
    Kind kind = Kind::Track;
    bool hasChildren = false;
    bool collapsed = false;
    std::uint8_t depth = 0;
    TrackId track = noTrack;
    std::uint32_t series = 0; // of a counter
};

// The tracks of those that do tasks or did, and, in a watched program, of the threads that work without. One
// that began with much else may be missed.
[[nodiscard]] std::vector<TrackId> workerTracks(const Trace &trace);

// The rows from top to bottom, and where they are: pixels from the top of the first.
class TimelineRows {
public:
    void setHeights(const RowHeights &heights);
    void rebuild(const Trace *trace);
    // Only what did tasks, each as a track.
    void setWorkersOnly(bool workersOnly) { m_workersOnly = workersOnly; } // with the next rebuild

    void toggle(TrackId track); // takes effect with the next rebuild
    bool setCollapsed(TrackId track, bool collapsed); // false: it was so
    void expandAll() { m_collapsed.clear(); }

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const TimelineRow &row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int top(int index) const { return m_tops[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int height(int index) const { return top(index + 1) - top(index); }
    [[nodiscard]] int totalHeight() const { return m_tops.back(); }
    [[nodiscard]] int totalHeight(const RowHeights &heights) const; // if the rows had these
    [[nodiscard]] int indexAt(int y) const; // -1 above the first and below the last
    [[nodiscard]] int indexOf(TrackId track) const; // -1 if it has no row
    [[nodiscard]] int indexOf(
        const TimelineRow &row) const; // of what that row showed, maybe of another build
    [[nodiscard]] const RowHeights &heights() const { return m_heights; }

private:
    void add(TimelineRow::Kind kind, TrackId track, int depth);
    void layOut();
    void addAll(const Trace &trace);
    void addTree(const Trace &trace, TrackId root);
    [[nodiscard]] bool addBranch(const Trace &trace, TrackId id, int depth);
    void addWorkers(const Trace &trace);

    RowHeights m_heights;
    std::vector<TimelineRow> m_rows;
    std::array<int, TimelineRow::kindCount> m_counts{}; // of the rows, by kind
    std::vector<int> m_tops{0};
    std::unordered_set<TrackId> m_collapsed;
    bool m_workersOnly = false;
};

} // namespace hilera
