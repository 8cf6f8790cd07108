#include "ui/timeline/slicepainter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hilera {

namespace {

constexpr double labelMargin = 6;
constexpr int labelLimit = 8192;
constexpr int shortestCut = 5; // less of a name tells nothing
constexpr double dimming = 0.82;
constexpr int fewSlices = 2;

// From the bottom up: what uses the machine first.
constexpr std::array<State, 7> stackOrder{State::Running, State::Ready, State::Blocked, State::Starting,
    State::Waiting, State::Suspended, State::Queued};

// Stacks colours in a column of pixels, from the bottom up; heights in 1/256 pixels.
class ColumnStack {
    static constexpr unsigned evenBytes = 0x00ff00ff;

public:
    ColumnStack(QRgb *bottom, qsizetype stride, int height)
        : m_pixel(bottom)
        , m_stride(stride)
        , m_pixelsLeft(height)
    {
    }

    void add(QRgb color, int height)
    {
        while (height > 0 && m_pixelsLeft > 0) {
            if (m_filled == 0 && height >= 256) { // as most are
                *m_pixel = color;
                m_pixel -= m_stride;
                --m_pixelsLeft;
                height -= 256;
                continue;
            }
            const int part = std::min(height, 256 - m_filled);
            m_redBlue += (color & evenBytes) * static_cast<unsigned>(part);
            m_alphaGreen += ((color >> 8) & evenBytes) * static_cast<unsigned>(part);
            m_filled += part;
            height -= part;
            if (m_filled == 256)
                flush();
        }
    }

    // Lays the last pixel, filled in part, over what was there.
    void flush()
    {
        if (m_filled == 0 || m_pixelsLeft == 0)
            return;
        const auto through = static_cast<unsigned>(256 - m_filled);
        const unsigned redBlue = (m_redBlue + (*m_pixel & evenBytes) * through) >> 8;
        const unsigned alphaGreen = m_alphaGreen + ((*m_pixel >> 8) & evenBytes) * through;
        *m_pixel = (redBlue & evenBytes) | (alphaGreen & ~evenBytes);
        m_redBlue = 0;
        m_alphaGreen = 0;
        m_filled = 0;
        m_pixel -= m_stride;
        --m_pixelsLeft;
    }

private:
    QRgb *m_pixel;
    qsizetype m_stride;
    int m_pixelsLeft;
    int m_filled = 0; // of the pixel
    // The sums of its colour's channels, two by two in the halves of a word.
    unsigned m_redBlue = 0;
    unsigned m_alphaGreen = 0;
};

// The shares as one colour, over what was there.
void blendColumn(QRgb *bottom, qsizetype stride, int height, const DenseColumn &column,
    const std::array<QRgb, stateCount> &colors)
{
    std::array<float, 4> sum{};
    float covered = 0;
    for (std::size_t state = 1; state < stateCount; ++state) {
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += column.shares[state] * static_cast<float>((colors[state] >> (8 * i)) & 0xff);
        covered += column.shares[state];
    }
    const float through = std::max(0.0F, 1 - covered);
    for (int y = 0; y < height; ++y, bottom -= stride) {
        QRgb result = 0;
        for (std::size_t i = 0; i < sum.size(); ++i) {
            const float below = static_cast<float>((*bottom >> (8 * i)) & 0xff);
            result |= static_cast<QRgb>(std::min(255.0F, sum[i] + below * through + 0.5F)) << (8 * i);
        }
        *bottom = result;
    }
}

std::array<QRgb, stateCount> columnColors(const TimelineScene &scene)
{
    std::array<QRgb, stateCount> colors{};
    for (std::size_t state = 1; state < stateCount; ++state) {
        const QColor fill = scene.theme.states[state].fill;
        colors[state] = (scene.dimmed[state] ? mixed(fill, scene.theme.card, dimming) : fill).rgba();
    }
    return colors;
}

} // namespace

QColor mixed(const QColor &a, const QColor &b, double shareOfB)
{
    const auto channel = [shareOfB](float x, float y) { return x + (y - x) * static_cast<float>(shareOfB); };
    return QColor::fromRgbF(
        channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()), channel(a.blueF(), b.blueF()));
}

bool isLit(const Slice &slice, const TimelineScene &scene)
{
    if (scene.highlightedLine != 0 && slice.line == scene.highlightedLine)
        return true;
    if (slice.task == noTask)
        return false;
    if (scene.chosen && scene.chosen->slice.task == slice.task)
        return true;
    return !scene.search.isEmpty() && scene.nameOf(slice.task).contains(scene.search, Qt::CaseInsensitive);
}

