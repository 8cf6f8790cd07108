#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace hilera {

class LogModel;

// Draws a line of the log in columns: when, who, which task, what.
class LogDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit LogDelegate(const LogModel &model, QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }
    void reset(); // other lines: the columns get their widths anew

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const LogModel &m_model;
    Theme m_theme = lightTheme();
    // As wide as the widest text they have shown.
    mutable int m_timeWidth = 0;
    mutable int m_workerWidth = 0;
    mutable int m_taskWidth = 0;
};

} // namespace hilera
