#include "core/metrics/median.h"
#include "ui/timeline/model/timelinetext.h"
#include "ui/timeline/paint/timelinepainter.h"

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

struct Plot {
    const TimelineScene &scene;
    TimeScale scale;
    QRect rect; // rows and chart
    QRect axis;

    [[nodiscard]] bool shows(double x) const { return x >= rect.left() - 1 && x <= rect.right() + 1; }
};

// Text beside a vertical line, on the side where there is room.
void paintFlag(QPainter &painter, const Plot &plot, double x, double y, const QString &text,
    const QColor &color, bool before)
{
    const QFontMetrics metrics(painter.font());
    const int width = metrics.horizontalAdvance(text);
    const bool fitsBefore = x - width - 5 >= plot.rect.left();
    const bool fitsBehind = x + width + 5 <= plot.rect.right();
    const double left = (before && fitsBefore) || !fitsBehind ? x - width - 5 : x + 5;
    const QRectF plate(left - 2, y, width + 4, metrics.height());
    painter.fillRect(plate, plot.scene.theme.card);
    painter.setPen(color);
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void paintSelection(QPainter &painter, const Plot &plot)
{
    const TimeRange &range = *plot.scene.selection;
    const double left = std::clamp(plot.scale.x(range.from), plot.rect.left() - 5.0, plot.rect.right() + 5.0);
    const double right = std::clamp(plot.scale.x(range.to), plot.rect.left() - 5.0, plot.rect.right() + 5.0);
    QColor tint = plot.scene.theme.accent;
    tint.setAlphaF(0.12F);
    painter.fillRect(QRectF(left, plot.rect.top(), right - left, plot.rect.height()), tint);
    painter.setPen(plot.scene.theme.accent);
    painter.drawLine(QPointF(left, plot.rect.top()), QPointF(left, plot.rect.bottom()));
    painter.drawLine(QPointF(right, plot.rect.top()), QPointF(right, plot.rect.bottom()));
    painter.setFont(smallFont(plot.scene.font));
    const QString text = plot.scene.selectionText;
    const QFontMetrics metrics(painter.font());
    const int width = metrics.horizontalAdvance(text) + 12;
    const double center = std::max(
        plot.rect.left() + width / 2.0, std::min((left + right) / 2, plot.rect.right() - width / 2.0));
    const int overAxis = plot.axis.bottom() - metrics.height() - 1;
    const int top = plot.axis.height() > 0 ? overAxis : plot.rect.top();
    const QRectF plate(center - width / 2.0, top, width, metrics.height() + 1);
    painter.fillRect(plate, plot.scene.theme.accent);
    painter.setPen(plot.scene.theme.onAccent);
    painter.drawText(plate, Qt::AlignCenter, text);
}

void paintMarks(QPainter &painter, const Plot &plot)
{
    painter.setFont(smallFont(plot.scene.font));
    for (std::size_t i = 0; i < plot.scene.marks.size(); ++i) {
        const double x = std::round(plot.scale.x(plot.scene.marks[i])) + 0.5;
        if (!plot.shows(x))
            continue;
        painter.setPen(plot.scene.theme.accent);
        painter.drawLine(QPointF(x, plot.axis.bottom() - 4), QPointF(x, plot.rect.bottom()));
        paintFlag(painter, plot, x, plot.axis.bottom() - QFontMetrics(painter.font()).height(),
            markText(plot.scene.marks, i), plot.scene.theme.accent, true);
    }
}

// Each guess of the class as a thin line, and their median.
void paintGuesses(QPainter &painter, const Plot &plot)
{
    const std::vector<Nanoseconds> &guesses = plot.scene.guesses;
    const auto place = [&plot](Nanoseconds guess) {
        return std::round(plot.scale.x(plot.scene.scheduleStart + guess)) + 0.5;
    };
    const auto paintLine = [&](double x, const QPen &pen) {
        painter.setPen(pen);
        painter.drawLine(QPointF(x, plot.axis.bottom()), QPointF(x, plot.rect.bottom()));
    };
    const std::size_t count = guesses.size();
    const auto median = medianOf(std::vector<double>(guesses.begin(), guesses.end()));
    if (count > 1) {
        for (const Nanoseconds guess : guesses) {
            if (const double x = place(guess); plot.shows(x))
                paintLine(x, QPen(plot.scene.theme.mutedText, 1, Qt::DotLine));
        }
    }
    const double x = place(static_cast<Nanoseconds>(median.value_or(0)));
    const QString text = count > 1 ? TimelineText::tr("median of %L1 guesses").arg(static_cast<int>(count))
                                   : TimelineText::tr("your guess");
    painter.setFont(smallFont(plot.scene.font));
    const double y = plot.rect.bottom() - QFontMetrics(painter.font()).height() - 2;
    const auto paintText = [&](double at, const QString &shown) {
        paintFlag(painter, plot, at, y, shown, plot.scene.theme.mutedText, true);
    };
    if (plot.shows(x)) {
        paintLine(x, QPen(plot.scene.theme.mutedText, count > 1 ? 2 : 1, Qt::DashLine));
        paintText(x, text);
    } else if (x > plot.rect.right() && plot.shows(plot.scale.x(plot.scene.now))) {
        paintText(plot.rect.right(), text + QStringLiteral(" →")); // it lies beyond
    }
}

// The ideal as a whole.
void paintGhost(QPainter &painter, const Plot &plot)
{
    const Nanoseconds start = plot.scene.scheduleStart;
    const double left = std::max(std::round(plot.scale.x(start)) + 0.5, plot.rect.left() - 10.5);
    const double end = std::round(plot.scale.x(start + plot.scene.schedule().makespan)) + 0.5;
    const double right = std::min(end, plot.rect.right() + 10.5);
    if (right <= left)
        return;
    QPen pen(plot.scene.theme.ghost, 1, Qt::CustomDashLine);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(left, plot.rect.top() + 0.5, right - left, plot.rect.height() - 1));
}

