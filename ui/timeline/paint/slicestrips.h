#pragma once

#include "ui/timeline/model/forkjoin.h"
#include "ui/timeline/paint/columnpainter.h"
#include "ui/timeline/paint/slicepainter.h"

#include <optional>
#include <span>
#include <unordered_map>

namespace hilera {

// The bars of the rows in sight as images, kept from frame to frame: what has not changed is not drawn again,
// and of a row that has grown only its end.
class SliceStrips {
public:
    // Draws what is out of date again, as wide as the scale and as high as the bar: where that is much and no
    // run needs the cores, on several at once.
    void update(std::span<const Track *const> tracks, const TimelineScene &scene, const TimeScale &scale,
        int barHeight, double devicePixelRatio);

    // The image of the ended slices of a track that was among those.
    [[nodiscard]] const QImage &strip(TrackId track) const { return m_strips.at(track).image; }

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
    // What is out of date of a strip.
    struct Change {
        Strip *strip = nullptr;
        const SliceRow *row = nullptr;
        int fromColumn = 0;
        SliceLayout withBoxes; // empty where there are none
    };
    [[nodiscard]] std::optional<Change> changeOf(
        const Track &track, const TimeScale &scale, const QSize &size, double devicePixelRatio);
    [[nodiscard]] static bool isMuch(std::span<const Change> changes);
    static void drawColumns(Change &change, const TimelineScene &scene);
    void drawBoxes(Change &change, const TimelineScene &scene, double devicePixelRatio);
    [[nodiscard]] static TimeScale scaleOf(const Strip &strip)
    {
        return {strip.range, 0, static_cast<double>(strip.image.width())};
    }

    SlicePainter m_painter;
    std::unordered_map<TrackId, Strip> m_strips;
    std::shared_ptr<ForkJoin> m_cores; // from the first time on that they are needed
    std::uint64_t m_revision = 0;
    std::uint64_t m_frame = 0;
};

} // namespace hilera
