#pragma once

#include "core/watch/probestory.h"

#include <memory>
#include <optional>
#include <vector>

namespace hilera {

// The circle of a deadlock that has stood for a while, in words: threads of one or several processes, each of
// which waits for what the next one has. Only where it can't end: who gives up after a time makes no circle,
// and a lock that any thread may release makes one only where no thread is left that could.
// `processes`: all that live.
[[nodiscard]] std::optional<QString> findCircle(const std::vector<std::unique_ptr<ProbeStory>> &stories,
    const std::map<pid_t, WatchedProcess *> &processes, Nanoseconds now);

} // namespace hilera
