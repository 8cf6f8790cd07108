#include "core/watch/outdated.h"

#include "core/watch/watchtext.h"

namespace hilera {

QString toString(OutdatedUse use)
{
    switch (use) {
    case OutdatedUse::CoroutineDecorator:
        return WatchText::tr(
            "Python 3.11 removed @asyncio.coroutine: write “async def” in its place, and “await” for "
            "“yield from”.");
    case OutdatedUse::WaitForCoroutines:
        return WatchText::tr("Since Python 3.11 asyncio.wait takes no coroutines: make tasks of them by "
                             "asyncio.create_task, or use asyncio.gather.");
    case OutdatedUse::AsyncFunction:
        return WatchText::tr(
            "Since Python 3.7 “async” is a keyword: asyncio.async is called asyncio.ensure_future now.");
    case OutdatedUse::AsyncName:
        return WatchText::tr(
            "Since Python 3.7 “async” is a keyword: what the script calls so needs another name.");
    case OutdatedUse::LoopArgument:
        return WatchText::tr(
            "Python 3.10 removed the argument “loop” of asyncio’s functions and classes: leave it out, they "
            "use the loop that runs.");
    case OutdatedUse::CurrentLoop:
        return WatchText::tr(
            "Since Python 3.14 asyncio.get_event_loop makes no loop: use asyncio.run, or make one by "
            "asyncio.new_event_loop.");
    case OutdatedUse::IsAlive:
        return WatchText::tr("Python 3.9 removed Thread.isAlive: it is called is_alive.");
    case OutdatedUse::Clock:
        return WatchText::tr(
            "Python 3.8 removed time.clock: use time.perf_counter, or time.process_time for CPU time.");
    case OutdatedUse::TaskMethods:
        return WatchText::tr(
            "Python 3.9 removed Task.all_tasks and Task.current_task: use asyncio.all_tasks and "
            "asyncio.current_task.");
    case OutdatedUse::ForkServer:
        return WatchText::tr(
            "Since Python 3.14 processes are started by a fork server and not by fork: what they are given "
            "must be picklable, and the script’s own start must stand under “if __name__ == "
            "'__main__'”.");
    }
    return {};
}

} // namespace hilera
