#pragma once

#include "core/run/runplan.h"
#include "ui/theme/appearance.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace hilera {

// What the window remembers until the next time.
struct WindowSettings {
    QByteArray geometry;
    QByteArray columns; // of the splitters
    QByteArray rows;
    QByteArray panels;
    QStringList doneLessons;
    QString lesson;
    std::optional<RunPlan> plan;
    QString language; // empty: that of the desktop
    ThemeChoice theme = ThemeChoice::System;

    [[nodiscard]] static WindowSettings load();
    void save() const;
};

} // namespace hilera
