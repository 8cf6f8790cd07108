#include "ui/help/hintballoon.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hilera {

namespace {

constexpr int arrowHeight = 9;
constexpr int radius = 8;
constexpr int margin = 12;
constexpr int balloonInCharacters = 40;

} // namespace

HintBalloon::HintBalloon(QWidget *window)
    : QFrame(window)
    , m_text(new QLabel(this))
    , m_place(new QLabel(this))
    , m_skip(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("hint"));
    m_text->setObjectName(QStringLiteral("hintText"));
    m_text->setWordWrap(true);
    m_place->setObjectName(QStringLiteral("hintPlace"));
    m_place->setProperty("muted", true);
    m_skip->setObjectName(QStringLiteral("hintSkip"));
    m_next->setObjectName(QStringLiteral("hintNext"));
    m_next->setProperty("primary", true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_place);
    row->addStretch(1);
    for (QPushButton *button : {m_skip, m_next}) {
        button->setProperty("small", true);
        button->setAutoDefault(true); // Enter presses it
        row->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addLayout(row);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    connect(m_skip, &QPushButton::clicked, this, &HintBalloon::skipRequested);
    connect(m_next, &QPushButton::clicked, this, &HintBalloon::nextRequested);
    window->installEventFilter(this);
    hide();
}

void HintBalloon::setTexts(const QString &text, int number, int count)
{
    m_text->setText(text);
    m_place->setText(tr("%1 of %2").arg(number).arg(count));
    m_skip->setText(tr("Skip all"));
    m_skip->setVisible(number < count);
    m_next->setText(tr("Got it"));
    m_next->setAccessibleDescription(text); // what is read when it gets the focus
    setAccessibleName(text);
    fitText();
}

// The label asks for no more room by itself when its font grows.
void HintBalloon::fitText()
{
    const int width = fontMetrics().averageCharWidth() * balloonInCharacters;
    m_text->setFixedSize(width, m_text->heightForWidth(width));
}

void HintBalloon::showAt(QWidget *widget, const QWidget *pointsAt)
{
    if (m_widget)
        m_widget->removeEventFilter(this);
    m_widget = widget;
    m_widget->installEventFilter(this);
    m_pointsAt = pointsAt;
    show();
    raise();
    place();
    QAccessibleEvent shown(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&shown);
}

void HintBalloon::focusNext()
{
    m_next->setFocus(Qt::OtherFocusReason);
}

// Below the widget if there is room, else above it.
void HintBalloon::place()
{
    if (!m_widget || !isVisible())
        return;
    const QWidget *window = parentWidget();
    const QRect target(m_widget->mapTo(window, QPoint()), m_widget->size());
    const int bodyTop = margin - 2;
    layout()->setContentsMargins(margin, bodyTop + arrowHeight, margin, bodyTop + arrowHeight);
    layout()->activate();
    m_isBelow = target.bottom() + height() < window->height();
    const int tip = m_pointsAt->mapTo(window, QPoint(m_pointsAt->width() / 2, 0)).x();
    const int x = std::clamp(tip - width() / 2, 4, std::max(4, window->width() - width() - 4));
    const int y = m_isBelow ? target.bottom() - 2 : target.top() - height() + 2;
    move(x, std::max(0, y));
    m_arrow = std::clamp(tip - x, radius + arrowHeight, width() - radius - arrowHeight);
    update();
}

void HintBalloon::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(
            this,
            [this] {
                fitText();
                place();
            },
            Qt::QueuedConnection); // the label has its font by then
    QFrame::changeEvent(event);
}

void HintBalloon::paintEvent(QPaintEvent *)
{
    const QRectF body = QRectF(rect()).adjusted(1, arrowHeight, -1, -arrowHeight);
    QPainterPath path;
    path.addRoundedRect(body, radius, radius);
    const double base = m_isBelow ? body.top() : body.bottom();
    const double tip = m_isBelow ? 1 : height() - 1;
    QPainterPath arrow;
    arrow.addPolygon(QPolygonF({{double(m_arrow - arrowHeight), base}, {double(m_arrow), tip},
        {double(m_arrow + arrowHeight), base}}));
    arrow.closeSubpath();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawPath(path.united(arrow));
}

bool HintBalloon::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move
        || event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &HintBalloon::place, Qt::QueuedConnection); // laid out by then
    return QFrame::eventFilter(watched, event);
}

} // namespace hilera
