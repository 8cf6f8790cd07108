#pragma once

namespace hilera {

// The exit statuses of the program.
enum ExitStatus {
    AllSucceeded = 0,
    SomeDidNotSucceed = 1, // some task
    CallWasWrong = 2, // or a file that was named
    RunWasCutOff = 3, // or could not start
};

} // namespace hilera
