#pragma once

#include <QString>

#include <functional>

class QAbstractItemView;

namespace hilera {

// Puts the selected rows of the view on the clipboard from top to bottom, each with its line. Of very many it
// takes the first; then the result says so, for people. Nothing selected: does nothing.
[[nodiscard]] QString copyRows(const QAbstractItemView &view, const std::function<QString(int row)> &line);

} // namespace hilera
