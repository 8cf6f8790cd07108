#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QPainter>

#include <bitset>
#include <span>
#include <vector>

namespace hilera {

// What a colour means: a state, a phase of waiting, or the ideal schedule's ghost where the state is Idle.
struct LegendItem {
    State state = State::Idle;
    Phase phase = Phase::None;

    [[nodiscard]] QString name() const;
    [[nodiscard]] QSize size(const QFont &font) const;
    [[nodiscard]] QRect nameRect(const QRect &rect, const QFont &font) const;
    void paint(QPainter &painter, const QRectF &rect, const QFont &font, const Theme &theme,
        bool isDimmed = false, bool isChosen = false) const;
};

// Those that occur, the phases behind the state of waiting.
[[nodiscard]] std::vector<LegendItem> legendItems(
    std::bitset<stateCount> states, std::bitset<phaseCount> phases, bool withGhost);

// One behind the other, in as many rows as it takes.
[[nodiscard]] std::vector<QRect> legendPlaces(
    std::span<const LegendItem> items, const QFont &font, int width);
[[nodiscard]] int legendHeight(std::span<const LegendItem> items, const QFont &font, int width);

} // namespace hilera
