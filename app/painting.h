#pragma once

#include "ui/picture/pictureformats.h"

#include <QCoreApplication>

#include <memory>

namespace hilera {

// An application that can paint without a display.
[[nodiscard]] std::unique_ptr<QCoreApplication> makePaintingApplication(int &argc, char **argv);

} // namespace hilera
