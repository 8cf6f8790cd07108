#include "ui/timeline/paint/arrows.h"

#include "ui/timeline/model/slicefinder.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

constexpr std::size_t mostLookedAt = 50'000;
constexpr std::size_t mostShown = 200; // more are a thicket
constexpr std::size_t mostBlocked = 32; // they hide what they lie on
constexpr double headLength = 7;
constexpr double blockedHead = 9;
constexpr double blockedDot = 3;
constexpr double blockedLine = 2;
constexpr double blockedEdge = 1.5; // tells them from the hatching
constexpr double blockedIndent = 5; // beside the names of slices
constexpr double blockedPitch = 12; // of those beside each other
constexpr int mostLanes = 4;
constexpr double narrowestBlocked = 3; // that has an arrow

bool isChosen(const Arrow &arrow, const TimelineScene &scene)
{
    return scene.chosen
        && (isAt(*scene.chosen, arrow.from, arrow.left) || isAt(*scene.chosen, arrow.to, arrow.reached));
}

std::vector<const Arrow *> arrowsInSight(const TimelineScene &scene)
{
    const ArrowSeries &arrows = scene.trace->arrowSeries();
    const std::size_t most = scene.trace->isForeign() ? mostShown : mostBlocked;
    std::vector<const Arrow *> found = arrows.over(scene.range.from, scene.range.to, most + 1);
    if (found.size() <= most)
        return found;
    if (!scene.chosen)
        return {};
    found = arrows.over(scene.chosen->slice.start, scene.chosen->slice.end(), mostLookedAt);
    std::erase_if(found, [&scene](const Arrow *arrow) { return !isChosen(*arrow, scene); });
    return found;
}

// Where the middle of each track's row is, in sight or not.
QHash<TrackId, double> middlesOfRows(const TimelineScene &scene, const TimelineGeometry &geometry)
{
    QHash<TrackId, double> middles;
    for (int i = 0; i < scene.rows.count(); ++i) {
        const int top = geometry.rows.top() + scene.rows.top(i) - scene.scroll;
        middles.insert(scene.rows.row(i).track, top + scene.rows.height(i) / 2.0);
    }
    return middles;
}

