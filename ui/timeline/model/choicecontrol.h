#pragma once

#include "ui/timeline/model/timelinescene.h"

namespace hilera {

class ViewportControl;

// The one writer of a choice: moves the cursor, chooses slices and ranges, and brings into sight what is
// chosen. GUI thread.
class ChoiceControl {
public:
    ChoiceControl(TimelineChoice &choice, const TimelineScene &scene, ViewportControl &viewport);
    ChoiceControl(const ChoiceControl &) = delete;
    ChoiceControl &operator=(const ChoiceControl &) = delete;

    void reset(); // another run
    void resume(Nanoseconds now); // the same run at another time
    void moveCursor(std::optional<Nanoseconds> time) { m_choice.cursor = time; }
    void choose(const std::optional<TimelineChoice::Chosen> &chosen);
    void chooseOnly(const std::optional<TimelineChoice::Chosen> &chosen); // no range either
    void chooseTask(TaskId task); // the longest of its slices
    void step(int direction); // along the track
    void stepAlongTask(int direction);
    void select(const TimeRange &range, const Track *track);
    void toggleMark(Nanoseconds time); // away, if it is a few pixels from another one
    // The next or previous task, slice of another program, track or counter by that name. False if there is
    // none.
    bool find(const QString &text, int direction);

    // The selection or the chosen slice with a little air around it.
    [[nodiscard]] std::optional<TimeRange> range() const;

    // Takes back one thing: the choice and selection, else the marks.
    void clear();
    [[nodiscard]] bool canClear() const; // there is something to take back

private:
    void reveal(const TimelineChoice::Chosen &chosen);
    [[nodiscard]] const Track *currentTrack() const;
    [[nodiscard]] bool hasChoice() const { return m_choice.selection || m_choice.chosen; }

    TimelineChoice &m_choice;
    const TimelineScene &m_scene;
    ViewportControl &m_viewport;
    std::optional<TaskId> m_foundTask;
};

} // namespace hilera
