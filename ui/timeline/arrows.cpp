#include "ui/timeline/arrows.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

constexpr std::size_t mostLookedAt = 50'000;
constexpr std::size_t mostShown = 200; // more are a thicket
constexpr double headLength = 7;
constexpr double blockedHead = 9;
constexpr double blockedDot = 3;
constexpr double blockedLine = 2;
constexpr double blockedEdge = 1.5; // tells them from the hatching
constexpr double blockedUp = 5; // beside the names of slices
constexpr double blockedDown = 18;

bool isAt(const TimelineScene::Chosen &chosen, TrackId track, Nanoseconds time)
{
    return chosen.track == track && chosen.slice.start <= time && time <= chosen.slice.end();
}

bool isChosen(const Arrow &arrow, const TimelineScene &scene)
{
    return scene.chosen
        && (isAt(*scene.chosen, arrow.from, arrow.left) || isAt(*scene.chosen, arrow.to, arrow.reached));
}

std::vector<const Arrow *> arrowsInSight(const TimelineScene &scene)
{
    const ArrowSeries &arrows = scene.trace->arrowSeries();
    std::vector<const Arrow *> found = arrows.over(scene.range.from, scene.range.to, mostShown + 1);
    if (found.size() <= mostShown)
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

// From who is blocked to who holds what it waits for, at one time: beside each other where they go both ways,
// as in a deadlock. `extra`: so much wider on all sides.
void paintBlocked(
    QPainter &painter, const QPointF &from, double holder, int barHeight, const QColor &color, double extra)
{
    const bool goesDown = holder > from.y();
    const double side = goesDown ? 1 : -1;
    const double x = from.x() + (goesDown ? blockedDown : blockedUp);
    const QPointF tip(x, holder - side * (barHeight / 2.0 - 3));
    const QPointF neck = tip - QPointF(0, side * blockedHead);
    painter.setPen(QPen(color, blockedLine + 2 * extra, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(x, from.y()), neck);
    painter.setPen(QPen(color, 0.5 + 2 * extra, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(color);
    painter.drawPolygon(
        QPolygonF{tip, neck + QPointF(-blockedHead / 2, 0), neck + QPointF(blockedHead / 2, 0)});
    painter.drawEllipse(QPointF(x, from.y()), blockedDot, blockedDot);
}

} // namespace

void paintArrows(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry)
{
    const std::vector<const Arrow *> arrows = arrowsInSight(scene);
    if (arrows.empty())
        return;
    const QHash<TrackId, double> middles = middlesOfRows(scene, geometry);
    const TimeScale scale = scene.scale(geometry);
    const auto paint = [&](const Arrow &arrow, bool isEdge) {
        const auto from = middles.constFind(arrow.from);
        const auto to = middles.constFind(arrow.to);
        if (from == middles.constEnd() || to == middles.constEnd())
            return;
        const QPointF start(scale.x(arrow.left), *from);
        const bool isStrong = isChosen(arrow, scene);
        const QColor color = isEdge ? scene.theme.card : isStrong ? scene.theme.accent : scene.theme.text;
        if (!scene.trace->isForeign())
            paintBlocked(painter, start, *to, scene.rows.heights().bar, color, isEdge ? blockedEdge : 0);
        else if (!isEdge)
            paintArrow(painter, start, {scale.x(arrow.reached), *to}, isStrong, scene.theme);
    };
    painter.save();
    painter.setClipRect(geometry.rows);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const bool isEdge : {true, false}) { // those of all first, so that none hides another
        for (const Arrow *arrow : arrows)
            paint(*arrow, isEdge);
    }
    painter.restore();
}

std::optional<TimelineScene::Chosen> sliceAlongArrow(
    const Trace &trace, const TimelineScene::Chosen &chosen, int direction)
{
    for (const Arrow &arrow : trace.arrows()) {
        const bool isOurs =
            direction > 0 ? isAt(chosen, arrow.from, arrow.left) : isAt(chosen, arrow.to, arrow.reached);
        if (!isOurs)
            continue;
        const TrackId id = direction > 0 ? arrow.to : arrow.from;
        const Nanoseconds time = direction > 0 ? arrow.reached : arrow.left;
        const SliceRow &slices = trace.track(id)->slices;
        const std::size_t index =
            slices.firstEndingAfter(trace.isForeign() ? std::max<Nanoseconds>(time - 1, 0) : time);
        if (index < slices.size())
            return TimelineScene::Chosen{id, slices.at(index)};
    }
    return {};
}

} // namespace hilera
