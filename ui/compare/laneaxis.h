#pragma once

#include "ui/timeline/model/timelinescene.h"

#include <QWidget>

namespace hilera {

// The time axis that all runs stand under: it begins where the first task of each is submitted.
class LaneAxis : public QWidget {
    Q_OBJECT

public:
    explicit LaneAxis(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setRange(const TimeRange &range);
    void setPlot(int left, int width);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TimelineScene m_scene;
    int m_left = 0;
    int m_width = 1;
};

} // namespace hilera
