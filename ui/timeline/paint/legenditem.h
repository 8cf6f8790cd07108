#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/model/legendcontents.h"

#include <QFont>
#include <QPainter>
#include <QString>

#include <span>
#include <string>
#include <vector>

namespace hilera {

// What a colour means: a state, a phase of waiting, or where the state is Idle the sign of lost updates or
// the ideal schedule's ghost.
struct LegendItem {
    State state = State::Idle;
    Phase phase = Phase::None;
    bool isLoss = false;
    QString ownName = {}; // where the colour stands for a name: see Trace::colorNames

    [[nodiscard]] bool isName() const { return !ownName.isEmpty(); }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QSize size(const QFont &font) const;
    [[nodiscard]] QRect nameRect(const QRect &rect, const QFont &font) const;
    void paint(QPainter &painter, const QRectF &rect, const QFont &font, const Theme &theme,
        bool isDimmed = false, bool isChosen = false) const;
};

// Those that occur, the phases behind the state of waiting; `names` are those the colours stand for, if it is
// so.
[[nodiscard]] std::vector<LegendItem> legendItems(
    const LegendContents &contents, std::span<const std::string> names = {});

// One behind the other, in as many rows as it takes.
[[nodiscard]] std::vector<QRect> legendPlaces(
    std::span<const LegendItem> items, const QFont &font, int width);
[[nodiscard]] int legendHeight(std::span<const LegendItem> items, const QFont &font, int width);

} // namespace hilera
