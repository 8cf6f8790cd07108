#pragma once

#include "ui/timeline/model/slicelayout.h"
#include "ui/timeline/model/timelinescene.h"

#include <QHash>
#include <QImage>
#include <QPainter>
#include <QStaticText>

#include <span>

namespace hilera {

// Draws the slices of a row into a bar. Keeps the labels it has laid out.
class SlicePainter {
public:
    void paintBoxes(
        QPainter &painter, const QRectF &bar, std::span<const SliceBox> boxes, const TimelineScene &scene);

    // The look of a state, and of a phase of waiting, for a slice as for the legend.
    static void paintState(
        QPainter &painter, const QRectF &rect, State state, Phase phase, const Theme &theme, bool dimmed);

    void forgetLabels() { m_labels.clear(); }

private:
    void paintLabel(QPainter &painter, const QRectF &rect, const Slice &slice, const TimelineScene &scene);

    struct Label {
        QStaticText text;
        bool isEmpty = false;
    };
    QHash<quint64, Label> m_labels; // by task, and by the width they are cut to
};

// A fill as it is where its state is not among those that are lit.
[[nodiscard]] QColor dimmedFill(const QColor &fill, const Theme &theme);
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double shareOfB);
[[nodiscard]] bool isLit(const Slice &slice, const TimelineScene &scene);

} // namespace hilera
