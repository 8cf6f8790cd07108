#pragma once

#include "ui/compare/sharedview.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <bitset>
#include <set>
#include <vector>

class QKeyEvent;
class QScrollArea;

namespace hilera {

class LaneAxis;
class Legend;
class RunLane;
class RunRecord;
struct ComparedRun;

// Runs on top of each other on one time axis, aligned at their start, with one zoom for all. What is hidden
// costs nothing: it is made when it is shown.
class LaneStack : public QWidget {
    Q_OBJECT

public:
    explicit LaneStack(QWidget *parent = nullptr);
    ~LaneStack() override;

    void setRuns(const std::vector<ComparedRun> &runs);
    void release(); // all of them, until they are set again
    void setTheme(const Theme &theme);
    void traceChanged(const RunRecord *run); // it has new events
    // Brings the run into sight, and marks it.
    void chooseRun(const RunRecord *run);
    void focusRuns();
    void retranslate();

    [[nodiscard]] const std::vector<RunLane *> &lanes() const { return m_lanes; }
    [[nodiscard]] QSize sizeHint() const override { return {900, 300}; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void runChosen(const hilera::RunRecord *run);
    void pinToggled(const hilera::RunRecord *run);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; // the focus and the keys of lanes

private:
    enum class Colors { States, Names, Unlike }; // what they mean; the last: in each lane something else

    RunLane *addLane(const ComparedRun &run);
    void chooseLegend();
    void explainInSight(const RunLane &lane); // in the legend
    [[nodiscard]] bool isInLegend(const RunLane &lane) const;
    [[nodiscard]] std::bitset<stateCount> dimmedIn(const RunLane &lane) const;
    void drop(RunLane *lane);
    void choose(RunLane *lane);
    void toggle(RunLane *lane);
    void step(int by);
    [[nodiscard]] bool pressKey(const QKeyEvent &key); // false: it is for the lane itself
    void arrange();
    void advance(); // all of them, to what is now
    [[nodiscard]] RunLane *laneOf(const RunRecord *run) const;
    [[nodiscard]] int labelWidth() const;

    Theme m_theme;
    std::vector<RunLane *> m_lanes;
    RunLane *m_current = nullptr;
    std::set<const RunRecord *> m_expanded;
    int m_rows = 0; // when the room was shared out
    LaneAxis *m_axis;
    SharedView m_shared;
    QScrollArea *m_area;
    QWidget *m_inside;
    Legend *m_legend;
    Colors m_colors = Colors::States;
    std::vector<std::string> m_names; // that colours stand for
};

} // namespace hilera
