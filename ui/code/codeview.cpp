#include "ui/code/codeview.h"

#include "ui/code/codehighlighter.h"
#include "ui/code/shownsource.h"
#include "ui/theme/textsize.h"

#include <QFontDatabase>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace hilera {

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new CodeHighlighter(CodeHighlighter::Code::Cpp, document()))
    , m_margin(new QWidget(this))
{
    setObjectName(QStringLiteral("code"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextSize(this, 1);
    document()->setDocumentMargin(0);
    setTabChangesFocus(true);
    m_margin->installEventFilter(this);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, qOverload<>(&QWidget::update));
}

void CodeView::showSource(const ShownSource &source)
{
    m_highlighter->setCode(CodeHighlighter::Code::Cpp);
    takeSource(source.text, source.firstLine);
}

void CodeView::showPython(const QString &source)
{
    m_highlighter->setCode(CodeHighlighter::Code::Python);
    takeSource(source, 1);
}

void CodeView::takeSource(const QString &text, int firstLine)
{
    m_firstLine = firstLine;
    setPlainText(text);
    m_workers.clear();
    m_litLine = 0;
    m_mostWorkers = 1;
    layOutMargin();
    highlightLines();
}

void CodeView::setWorkers(const QMap<int, int> &workersByLine)
{
    if (m_workers == workersByLine)
        return;
    m_workers = workersByLine;
    const int most = m_workers.isEmpty() ? 0 : *std::ranges::max_element(m_workers);
    m_mostWorkers = std::max(m_mostWorkers, most);
    layOutMargin();
    highlightLines();
    m_margin->update();
}

void CodeView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_highlighter->setTheme(theme);
    highlightLines();
    m_margin->update();
}

void CodeView::lightLine(int line)
{
    if (m_litLine == line)
        return;
    m_litLine = line;
    if (const QTextBlock block = document()->findBlockByNumber(line - m_firstLine); block.isValid()) {
        setTextCursor(QTextCursor(block));
        ensureCursorVisible();
    }
    highlightLines();
    m_margin->update();
}

void CodeView::highlightLines()
{
    QList<QTextEdit::ExtraSelection> selections;
    const auto highlight = [this, &selections](int line, const QColor &color) {
        const QTextBlock block = document()->findBlockByNumber(line - m_firstLine);
        if (!block.isValid())
            return;
        QTextEdit::ExtraSelection selection;
        selection.format.setBackground(color);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selection.cursor = QTextCursor(block);
        selections.append(selection);
    };
    for (const int line : m_workers.keys())
        highlight(line, m_theme.selected);
    highlight(m_litLine, m_theme.selected);
    setExtraSelections(selections);
}

void CodeView::layOutMargin()
{
    const QFontMetrics metrics = fontMetrics();
    const int digits = static_cast<int>(QString::number(m_firstLine + blockCount()).size());
    // As wide as the largest number of workers there has been.
    const int counts = metrics.horizontalAdvance(QStringLiteral("×%1").arg(m_mostWorkers));
    const int width = metrics.horizontalAdvance(QLatin1Char('8')) * digits + counts + 26;
    if (viewportMargins().left() != width)
        setViewportMargins(width, 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(
        area.left(), area.top(), viewport()->geometry().left() - area.left(), area.height());
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_margin)
        layOutMargin();
}

void CodeView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutMargin();
}

bool CodeView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_margin && event->type() == QEvent::Paint)
        paintMargin(*m_margin);
    if (watched == m_margin && event->type() == QEvent::MouseButtonRelease)
        choose(static_cast<QMouseEvent *>(event)->position().toPoint());
    return QPlainTextEdit::eventFilter(watched, event);
}

void CodeView::paintMargin(QWidget &margin)
{
    QPainter painter(&margin);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const int digits = static_cast<int>(QString::number(m_firstLine + blockCount()).size());
    const int numbersWidth = fontMetrics().horizontalAdvance(QLatin1Char('8')) * digits + 4;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF row = blockBoundingGeometry(block).translated(contentOffset());
        if (row.top() > margin.height())
            break;
        const int line = m_firstLine + block.blockNumber();
        const int workers = m_workers.value(line);
        if (workers > 0)
            painter.fillRect(QRectF(0, row.top(), margin.width(), row.height()), m_theme.selected);
        if (line == m_litLine) // a second sign besides the colour
            painter.fillRect(QRectF(0, row.top(), 3, row.height()), m_theme.accent);
        painter.setPen(m_theme.mutedText);
        painter.drawText(QRectF(0, row.top(), numbersWidth, row.height()), Qt::AlignRight | Qt::AlignVCenter,
            QString::number(line));
        if (workers > 0)
            paintWorkers(painter,
                QRectF(numbersWidth + 6, row.top(), margin.width() - numbersWidth - 8, row.height()),
                workers);
    }
}

void CodeView::paintWorkers(QPainter &painter, const QRectF &row, int workers) const
{
    constexpr double radius = 4.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.accent);
    painter.drawEllipse(QPointF(row.left() + radius, row.center().y()), radius, radius);
    if (workers < 2)
        return;
    painter.setPen(m_theme.accent);
    painter.drawText(row.adjusted(2 * radius + 3, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
        QStringLiteral("×%1").arg(workers));
}

void CodeView::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection())
        choose(event->position().toPoint());
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT lineClicked(m_firstLine + textCursor().blockNumber());
    else
        QPlainTextEdit::keyPressEvent(event);
}

void CodeView::choose(const QPoint &position)
{
    const QTextCursor cursor = cursorForPosition({0, position.y()});
    Q_EMIT lineClicked(m_firstLine + cursor.blockNumber());
}

} // namespace hilera
