#include "ui/network/addressedit.h"

#include "core/machine/limits.h"
#include "ui/network/addresscheck.h"
#include "ui/theme/textsize.h"

#include <QFontDatabase>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>
#include <QUrl>

namespace hilera {

namespace {

constexpr int gap = 6;

// The one file that is dropped or pasted; empty if it is something else.
QString fileOf(const QMimeData &source)
{
    const QList<QUrl> urls = source.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

// No line longer than one that is too long: to lay out a very long one takes seconds.
QString shortened(const QString &text)
{
    constexpr qsizetype cut = limits::addressLength + 1;
    QStringList lines = text.split(QLatin1Char('\n'));
    for (QString &line : lines)
        line.truncate(cut);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class AddressEdit::Margin : public QWidget {
public:
    explicit Margin(AddressEdit *edit)
        : QWidget(edit)
        , m_edit(edit)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_edit->paintMargin(event); }

private:
    AddressEdit *m_edit;
};

AddressEdit::AddressEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
{
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextSize(this, 1);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &AddressEdit::arrange);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this](const QRect &rect, int scrolled) {
        if (scrolled != 0)
            m_margin->scroll(0, scrolled);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    arrange();
}

void AddressEdit::replaceText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.movePosition(QTextCursor::Start);
    setTextCursor(cursor);
}

bool AddressEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return !fileOf(*source).isEmpty() || QPlainTextEdit::canInsertFromMimeData(source);
}

void AddressEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QString file = fileOf(*source); !file.isEmpty())
        Q_EMIT fileDropped(file);
    else
        textCursor().insertText(shortened(source->text()));
}

int AddressEdit::marginWidth() const
{
    const QString widest = QString::number(std::max(99, blockCount()));
    return fontMetrics().horizontalAdvance(QStringLiteral("✕") + widest) + 3 * gap;
}

void AddressEdit::arrange()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
}

void AddressEdit::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setFont(font());
    const int right = m_margin->width() - gap;
    QTextBlock block = firstVisibleBlock();
    QRectF place = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && place.top() <= event->rect().bottom()) {
        const bool isWrong = AddressCheck::isWrong(block);
        painter.setPen(palette().color(isWrong ? QPalette::BrightText : QPalette::PlaceholderText));
        const QRectF line(0, place.top(), right, fontMetrics().height()); // the last block reaches further
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
        if (isWrong)
            painter.drawText(
                line.adjusted(gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("✕"));
        block = block.next();
        place = blockBoundingGeometry(block).translated(contentOffset());
    }
}

void AddressEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    arrange();
}

void AddressEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_margin)
        arrange();
}

} // namespace hilera
