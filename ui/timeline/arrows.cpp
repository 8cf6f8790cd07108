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
    std::vector<const Arrow *> found;
    std::size_t looked = 0;
    for (const Arrow &arrow : scene.trace->arrows()) {
        if (arrow.left > scene.range.to || ++looked > mostLookedAt)
            break;
        if (arrow.reached >= scene.range.from)
            found.push_back(&arrow);
    }
    if (found.size() > mostShown)
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
// as in a deadlock. Stands out from the hatching, and can be told from far away.
void paintBlocked(QPainter &painter, const QPointF &from, double holder, int barHeight, bool isStrong,
    const TimelineScene &scene)
{
    const bool goesDown = holder > from.y();
    const double side = goesDown ? 1 : -1;
    const double x = from.x() + blockedArrowsWidth * (goesDown ? 0.72 : 0.32);
    const QPointF tip(x, holder - side * (barHeight / 2.0 - 3));
    const QPointF neck = tip - QPointF(0, side * blockedHead);
    const QPolygonF head{tip, neck + QPointF(-blockedHead / 2, 0), neck + QPointF(blockedHead / 2, 0)};
    const QColor color = isStrong ? scene.theme.accent : scene.theme.text;
    for (const auto &[inColor, extra] : {std::pair(scene.theme.card, 3.0), std::pair(color, 0.0)}) {
        painter.setPen(QPen(inColor, blockedLine + extra, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawLine(QPointF(x, from.y()), neck);
        painter.setPen(QPen(inColor, 0.5 + extra, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(inColor);
        painter.drawPolygon(head);
        painter.drawEllipse(QPointF(x, from.y()), blockedDot, blockedDot);
    }
}

} // namespace

void paintArrows(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry)
{
    const std::vector<const Arrow *> arrows = arrowsInSight(scene);
    if (arrows.empty())
        return;
    const QHash<TrackId, double> middles = middlesOfRows(scene, geometry);
    const TimeScale scale = scene.scale(geometry);
    painter.save();
    painter.setClipRect(geometry.rows);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Arrow *arrow : arrows) {
        const auto from = middles.constFind(arrow->from);
        const auto to = middles.constFind(arrow->to);
        if (from == middles.constEnd() || to == middles.constEnd())
            continue;
        const QPointF start(scale.x(arrow->left), *from);
        const bool isStrong = isChosen(*arrow, scene);
        if (scene.trace->isForeign())
            paintArrow(painter, start, {scale.x(arrow->reached), *to}, isStrong, scene.theme);
        else
            paintBlocked(painter, start, *to, scene.rows.heights().bar, isStrong, scene);
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
