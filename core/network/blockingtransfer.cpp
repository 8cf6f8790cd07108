#include "core/network/exchange.h"

#include <algorithm>
#include <limits>

namespace hilera {

namespace {

// Rounded up, so that it is not asked again and again for the last millisecond.
int millisecondsUntil(Nanoseconds time)
{
    constexpr Nanoseconds millisecond = 1'000'000;
    const Nanoseconds left = (time - steadyNow() + millisecond - 1) / millisecond;
    return static_cast<int>(std::clamp<Nanoseconds>(left, 0, std::numeric_limits<int>::max()));
}

} // namespace

TransferResult transfer(const TransferRequest &request, Sleeper &sleeper)
{
    Exchange exchange(request);
    exchange.start();
    // The stop may have been heard before: a worker process reads it together with the task.
    while (!sleeper.stopRequested()) {
        int underWay = 0;
        curl_multi_perform(exchange.multi(), &underWay);
        if (auto result = exchange.result())
            return *std::move(result);
        if (steadyNow() >= exchange.deadline())
            return exchange.timedOut();
        curl_waitfd stop{sleeper.descriptor(), CURL_WAIT_POLLIN, 0};
        curl_multi_poll(exchange.multi(), &stop, 1, millisecondsUntil(exchange.deadline()), nullptr);
        if (stop.revents != 0 && sleeper.listen())
            break;
    }
    return exchange.cancelled();
}

} // namespace hilera
