#pragma once

#include "core/plan/runplan.h"
#include "ui/theme/appearance.h"

#include <QByteArray>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace hilera {

// What the window remembers until the next time.
struct WindowSettings {
    QByteArray geometry;
    QByteArray columns; // of the splitters
    QByteArray rows;
    QByteArray run;
    QByteArray panels;
    QVariantMap layouts; // of the splitters, at other sizes of text
    QStringList doneLessons;
    QStringList recentFiles; // run logs and programs, the last one first
    QVariantMap programs; // arguments and Pythons of them, as the mode has them
    QString lesson;
    QVariantMap guesses; // of today, as the guide has them: another day, another class
    std::optional<RunPlan> plan;
    QVariantMap addresses; // own lists, as the plan's memory has them
    double replaySpeed = 0.25;
    int outputPage = 0; // log or results
    QString language; // empty: that of the desktop
    ThemeChoice theme = ThemeChoice::System;
    double textScale = 1;

    [[nodiscard]] static WindowSettings load();
    void save() const;

    // Whether the hints of the first start have been gone through. It is kept at once: who opens a second
    // window, or loses this one, needs no hints either.
    [[nodiscard]] static bool hintsAreDone();
    static void setHintsDone(bool done);
};

} // namespace hilera
