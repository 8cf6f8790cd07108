#pragma once

#include "core/run/eventloop.h"

#include <coroutine>

namespace hilera {

// A coroutine that starts at once, is resumed by the loop, and frees itself when it ends.
struct Coroutine {
    struct promise_type {
        // From the loop's memory, which is freed with the loop: they are made by the hundred thousand.
        static void *operator new(std::size_t size, Run &, const Task &, EventLoop &loop)
        {
            return loop.memory().allocate(size);
        }
        static void operator delete(void *) { }

        Coroutine get_return_object() const { return {}; }
        std::suspend_never initial_suspend() const noexcept { return {}; }
        std::suspend_never final_suspend() const noexcept { return {}; }
        void return_void() const { }
        void unhandled_exception() const { throw; } // to the caller that resumed it, and so to the run
    };
};

// `co_await performAsync(…)` suspends the coroutine until the task has ended, and gives its result.
class TaskAwaiter {
public:
    TaskAwaiter(Run &run, const Task &task, TaskLoop &loop, const Run::Location &where)
        : m_run(run)
        , m_task(task)
        , m_loop(loop)
        , m_where(where)
    {
    }

    [[nodiscard]] bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> coroutine)
    {
        const auto resume = [this, coroutine](TaskResult result) {
            m_result = std::move(result);
            coroutine.resume();
        };
        m_run.begin(m_task, TrackKind::Coroutine, m_loop, resume, m_where);
    }
    TaskResult await_resume() { return std::move(m_result); }

private:
    Run &m_run;
    const Task &m_task;
    TaskLoop &m_loop;
    Run::Location m_where;
    TaskResult m_result;
};

[[nodiscard]] inline TaskAwaiter performAsync(
    Run &run, const Task &task, TaskLoop &loop, const Run::Location &where = Run::Location::current())
{
    return {run, task, loop, where};
}

} // namespace hilera
