#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/model/scheduleplaces.h"
#include "ui/timeline/model/timelinecoordinates.h"

#include <QFont>
#include <QRect>
#include <QSize>
#include <QString>

#include <bitset>
#include <functional>
#include <optional>
#include <vector>

namespace hilera {

// Where the parts of the timeline are, in pixels.
struct TimelineGeometry {
    QRect axis; // over the plot
    QRect labels; // of the rows, left of the plot
    QRect rows; // the plot of the rows
    QRect chart; // concurrency and parallelism, on the same time axis
    QRect legend;
    int lineHeight = 16;

    // `legendHeight` 0: that of one row.
    [[nodiscard]] static TimelineGeometry forSize(
        const QSize &size, const QFont &font, int scrollBarWidth, int legendHeight = 0);
    // For a trace that says nothing of tasks: the chart's room is the rows'.
    [[nodiscard]] TimelineGeometry withoutChart() const;
    // Of one run among several on one axis: rows alone, or the chart alone.
    [[nodiscard]] static TimelineGeometry forLane(const QSize &size, int labelWidth, bool asChart);
};

// All that the painters need to know. Times are nanoseconds since the start of the run.
struct TimelineScene {
    const Trace *trace = nullptr;
    Theme theme;
    QFont font;
    TimeRange range;
    Nanoseconds axisStart = 0; // what the axis counts from
    Nanoseconds now = 0; // how far time has come
    bool isLive = false;
    QString replaySign; // "Replay, ×0.1"; empty: it is none
    Nanoseconds replayEnd = 0; // that of the run
    QString runSign; // "Earlier run: Process pool × snooze"; empty: there is nothing to be told from it
    bool isEarlier = false; // it is dimmed
    TimelineRows rows;
    int scroll = 0; // pixels the rows are moved up
    int currentRow = -1;

    SchedulePlaces places; // of the ideal schedule
    Nanoseconds scheduleStart = 0;
    std::vector<Nanoseconds> guesses; // of when the run is over, since the start of the schedule
    std::optional<Nanoseconds> end; // is marked, with this text
    QString endText;
    std::function<QString(TaskId)> taskName;
    int highlightedLine = 0;
    std::bitset<stateCount> dimmed;
    QString search; // slices and tracks whose name holds it are lit

    std::optional<Nanoseconds> cursor; // under the mouse
    std::optional<TimeRange> selection;
    QString selectionText; // its measure
    std::vector<Nanoseconds> marks;
    struct Chosen {
        TrackId track = noTrack; // noTrack: the stretch a task was queued
        Slice slice;

        [[nodiscard]] bool operator==(const Chosen &) const = default;
    };
    std::optional<Chosen> chosen;

    [[nodiscard]] TimeScale scale(const TimelineGeometry &geometry) const
    {
        return {range, static_cast<double>(geometry.rows.left()), static_cast<double>(geometry.rows.width())};
    }
    [[nodiscard]] const Schedule &schedule() const { return places.schedule(); }
    [[nodiscard]] QString nameOf(TaskId task) const;
};

// The ideal is drawn row by row; else, where rows are too low for that, as a whole.
[[nodiscard]] bool hasGhostsInRows(const TimelineScene &scene, const TimelineGeometry &geometry);

// The theme to draw the trace in: where colours stand for names, with theirs.
[[nodiscard]] Theme themeFor(const Trace *trace, const Theme &theme);

// Marks a time, or takes away the mark that is a few pixels from it.
void toggleMark(TimelineScene &scene, const TimelineGeometry &geometry, Nanoseconds time);

[[nodiscard]] std::vector<const Track *> tracksInSight(
    const TimelineScene &scene, const TimelineGeometry &geometry);

// Of the slices of the rows in sight, at any time.
[[nodiscard]] std::bitset<stateCount> statesInSight(
    const TimelineScene &scene, const TimelineGeometry &geometry);

[[nodiscard]] bool hasLossesInSight(const TimelineScene &scene, const TimelineGeometry &geometry);

// The same for what slices wait for; looks at a few of each row.
[[nodiscard]] std::bitset<phaseCount> phasesInSight(
    const TimelineScene &scene, const TimelineGeometry &geometry);

// For ids and numbers, and for what is said in passing.
[[nodiscard]] QFont monospaceFont(const QFont &font);
[[nodiscard]] QFont smallFont(const QFont &font);

} // namespace hilera
