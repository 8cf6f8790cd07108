#include "core/task/guards.h"

#include "core/task/bell.h"
#include "core/task/guardrequest.h"
#include "core/trace/trackwriter.h"

#include <memory>

namespace hilera {

// A request that waits on a loop: called back at its next look, or when it is woken.
class Guards::LoopRequest : public std::enable_shared_from_this<LoopRequest> {
public:
    LoopRequest(Guards &guards, const Task &task, const GuardTable::Wish &wish, const TrackWriter &track,
        TaskLoop &loop, std::function<void(const Reply &)> then)
        : m_request(guards, task, wish, track.id())
        , m_track(track)
        , m_loop(loop)
        , m_then(std::move(then))
    {
    }

    void begin()
    {
        // While it waits, the loop's next call keeps it alive.
        if (!m_request.isBlocked([this] { callAt(steadyNow()); })) {
            m_then(m_request.reply());
            return;
        }
        m_track.block(m_request.task(), m_request.holder(), m_request.guard());
        callAt(m_request.nextLook());
    }

private:
    void callAt(Nanoseconds time)
    {
        const auto self = shared_from_this(); // which the call that is cancelled may have held alone
        m_loop.cancel(m_next);
        m_next = m_loop.callAt(time, [self](bool goesOn) { self->look(goesOn); });
    }

    void look(bool goesOn)
    {
        if (m_isOver)
            return;
        if (m_request.waitsOn(!goesOn)) {
            callAt(m_request.nextLook());
            return;
        }
        m_isOver = true;
        m_track.enter(State::Running, m_request.task());
        m_then(m_request.reply());
    }

    Request m_request;
    TrackWriter m_track;
    TaskLoop &m_loop;
    std::function<void(const Reply &)> m_then;
    TaskLoop::Deadline m_next = {};
    bool m_isOver = false;
};

int Guards::join(int guard, const Task &task, TrackId track)
{
    const std::scoped_lock lock(m_mutex);
    return m_table.join(guard, {.task = task.id, .track = track, .place = task.place});
}

void Guards::letGo(int guard, TaskId task, int more)
{
    const std::scoped_lock lock(m_mutex);
    m_table.letGo(guard, task, more);
}

void Guards::letGoOfAll(TaskId task)
{
    const std::scoped_lock lock(m_mutex);
    m_table.letGoOfAll(task);
}

Guards::Reply Guards::acquire(
    const Task &task, const GuardTable::Wish &wish, TrackWriter &track, Sleeper &sleeper)
{
    Request request(*this, task, wish, track.id());
    if (request.isAnswered())
        return request.reply();
    Bell bell; // which takes longer to make than a free guard to get
    if (!request.isBlocked([&bell] { bell.ring(); }))
        return request.reply();
    track.block(task.id, request.holder(), wish.guard);
    bool isStopped = false;
    do {
        isStopped = bell.wait(sleeper, request.nextLook()) == Sleeper::Woken::Stopped;
    } while (request.waitsOn(isStopped));
    track.enter(State::Running, task.id);
    return request.reply();
}

void Guards::acquire(const Task &task, const GuardTable::Wish &wish, const TrackWriter &track, TaskLoop &loop,
    std::function<void(const Reply &)> then)
{
    std::make_shared<LoopRequest>(*this, task, wish, track, loop, std::move(then))->begin();
}

} // namespace hilera