void paintEnd(QPainter &painter, const Plot &plot)
{
    const double x = std::round(plot.scale.x(*plot.scene.end));
    if (!plot.shows(x))
        return;
    painter.fillRect(QRectF(x, plot.rect.top(), 2, plot.rect.height()), plot.scene.theme.text);
    QFont font = plot.scene.font;
    font.setBold(true);
    painter.setFont(font);
    const double y = plot.rect.center().y() - QFontMetrics(font).height() / 2.0 + 1;
    paintFlag(painter, plot, x + 2, y, plot.scene.endText, plot.scene.theme.text, false);
}

// Where the run was asked to stop, or was killed.
void paintStops(QPainter &painter, const Plot &plot)
{
    QFont font = smallFont(plot.scene.font);
    font.setBold(true);
    for (const StopMark &mark : plot.scene.trace->stopMarks()) {
        const double x = std::round(plot.scale.x(mark.time));
        if (!plot.shows(x))
            continue;
        const QColor &color = plot.scene.theme.failure;
        painter.fillRect(
            QRectF(x - 1, plot.axis.bottom() - 2, 2, plot.rect.bottom() - plot.axis.bottom() + 2), color);
        painter.setFont(font);
        const bool isKill = mark.request == StopRequest::Kill;
        paintFlag(painter, plot, x, plot.axis.bottom() + 2,
            isKill ? TimelineText::tr("kill") : TimelineText::tr("stop"), color,
            plot.scene.end.has_value()); // the makespan stands behind it
    }
}

void paintNow(QPainter &painter, const Plot &plot)
{
    const double x = std::round(plot.scale.x(plot.scene.now));
    if (!plot.shows(x))
        return;
    painter.fillRect(QRectF(x - 1, plot.axis.bottom() - 2, 2, plot.rect.bottom() - plot.axis.bottom() + 2),
        plot.scene.theme.text);
    QFont font = smallFont(plot.scene.font);
    font.setBold(true);
    painter.setFont(font);
    const bool isReplay = !plot.scene.replaySign.isEmpty();
    paintFlag(painter, plot, x, plot.axis.bottom() + 2,
        isReplay ? TimelineText::tr("replay") : TimelineText::tr("now"), plot.scene.theme.text, false);
}

void paintCursor(QPainter &painter, const Plot &plot)
{
    const double x = std::round(plot.scale.x(*plot.scene.cursor)) + 0.5;
    QColor color = plot.scene.theme.mutedText;
    color.setAlphaF(0.6F);
    painter.setPen(color);
    painter.drawLine(QPointF(x, plot.axis.bottom()), QPointF(x, plot.rect.bottom()));
}

} // namespace

void paintOverlay(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry)
{
    const Plot plot{scene, scene.scale(geometry), geometry.rows.united(geometry.chart), geometry.axis};
    painter.save();
    painter.setClipRect(plot.rect.united(plot.axis));
    if (!scene.schedule().slices.empty() && !hasGhostsInRows(scene, geometry))
        paintGhost(painter, plot);
    if (scene.end)
        paintEnd(painter, plot);
    if (!scene.guesses.empty())
        paintGuesses(painter, plot);
    if (scene.trace)
        paintStops(painter, plot);
    if (scene.isLive)
        paintNow(painter, plot);
    paintMarks(painter, plot);
    if (scene.selection)
        paintSelection(painter, plot);
    else if (scene.cursor)
        paintCursor(painter, plot);
    painter.restore();
}

// In the corner over the names; that of a run may take some of the axis.
void paintSigns(QPainter &painter, const TimelineScene &scene, const TimelineGeometry &geometry)
{
    QFont font = smallFont(scene.font);
    font.setBold(true);
    const QFontMetrics metrics(font);
    int left = 8;
    const auto paintSign = [&](const QString &sign, int most, const QColor &background, const QColor &color) {
        if (sign.isEmpty())
            return;
        const int width = std::min(metrics.horizontalAdvance(sign) + 16, most);
        const QRect plate(left, geometry.axis.top() + 2, width, geometry.axis.height() - 4);
        left = plate.right() + 8;
        painter.setPen(Qt::NoPen);
        painter.setBrush(background);
        painter.drawRoundedRect(plate, 4, 4);
        painter.setPen(color);
        painter.drawText(
            plate, Qt::AlignCenter | Qt::TextSingleLine, metrics.elidedText(sign, Qt::ElideRight, width - 8));
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    paintSign(scene.replaySign, geometry.labels.width() - 8, scene.theme.accent, scene.theme.onAccent);
    paintSign(scene.runSign, geometry.axis.right() / 2, scene.theme.mutedText, scene.theme.card);
    painter.restore();
}

} // namespace hilera
