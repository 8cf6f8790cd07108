#pragma once

#include "ui/timeline/model/timelinelook.h"
#include "ui/timeline/model/timelinenavigation.h"
#include "ui/timeline/model/timelineviewport.h"
#include "ui/widgets/throttle.h"

#include <memory>
#include <optional>

namespace hilera {

// The one writer of a viewport: zooms, pans, scrolls and folds, and takes in what a trace has become. GUI
// thread.
class ViewportControl {
public:
    static constexpr std::size_t fewTracks = 1000; // rows for so many are rebuilt whenever anything changes

    // The look is read: the font and the guesses.
    ViewportControl(TimelineViewport &viewport, const TimelineLook &look);
    ViewportControl(const ViewportControl &) = delete;
    ViewportControl &operator=(const ViewportControl &) = delete;

    [[nodiscard]] const TimelineGeometry &geometry() const { return m_geometry; }
    [[nodiscard]] bool isFollowing() const { return m_navigation->isFollowing(); }

    // A run from its start: all of it is in sight, and followed.
    void setTrace(const Trace *trace);
    // Another trace of the same run: what is in sight stays.
    void resumeTrace(const Trace *trace);
    void setSchedule(std::shared_ptr<const DrawnSchedule> schedule); // null: there is none
    void setReplayEnd(Nanoseconds end) { m_replayEnd = end; } // of a run that is replayed; else 0
    void setGeometry(const TimelineGeometry &geometry);
    // Takes in what has changed in the trace; of very many tasks, a part of it.
    void update(Nanoseconds now, bool isLive);

    // Several runs on one axis share what is in sight, each from its first submit on; who shares it out
    // advances it, by the reach of all.
    void shareNavigation(std::shared_ptr<TimelineNavigation> navigation);
    void syncRange(); // another one of them has changed it
    struct Reach {
        Nanoseconds now = 0;
        Nanoseconds end = 0; // of what is to be shown
    };
    [[nodiscard]] Reach reach() const; // on the shared axis
    [[nodiscard]] Nanoseconds start() const { return m_isShared ? m_viewport.scheduleStart : 0; } // of it

    void zoom(Nanoseconds anchor, double factor);
    void pan(Nanoseconds by);
    void fit(std::optional<TimeRange> target); // without one: the run; what fits already: all
    void fitAll();
    void undoZoom();
    void setFollowing(bool following);
    void reveal(const Slice &slice); // pans only if it is out of sight

    void fontChanged();
    void setRowHeights(const RowHeights &heights)
    {
        m_viewport.rows.setHeights(heights);
    } // until the next fit
    void setLowRows(int height); // 0: every row, as high as the text asks for; else what did tasks, in these
    void scrollTo(int pixels);
    void setCurrentRow(int index) { m_viewport.currentRow = index; }
    void showRow(int index); // makes it the current one, and scrolls there
    void moveRow(int by); // the current one
    void toggleRow(int index);
    void revealTrack(TrackId track); // out of what is collapsed, too

private:
    void rebuildRows();
    void updateRows();
    void fitRows();
    void scrollToRow(int index);
    void arrange();
    void placeSchedule();
    void show(const TimeRange &range);
    [[nodiscard]] Nanoseconds endOfRun() const; // of the ideal, and of the run if it is replayed

    TimelineViewport &m_viewport;
    const TimelineLook &m_look;
    TimelineGeometry m_geometry;
    std::shared_ptr<TimelineNavigation> m_navigation = std::make_shared<TimelineNavigation>();
    bool m_isShared = false;
    Nanoseconds m_replayEnd = 0;
    Throttle m_throttle{0}; // of arrange()
    bool m_wasOver = false;
    int m_lowHeight = 0;
    std::size_t m_knownTracks = 0;
    std::size_t m_knownSeries = 0;
    bool m_wasFinished = false; // when the rows were built
};

} // namespace hilera
