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
    QStringList (*firstWords)() = nullptr; // what its first word may be, if that is not a file
};

// All that may stand on the command line: help, man page and completions are made of it.
struct Grammar {
    std::vector<Command> commands;
    std::vector<Option> window; // options of a call without a command
    std::vector<Option> common; // options of every call
};

[[nodiscard]] Grammar grammar();

// Carries out the command line; without arguments, opens the window. Returns the exit status.
int runCommandLine(int &argc, char **argv);

} // namespace hilera
