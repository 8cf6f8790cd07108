#include "ui/timeline/model/forkjoin.h"

#include <algorithm>
#include <atomic>
#include <system_error>

namespace hilera {

namespace {

constexpr unsigned mostHelpers = 3; // beyond them, memory is what takes the time

} // namespace

// A helper that comes late has it still, finds nothing left, and does not touch `work`.
struct ForkJoin::Round {
    Round(std::size_t pieces, const std::function<void(std::size_t)> &ofOne)
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

    void waitForOthers() const
    {
        for (std::size_t seen = done.load(); seen != count; seen = done.load())
            done.wait(seen);
    }

    const std::size_t count;
    const std::function<void(std::size_t)> &work;
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
};

std::size_t ForkJoin::usualHelpers()
{
    return std::clamp(std::thread::hardware_concurrency(), 1U, mostHelpers + 1) - 1;
}

ForkJoin::ForkJoin(std::size_t helpers)
    : m_wantedHelpers(helpers)
{
}

ForkJoin::~ForkJoin() = default;

std::shared_ptr<ForkJoin> ForkJoin::ofThread()
{
    thread_local std::weak_ptr<ForkJoin> known;
    std::shared_ptr<ForkJoin> shared = known.lock();
    if (!shared)
        known = shared = std::make_shared<ForkJoin>();
    return shared;
}

void ForkJoin::forEach(std::size_t count, const std::function<void(std::size_t)> &work)
{
    const auto round = std::make_shared<Round>(count, work);
    call(round);
    round->takePart();
    round->waitForOthers();
}

void ForkJoin::call(const std::shared_ptr<Round> &round)
{
    try {
        while (m_helpers.size() < m_wantedHelpers)
            m_helpers.emplace_back([this](const std::stop_token &stop) { help(stop); });
    } catch (const std::system_error &) {
        m_wantedHelpers = m_helpers.size(); // there may be as many threads as there can be
    }
    {
        const std::lock_guard lock(m_mutex);
        m_round = round;
    }
    m_called.notify_all();
}

void ForkJoin::help(const std::stop_token &stop)
{
    std::shared_ptr<Round> round;
    const auto isCalled = [&] { return m_round != round; };
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            if (!m_called.wait(lock, stop, isCalled))
                return;
            round = m_round;
        }
        round->takePart();
    }
}

} // namespace hilera
