#include "core/task/burnrate.h"

#include "core/trace/clock.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr std::uint64_t warmUpRounds = 1'000'000;
constexpr Nanoseconds sampleTime = 2'000'000;

double rateOf(std::uint64_t rounds)
{
    const Nanoseconds before = threadCpuNow();
    burnRounds(rounds);
    const Nanoseconds used = std::max<Nanoseconds>(threadCpuNow() - before, 1);
    return static_cast<double>(rounds) * nanosecondsPerSecond / static_cast<double>(used);
}

} // namespace

// Xorshift (Marsaglia 2003). Never inlined, and its result looked at, or compilers would leave it out.
[[gnu::noinline]] void burnRounds(std::uint64_t rounds)
{
    std::uint64_t value = 0x9e3779b97f4a7c15;
    for (std::uint64_t i = 0; i < rounds; ++i) {
        value ^= value << 13;
        value ^= value >> 7;
        value ^= value << 17;
        asm volatile("" : "+r"(value));
    }
}

double measureBurnRate(int samples)
{
    double best = rateOf(warmUpRounds);
    for (int i = 0; i < samples; ++i) {
        const double rounds = best * sampleTime / nanosecondsPerSecond;
        best = std::max(best, rateOf(static_cast<std::uint64_t>(rounds)));
    }
    return best;
}

} // namespace hilera
