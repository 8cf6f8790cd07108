#pragma once

#include "ui/theme/textsize.h"
#include "ui/timeline/view/timelinecanvas.h"

#include <QWidget>

namespace hilera {

class Legend;
class SearchBar;

// The timeline of a run: every track's slices, the queue, concurrency and parallelism on one time axis. GUI
// thread.
class TimelineView : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);

    // nullptr: nothing has run yet. The trace lives on until another is set, and changes on the GUI thread
    // alone.
    void setTrace(const Trace *trace);
    // Another trace of the same run, as far as `now` if it is played again: what is in sight stays.
    void resumeTrace(const Trace *trace, std::optional<Nanoseconds> now);
    // Events were applied to the trace: it is drawn again, at most 60 times a second.
    void traceChanged();

    // How it would ideally have run, from the first submit on; null draws nothing.
    void setSchedule(std::shared_ptr<const DrawnSchedule> ideal); // null: there is none
    // The makespan the class has guessed.
    void setGuesses(const std::vector<Nanoseconds> &guesses); // of when the run is over
    void setTheme(const Theme &theme);
    void setTaskNames(std::function<QString(TaskId)> name);
    // How far time has come since the start of the run, in a replay. Without: the steady clock, until the run
    // is over.
    void setNow(std::optional<Nanoseconds> now);
    // What a replay is called, and when its run ended; empty: it is none.
    void setReplaySign(const QString &sign, Nanoseconds end);
    // Whose run it is; an earlier one is dimmed. Empty: that of the plan above.
    void setRunSign(const QString &sign, bool isEarlier);
    // Lights the slices of this line of the strategy's source; 0: none.
    void highlightLine(int line);
    // Selects a slice of the task, and brings it into sight. Says nothing of it.
    void chooseTask(TaskId task);

    // Does a timeline's action, by its id in the table of actions. False if it is none, or there is no trace.
    bool perform(const QString &action, bool isFast = false);
    // Takes back one thing that is chosen, searched or lit. False if there is nothing.
    bool clear();

    [[nodiscard]] bool isFollowing() const { return m_canvas->controller().viewport().isFollowing(); }
    void setFollowing(bool following);
    // Puts that time in sight, and follows what comes then.
    void showRange(const TimeRange &range, bool isFollowed);
    [[nodiscard]] const TimelineController &controller() const { return m_canvas->controller(); }
    [[nodiscard]] QString describe(const QPoint &position) const { return m_canvas->describe(position); }

    [[nodiscard]] QSize sizeHint() const override { return {1040, 330}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {480, scaled(220)}; }

Q_SIGNALS:
    void sliceSelected(hilera::TrackId track, const hilera::Slice &slice);
    void playPauseRequested(); // in a replay

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void explainInSight(); // in the legend
    [[nodiscard]] TimelineLook &look() { return m_canvas->controller().look(); }

    TimelineCanvas *m_canvas;
    Legend *m_legend;
    SearchBar *m_search;
};

} // namespace hilera
