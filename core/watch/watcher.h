#pragma once

#include "core/watch/cellpipes.h"
#include "core/watch/keptprogram.h"
#include "core/watch/privatefolder.h"
#include "core/watch/probefiles.h"
#include "core/watch/programwatch.h"
#include "core/watch/watchedprocesses.h"

#include <functional>

namespace hilera {

// Watches one program, from its start until nothing of it is left. On one thread.
class Watcher {
public:
    // Who is told, on that thread.
    struct Ears {
        std::function<void(const WatchedProgram &program, Nanoseconds origin)> started;
        std::function<void(const EventBatch &batch)> recorded;
        std::function<void(const QString &sentence)> remarked;
    };
    // `urgency`: how much it is asked to end; `bell`: a descriptor that is readable when that has changed.
    Watcher(const WatchRequest &request, Ears ears, const std::atomic<int> &urgency, int bell);
    ~Watcher();

    // Waits for its end.
    [[nodiscard]] WatchEnd watch();

private:
    [[nodiscard]] std::optional<Error> start();
    [[nodiscard]] std::optional<Error> readSource();
    [[nodiscard]] bool isOver() const;
    void doRound();
    void await();
    void endOrphans();
    void takeReports();
    void takeEnds();
    void passOnUrgency();
    void passCells();
    void endLeftovers();
    void scan();
    void sample();
    void tellCircles();
    void flush(bool isLast);
    void takePrinted();
    void remark(const QString &sentence);
    bool note(const QString &sentence);
    void addLastRemarks();

    WatchRequest m_request;
    Ears m_ears;
    const std::atomic<int> &m_urgency;
    int m_bell;
    int m_poll; // an epoll
    WatchEnd m_end;
    WatchLog m_log;
    std::optional<PrivateFolder> m_folder;
    std::optional<KeptProgram> m_kept;
    std::optional<ProbeFiles> m_probes;
    std::unique_ptr<CellPipes> m_cells; // of a notebook

    pid_t m_main = -1;
    WatchedProcesses m_processes;
    bool m_haveAllEnded = false;
    bool m_wasAnswered = false; // the keeper has told whether the program could be executed
    int m_passedOn = 0; // urgency
    int m_leftoversTold = 0; // how often those that the program left behind were told to end
    Nanoseconds m_mainEnded = -1;

    std::uint64_t m_round = 0;
    Nanoseconds m_period; // between two rounds
    Nanoseconds m_roundCost = 0;
    Nanoseconds m_nextScan = 0;
    Nanoseconds m_lastFlush = 0;
    Nanoseconds m_lastActive = 0;
    Nanoseconds m_sampledFor = 0; // while several threads were active
    std::int64_t m_samples = 0;
};

} // namespace hilera
