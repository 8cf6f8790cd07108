#pragma once

#include "ui/timeline/model/rowsinsight.h"
#include "ui/timeline/model/timelinenavigation.h"
#include "ui/timeline/model/timelinescene.h"
#include "ui/widgets/throttle.h"

#include <memory>

namespace hilera {

// What the timeline shows and what of it is chosen: everything a key or the mouse can do, without a window.
// GUI thread.
class TimelineController {
public:
    [[nodiscard]] TimelineScene &scene() { return m_scene; }
    [[nodiscard]] const TimelineScene &scene() const { return m_scene; }
    [[nodiscard]] const TimelineNavigation &navigation() const { return *m_navigation; }
    [[nodiscard]] const TimelineGeometry &geometry() const { return m_geometry; }

    void setTrace(const Trace *trace);
    // Another trace of the same run, that has come as far as `now`: what is in sight stays.
    void resumeTrace(const Trace *trace, Nanoseconds now);
    void setSchedule(std::shared_ptr<const DrawnSchedule> schedule); // null: there is none
    void setGeometry(const TimelineGeometry &geometry);
    void setFont(const QFont &font);
    // Several runs on one axis share what is in sight, each from its first submit on; who shares it out
    // advances it, by the reach of all.
    void shareNavigation(std::shared_ptr<TimelineNavigation> navigation);
    void syncRange(); // another one of them has changed it
    struct Reach {
        Nanoseconds now = 0;
        Nanoseconds end = 0; // of what is to be shown
    };
    [[nodiscard]] Reach reach() const; // on the shared axis
    [[nodiscard]] Nanoseconds start() const { return m_isShared ? m_scene.scheduleStart : 0; } // of it
    // Takes in what has changed in the trace; `now` as in the scene. Of very many tasks, a part of it.
    void update(Nanoseconds now, bool isLive);

    void zoom(Nanoseconds anchor, double factor);
    void pan(Nanoseconds by);
    void fit(); // the selection or the chosen slice, else the run; what fits already: all
    void fitAll();
    void undoZoom();
    void setFollowing(bool following);

    [[nodiscard]] RowsInSight &rows() { return m_rows; }

    void choose(const std::optional<TimelineScene::Chosen> &chosen);
    void chooseTask(TaskId task); // the longest of its slices
    void step(int direction); // along the track
    void stepAlongTask(int direction);
    void select(const TimeRange &range, const Track *track);
    void toggleMark(Nanoseconds time);
    // The next or previous task or track by that name. False if there is none.
    bool find(const QString &text, int direction);
    // Takes back one thing: the choice and selection, then the marks.
    void clear();
    [[nodiscard]] bool canClear() const; // there is something to take back

private:
    void show(const TimeRange &range);
    void arrange();
    void placeSchedule();
    void reveal(const TimelineScene::Chosen &chosen);
    [[nodiscard]] const Track *currentTrack() const;
    [[nodiscard]] bool hasChoice() const;
    [[nodiscard]] Nanoseconds endOfRun() const; // of the ideal, and of the run if it is played again

    TimelineScene m_scene;
    std::shared_ptr<TimelineNavigation> m_navigation = std::make_shared<TimelineNavigation>();
    bool m_isShared = false;
    TimelineGeometry m_geometry;
    RowsInSight m_rows{m_scene, m_geometry};
    Throttle m_throttle{0}; // of arrange()
    bool m_wasOver = false;
    std::optional<TaskId> m_foundTask;
};

} // namespace hilera
