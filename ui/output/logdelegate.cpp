#include "ui/output/logdelegate.h"

#include "ui/output/logmodel.h"
#include "ui/theme/textsize.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace hilera {

namespace {

constexpr int gap = 12; // between columns

QFont lineFont(const QFont &font)
{
    return scaledFont(font, 0.92);
}

} // namespace

LogDelegate::LogDelegate(const LogModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void LogDelegate::reset()
{
    m_timeWidth = 0;
    m_workerWidth = 0;
    m_taskWidth = 0;
}

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const LogLine line = m_model.line(index.row());
    painter->save();
    painter->setFont(lineFont(option.font));
    const QFontMetrics metrics = painter->fontMetrics();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, m_theme.selected);

    QRect rest = option.rect.adjusted(2, 0, -2, 0);
    const auto put = [&](const QString &text, int width, const QColor &color, Qt::Alignment alignment) {
        const QRect cell(rest.left(), rest.top(), std::min(width, rest.width()), rest.height());
        painter->setPen(color);
        painter->drawText(cell, static_cast<int>(alignment | Qt::AlignVCenter),
            metrics.elidedText(text, Qt::ElideRight, cell.width()));
        rest.setLeft(rest.left() + width + gap);
    };
    const int most = option.rect.width() * 3 / 10; // the text itself comes first
    m_workerWidth = std::min(std::max(m_workerWidth, metrics.horizontalAdvance(line.worker) + 1), most);
    m_taskWidth = std::min(std::max(m_taskWidth, metrics.horizontalAdvance(line.taskName) + 1), most);

    const QString time = QLocale().toString(toSeconds(line.time), 'f', 2);
    m_timeWidth = std::max(m_timeWidth, metrics.horizontalAdvance(time) + 1);
    put(time, m_timeWidth, m_theme.mutedText, Qt::AlignRight);
    put(line.worker, m_workerWidth, m_theme.mutedText, Qt::AlignLeft);
    put(metrics.elidedText(line.taskName, Qt::ElideMiddle, m_taskWidth), m_taskWidth, m_theme.mutedText,
        Qt::AlignLeft);
    const QString text = line.isProblem ? QStringLiteral("✕ ") + line.text : line.text;
    put(text, rest.width(), line.isProblem ? m_theme.failure : m_theme.text, Qt::AlignLeft);
    painter->restore();
}

QSize LogDelegate::sizeHint(
    const QStyleOptionViewItem &option, [[maybe_unused]] const QModelIndex &index) const
{
    return {80, QFontMetrics(lineFont(option.font)).height() + 3};
}

} // namespace hilera
