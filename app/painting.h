#pragma once

#include "ui/picture/pictureformats.h"

#include <QApplication>

#include <memory>

namespace hilera {

// An application that can paint without a display.
[[nodiscard]] std::unique_ptr<QCoreApplication> makePaintingApplication(int &argc, char **argv);

// What is said where the display can't be reached, in the language chosen; %1 and %2 stand for the display
// and for what Qt says of it.
[[nodiscard]] QString unreachableDisplay();
// An application with windows. If the display can't be reached, Qt would abort: then the program ends with
// that sentence.
[[nodiscard]] std::unique_ptr<QApplication> makeWindowApplication(
    int &argc, char **argv, const QString &unreachable);

} // namespace hilera
