#include "ui/theme/textsize.h"

#include <QApplication>
#include <QEvent>
#include <QScreen>
#include <QWidget>

#include <algorithm>
#include <functional>

namespace hilera {

namespace {

constexpr auto factorProperty = "textFactor";
constexpr auto leastProperty = "leastTextFactor";

double scaleNow = 1;

const QFont &unscaledFont()
{
    static const QFont font = QApplication::font();
    return font;
}

// Its own, or that of what it is in.
double factorOf(const QWidget *widget, const char *property)
{
    for (; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget()) {
        if (const QVariant factor = widget->property(property); factor.isValid())
            return factor.toDouble();
    }
    return property == factorProperty ? 1 : 0;
}

void applySize(QWidget *widget)
{
    const QFont sized = scaledFont(unscaledFont(),
        scaleNow * std::max(factorOf(widget, factorProperty), factorOf(widget, leastProperty)));
    QFont font = widget->font();
    if (sized.pointSizeF() > 0)
        font.setPointSizeF(sized.pointSizeF());
    else
        font.setPixelSize(sized.pixelSize());
    widget->setFont(font);
}

int depthOf(const QWidget *widget)
{
    int depth = 0;
    while ((widget = widget->parentWidget()))
        ++depth;
    return depth;
}

class WidthKeeper : public QObject {
public:
    using Setter = void (QWidget::*)(int);

    WidthKeeper(QWidget *widget, Setter setter, QString widest, int padding)
        : QObject(widget)
        , m_widget(widget)
        , m_setter(setter)
        , m_widest(std::move(widest))
        , m_padding(padding)
    {
        widget->installEventFilter(this);
        keep();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            keep();
        return QObject::eventFilter(watched, event);
    }

private:
    void keep() { (m_widget->*m_setter)(m_widget->fontMetrics().horizontalAdvance(m_widest) + m_padding); }

    QWidget *m_widget;
    Setter m_setter;
    QString m_widest;
    int m_padding;
};

} // namespace

double textScale()
{
    return scaleNow;
}

double unscaledPixels()
{
    const QFont &font = unscaledFont();
    return font.pointSizeF() > 0
        ? font.pointSizeF() * QGuiApplication::primaryScreen()->logicalDotsPerInchY() / 72
        : font.pixelSize();
}

void setTextScale(double scale)
{
    const QFont &font = unscaledFont();
    if (scale == scaleNow)
        return;
    scaleNow = scale;
    applyTextSizes(); // first those inside, then those that look at them when their own font changes
    QApplication::setFont(scaledFont(font, scale, font.weight()));
}

void applyTextSizes()
{
    QWidgetList widgets = QApplication::allWidgets();
    std::ranges::sort(widgets, std::ranges::greater(), depthOf);
    for (QWidget *widget : widgets)
        applyTextSize(widget);
}

void applyTextSize(QWidget *widget)
{
    if (widget->windowType() != Qt::ToolTip)
        applySize(widget);
}

int scaled(int pixels)
{
    return qRound(pixels * scaleNow);
}

QFont scaledFont(QFont font, double factor, QFont::Weight weight)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

void setTextSize(QWidget *widget, double factor, QFont::Weight weight)
{
    widget->setProperty(factorProperty, factor);
    QFont font = widget->font();
    font.setWeight(weight);
    widget->setFont(font);
    applySize(widget);
}

void setLeastTextSize(QWidget *widget, double factor)
{
    widget->setProperty(leastProperty, factor);
    for (QWidget *inside : widget->findChildren<QWidget *>())
        applyTextSize(inside);
    applyTextSize(widget);
}

void setMinimumWidthFor(QWidget *widget, const QString &widest, int padding)
{
    new WidthKeeper(widget, &QWidget::setMinimumWidth, widest, padding);
}

void setMaximumWidthFor(QWidget *widget, const QString &widest, int padding)
{
    new WidthKeeper(widget, &QWidget::setMaximumWidth, widest, padding);
}

void setFixedWidthFor(QWidget *widget, const QString &widest, int padding)
{
    new WidthKeeper(widget, &QWidget::setFixedWidth, widest, padding);
}

} // namespace hilera
