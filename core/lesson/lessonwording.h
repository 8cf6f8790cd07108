#pragma once

#include <QCoreApplication>

namespace hilera {

// Under this name translators find the sentences of its folder's functions.
struct LessonWording {
    Q_DECLARE_TR_FUNCTIONS(Lesson)
};

} // namespace hilera
