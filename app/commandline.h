#pragma once

#include "app/arguments.h"

namespace hilera {

// A command of the program: "hilera list …".
struct Command {
    const char *name = "";
    const char *usage = ""; // the words after its name
    const char *summary = ""; // in English, translated where it is shown (context "CommandLine")
    std::vector<Option> options;
    int (*carryOut)(const Arguments &arguments) = nullptr; // gives the exit status
    bool takesProgram = false; // what follows its first word are that program's own
};

// Carries out the command line; without arguments, opens the window. Returns the exit status.
int runCommandLine(int &argc, char **argv);

} // namespace hilera
