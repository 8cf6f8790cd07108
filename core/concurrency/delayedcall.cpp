#include "core/concurrency/delayedcall.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace hilera {

namespace {

// False if there is no more need before.
bool waitUntil(Nanoseconds time, const std::stop_token &noMore)
{
    const std::chrono::steady_clock::time_point then{std::chrono::nanoseconds(time)};
    std::mutex mutex;
    std::condition_variable_any noMoreNeed;
    std::unique_lock lock(mutex);
    noMoreNeed.wait_until(lock, noMore, then, [] { return false; });
    return !noMore.stop_requested();
}

} // namespace

DelayedCall::DelayedCall(Nanoseconds time, std::function<void()> call)
    : m_thread([time, call = std::move(call)](const std::stop_token &noMore) {
        if (waitUntil(time, noMore))
            call();
    })
{
}

} // namespace hilera
