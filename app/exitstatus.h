#pragma once

namespace hilera {

// What the program says to the shell that called it.
enum ExitStatus {
    AllSucceeded = 0,
    SomeDidNotSucceed = 1, // some task
    CallWasWrong = 2, // or a file that was named
    RunWasCutOff = 3, // or could not start
};

} // namespace hilera
