#pragma once

#include <QThreadPool>

#include <cstddef>
#include <functional>

namespace hilera {

// Shares a short piece of work with the other cores. Who asks takes part, and waits only for what a helper
// has begun: helpers that get no CPU keep nobody.
class ForkJoin {
public:
    explicit ForkJoin(int helpers = usualHelpers());

    // Calls `work` once with each number below `count`; if shared, in any order on this thread and others.
    void forEach(std::size_t count, const std::function<void(std::size_t)> &work, bool shared);

private:
    [[nodiscard]] static int usualHelpers();

    QThreadPool m_pool; // whose threads end when they have had nothing to do for a while
};

} // namespace hilera
