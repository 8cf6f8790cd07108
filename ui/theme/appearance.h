#pragma once

#include "ui/theme/theme.h"

#include <QObject>

#include <array>
#include <optional>

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

    // Of all text: 1 is what the desktop asks for.
    static constexpr std::array textScales = {1.0, 1.1, 1.25, 1.5, 1.75, 2.0};
    void chooseTextScale(double scale); // the nearest of these
    [[nodiscard]] double chosenTextScale() const { return m_textScale; }

    // Stronger colours and larger text for those who sit far away, until it is called with nothing.
    void project(std::optional<double> textScale);

Q_SIGNALS:
    void textScaleChanging(); // now: everything is laid out for the one before
    void textScaleChosen(double scale);
    void themeChanged(const hilera::Theme &theme);

private:
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    ColorScheme m_systemScheme;
    double m_textScale = 1;
    std::optional<double> m_projectedScale;
};

} // namespace hilera
