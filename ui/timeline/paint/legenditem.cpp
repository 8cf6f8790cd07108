#include "ui/timeline/paint/legenditem.h"

#include "core/record/names.h"
#include "core/text/plaintext.h"
#include "ui/timeline/model/timelinescene.h"
#include "ui/timeline/model/timelinetext.h"
#include "ui/timeline/paint/lossmarks.h"
#include "ui/timeline/paint/slicepainter.h"

#include <cmath>

namespace hilera {

namespace {

constexpr int margin = 9; // at the left
constexpr int inset = 5; // of a colour in its item
constexpr int gap = 6; // to its name
constexpr int longestName = 24; // letters

// Those that share the last colour have no name of their own.
QString nameAt(std::span<const std::string> names, std::size_t index)
{
    if (index >= names.size())
        return TimelineText::tr("others");
    const QString name = plainLine(names[index]);
    return name.size() > longestName ? name.left(longestName - 1) + QChar(0x2026) : name;
}

int swatchWidth(const QFont &font)
{
    return QFontMetrics(font).averageCharWidth() * 2 + 2;
}

} // namespace

QString LegendItem::name() const
{
    if (isName())
        return ownName;
    if (phase != Phase::None)
        return phaseName(phase);
    if (isLoss)
        return TimelineText::tr("updates lost");
    return state == State::Idle ? TimelineText::tr("ideal") : stateName(state);
}

QSize LegendItem::size(const QFont &font) const
{
    const QFontMetrics metrics(smallFont(font));
    return {metrics.horizontalAdvance(name()) + swatchWidth(font) + 22, metrics.height() + 8};
}

QRect LegendItem::nameRect(const QRect &rect, const QFont &font) const
{
    const QFontMetrics metrics(smallFont(font));
    const int left = rect.left() + inset + swatchWidth(font) + gap;
    return {left, rect.top() + 2, metrics.horizontalAdvance(name()), rect.height() - 4};
}

void LegendItem::paint(QPainter &painter, const QRectF &rect, const QFont &font, const Theme &theme,
    bool isDimmed, bool isChosen) const
{
    const QFont small = smallFont(font);
    const double height = std::round(QFontMetrics(small).height() * 0.75);
    const QRectF swatch(
        rect.left() + inset, std::round(rect.center().y() - height / 2), swatchWidth(font), height);
    if (isLoss) {
        paintLossSign(painter, QPointF(swatch.center().x(), swatch.bottom()), height * 0.9, theme);
    } else if (state == State::Idle) {
        QPen pen(theme.ghost, 1, Qt::CustomDashLine);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        SlicePainter::paintState(painter, swatch, state, phase, theme, isDimmed);
    }
    painter.setFont(small);
    painter.setPen(isChosen ? theme.text : theme.mutedText);
    painter.drawText(QRectF(swatch.right() + gap, rect.top(), rect.width(), rect.height()),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name());
    if (isChosen)
        painter.fillRect(
            QRectF(rect.left() + inset, rect.bottom() - 2, rect.width() - 2 * inset, 2), theme.accent);
}

std::vector<LegendItem> legendItems(const LegendContents &contents, std::span<const std::string> names)
{
    std::vector<LegendItem> items;
    for (std::size_t state = 1; state < stateCount; ++state) {
        if (!contents.states[state])
            continue;
        items.push_back({static_cast<State>(state), Phase::None, false,
            names.empty() ? QString() : nameAt(names, state - 1)});
        for (std::size_t phase = 1; static_cast<State>(state) == State::Waiting && phase < phaseCount;
             ++phase) {
            if (contents.phases[phase])
                items.push_back({State::Waiting, static_cast<Phase>(phase)});
        }
    }
    if (contents.hasLosses)
        items.push_back({.isLoss = true});
    if (contents.hasGhosts)
        items.push_back({});
    return items;
}

std::vector<QRect> legendPlaces(std::span<const LegendItem> items, const QFont &font, int width)
{
    std::vector<QRect> places;
    QPoint next(margin, 1);
    for (const LegendItem &item : items) {
        const QSize size = item.size(font);
        if (next.x() > margin && next.x() + size.width() > width)
            next = QPoint(margin, next.y() + size.height());
        places.emplace_back(next, size);
        next.rx() += size.width();
    }
    return places;
}

int legendHeight(std::span<const LegendItem> items, const QFont &font, int width)
{
    return items.empty() ? 0 : legendPlaces(items, font, width).back().bottom() + 2;
}

} // namespace hilera
