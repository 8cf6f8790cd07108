#include "ui/theme/appearance.h"

#include "ui/theme/stylesheet.h"
#include "ui/theme/textsize.h"

#include <QApplication>
#include <QHeaderView>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

QColor faded(const QColor &color, const QColor &background)
{
    const auto mix = [](float a, float b) { return 0.5F * a + 0.5F * b; };
    return QColor::fromRgbF(mix(color.redF(), background.redF()), mix(color.greenF(), background.greenF()),
        mix(color.blueF(), background.blueF()));
}

QPalette paletteFor(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.card);
    palette.setColor(QPalette::AlternateBase, theme.groupRow);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.card);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.failure);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::ToolTipBase, theme.card);
    palette.setColor(QPalette::ToolTipText, theme.text);
    const QColor disabled = faded(theme.mutedText, theme.card);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

// What the style sheet measures by the size of the text. To set the sheet once more would do so too, and
// takes half a second.
void measureAnew()
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        const bool isSized = widget->property("card").isValid() || qobject_cast<QHeaderView *>(widget);
        if (!isSized || !widget->testAttribute(Qt::WA_WState_Polished))
            continue;
        widget->style()->polish(widget);
        applyTextSize(widget);
        widget->updateGeometry();
    }
}

} // namespace

QString toString(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return QStringLiteral("system");
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

ThemeChoice themeChoice(const QString &name)
{
    for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        if (name == toString(choice))
            return choice;
    }
    return ThemeChoice::System;
}

Appearance::Appearance(QObject *parent)
    : QObject(parent)
{
    const QPalette system = QApplication::palette();
    const bool isDark =
        system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
    m_systemScheme = isDark ? ColorScheme::Dark : ColorScheme::Light;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

void Appearance::choose(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Appearance::chooseTextScale(double scale)
{
    const auto distance = [scale](double other) { return std::abs(other - scale); };
    const double nearest = *std::ranges::min_element(textScales, {}, distance);
    Q_EMIT textScaleChanging();
    m_textScale = nearest;
    apply();
    Q_EMIT textScaleChosen(m_textScale);
}

void Appearance::project(std::optional<double> textScale)
{
    m_projectedScale = textScale;
    apply();
}

void Appearance::apply()
{
    setTextScale(std::max(m_textScale, m_projectedScale.value_or(0)));
    const QString sheet = styleSheetFor(theme());
    if (sheet == qApp->styleSheet()) {
        measureAnew();
        return;
    }
    QApplication::setPalette(paletteFor(theme()));
    qApp->setStyleSheet(sheet);
    applyTextSizes();
    Q_EMIT themeChanged(theme());
}

const Theme &Appearance::theme() const
{
    const bool isDark = m_choice == ThemeChoice::Dark
        || (m_choice == ThemeChoice::System && m_systemScheme == ColorScheme::Dark);
    if (m_projectedScale)
        return isDark ? darkProjectorTheme() : lightProjectorTheme();
    return isDark ? darkTheme() : lightTheme();
}

} // namespace hilera
