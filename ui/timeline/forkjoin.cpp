#include "ui/timeline/forkjoin.h"

#include <QThread>

#include <algorithm>
#include <atomic>
#include <memory>

namespace hilera {

namespace {

constexpr int mostHelpers = 3; // beyond them, memory is what takes the time

// Outlives the call where a helper comes late: then it finds nothing left, and does not touch `work`.
struct Round {
    explicit Round(std::size_t pieces, const std::function<void(std::size_t)> &ofOne)
        : count(pieces)
        , work(ofOne)
    {
    }

    void takePart()
    {
        for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            work(i);
            if (done.fetch_add(1) + 1 == count)
                done.notify_all();
        }
    }

    void waitForOthers()
    {
        for (std::size_t seen = done.load(); seen != count; seen = done.load())
            done.wait(seen);
    }

    const std::size_t count;
    const std::function<void(std::size_t)> &work;
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
};

} // namespace

int ForkJoin::usualHelpers()
{
    return std::clamp(QThread::idealThreadCount() - 1, 0, mostHelpers);
}

ForkJoin::ForkJoin(int helpers)
{
    m_pool.setMaxThreadCount(helpers);
}

void ForkJoin::forEach(std::size_t count, const std::function<void(std::size_t)> &work, bool shared)
{
    const auto round = std::make_shared<Round>(count, work);
    for (int helper = 0; shared && helper < m_pool.maxThreadCount(); ++helper)
        m_pool.start([round] { round->takePart(); });
    round->takePart();
    m_pool.clear(); // who has not come by now is not needed
    round->waitForOthers();
}

} // namespace hilera
