#pragma once

#include "ui/timeline/slicelayout.h"
#include "ui/timeline/timelinescene.h"

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

    // Into a premultiplied image as high as the bar, pixel by pixel. The shares of the states are stacked; in
    // columns of one or two slices they are blended, so that these keep the shape of slices.
    static void paintColumns(QImage &image, std::span<const DenseColumn> columns, const TimelineScene &scene);

    // The look of a state, for a slice as for the legend.
    static void paintState(
        QPainter &painter, const QRectF &rect, State state, const Theme &theme, bool dimmed);

    void forgetLabels() { m_labels.clear(); }

private:
    void paintLabel(QPainter &painter, const QRectF &rect, const Slice &slice, const TimelineScene &scene);

    struct Label {
        QStaticText text;
        bool isEmpty = false;
    };
    QHash<quint64, Label> m_labels; // by task, and by the width they are cut to
};

[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double shareOfB);
[[nodiscard]] bool isLit(const Slice &slice, const TimelineScene &scene);

} // namespace hilera
