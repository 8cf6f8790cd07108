#pragma once

#include <mutex>
#include <stop_token>
#include <string>

namespace hilera {

class StopSignal;

// What the system refused a run, which ends for that. Any thread.
class Refusal {
public:
    explicit Refusal(StopSignal &stop)
        : m_stop(stop)
    {
    }

    // Of several, the first counts. Stops the run.
    void tell(const std::string &what);
    [[nodiscard]] std::string what() const; // empty: nothing was refused

    // Says when to wait no longer for another thread of the run, which may never be made.
    [[nodiscard]] std::stop_token token() const { return m_told.get_token(); }

private:
    StopSignal &m_stop;
    std::stop_source m_told;
    mutable std::mutex m_mutex; // of the next
    std::string m_what;
};

} // namespace hilera
