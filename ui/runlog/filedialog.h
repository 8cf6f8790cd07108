#pragma once

#include <QFileDialog>

namespace hilera {

// A dialog for one or several run logs to open; the caller shows it.
[[nodiscard]] QFileDialog *makeOpenDialog(QWidget *window, const QString &title);

} // namespace hilera
