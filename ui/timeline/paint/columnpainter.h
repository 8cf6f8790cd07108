#pragma once

#include "ui/timeline/model/slicelayout.h"
#include "ui/timeline/model/timelinescene.h"

#include <QImage>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace hilera {

// Draws pixel columns where slices are too narrow to tell apart, straight into an image.
class ColumnPainter {
public:
    // Over what a premultiplied image shows already, which is as high as the bar. The shares of the states
    // are stacked; in columns of one or two slices they are blended, so that these keep the shape of slices.
    void paint(QImage &image, const SliceLayout &layout, int fromColumn, const TimelineScene &scene);

private:
    // The four channels of a colour, each times a weight of up to 256. Sums and differences are exact,
    // whatever the order they are made in.
    using Weighted = std::uint64_t;
    struct Layer {
        std::size_t state = 0;
        Weighted color = 0;
    };

    void chooseLayers(std::bitset<stateCount> states, const TimelineScene &scene);
    void stack(Weighted *changes, unsigned height, const DenseColumn &column) const;
    void blend(Weighted *changes, const DenseColumn &column) const;
    void write(QImage &image, int left, int width, bool overBoxes);

    std::vector<Layer> m_layers; // from the bottom up
    std::vector<Weighted> m_changes; // of a group's colours from each line of pixels to the one above
};

} // namespace hilera
