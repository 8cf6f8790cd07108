#pragma once

#include "core/trace/trace.h"
#include "ui/timeline/model/timelinerows.h"

#include <QFont>
#include <QString>

namespace hilera {

struct TimelineScene;

// What stands beside a row, and the room it takes in pixels.
struct RowLabelText {
    QString name;
    QString ids;

    [[nodiscard]] bool operator==(const RowLabelText &) const = default;
};
[[nodiscard]] RowLabelText rowLabelText(const Trace &trace, const TimelineRow &row);
// As much of it as a label of this width shows; the fonts are those of the name and of the ids.
[[nodiscard]] RowLabelText shownRowLabel(
    const RowLabelText &label, const TimelineRow &row, int width, const QFont &font, const QFont &idsFont);

[[nodiscard]] QFont rowNameFont(const QFont &font, TimelineRow::Kind kind);

namespace rowlabel {

inline constexpr int leftMargin = 14;
inline constexpr int rightMargin = 10;
inline constexpr int indent = 14;
inline constexpr int idsGap = 8;

[[nodiscard]] int foldingSignWidth(const QFont &font);
[[nodiscard]] int textLeft(const TimelineRow &row, const QFont &nameFont, int width); // in a label

} // namespace rowlabel

// How wide the names of the first rows are, with their ids.
[[nodiscard]] int rowLabelWidth(const TimelineScene &scene, int rowCount);

// How wide the names of all kinds of rows are, in the user's language.
[[nodiscard]] int rowLabelWidth(const QFont &font);

} // namespace hilera
