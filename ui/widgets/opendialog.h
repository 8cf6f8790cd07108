#pragma once

class QDialog;

namespace hilera {

// Shows the dialog. Until it is closed, the windows it belongs to take no input, but they can be closed: Qt
// ignores the close button of a window that a modal dialog blocks.
void openDialog(QDialog *dialog);

} // namespace hilera
