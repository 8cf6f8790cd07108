#pragma once

#include "core/record/runrecord.h"

#include <optional>
#include <span>

namespace hilera {

// The events of a run that is over, by time, and its steps: the instants at which something is seen to
// happen. Times are nanoseconds since the start of the run. Made on any thread; does not change.
class ReplayScript {
public:
    explicit ReplayScript(const RunRecord &whole);

    [[nodiscard]] Nanoseconds end() const { return m_end; }
    [[nodiscard]] std::size_t size() const { return m_events.size(); }
    [[nodiscard]] Nanoseconds timeOf(std::size_t event) const { return m_times[event]; }
    // How many events there are at or before `time`.
    [[nodiscard]] std::size_t countBy(Nanoseconds time) const;
    // The events from one index up to another, and how many were lost among them.
    [[nodiscard]] EventBatch batch(std::size_t from, std::size_t to) const;

    [[nodiscard]] std::size_t stepCount() const { return m_steps.size(); }
    [[nodiscard]] std::optional<Nanoseconds> stepAfter(Nanoseconds time) const;
    [[nodiscard]] std::optional<Nanoseconds> stepBefore(Nanoseconds time) const;
    // The last step at or before `time`.
    [[nodiscard]] std::optional<Nanoseconds> stepBy(Nanoseconds time) const;
    // What is seen to happen at that instant.
    [[nodiscard]] std::vector<Event> seenAt(Nanoseconds step) const;

private:
    struct Loss {
        std::size_t before = 0; // index of an event
        std::uint64_t count = 0;
    };

    Nanoseconds m_end;
    std::vector<Event> m_events;
    std::vector<Nanoseconds> m_times; // of the events
    std::vector<Nanoseconds> m_steps;
    std::vector<Loss> m_losses;
};

} // namespace hilera
