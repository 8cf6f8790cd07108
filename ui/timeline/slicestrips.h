#pragma once

#include "ui/timeline/columnpainter.h"
#include "ui/timeline/slicepainter.h"

#include <unordered_map>

namespace hilera {

// The bars of the rows in sight as images, kept from frame to frame: what has not changed is not drawn again,
// and of a row that has grown only its end.
class SliceStrips {
public:
    // The image of the row's ended slices, as wide as the scale and as high as the bar.
    [[nodiscard]] const QImage &strip(const Track &track, const TimelineScene &scene, const TimeScale &scale,
        int barHeight, double devicePixelRatio);

    // The same straight to a painter, for files that keep shapes and text.
    void paintShapes(QPainter &painter, const QRect &bar, const Track &track, const TimelineScene &scene);

    void invalidate(); // theme, font, names or lighting have changed
    void sweep(); // after a frame: forgets the rows that were not in it

    [[nodiscard]] SlicePainter &painter() { return m_painter; }
    [[nodiscard]] std::size_t count() const { return m_strips.size(); }

private:
    struct Strip {
        QImage image;
        TimeRange range;
        std::size_t slices = 0;
        std::uint64_t revision = 0;
        std::uint64_t frame = 0;
    };
    void draw(Strip &strip, const SliceRow &row, const TimelineScene &scene, double devicePixelRatio,
        int fromColumn);

    SlicePainter m_painter;
    ColumnPainter m_columns;
    SliceLayout m_layout;
    std::unordered_map<TrackId, Strip> m_strips;
    std::uint64_t m_revision = 0;
    std::uint64_t m_frame = 0;
};

} // namespace hilera
