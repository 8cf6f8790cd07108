#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QObject>

namespace hilera {

enum class ThemeChoice { System, Light, Dark };

[[nodiscard]] QString toString(ThemeChoice choice);
[[nodiscard]] ThemeChoice themeChoice(const QString &name); // System if there is none of that name

// How the whole program looks: gives the application its style, palette and style sheet.
class Appearance : public QObject {
    Q_OBJECT

public:
    // Made before anything else sets the palette, so that it sees the one of the desktop.
    explicit Appearance(QObject *parent = nullptr);

    void choose(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] const Theme &theme() const;

Q_SIGNALS:
    void themeChanged(const hilera::Theme &theme);

private:
    ThemeChoice m_choice = ThemeChoice::System;
    ColorScheme m_systemScheme;
};

// The font, larger or smaller.
[[nodiscard]] QFont scaledFont(QFont font, double factor, QFont::Weight weight = QFont::Normal);

} // namespace hilera
