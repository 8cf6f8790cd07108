#pragma once

#include "core/plan/runplan.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace hilera {

class Run;
class StopSignal;

// What a run needs of the machine.
struct Needs {
    int threads = 0; // in all processes
    int pooledThreads = 0; // beside them, of a QThreadPool
    int processes = 0;
};

// How a set of tasks is given to workers. Each is described by the file of its name in core/strategy.
struct Strategy {
    const char *id = "";
    // For people; in English, translated where they are shown (context "Strategy").
    const char *name = "";
    const char *summary = "";

    std::vector<std::string_view> parameters = {}; // of the plan, that it heeds beside the tasks
    bool onGuiThread = false; // else on a thread of the run's own, the caller
    bool callerWorks = false; // it does the tasks itself
    bool takesResults = true; // somebody takes in what became of each task
    bool hasGlobalLock = false; // one around all computing: it takes place on one core at a time
    bool isInPython = false; // its workers are no program of Hilera's, but python3

    // How many tasks it works on at once, if there are enough: its ideal schedule follows from that.
    int (*lanes)(const RunPlan &plan) = nullptr;
    Needs (*needs)(const RunPlan &plan) = nullptr;
    // Why else it can't run the plan, for people; null where there is no other reason.
    std::optional<Error> (*problem)(const RunPlan &plan) = nullptr;
    // What this machine lacks for it, for people; null where it lacks nothing. Asked before each run, on a
    // thread that may wait, until the run is stopped.
    std::optional<Error> (*lack)(StopSignal &stop) = nullptr;

    // Runs the run's tasks. May return before they have ended.
    void (*run)(Run &run) = nullptr;

    // Where the code is, in the program's resources: the region that is shown to people.
    const char *source = "";

    [[nodiscard]] QString translatedName() const;
    [[nodiscard]] QString translatedSummary() const;
    [[nodiscard]] bool heeds(std::string_view parameter) const;
    // Only processes can be killed.
    [[nodiscard]] bool usesProcesses(const RunPlan &plan) const { return needs(plan).processes > 0; }
};

} // namespace hilera
