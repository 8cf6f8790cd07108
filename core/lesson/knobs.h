#pragma once

#include "core/run/runplan.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace hilera {

// A knob that a lesson may have: a number of the plan, by its name there.
struct KnobKind {
    const char *name;
    double least; // that a plan may have
    double most;
    bool isWhole;
    // Nothing where it has several: durations.
    std::optional<double> (*value)(const RunPlan &plan);
    // A lesson with such a plan needs it.
    bool (*isHeeded)(const RunPlan &plan);
};

// Null if there is none of that name.
[[nodiscard]] const KnobKind *findKnob(const QString &name);
[[nodiscard]] QStringList knobNames();

} // namespace hilera
