#include "core/worker/workerprogram.h"

#include "core/concurrency/blockingqueue.h"
#include "core/task/performing.h"
#include "core/task/shared.h"
#include "core/task/stopsignal.h"
#include "core/task/taskkind.h"
#include "core/trace/trackwriter.h"
#include "core/worker/inbox.h"
#include "core/worker/pipesink.h"

#include <csignal>
#include <cstdlib>
#include <system_error>
#include <thread>
#include <vector>

#include <unistd.h>

namespace hilera {

namespace {

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

int runWorker(int threads)
{
    std::signal(SIGINT, SIG_IGN); // Ctrl+C in a terminal is for the parent, which then says what to do
    PipeSink sink(STDOUT_FILENO);
    Inbox inbox;
    TrackWriter mainTrack(sink, workerMainTrack);
    mainTrack.identify();
    mainTrack.setBase(State::Idle);

    if (threads == 0)
        performAll(inbox, mainTrack);
    else
        performInThreads(inbox, sink, threads);

    mainTrack.close();
    return EXIT_SUCCESS;
}

} // namespace hilera
