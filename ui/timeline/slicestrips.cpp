#include "ui/timeline/slicestrips.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace hilera {

namespace {

constexpr int overlap = 4; // columns before a change that may have to do with it
constexpr int fileDensity = 2; // columns a pixel, in a file

void clearFrom(QImage &image, int column)
{
    for (int y = 0; y < image.height(); ++y)
        std::memset(image.scanLine(y) + column * 4, 0, static_cast<std::size_t>(image.width() - column) * 4);
}

} // namespace

const QImage &SliceStrips::strip(const Track &track, const TimelineScene &scene, const TimeScale &scale,
    int barHeight, double devicePixelRatio)
{
    Strip &strip = m_strips[track.id];
    strip.frame = m_frame;
    const QSize size(static_cast<int>(std::ceil(scale.width * devicePixelRatio)),
        std::max(1, static_cast<int>(std::lround(barHeight * devicePixelRatio))));
    const SliceRow &row = track.slices;
    int fromColumn = 0;
    if (strip.image.size() == size && strip.range == scale.range && strip.revision == m_revision
        && strip.slices <= row.size()) {
        if (strip.slices == row.size())
            return strip.image;
        if (strip.slices > 0) {
            const double x = (scale.x(row.at(strip.slices).start) - scale.left) * devicePixelRatio;
            fromColumn =
                static_cast<int>(std::clamp(std::floor(x) - 1, 0.0, static_cast<double>(size.width())));
        }
    } else if (strip.image.size() != size) {
        strip.image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    }
    strip.image.setDevicePixelRatio(1);
    strip.range = scale.range;
    strip.revision = m_revision;
    strip.slices = row.size();
    if (fromColumn < size.width())
        draw(strip, row, scene, devicePixelRatio, fromColumn);
    strip.image.setDevicePixelRatio(devicePixelRatio);
    return strip.image;
}

void SliceStrips::draw(
    Strip &strip, const SliceRow &row, const TimelineScene &scene, double devicePixelRatio, int fromColumn)
{
    clearFrom(strip.image, fromColumn);
    if (row.size() == 0)
        return;
    const TimeScale scale{strip.range, 0, static_cast<double>(strip.image.width())};
    m_layout.layOut(row, scale, std::max(0, fromColumn - overlap), strip.image.width());
    if (!m_layout.boxes().empty()) {
        // Boxes are laid out in device pixels and drawn in logical ones, so that their labels keep their
        // size.
        std::vector<SliceBox> boxes = m_layout.boxes();
        for (SliceBox &box : boxes) {
            box.left = std::round(box.left) / devicePixelRatio;
            box.right = std::round(box.right) / devicePixelRatio;
        }
        QPainter painter(&strip.image);
        painter.setClipRect(QRect(QPoint(fromColumn, 0), QPoint(strip.image.width(), strip.image.height())));
        painter.scale(devicePixelRatio, devicePixelRatio);
        const QRectF bar(
            0, 0, strip.image.width() / devicePixelRatio, strip.image.height() / devicePixelRatio);
        m_painter.paintBoxes(painter, bar, boxes, scene);
    }
    m_columns.paint(strip.image, m_layout, fromColumn, scene);
}

void SliceStrips::paintShapes(
    QPainter &painter, const QRect &bar, const Track &track, const TimelineScene &scene)
{
    const int width = bar.width() * fileDensity;
    m_layout.layOut(track.slices, {scene.range, 0, static_cast<double>(width)}, 0, width);
    std::vector<SliceBox> boxes = m_layout.boxes();
    for (SliceBox &box : boxes) {
        box.left = bar.left() + box.left / fileDensity;
        box.right = bar.left() + box.right / fileDensity;
    }
    m_painter.paintBoxes(painter, bar, boxes, scene);
    if (m_layout.columns().empty())
        return;
    QImage image(bar.size() * fileDensity, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    m_columns.paint(image, m_layout, 0, scene);
    painter.drawImage(bar, image);
}

void SliceStrips::invalidate()
{
    ++m_revision;
    m_painter.forgetLabels();
}

void SliceStrips::sweep()
{
    std::erase_if(m_strips, [this](const auto &entry) { return entry.second.frame != m_frame; });
    ++m_frame;
}

} // namespace hilera
