#pragma once

#include <QApplication>

namespace hilera {

// Opens the window, with the run log if that is not empty, and returns the exit status when it has been
// closed. Takes --language en|es,
// --theme system|light|dark and --lessons FOLDER (as often as there are folders) from the command line.
int runWindow(QApplication &application, const QString &runLog);

} // namespace hilera
