#pragma once

#include "core/lesson/lesson.h"

#include <QJsonObject>

namespace hilera {

// lesson.json. What is wrong with it is said with its place, "step 3: …"; of what is sound, as much as can be
// is put into the lesson all the same.
[[nodiscard]] std::optional<Error> readDescription(
    const QJsonObject &json, const QString &language, Lesson &lesson);

// All there is to say of a lesson, for other programs.
[[nodiscard]] QJsonObject lessonToJson(const Lesson &lesson);

[[nodiscard]] QJsonObject knobToJson(const LessonKnob &knob);
[[nodiscard]] QJsonObject predictionToJson(const Prediction &prediction);

} // namespace hilera
