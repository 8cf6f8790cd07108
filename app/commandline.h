#pragma once

#include "app/arguments.h"

namespace hilera {

// What the program can be told to do: "hilera list …".
struct Command {
    const char *name = "";
    const char *usage = ""; // the words after its name
    const char *summary = ""; // in English, translated where it is shown (context "CommandLine")
    std::vector<Option> options;
    int (*carryOut)(const Arguments &arguments) = nullptr; // gives the exit status
    bool takesProgram = false; // what follows its first word are that program's own
};

// Does what the words of the command line say; without any, opens the window. Gives the exit status.
int runCommandLine(int &argc, char **argv);

} // namespace hilera
