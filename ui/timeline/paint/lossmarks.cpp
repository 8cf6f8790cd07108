#include "ui/timeline/paint/lossmarks.h"

#include "ui/timeline/model/timelinetext.h"

#include <QLocale>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace hilera {

namespace {

constexpr double signWidth = 9;

// The losses of one stretch of time, as long as a sign is wide: stretches keep their places when the view is
// moved.
struct LossGroup {
    Nanoseconds first = 0;
    Nanoseconds last = 0;
    std::int64_t updates = 0;
    [[nodiscard]] Nanoseconds middle() const { return first + (last - first) / 2; }
};

Nanoseconds stretchOf(const TimeScale &scale)
{
    return std::max<Nanoseconds>(static_cast<Nanoseconds>(scale.perPixel() * signWidth), 1);
}

template <typename Take>
void eachGroup(const Track &track, const TimeScale &scale, const TimeRange &range, Take take)
{
    const Nanoseconds stretch = stretchOf(scale);
    const Nanoseconds from = range.from / stretch * stretch;
    auto loss = std::ranges::lower_bound(track.losses, from, {}, &Loss::time);
    while (loss != track.losses.end() && loss->time < range.to + stretch) {
        LossGroup group{loss->time, loss->time, 0};
        const Nanoseconds end = (loss->time / stretch + 1) * stretch;
        for (; loss != track.losses.end() && loss->time < end; ++loss) {
            group.last = loss->time;
            group.updates += loss->updates;
        }
        take(group);
    }
}

} // namespace

void paintLossSign(QPainter &painter, const QPointF &tip, double size, const Theme &theme, bool isBack)
{
    const double height = isBack ? size : -size;
    const QPolygonF wedge{{tip, tip + QPointF(-size / 2, height), tip + QPointF(size / 2, height)}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isBack ? theme.failure : theme.card, 1));
    painter.setBrush(isBack ? theme.card : theme.failure);
    painter.drawPolygon(wedge);
    painter.restore();
}

void paintLosses(QPainter &painter, const Track &track, const TimelineScene &scene, const TimeScale &scale,
    const QRect &bar)
{
    if (track.losses.empty())
        return;
    const double size = std::min(signWidth, bar.height() * 0.6);
    eachGroup(track, scale, scale.range, [&](const LossGroup &group) {
        const double x = std::round(scale.x(group.middle())) + 0.5;
        if (group.updates > 0)
            paintLossSign(painter, {x, bar.top() - 2 + size}, size, scene.theme);
        else if (group.updates < 0)
            paintLossSign(painter, {x, bar.bottom() + 2 - size}, size, scene.theme, true);
    });
}

QString lossText(const Track &track, const TimeScale &scale, double x)
{
    QString text;
    const TimeRange near{scale.time(x - signWidth), scale.time(x + signWidth)};
    eachGroup(track, scale, near, [&](const LossGroup &group) {
        if (std::abs(scale.x(group.middle()) - x) > signWidth / 2 || group.updates == 0)
            return;
        const QString count = QLocale().toString(static_cast<qlonglong>(std::abs(group.updates)));
        if (group.updates > 0)
            text = group.updates == 1 ? TimelineText::tr("1 update of others lost here")
                                      : TimelineText::tr("%1 updates of others lost here").arg(count);
        else
            text = group.updates == -1 ? TimelineText::tr("1 lost update came back here")
                                       : TimelineText::tr("%1 lost updates came back here").arg(count);
    });
    return text;
}

} // namespace hilera
