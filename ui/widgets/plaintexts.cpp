#include "ui/widgets/plaintexts.h"

#include "core/text/plaintext.h"

#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QToolTip>

namespace hilera {

namespace {

constexpr qsizetype longestTip = 1'000; // letters
constexpr qsizetype longestWord = 60; // letters in a line that has no blank to break it at

// Of the item in a view, or of the section in a header.
QString itemTip(const QAbstractItemView &view, const QPoint &position)
{
    if (const auto *header = qobject_cast<const QHeaderView *>(&view)) {
        const int section = header->logicalIndexAt(position);
        return section < 0 || !header->model()
            ? QString()
            : header->model()->headerData(section, header->orientation(), Qt::ToolTipRole).toString();
    }
    return view.indexAt(position).data(Qt::ToolTipRole).toString();
}

// A zero width space lets it be broken.
QString withBreaks(const QString &text)
{
    QString broken;
    qsizetype letters = 0;
    for (const QChar letter : text) {
        letters = letter.isSpace() ? 0 : letters + 1;
        if (letters > longestWord && !letter.isLowSurrogate()) {
            broken += QChar(0x200b);
            letters = 1;
        }
        broken += letter;
    }
    return broken;
}

} // namespace

PlainTexts::PlainTexts(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool PlainTexts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        // Comes before a label is laid out. A tool tip is a label, too, and gets HTML from below.
        auto *label = qobject_cast<QLabel *>(watched);
        if (label && label->textFormat() == Qt::AutoText && label->windowType() != Qt::ToolTip)
            label->setTextFormat(Qt::PlainText);
        return false;
    }
    if (event->type() != QEvent::ToolTip || !watched->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto *view = qobject_cast<QAbstractItemView *>(widget->parentWidget());
    const bool isItem = view && view->viewport() == widget;
    const QString text = isItem ? itemTip(*view, help->pos()) : widget->toolTip();
    if (text.isEmpty())
        return false;
    const QRect item = isItem ? view->visualRect(view->indexAt(help->pos())) : QRect();
    QToolTip::showText(help->globalPos(), toolTipHtml(text), widget, item);
    event->accept();
    return true;
}

QString withoutMnemonic(const QString &text)
{
    return plainLine(text).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString toolTipHtml(const QString &text, Emphasis emphasis)
{
    QString plain = plainText(text);
    if (plain.size() > longestTip)
        plain = plain.left(longestTip) + QChar(0x2026);
    QStringList lines = withBreaks(plain).toHtmlEscaped().split(QLatin1Char('\n'));
    if (emphasis == Emphasis::FirstLine && lines.size() > 1)
        lines.first() = QStringLiteral("<b>") + lines.first() + QStringLiteral("</b>");
    return QStringLiteral("<p>") + lines.join(QStringLiteral("<br>")) + QStringLiteral("</p>");
}

void showToolTip(const QPoint &globalPosition, const QString &text, QWidget *widget, Emphasis emphasis)
{
    QToolTip::showText(globalPosition, text.isEmpty() ? text : toolTipHtml(text, emphasis), widget);
}

} // namespace hilera
