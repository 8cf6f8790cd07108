#pragma once

#include <QFileDialog>

namespace hilera {

// Asks for run logs to open, one or several; the caller opens it.
[[nodiscard]] QFileDialog *makeOpenDialog(QWidget *window, const QString &title);

} // namespace hilera
