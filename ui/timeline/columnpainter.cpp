#include "ui/timeline/columnpainter.h"

#include "ui/timeline/slicepainter.h"

#include <algorithm>
#include <utility>

namespace hilera {

namespace {

constexpr int fewSlices = 2;

// From the bottom up: what uses the machine first.
constexpr std::array<State, 7> stackOrder{State::Running, State::Ready, State::Blocked, State::Starting,
    State::Waiting, State::Suspended, State::Queued};

constexpr std::uint64_t evenBytes = 0x00ff00ff;

constexpr std::uint64_t spread(QRgb color)
{
    return (color & evenBytes) | ((color >> 8) & evenBytes) << 32;
}

// Takes the weight of 256 away again.
constexpr QRgb gathered(std::uint64_t weighted)
{
    return static_cast<QRgb>(((weighted >> 8) & evenBytes) | ((weighted >> 32) & (evenBytes << 8)));
}

// Over what was there, as far as the colour leaves it to be seen.
void put(QRgb &pixel, QRgb color)
{
    const auto through = 255U - static_cast<unsigned>(qAlpha(color));
    if (pixel != 0 && through != 0) // rarely: beside a slice drawn by itself
        color += gathered(spread(pixel) * through);
    pixel = color;
}

} // namespace

void ColumnPainter::paint(
    QImage &image, const SliceLayout &layout, int fromColumn, const TimelineScene &scene)
{
    chooseLayers(layout.states(), scene);
    const int width = image.width();
    const int height = image.height();
    m_changes.assign(static_cast<std::size_t>(height) + 2, 0);
    const auto stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    QRgb *const bottomLine = reinterpret_cast<QRgb *>(image.scanLine(height - 1));
    for (const DenseColumn &column : layout.columns()) {
        if (column.column < fromColumn || column.column >= width)
            continue;
        if (column.slices <= fewSlices)
            blend(bottomLine + column.column, stride, height, column);
        else
            stack(bottomLine + column.column, stride, height, column);
    }
}

void ColumnPainter::chooseLayers(std::bitset<stateCount> states, const TimelineScene &scene)
{
    m_layers.clear();
    for (const State state : stackOrder) {
        const auto index = static_cast<std::size_t>(state);
        if (!states[index])
            continue;
        const QColor fill = scene.theme.states[index].fill;
        const QColor color = scene.dimmed[index] ? dimmedFill(fill, scene.theme) : fill;
        m_layers.push_back({index, spread(color.rgba())});
    }
}

// Without a branch for what the shares are: a frame has some 100,000 columns. Where one colour ends and the
// next begins, the pixel's colour changes by a part of the difference, and that of the pixel above by the
// rest.
void ColumnPainter::stack(QRgb *bottom, qsizetype stride, int height, const DenseColumn &column)
{
    const auto changeAt = [this](int level, Weighted difference) {
        const auto pixel = static_cast<std::size_t>(level) / 256;
        const auto below = static_cast<Weighted>(level) % 256;
        m_changes[pixel] += difference * (256 - below);
        m_changes[pixel + 1] += difference * below;
    };
    const int top = height * 256;
    const auto fullHeight = static_cast<float>(top);
    float sum = 0.5F;
    int level = 0;
    Weighted color = 0;
    for (const Layer &layer : m_layers) {
        changeAt(level, layer.color - color);
        sum += column.shares[layer.state] * fullHeight;
        level = std::min(static_cast<int>(sum), top);
        color = layer.color;
    }
    changeAt(level, -color);

    Weighted pixelColor = 0;
    for (int y = 0; y < height; ++y, bottom -= stride) {
        pixelColor += std::exchange(m_changes[static_cast<std::size_t>(y)], 0);
        put(*bottom, gathered(pixelColor));
    }
    m_changes[static_cast<std::size_t>(height)] = 0;
}

void ColumnPainter::blend(QRgb *bottom, qsizetype stride, int height, const DenseColumn &column) const
{
    Weighted sum = 0;
    Weighted left = 256;
    for (const Layer &layer : m_layers) {
        const auto part = std::min(static_cast<Weighted>(column.shares[layer.state] * 256 + 0.5F), left);
        sum += layer.color * part;
        left -= part;
    }
    const QRgb color = gathered(sum);
    for (int y = 0; y < height; ++y, bottom -= stride)
        put(*bottom, color);
}

} // namespace hilera
