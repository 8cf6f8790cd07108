#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace hilera {

// Draws a lesson with the sign of its state, or the heading of a chapter.
class LessonDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintSign(QPainter &painter, const QPointF &center, const QModelIndex &index, bool isChosen) const;

    Theme m_theme = lightTheme();
};

} // namespace hilera
