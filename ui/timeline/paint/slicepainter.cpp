#include "ui/timeline/paint/slicepainter.h"

#include "ui/timeline/paint/arrows.h"

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

constexpr double labelMargin = 6;
constexpr int labelLimit = 8192;
constexpr int shortestCut = 5; // less of a name tells nothing
constexpr double dimming = 0.82;

int lowestLabel(const QFont &font)
{
    return QFontMetrics(font).ascent() + 2;
}

// Thin and dark while there is no connection; with a floor while there is something coming in.
void paintSolid(QPainter &painter, const QRectF &rect, Phase phase, const QColor &fill, const QColor &lines)
{
    if (phase == Phase::Connecting) {
        const double cut = std::floor(rect.height() * 0.34);
        painter.fillRect(rect.adjusted(0, cut, 0, -cut), mixed(fill, lines, 0.6));
        return;
    }
    painter.fillRect(rect, fill);
    if (phase == Phase::Receiving) {
        const double floor = std::round(rect.height() * 0.28);
        painter.fillRect(rect.adjusted(0, rect.height() - floor, 0, 0), mixed(fill, lines, 0.75));
    }
}

} // namespace

QColor mixed(const QColor &a, const QColor &b, double shareOfB)
{
    if (shareOfB == 0)
        return a;
    const QRgb from = a.rgb();
    const QRgb to = b.rgb();
    const auto channel = [shareOfB](int x, int y) { return x + qRound((y - x) * shareOfB); };
    return {
        channel(qRed(from), qRed(to)), channel(qGreen(from), qGreen(to)), channel(qBlue(from), qBlue(to))};
}

QColor dimmedFill(const QColor &fill, const Theme &theme)
{
    return mixed(fill, theme.card, dimming);
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

void SlicePainter::paintState(
    QPainter &painter, const QRectF &rect, State state, Phase phase, const Theme &theme, bool dimmed)
{
    const StateStyle &style = theme.state(state);
    const double fade = dimmed ? dimming : 0;
    const QColor fill = mixed(style.fill, theme.card, fade);
    const QColor lines = mixed(mixed(style.fill, style.text, 0.55), theme.card, fade);
    const QRectF inner = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    switch (style.pattern) {
    case Pattern::Solid:
        paintSolid(painter, rect, phase, fill, lines);
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
    case Pattern::Crossed:
        painter.fillRect(rect, fill);
        painter.fillRect(rect, QBrush(mixed(lines, fill, 0.25), Qt::DiagCrossPattern));
        break;
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
        paintSolid(painter, rect.adjusted(0, std::floor(rect.height() * 0.45), 0, 0), phase, fill, lines);
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
        const bool isDimmed = scene.dimmed[static_cast<std::size_t>(state)];
        paintState(painter, rect, state, box.slice.phase, scene.theme, isDimmed);
        if (isLit(box.slice, scene)) {
            painter.setPen(QPen(lit, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect.adjusted(1, 1, -1, -1));
        }
        QRectF seen = rect.intersected(bar); // the label’s place
        if (state == State::Blocked && !scene.trace->isForeign() && seen.left() == rect.left())
            seen.setLeft(std::min(seen.left() + blockedArrowsWidth, seen.right()));
        if (seen.width() >= bar.height() * 1.6 && bar.height() >= lowestLabel(scene.font))
            paintLabel(painter, seen, box.slice, scene);
    }
}

void SlicePainter::paintLabel(
    QPainter &painter, const QRectF &rect, const Slice &slice, const TimelineScene &scene)
{
    const bool isLow = scene.theme.state(slice.state).pattern == Pattern::Low;
    if (slice.task == noTask || isLow || slice.phase == Phase::Connecting)
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
        const QString text =
            QFontMetrics(font).elidedText(name, Qt::ElideMiddle, cut); // it ends with the number
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
