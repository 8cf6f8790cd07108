#pragma once

#include "core/lesson/lesson.h"

#include <QJsonObject>

namespace hilera {

// Reads lesson.json. The error names the place, "step 3: …"; the valid parts are put into the lesson all the
// same.
[[nodiscard]] std::optional<Error> readDescription(
    const QJsonObject &json, const QString &language, Lesson &lesson);

// The whole lesson, for other programs.
[[nodiscard]] QJsonObject lessonToJson(const Lesson &lesson);

[[nodiscard]] QJsonObject knobToJson(const LessonKnob &knob);
[[nodiscard]] QJsonObject predictionToJson(const Prediction &prediction);

} // namespace hilera
