#include "ui/timeline/paint/columnpainter.h"

#include "ui/timeline/paint/slicepainter.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr int fewSlices = 2;
constexpr std::size_t groupWidth = 64; // columns drawn together

// From the bottom up: what uses the machine first.
constexpr std::array stackOrder{State::Running, State::Ready, State::GlobalLock, State::Blocked,
    State::Starting, State::Waiting, State::Suspended, State::Queued};

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
    if (color != 0)
        pixel = color + gathered(spread(pixel) * (255U - static_cast<unsigned>(qAlpha(color))));
}

} // namespace

void ColumnPainter::paint(
    QImage &image, const SliceLayout &layout, int fromColumn, const TimelineScene &scene)
{
    chooseLayers(layout.states(), scene);
    m_changes.assign(groupWidth * (static_cast<std::size_t>(image.height()) + 2), 0);
    const std::vector<DenseColumn> &columns = layout.columns();
    auto column = std::ranges::lower_bound(columns, fromColumn, {}, &DenseColumn::column);
    const auto end = std::ranges::lower_bound(columns, image.width(), {}, &DenseColumn::column);
    while (column != end) {
        const int left = column->column;
        int width = 0;
        for (; column != end && column->column < left + static_cast<int>(groupWidth); ++column) {
            Weighted *const changes = m_changes.data() + (column->column - left);
            if (column->slices <= fewSlices)
                blend(changes, *column);
            else
                stack(changes, static_cast<unsigned>(image.height()), *column);
            width = column->column - left + 1;
        }
        const bool overBoxes = std::ranges::any_of(layout.boxes(),
            [&](const SliceBox &box) { return box.left < left + width + 1 && box.right > left - 1; });
        write(image, left, width, overBoxes);
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
void ColumnPainter::stack(Weighted *changes, unsigned height, const DenseColumn &column) const
{
    const auto fullHeight = static_cast<float>(static_cast<int>(height * 256));
    float sum = 0.5F;
    unsigned level = 0;
    Weighted color = 0;
    const auto changeTo = [&](Weighted next) {
        const Weighted difference = next - color;
        const Weighted above = difference * (level % 256);
        Weighted *const change = changes + level / 256 * groupWidth;
        change[0] += difference * 256 - above;
        change[groupWidth] += above;
        color = next;
    };
    for (const Layer &layer : m_layers) {
        changeTo(layer.color);
        sum += column.shares[layer.state] * fullHeight;
        level = std::min(static_cast<unsigned>(static_cast<int>(sum)), height * 256);
    }
    changeTo(0);
}

void ColumnPainter::blend(Weighted *changes, const DenseColumn &column) const
{
    Weighted left = 256;
    for (const Layer &layer : m_layers) {
        const auto part = std::min(static_cast<Weighted>(column.shares[layer.state] * 256 + 0.5F), left);
        *changes += layer.color * part;
        left -= part;
    }
}

// Line by line, whole groups at a time: loops that compilers make vector instructions of.
void ColumnPainter::write(QImage &image, int left, int width, bool overBoxes)
{
    std::array<Weighted, groupWidth> colors{};
    std::array<QRgb, groupWidth> line;
    Weighted *changes = m_changes.data();
    for (int y = image.height() - 1; y >= 0; --y, changes += groupWidth) {
        for (std::size_t x = 0; x < groupWidth; ++x) {
            colors[x] += changes[x];
            changes[x] = 0;
            line[x] = gathered(colors[x]);
        }
        QRgb *const pixels = reinterpret_cast<QRgb *>(image.scanLine(y)) + left;
        if (overBoxes) {
            for (int x = 0; x < width; ++x)
                put(pixels[x], line[static_cast<std::size_t>(x)]);
        } else {
            std::copy_n(line.begin(), width, pixels);
        }
    }
    std::fill_n(changes, groupWidth * 2, 0);
}

} // namespace hilera
