#include "ui/compare/lanetitle.h"

#include "ui/compare/comparetext.h"
#include "ui/theme/icon.h"
#include "ui/timeline/model/timelinescene.h"
#include "ui/timeline/paint/rowlabel.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace hilera {

namespace {

constexpr int margin = 10;
constexpr int gap = 7;

} // namespace

LaneTitle::LaneTitle(QWidget *parent)
    : QWidget(parent)
    , m_pin(new QToolButton(this))
{
    m_pin->setObjectName(QStringLiteral("lanePin"));
    m_pin->setFocusPolicy(Qt::NoFocus); // there is a key for it
    connect(m_pin, &QToolButton::clicked, this, &LaneTitle::pinClicked);
}

void LaneTitle::showRun(const ComparedRun &run)
{
    m_number = CompareText::number(run);
    m_isPinned = run.isPinned();
    m_name = run.title();
    m_details = CompareText::details(run);
    m_problem = CompareText::problem(run);
    m_pin->setIcon(svgIcon(run.isPinned() ? QStringLiteral("close") : QStringLiteral("pin")));
    m_pin->setToolTip(run.isPinned() ? tr("Unpins the run (Delete)") : tr("Pins the run: it stays (P)"));
    m_pin->setAccessibleName(m_pin->toolTip());
    setToolTip(QStringList{CompareText::whole(run), m_problem}.join(QLatin1Char('\n')).trimmed());
    setAccessibleName(toolTip());
    update();
}

void LaneTitle::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void LaneTitle::setState(bool isExpanded, bool isCurrent)
{
    m_isExpanded = isExpanded;
    m_isCurrent = isCurrent;
    update();
}

int LaneTitle::lowestHeight() const
{
    return fontMetrics().height() + 9;
}

int LaneTitle::neededWidth() const
{
    QFont bold = font();
    bold.setBold(true);
    const int name = QFontMetrics(bold).horizontalAdvance(m_name + QStringLiteral("✕ "));
    return margin + fontMetrics().xHeight() + gap + numberWidth() + gap + name + lowestHeight() + 8;
}

int LaneTitle::numberWidth() const
{
    return std::max(fontMetrics().height(), fontMetrics().horizontalAdvance(m_number) + 10);
}

void LaneTitle::resizeEvent(QResizeEvent *)
{
    placePin();
}

void LaneTitle::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placePin();
}

void LaneTitle::placePin()
{
    const int size = std::min(lowestHeight() - 2, height());
    m_pin->setGeometry(width() - size - 4, 0, size, size);
}

void LaneTitle::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT clicked();
}

QRect LaneTitle::paintNumber(QPainter &painter, const QRect &line) const
{
    const int height = fontMetrics().height();
    const int width = numberWidth();
    const QRect plate(line.left(), line.center().y() - height / 2, width, height);
    painter.setPen(QPen(m_theme.text, 1, m_isPinned ? Qt::SolidLine : Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.drawText(plate, Qt::AlignCenter, m_number);
    return line.adjusted(width + gap, 0, 0, 0);
}

void LaneTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_isCurrent ? m_theme.selected : m_theme.card);
    if (m_isCurrent)
        painter.fillRect(QRect(0, 0, 3, height()), m_theme.accent);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect line(margin, 0, m_pin->x() - margin - 2, std::min(lowestHeight(), height()));
    paintFoldingSign(painter, line.left(), line.center().y(), font(), !m_isExpanded, m_theme.mutedText);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const QRect text = paintNumber(painter, line.adjusted(fontMetrics().xHeight() + gap, 0, 0, 0));
    const QString name = m_problem.isEmpty() ? m_name : QStringLiteral("✕ ") + m_name;
    painter.setPen(m_problem.isEmpty() ? m_theme.text : m_theme.failure);
    const int nameWidth = QFontMetrics(bold).horizontalAdvance(name);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(bold).elidedText(name, Qt::ElideRight, text.width()));

    // Under the name if there is room, else behind it.
    const QFont small = smallFont(font());
    const QFontMetrics metrics(small);
    const bool isUnder = height() >= line.height() + metrics.height() - 2 && !m_isExpanded;
    const QRect place = isUnder
        ? QRect(text.left(), line.bottom() - 3, m_pin->geometry().right() - text.left(), metrics.height())
        : text.adjusted(nameWidth + gap, 0, 0, 0);
    const QString shown = m_problem.isEmpty() ? m_details : m_problem;
    if (place.width() < 10 * metrics.averageCharWidth())
        return;
    painter.setFont(small);
    painter.setPen(m_theme.mutedText);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(shown, Qt::ElideRight, place.width()));
}

} // namespace hilera
