#include "ui/timeline/paint/slicestrips.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace hilera {

namespace {

constexpr int overlap = 4; // columns before a change that may have to do with it
constexpr int fileDensity = 2; // columns a pixel, in a file
constexpr int worthSharing = 8; // rows: what they take is long beside the waking of another core

void clearFrom(QImage &image, int column)
{
    for (int y = 0; y < image.height(); ++y)
        std::memset(image.scanLine(y) + column * 4, 0, static_cast<std::size_t>(image.width() - column) * 4);
}

} // namespace

void SliceStrips::update(std::span<const Track *const> tracks, const TimelineScene &scene,
    const TimeScale &scale, int barHeight, double devicePixelRatio)
{
    const QSize size(static_cast<int>(std::ceil(scale.width * devicePixelRatio)),
        std::max(1, static_cast<int>(std::lround(barHeight * devicePixelRatio))));
    std::vector<Change> changes;
    for (const Track *track : tracks) {
        if (std::optional<Change> change = changeOf(*track, scale, size, devicePixelRatio))
            changes.push_back(std::move(*change));
    }
    const bool shared = !scene.isLive && isMuch(changes);
    if (shared && !m_cores)
        m_cores = ForkJoin::ofThread();
    if (shared)
        m_cores->forEach(changes.size(), [&](std::size_t i) { drawColumns(changes[i], scene); });
    for (Change &change : changes) {
        if (!shared)
            drawColumns(change, scene);
        drawBoxes(change, scene, devicePixelRatio);
    }
}

bool SliceStrips::isMuch(std::span<const Change> changes)
{
    const auto ofMany = [](const Change &change) {
        const Strip &strip = *change.strip;
        return SliceLayout::isOfMany(*change.row, scaleOf(strip), change.fromColumn, strip.image.width());
    };
    return std::ranges::count_if(changes, ofMany) >= worthSharing;
}

std::optional<SliceStrips::Change> SliceStrips::changeOf(
    const Track &track, const TimeScale &scale, const QSize &size, double devicePixelRatio)
{
    const SliceRow &row = track.slices;
    if (row.size() == 0)
        return {};
    Strip &strip = m_strips[track.id];
    strip.frame = m_frame;
    int fromColumn = 0;
    if (strip.image.size() == size && strip.range == scale.range && strip.revision == m_revision
        && strip.slices <= row.size()) {
        if (strip.slices == row.size())
            return {};
        if (strip.slices > 0) {
            const double x = (scale.x(row.at(strip.slices).start) - scale.left) * devicePixelRatio;
            fromColumn =
                static_cast<int>(std::clamp(std::floor(x) - 1, 0.0, static_cast<double>(size.width())));
        }
    } else if (strip.image.size() != size) {
        strip.image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    }
    strip.range = scale.range;
    strip.revision = m_revision;
    strip.slices = row.size();
    if (fromColumn == size.width())
        return {};
    return Change{&strip, &row, fromColumn, {}};
}

// On any thread. Where there are boxes, they come first.
void SliceStrips::drawColumns(Change &change, const TimelineScene &scene)
{
    QImage &image = change.strip->image;
    SliceLayout layout;
    layout.layOut(
        *change.row, scaleOf(*change.strip), std::max(0, change.fromColumn - overlap), image.width());
    clearFrom(image, change.fromColumn); // late, so that it is near when it is painted
    if (layout.boxes().empty())
        ColumnPainter().paint(image, layout, change.fromColumn, scene);
    else
        change.withBoxes = std::move(layout);
}

void SliceStrips::drawBoxes(Change &change, const TimelineScene &scene, double devicePixelRatio)
{
    QImage &image = change.strip->image;
    if (!change.withBoxes.boxes().empty()) {
        // Boxes are laid out in device pixels and drawn in logical ones, so that their labels keep their
        // size.
        std::vector<SliceBox> boxes = change.withBoxes.boxes();
        for (SliceBox &box : boxes) {
            box.left = std::round(box.left) / devicePixelRatio;
            box.right = std::round(box.right) / devicePixelRatio;
        }
        image.setDevicePixelRatio(1);
        QPainter painter(&image);
        painter.setClipRect(QRect(QPoint(change.fromColumn, 0), QPoint(image.width(), image.height())));
        painter.scale(devicePixelRatio, devicePixelRatio);
        const QRectF bar(0, 0, image.width() / devicePixelRatio, image.height() / devicePixelRatio);
        m_painter.paintBoxes(painter, bar, boxes, scene);
        painter.end();
        ColumnPainter().paint(image, change.withBoxes, change.fromColumn, scene);
    }
    image.setDevicePixelRatio(devicePixelRatio);
}

void SliceStrips::paintShapes(
    QPainter &painter, const QRect &bar, const Track &track, const TimelineScene &scene)
{
    const int width = bar.width() * fileDensity;
    SliceLayout layout;
    layout.layOut(track.slices, {scene.range, 0, static_cast<double>(width)}, 0, width);
    std::vector<SliceBox> boxes = layout.boxes();
    for (SliceBox &box : boxes) {
        box.left = bar.left() + box.left / fileDensity;
        box.right = bar.left() + box.right / fileDensity;
    }
    m_painter.paintBoxes(painter, bar, boxes, scene);
    if (layout.columns().empty())
        return;
    QImage image(bar.size() * fileDensity, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    ColumnPainter().paint(image, layout, 0, scene);
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
