#pragma once

#include "core/record/runrecord.h"
#include "ui/compare/laneview.h"

#include <memory>

namespace hilera {

class LaneTitle;
struct ComparedRun;

// One run among several: its title beside its rows, or above them when all of them show.
class RunLane : public QWidget {
    Q_OBJECT

public:
    RunLane(const ComparedRun &run, std::shared_ptr<TimelineNavigation> navigation, QWidget *parent);
    ~RunLane() override;

    [[nodiscard]] const std::shared_ptr<const RunRecord> &record() const { return m_record; }
    [[nodiscard]] LaneView &view() { return *m_view; }
    [[nodiscard]] const LaneView &view() const { return *m_view; }

    void showRun(const ComparedRun &run); // the same one, renamed or measured
    void setTheme(const Theme &theme);
    void setExpanded(bool expanded);
    [[nodiscard]] bool isExpanded() const { return m_isExpanded; }
    void setCurrent(bool current);

    // How many rows it has or will have; 1 at least.
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int lowestHeight() const;
    [[nodiscard]] int neededTitleWidth() const;
    // Gives it room: `rowHeight` for each row, or 0 where they are too many to be told apart.
    void setRoom(int labelWidth, int rowHeight);
    [[nodiscard]] int expandedHeight() const;

Q_SIGNALS:
    void titleClicked();
    void pinClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showEnd(const ComparedRun &run);

    std::shared_ptr<const RunRecord> m_record;
    std::shared_ptr<const DrawnSchedule> m_ideal;
    Theme m_theme;
    int m_lanes = 1; // of the plan
    int m_labelWidth = 0;
    bool m_isExpanded = false;
    bool m_isCurrent = false;
    LaneTitle *m_title;
    LaneView *m_view;
};

} // namespace hilera