void SlicePainter::paintColumns(
    QImage &image, std::span<const DenseColumn> columns, const TimelineScene &scene)
{
    const std::array<QRgb, stateCount> colors = columnColors(scene);
    const int height = image.height();
    const auto fullHeight = static_cast<float>(height * 256);
    const auto stride = image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
    QRgb *const bottomLine = reinterpret_cast<QRgb *>(image.scanLine(height - 1));
    for (const DenseColumn &column : columns) {
        if (column.column < 0 || column.column >= image.width())
            continue;
        if (column.slices <= fewSlices) {
            blendColumn(bottomLine + column.column, stride, height, column, colors);
            continue;
        }
        ColumnStack stack(bottomLine + column.column, stride, height);
        for (const State state : stackOrder) {
            const auto index = static_cast<std::size_t>(state);
            if (column.shares[index] > 0)
                stack.add(colors[index], static_cast<int>(column.shares[index] * fullHeight + 0.5F));
        }
        stack.flush();
    }
}

void SlicePainter::paintState(
    QPainter &painter, const QRectF &rect, State state, const Theme &theme, bool dimmed)
{
    const StateStyle &style = theme.state(state);
    const double fade = dimmed ? dimming : 0;
    const QColor fill = mixed(style.fill, theme.card, fade);
    const QColor lines = mixed(mixed(style.fill, style.text, 0.55), theme.card, fade);
    const QRectF inner = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    switch (style.pattern) {
    case Pattern::Solid:
        painter.fillRect(rect, fill);
        break;
    case Pattern::Hatched: {
        const bool isHollow = state == State::Queued;
        painter.fillRect(rect, isHollow ? theme.card : fill);
        painter.fillRect(rect, QBrush(isHollow ? fill : mixed(lines, fill, 0.45), Qt::BDiagPattern));
        if (isHollow && rect.width() >= 4) {
            painter.setPen(fill);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(inner);
        }
        break;
    }
    case Pattern::Dotted:
        painter.fillRect(rect, fill);
        painter.fillRect(rect, QBrush(mixed(lines, fill, 0.25), Qt::Dense7Pattern));
        break;
    case Pattern::Outlined:
        painter.fillRect(rect, fill);
        painter.setPen(lines);
        painter.setBrush(Qt::NoBrush);
        if (rect.width() >= 4)
            painter.drawRect(inner);
        break;
    case Pattern::Low:
        painter.fillRect(rect.adjusted(0, std::floor(rect.height() * 0.45), 0, 0), fill);
        break;
    }
}

void SlicePainter::paintBoxes(
    QPainter &painter, const QRectF &bar, std::span<const SliceBox> boxes, const TimelineScene &scene)
{
    if (boxes.empty())
        return;
    const QColor lit = scene.theme.accent;
    for (const SliceBox &box : boxes) {
        const double left = std::max(std::round(box.left), bar.left() - 4);
        const double right = std::min(std::max(std::round(box.right), left + 1), bar.right() + 4);
        const double gap = right - left >= 6 ? 1 : 0; // tells it from the next
        const QRectF rect(left, bar.top(), right - left - gap, bar.height());
        if (rect.right() < bar.left() || rect.left() > bar.right())
            continue;
        const State state = box.slice.state;
        paintState(painter, rect, state, scene.theme, scene.dimmed[static_cast<std::size_t>(state)]);
        if (isLit(box.slice, scene)) {
            painter.setPen(QPen(lit, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect.adjusted(1, 1, -1, -1));
        }
        const QRectF seen = rect.intersected(bar);
        if (seen.width() >= bar.height() * 1.6)
            paintLabel(painter, seen, box.slice, scene);
    }
}

void SlicePainter::paintLabel(
    QPainter &painter, const QRectF &rect, const Slice &slice, const TimelineScene &scene)
{
    if (slice.task == noTask || scene.theme.state(slice.state).pattern == Pattern::Low)
        return;
    QFont font = scene.font;
    font.setBold(true);
    painter.setFont(font);
    const bool isDimmed = scene.dimmed[static_cast<std::size_t>(slice.state)];
    painter.setPen(isDimmed ? scene.theme.mutedText : scene.theme.state(slice.state).text);
    const int available = static_cast<int>(rect.width() - 2 * labelMargin);
    constexpr int uncut = 300;
    const int cut = std::min(available, uncut);
    const quint64 key = (static_cast<quint64>(slice.task) << 16) | static_cast<quint64>(cut);
    auto found = m_labels.constFind(key);
    if (found == m_labels.constEnd()) {
        if (m_labels.size() >= labelLimit)
            m_labels.clear();
        const QString name = scene.nameOf(slice.task);
        const QString text = QFontMetrics(font).elidedText(name, Qt::ElideRight, cut);
        Label label{QStaticText(text), text != name && text.size() < shortestCut};
        label.text.setTextFormat(Qt::PlainText);
        label.text.setPerformanceHint(QStaticText::AggressiveCaching);
        label.text.prepare(QTransform(), font);
        found = m_labels.insert(key, label);
    }
    if (found->isEmpty)
        return;
    const double y = rect.top() + (rect.height() - found->text.size().height()) / 2;
    painter.drawStaticText(QPointF(rect.left() + labelMargin, std::round(y)), found->text);
}

} // namespace hilera
