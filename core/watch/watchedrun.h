#pragma once

#include "core/run/guestrun.h"
#include "core/watch/programwatch.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace hilera {

// A program of the user's own, as a run in the window.
class WatchedRun : public GuestRun {
public:
    explicit WatchedRun(WatchRequest request);

    [[nodiscard]] std::shared_ptr<RunRecord> begin(StopSignal &stop) override;
    void carryOut(StopSignal &stop, Tell tell) override;
    void finish(RunRecord &record) override;

private:
    void passOn(StopSignal &stop);

    WatchRequest m_request;
    std::mutex m_mutex; // of the next ones
    std::condition_variable m_news;
    std::shared_ptr<RunRecord> m_record; // once it has been started
    std::vector<EventBatch> m_early; // that nobody can take yet
    Tell m_tell;
    std::optional<WatchEnd> m_end;
    Nanoseconds m_asked = 0; // when it was asked to end
    int m_timesAsked = 0;
    ProgramWatch m_watch; // the last one, whose thread uses all of them
};

} // namespace hilera
