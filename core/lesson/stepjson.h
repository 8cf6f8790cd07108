#pragma once

#include "core/lesson/lessonstep.h"

#include <QJsonObject>

#include <vector>

namespace hilera {

// The parts of lesson.json; what is wrong with one is said with its place.

[[nodiscard]] Result<RunPlan> readPlan(const QJsonObject &json);
[[nodiscard]] Result<std::vector<LessonKnob>> readKnobs(const QJsonValue &value, const RunPlan &plan);
[[nodiscard]] Result<std::optional<Prediction>> readPrediction(const QJsonValue &value);
// `plan`: the lesson's, which a step's overrides key by key.
[[nodiscard]] Result<std::vector<LessonStep>> readSteps(
    const QJsonValue &value, const QJsonObject &plan, bool hasPrediction);
[[nodiscard]] Result<QStringList> readLookAt(const QJsonValue &value);

// Why an object has a key that it may not have.
[[nodiscard]] std::optional<Error> findUnknownKey(const QJsonObject &json, const QStringList &known);

// "timeline", "log" … in the order of the window.
[[nodiscard]] QStringList windowParts();

} // namespace hilera