void paintArrow(QPainter &painter, const QPointF &from, const QPointF &to, bool isStrong, const Theme &theme)
{
    QColor color = isStrong ? theme.accent : theme.text;
    color.setAlphaF(isStrong ? 1.0F : 0.55F);
    painter.setPen(QPen(color, isStrong ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    const double bend = std::clamp(std::abs(to.x() - from.x()) / 2, 12.0, 80.0);
    const QPointF end(to.x() - headLength / 2, to.y());
    QPainterPath path(from);
    path.cubicTo(from + QPointF(bend, 0), end - QPointF(bend, 0), end);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{
        {to, to + QPointF(-headLength, -headLength / 2), to + QPointF(-headLength, headLength / 2)}});
}

// An arrow in the picture.
struct PlacedArrow {
    const Arrow *arrow;
    QPointF from;
    QPointF to;
};

// An arrow out of nothing says nothing.
bool isTooNarrow(const Arrow &arrow, const Trace &trace, const TimeScale &scale)
{
    const SliceRow &slices = trace.track(arrow.from)->slices;
    const std::size_t index = slices.firstEndingAfter(arrow.left);
    return index < slices.size() && scale.x(slices.at(index).end()) - scale.x(arrow.left) < narrowestBlocked;
}

std::vector<PlacedArrow> placedArrows(const TimelineScene &scene, const TimelineGeometry &geometry)
{
    const std::vector<const Arrow *> arrows = arrowsInSight(scene);
    if (arrows.empty()) // there may be very many rows
        return {};
    const QHash<TrackId, double> middles = middlesOfRows(scene, geometry);
    const TimeScale scale = scene.scale(geometry);
    std::vector<PlacedArrow> placed;
    for (const Arrow *arrow : arrows) {
        const auto from = middles.constFind(arrow->from);
        const auto to = middles.constFind(arrow->to);
        const bool isSeen =
            scene.trace->isForeign() || isChosen(*arrow, scene) || !isTooNarrow(*arrow, *scene.trace, scale);
        if (from != middles.constEnd() && to != middles.constEnd() && isSeen)
            placed.push_back({arrow, {scale.x(arrow->left), *from}, {scale.x(arrow->reached), *to}});
    }
    return placed;
}

// The arrows to one holder share a line; lines that would lie on each other stand side by side, as in a
// deadlock.
struct BlockedLine {
    TrackId holder;
    double x;
    double top;
    double bottom;
    int lane = 0;

    [[nodiscard]] bool isNear(double other) const { return std::abs(x - other) < blockedPitch; }
    [[nodiscard]] bool hides(const BlockedLine &other) const
    {
        return isNear(other.x) && top < other.bottom && other.top < bottom;
    }
};

void setSideBySide(std::vector<PlacedArrow> &arrows)
{
    std::vector<BlockedLine> lines;
    std::vector<std::size_t> lineOf;
    for (const PlacedArrow &placed : arrows) {
        const auto [top, bottom] = std::minmax({placed.from.y(), placed.to.y()});
        auto line = std::ranges::find_if(lines, [&placed](const BlockedLine &known) {
            return known.holder == placed.arrow->to && known.isNear(placed.from.x());
        });
        if (line == lines.end())
            line = lines.insert(line, {placed.arrow->to, placed.from.x(), top, bottom});
        line->top = std::min(line->top, top);
        line->bottom = std::max(line->bottom, bottom);
        lineOf.push_back(static_cast<std::size_t>(line - lines.begin()));
    }
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        const auto isTaken = [&](const BlockedLine &earlier) {
            return earlier.lane == line->lane && earlier.hides(*line);
        };
        while (line->lane + 1 < mostLanes && std::any_of(lines.begin(), line, isTaken))
            ++line->lane;
    }
    for (std::size_t i = 0; i < arrows.size(); ++i)
        arrows[i].from.rx() += blockedIndent + blockedPitch * lines[lineOf[i]].lane;
}

// From who is blocked to who holds what it waits for, at one time. `extra`: so much wider on all sides.
void paintBlocked(
    QPainter &painter, const PlacedArrow &placed, int barHeight, const QColor &color, double extra)
{
    const QPointF &from = placed.from;
    const double side = placed.to.y() > from.y() ? 1 : -1;
    const QPointF tip(from.x(), placed.to.y() - side * (barHeight / 2.0 - 3));
    const QPointF neck = tip - QPointF(0, side * blockedHead);
    painter.setPen(QPen(color, blockedLine + 2 * extra, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, neck);
    painter.setPen(QPen(color, 0.5 + 2 * extra, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(color);
    painter.drawPolygon(
        QPolygonF{tip, neck + QPointF(-blockedHead / 2, 0), neck + QPointF(blockedHead / 2, 0)});
    painter.drawEllipse(from, blockedDot, blockedDot);
}

} // namespace

void paintArrows(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry)
{
    std::vector<PlacedArrow> arrows = placedArrows(scene, geometry);
    if (arrows.empty())
        return;
    if (!scene.trace->isForeign())
        setSideBySide(arrows);
    const auto paint = [&](const PlacedArrow &placed, bool isEdge) {
        const bool isStrong = isChosen(*placed.arrow, scene);
        const QColor color = isEdge ? scene.theme.card : isStrong ? scene.theme.accent : scene.theme.text;
        if (!scene.trace->isForeign())
            paintBlocked(painter, placed, scene.rows.heights().bar, color, isEdge ? blockedEdge : 0);
        else if (!isEdge)
            paintArrow(painter, placed.from, placed.to, isStrong, scene.theme);
    };
    painter.save();
    painter.setClipRect(geometry.rows);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const bool isEdge : {true, false}) { // those of all first, so that none hides another
        for (const PlacedArrow &placed : arrows)
            paint(placed, isEdge);
    }
    painter.restore();
}

} // namespace hilera
