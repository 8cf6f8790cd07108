#include "core/watch/deadlock.h"

#include "core/watch/watchtext.h"

#include <QStringList>

#include <algorithm>

namespace hilera {

namespace {

constexpr Nanoseconds longCircle = nanosecondsPerSecond / 2;

// A thread that has been blocked for long, without a time after which it goes on.
struct Waiter {
    const ProbeStory *story = nullptr;
    const ProbeStory::Blocked *blocked = nullptr;
};
using Waiters = std::map<pid_t, Waiter>; // by thread

bool isAnyoneFree(const Waiters &waiters, const std::map<pid_t, WatchedProcess *> &processes)
{
    return std::ranges::any_of(processes, [&](const auto &process) {
        return std::ranges::any_of(process.second->threads(), [&](const auto &thread) {
            return !thread.second->isClosed() && !waiters.contains(thread.first);
        });
    });
}

// The threads of the circle that one is in; none if it is in none.
std::vector<pid_t> circleOf(pid_t first, const Waiters &waiters)
{
    std::vector<pid_t> circle;
    pid_t thread = first;
    for (auto at = waiters.find(first); at != waiters.end(); at = waiters.find(thread)) {
        if (std::ranges::find(circle, thread) != circle.end())
            return {}; // into another circle
        circle.push_back(thread);
        thread = at->second.story->holderOf(*at->second.blocked);
        if (thread == first)
            return circle;
    }
    return {};
}

QString nameOf(pid_t thread, const Waiters &waiters, bool isAcross)
{
    const WatchedProcess &process = waiters.at(thread).story->process();
    const auto known = process.threads().find(thread);
    const QString name =
        QString::fromStdString(known == process.threads().end() ? std::string() : known->second->name());
    return isAcross ? WatchText::tr("%1 of %2").arg(name, QString::fromStdString(process.name())) : name;
}

bool isOfSeveralProcesses(const std::vector<pid_t> &circle, const Waiters &waiters)
{
    const WatchedProcess &first = waiters.at(circle.front()).story->process();
    return std::ranges::any_of(
        circle, [&](pid_t thread) { return &waiters.at(thread).story->process() != &first; });
}

QString inWords(const std::vector<pid_t> &circle, const Waiters &waiters)
{
    const bool isAcross = isOfSeveralProcesses(circle, waiters);
    QStringList links;
    for (std::size_t i = 0; i < circle.size(); ++i) {
        const auto &[story, blocked] = waiters.at(circle[i]);
        const QString waiter = nameOf(circle[i], waiters, isAcross);
        const QString holder = nameOf(circle[(i + 1) % circle.size()], waiters, isAcross);
        const QString object = QString::fromStdString(story->objectName(blocked->object));
        links.append(blocked->holder != 0
                ? WatchText::tr("%1 waits for the end of %2").arg(waiter, holder)
                : WatchText::tr("%1 waits for %2, which %3 has").arg(waiter, object, holder));
    }
    return WatchText::tr("Deadlock: %1.").arg(links.join(QStringLiteral("; ")));
}

} // namespace

std::optional<QString> findCircle(const std::vector<std::unique_ptr<ProbeStory>> &stories,
    const std::map<pid_t, WatchedProcess *> &processes, Nanoseconds now)
{
    Waiters waiters;
    for (const auto &story : stories) {
        for (const auto &[thread, blocked] : story->blocked()) {
            if (!blocked.givesUp && now - blocked.since >= longCircle)
                waiters[thread] = {story.get(), &blocked};
        }
    }
    for (const auto &[first, waiter] : waiters) {
        const std::vector<pid_t> circle = circleOf(first, waiters);
        if (circle.empty())
            continue;
        const bool isSure = std::ranges::all_of(circle, [&waiters](pid_t thread) {
            const auto &[story, blocked] = waiters.at(thread);
            return !story->mayBeReleasedByOthers(*blocked);
        });
        if (isSure || !isAnyoneFree(waiters, processes))
            return inWords(circle, waiters);
    }
    return {};
}

} // namespace hilera
