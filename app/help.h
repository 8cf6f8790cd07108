#pragma once

#include "app/commandline.h"

namespace hilera {

// Prints what the program can be told; returns the exit status.
int showHelp(const Grammar &grammar);

// Sentences that the help and the man page share.
[[nodiscard]] QString purposeOfProgram();
// "hilera [RUNLOG | FILE.py | FILE.ipynb]", and what that does.
[[nodiscard]] QString windowCall();
[[nodiscard]] QString purposeOfWindow();
[[nodiscard]] QString exitStatusesOfProgram();
// "hilera run (LESSON | --strategy S) [OPTION]..."
[[nodiscard]] QString callTo(const Command &command);
// "--count N"
[[nodiscard]] QString withValue(const Option &option);

} // namespace hilera
