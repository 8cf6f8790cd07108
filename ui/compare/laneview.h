#pragma once

#include "ui/timeline/view/timelineview.h"

#include <bitset>

namespace hilera {

// The timeline of one run among several: rows alone, on the time axis they all share, which begins where
// their first task is submitted.
class LaneView : public TimelineView {
    Q_OBJECT

public:
    explicit LaneView(std::shared_ptr<TimelineNavigation> navigation, QWidget *parent = nullptr);

    struct Look {
        int labelWidth = 0; // of the rows' names; 0: none
        int rowHeight = 0; // 0: as the text asks for, and every row
        bool asChart = false; // tasks in flight and on a CPU, for more rows than can be told apart

        [[nodiscard]] bool operator==(const Look &) const = default;
    };
    void setLook(const Look &look);

    // Where the run was over; nothing while it goes on.
    void setEnd(std::optional<Nanoseconds> end, const QString &text);
    void setDimmed(std::bitset<stateCount> dimmed);

    // Takes over what is in sight, and where the mouse is (on the shared axis), from another one.
    void follow(std::optional<Nanoseconds> cursor);
    [[nodiscard]] std::optional<Nanoseconds> cursor() const;

    // Of those that do tasks, whatever is shown now.
    [[nodiscard]] int workerCount() const;
    [[nodiscard]] int fullHeight() const; // of every row

    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 1}; }

Q_SIGNALS:
    void looked(); // at another stretch, or elsewhere
    void shown(std::bitset<hilera::stateCount> states, std::bitset<hilera::phaseCount> phases, bool withGhost,
        bool withLosses);

protected:
    void arrange() override;
    void refresh() override;
    void updateLegend() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Look m_look;
};

} // namespace hilera
