#include "core/worker/workerprogram.h"

#include "core/concurrency/blockingqueue.h"
#include "core/task/performing.h"
#include "core/task/shared.h"
#include "core/task/stopsignal.h"
#include "core/trace/trackwriter.h"
#include "core/worker/inbox.h"
#include "core/worker/pipesink.h"

#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include <unistd.h>

namespace hilera {

namespace {

// None unless said; nothing where it is no such number, which is told.
std::optional<int> threadsOf(int argc, char *argv[])
{
    if (argc < 2)
        return 0;
    int threads = 0;
    const std::string_view text = argv[1];
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), threads);
    if (error == std::errc() && end == text.data() + text.size() && threads >= 0
        && threads <= workerThreadLimit)
        return threads;
    std::fprintf(stderr, "hilera-worker: the number of threads is 0 to %d; it is started by hilera itself.\n",
        workerThreadLimit);
    return {};
}

void perform(TaskOrder order, Shared &shared, TrackWriter &track, Sleeper &sleeper)
{
    order.task.shared = &shared;
    track.setLine(order.line);
    track.start(order.task.id);
    const TaskResult result = performTask(order.task, track, sleeper);
    track.end(order.task.id, result.outcome, result.note);
}

void performAll(Inbox &inbox, TrackWriter &mainTrack)
{
    Shared shared;
    while (const auto order = inbox.nextTask())
        perform(*order, shared, mainTrack, inbox);
}

void performInThreads(Inbox &inbox, PipeSink &sink, int count)
{
    BlockingQueue<TaskOrder> orders;
    Shared shared;
    StopSignal stop;
    std::vector<std::jthread> threads;
    for (int number = 0; number < count; ++number) {
        TrackWriter track(sink);
        track.open(TrackKind::Thread, workerMainTrack, State::Starting);
        const auto work = [track, &orders, &shared, &stop]() mutable {
            track.identify();
            track.setBase(State::Idle);
            while (const auto order = orders.take())
                perform(*order, shared, track, stop);
            track.close();
        };
        try {
            threads.emplace_back(work);
        } catch (const std::system_error &) {
            _exit(threadRefusedStatus); // those that were made wait for orders
        }
    }

    while (const auto order = inbox.nextTask())
        orders.put(*order);
    // The parent says "end" only after the last task's end, so whoever is still at work has been told to
    // stop.
    if (inbox.stopRequested())
        stop.requestStop();
    orders.close();
}

} // namespace

int runWorker(int argc, char *argv[], TaskKinds kinds)
{
    const auto threads = threadsOf(argc, argv);
    if (!threads)
        return EXIT_FAILURE;
    std::signal(SIGINT, SIG_IGN); // Ctrl+C in a terminal is for the parent, which then says what to do
    PipeSink sink(STDOUT_FILENO);
    Inbox inbox(kinds);
    TrackWriter mainTrack(sink, workerMainTrack);
    mainTrack.identify();
    mainTrack.setBase(State::Idle);

    if (*threads == 0)
        performAll(inbox, mainTrack);
    else
        performInThreads(inbox, sink, *threads);

    mainTrack.close();
    return EXIT_SUCCESS;
}

} // namespace hilera
