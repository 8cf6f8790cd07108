#include "ui/lesson/lessondelegate.h"

#include "ui/lesson/lessonlist.h"
#include "ui/theme/textsize.h"

#include <QAbstractItemView>
#include <QPainter>

namespace hilera {

namespace {

using Sign = LessonList::Sign;

constexpr int rightGap = 4;

int textLeft(bool isChapter)
{
    return isChapter ? 10 : 36; // the sign is left of a title
}

Sign signOf(const QModelIndex &index)
{
    return index.data(LessonList::SignRole).value<Sign>();
}

QFont fontOf(const QStyleOptionViewItem &option, const QModelIndex &index, bool isChosen)
{
    if (signOf(index) == Sign::Chapter) {
        QFont font = scaledFont(option.font, 0.85, QFont::Bold);
        font.setLetterSpacing(QFont::PercentageSpacing, 106);
        return font;
    }
    return scaledFont(option.font, 1, isChosen ? QFont::Bold : QFont::Normal);
}

} // namespace

void LessonDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isChapter = signOf(index) == Sign::Chapter;
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const QRect row = option.rect.adjusted(0, 1, -4, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isChosen
        || (option.state.testFlag(QStyle::State_MouseOver) && index.flags().testFlag(Qt::ItemIsSelectable))) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isChosen ? m_theme.selected : m_theme.groupRow);
        painter->drawRoundedRect(row, 4, 4);
    }
    if (isChosen)
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), m_theme.accent);
    if (!isChapter)
        paintSign(*painter, {row.left() + 18.0, row.center().y() + 0.5}, index, isChosen);

    const QRect textRect = row.adjusted(textLeft(isChapter), 0, -rightGap, isChapter ? -4 : 0);
    const bool isMuted = isChapter || signOf(index) == Sign::Broken;
    painter->setFont(fontOf(option, index, isChosen));
    painter->setPen(isMuted ? m_theme.mutedText : m_theme.text);
    painter->drawText(textRect,
        (isChapter ? Qt::AlignBottom : Qt::AlignVCenter) | Qt::AlignLeft | Qt::TextWordWrap,
        index.data().toString());
    painter->restore();
}

void LessonDelegate::paintSign(
    QPainter &painter, const QPointF &center, const QModelIndex &index, bool isChosen) const
{
    constexpr double radius = 5;
    const Sign sign = signOf(index);
    if (sign == Sign::Broken) {
        painter.setPen(QPen(m_theme.failure, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(center + QPointF(-4, -4), center + QPointF(4, 4));
        painter.drawLine(center + QPointF(-4, 4), center + QPointF(4, -4));
        return;
    }
    painter.setPen(QPen(sign == Sign::Done || isChosen ? m_theme.accent : m_theme.ghost, 1.8));
    painter.setBrush(sign == Sign::Done ? m_theme.accent : QColor(Qt::transparent));
    painter.drawEllipse(center, radius, radius);
}

QSize LessonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isChapter = signOf(index) == Sign::Chapter;
    // As if chosen: the title keeps its place when it gets bold.
    const QFontMetrics metrics(fontOf(option, index, true));
    const auto *list = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = list ? list->viewport()->width() : 200;
    const int textWidth = width - textLeft(isChapter) - rightGap - 4;
    const QRect text =
        metrics.boundingRect(QRect(0, 0, textWidth, 1000), Qt::TextWordWrap, index.data().toString());
    return {width, text.height() + (isChapter ? (index.row() == 0 ? 18 : 22) : 12)};
}

} // namespace hilera
