#include "ui/theme/appearance.h"

#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

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
    QApplication::setPalette(paletteFor(theme()));
    qApp->setStyleSheet(styleSheetFor(theme()));
    Q_EMIT themeChanged(theme());
}

const Theme &Appearance::theme() const
{
    const bool isDark = m_choice == ThemeChoice::Dark
        || (m_choice == ThemeChoice::System && m_systemScheme == ColorScheme::Dark);
    return isDark ? darkTheme() : lightTheme();
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

} // namespace hilera
