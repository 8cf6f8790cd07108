#pragma once

namespace hilera {

// Opens the window, and returns the exit status when it has been closed. Takes --language en|es,
// --theme system|light|dark and --lessons FOLDER (as often as there are folders) from the command line.
int runWindow(int &argc, char **argv);

} // namespace hilera
