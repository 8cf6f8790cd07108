#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace hilera {

// Shares a short piece of work with the other cores. Who asks takes part, and waits only for what a helper
// has begun: helpers that get no CPU keep nobody. One thread asks at a time.
class ForkJoin {
public:
    explicit ForkJoin(std::size_t helpers = usualHelpers());
    ~ForkJoin();

    // The one that all who ask on this thread share, since they ask in turn: its helpers go with the last of
    // them.
    [[nodiscard]] static std::shared_ptr<ForkJoin> ofThread();

    // Calls `work` once with each number below `count`, in any order, on this thread and others at once.
    void forEach(std::size_t count, const std::function<void(std::size_t)> &work);

private:
    struct Round;

    [[nodiscard]] static std::size_t usualHelpers();
    void call(const std::shared_ptr<Round> &round);
    void help(const std::stop_token &stop);

    std::size_t m_wantedHelpers;
    std::mutex m_mutex;
    std::condition_variable_any m_called;
    std::shared_ptr<Round> m_round; // the last that was called
    std::vector<std::jthread> m_helpers; // from the first time on that they are called
};

} // namespace hilera
