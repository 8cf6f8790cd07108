#pragma once

#include "core/lesson/lessonstep.h"

#include <QJsonObject>

#include <vector>

namespace hilera {

// Read the parts of lesson.json; the error names the place.

[[nodiscard]] Result<RunPlan> readPlan(const QJsonObject &json);
[[nodiscard]] Result<std::vector<LessonKnob>> readKnobs(const QJsonValue &value, const RunPlan &plan);
[[nodiscard]] Result<std::optional<Prediction>> readPrediction(const QJsonValue &value);
// `plan`: the lesson's, which a step's overrides key by key.
[[nodiscard]] Result<std::vector<LessonStep>> readSteps(
    const QJsonValue &value, const QJsonObject &plan, bool hasPrediction);
[[nodiscard]] Result<QStringList> readLookAt(const QJsonValue &value);

// "timeline", "log" … in the order of the window.
[[nodiscard]] QStringList windowParts();

} // namespace hilera
