#pragma once

#include "ui/timeline/view/timelinecanvas.h"

#include <QWidget>

#include <bitset>

namespace hilera {

// The timeline of one run among several: rows alone, on the time axis they all share, which begins where
// their first task is submitted.
class LaneView : public QWidget {
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

    [[nodiscard]] TimelineCanvas &canvas() { return *m_canvas; }
    [[nodiscard]] const TimelineController &controller() const { return m_canvas->controller(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();

    Look m_look;
    TimelineCanvas *m_canvas;
};

} // namespace hilera
