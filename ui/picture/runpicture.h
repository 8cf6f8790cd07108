#pragma once

#include "core/record/runrecord.h"
#include "ui/picture/pictureframe.h"
#include "ui/timeline/paint/legenditem.h"
#include "ui/timeline/view/timelinecontroller.h"

#include <optional>

class QPainter;

namespace hilera {

// A finished run as one picture: the whole timeline as in the window, with all rows up to a limit, on a light
// background for slides and paper. Any thread, while there is a QGuiApplication. The record outlives it.
class RunPicture {
public:
    enum class Use { Alone, InPage }; // alone it has a heading and figures
    explicit RunPicture(const RunRecord &record, Use use = Use::Alone, int width = usualWidth);

    [[nodiscard]] QSize size() const { return m_size; } // pixels
    [[nodiscard]] QString title() const; // that of its heading
    // `asShapes`: for a file that keeps shapes and text, rather than for pixels.
    void paint(QPainter &painter, bool asShapes);

    static constexpr int usualWidth = 1280;
    static constexpr int mostRows = 100; // a line says how many more there are

private:
    void layOut(int width);
    void widenLabels(int width);
    [[nodiscard]] int hiddenRows() const;
    void paintLegend(QPainter &painter) const;
    void paintHidden(QPainter &painter) const;

    TimelineController m_controller;
    TimelineGeometry m_geometry;
    std::vector<LegendItem> m_legend;
    std::optional<PictureFrame> m_frame;
    QSize m_size;
};

} // namespace hilera
