#pragma once

#include "ui/timeline/model/timelinescene.h"

namespace hilera {

// Which rows a scene has, how high they are, and which of them are in sight. GUI thread.
class RowsInSight {
public:
    static constexpr std::size_t fewTracks = 1000; // rows for so many are rebuilt whenever anything changes

    RowsInSight(TimelineScene &scene, const TimelineGeometry &geometry);
    RowsInSight(const RowsInSight &) = delete;
    RowsInSight &operator=(const RowsInSight &) = delete;

    void rebuild();
    void update(); // where the trace may have other rows by now
    void fit(); // into the room there is
    void fontChanged();
    void setLow(int height); // 0: every row, as high as the text asks for; else what did tasks, in these

    void scrollTo(int pixels);
    void scrollToRow(int index);
    void reveal(TrackId track); // out of what is collapsed, too
    void move(int by); // the current one
    void toggle(int index);

private:
    TimelineScene &m_scene;
    const TimelineGeometry &m_geometry;
    int m_lowHeight = 0;
    std::size_t m_knownTracks = 0;
    std::size_t m_knownSeries = 0;
    bool m_wasFinished = false;
};

} // namespace hilera
