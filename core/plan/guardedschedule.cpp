#include "core/plan/guardedschedule.h"

#include "core/task/guardsteps.h"

#include <queue>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace hilera {

namespace {

class Play {
public:
    Play(const std::vector<Task> &tasks, int processes, int threadsOfEach, Nanoseconds interval)
        : m_tasks(tasks)
        , m_interval(interval)
        , m_states(tasks.size())
        , m_processes(static_cast<std::size_t>(processes))
    {
        m_outcome.schedule.slices.resize(tasks.size());
        m_outcome.outcomes.resize(tasks.size(), Outcome::Pending);
        for (int lane = 0; lane < processes * threadsOfEach; ++lane)
            m_processes[static_cast<std::size_t>(lane / threadsOfEach)].free.emplace(0, lane);
    }

    GuardedSchedule run()
    {
        dealOut();
        while (!m_calls.empty()) {
            const auto [time, number, call] = m_calls.top();
            m_calls.pop();
            if (time == longestTime)
                return {};
            m_now = time;
            call();
        }
        return std::move(m_outcome);
    }

private:
    struct Process {
        GuardTable guards;
        std::set<std::pair<Nanoseconds, int>> free; // threads: since when, and which
    };
    struct State {
        Process *process = nullptr;
        int lane = 0;
        std::vector<GuardStep> steps;
        std::size_t next = 0;
        GuardTable::Waiter waiter;
        Nanoseconds began = 0; // to wait
    };
    struct Call {
        Nanoseconds time;
        std::uint64_t number;
        std::function<void()> call;
        bool operator>(const Call &other) const
        {
            return std::pair(time, number) > std::pair(other.time, other.number);
        }
    };

    void callAt(Nanoseconds time, std::function<void()> call)
    {
        m_calls.push({time, m_nextNumber++, std::move(call)});
    }

    void dealOut()
    {
        while (m_nextTask < m_tasks.size()) {
            if (m_due > m_now) {
                if (std::exchange(m_awaited, m_nextTask) != m_nextTask)
                    callAt(m_due, [this] { dealOut(); });
                return;
            }
            const auto idle = std::ranges::max_element(
                m_processes, {}, [](const Process &process) { return process.free.size(); });
            if (idle->free.empty())
                return;
            start(m_nextTask++, *idle);
            m_due = sumOf(m_due, m_interval);
        }
    }

    void start(std::size_t index, Process &process)
    {
        State &state = m_states[index];
        const Task &task = m_tasks[index];
        state.process = &process;
        state.lane = process.free.extract(process.free.begin()).value().second;
        m_outcome.schedule.slices[index] = {task.id, state.lane, m_now, m_now};
        const bool isCounted = joins(static_cast<GuardMode>(task.mode));
        state.steps =
            stepsOf(task, isCounted ? process.guards.join(0, {.task = task.id, .place = task.place}) : 0);
        callAt(m_now, [this, index] { goOn(index); });
    }

    void goOn(std::size_t index)
    {
        State &state = m_states[index];
        while (state.next < state.steps.size()) {
            const GuardStep &step = state.steps[state.next++];
            if (step.kind == GuardStep::Kind::Work) {
                callAt(sumOf(m_now, step.duration), [this, index] { goOn(index); });
                return;
            }
            if (step.kind == GuardStep::Kind::LetGo)
                state.process->guards.letGo(step.wish.guard, m_tasks[index].id, step.more);
            else if (!isGranted(index, step.wish))
                return;
        }
        end(index, Outcome::Succeeded);
    }

    bool isGranted(std::size_t index, const GuardTable::Wish &wish)
    {
        State &state = m_states[index];
        state.began = m_now;
        state.waiter = {m_tasks[index].id, noTrack, wish};
        state.process->guards.ask(state.waiter);
        if (state.waiter.state == GuardTable::Waiter::State::Granted)
            return true;
        if (state.waiter.state == GuardTable::Waiter::State::Refused)
            end(index, Outcome::Failed);
        else
            wait(index);
        return false;
    }

    void wait(std::size_t index)
    {
        State &state = m_states[index];
        const Task &task = m_tasks[index];
        state.waiter.wake = [this, index] { callAt(m_now, [this, index] { hear(index); }); };
        state.process->guards.enqueue(state.waiter);
        const auto ifBlocked = [this, index, number = state.waiter.number](auto act) {
            const GuardTable::Waiter &waiter = m_states[index].waiter;
            if (waiter.number == number && waiter.state == GuardTable::Waiter::State::Waiting)
                act();
        };
        if (state.waiter.wish.isForLock() && task.deadlockCheck > 0) {
            callAt(sumOf(m_now, task.deadlockCheck), [ifBlocked, &state] {
                ifBlocked([&state] { state.process->guards.endDeadlock(state.waiter); });
            });
        }
        if (task.timeout > 0) {
            callAt(sumOf(m_now, task.timeout),
                [this, index, ifBlocked] { ifBlocked([this, index] { giveUp(index); }); });
        }
    }

    void hear(std::size_t index)
    {
        State &state = m_states[index];
        m_outcome.blocked = sumOf(m_outcome.blocked, m_now - state.began);
        if (state.waiter.state == GuardTable::Waiter::State::Granted)
            goOn(index);
        else
            end(index, Outcome::Failed);
    }

    void giveUp(std::size_t index)
    {
        State &state = m_states[index];
        m_outcome.blocked = sumOf(m_outcome.blocked, m_now - state.began);
        state.waiter.state = GuardTable::Waiter::State::Refused;
        state.process->guards.giveUp(state.waiter);
        end(index, Outcome::TimedOut);
    }

    void end(std::size_t index, Outcome outcome)
    {
        State &state = m_states[index];
        state.process->guards.letGoOfAll(m_tasks[index].id);
        m_outcome.outcomes[index] = outcome;
        m_outcome.schedule.slices[index].end = m_now;
        m_outcome.schedule.makespan = std::max(m_outcome.schedule.makespan, m_now);
        state.process->free.emplace(m_now, state.lane);
        dealOut();
    }

    const std::vector<Task> &m_tasks;
    Nanoseconds m_interval; // between submits
    std::vector<State> m_states;
    std::vector<Process> m_processes;
    std::size_t m_nextTask = 0;
    Nanoseconds m_due = 0; // when it is submitted
    std::size_t m_awaited = 0; // the task whose submit is awaited
    std::priority_queue<Call, std::vector<Call>, std::greater<>> m_calls;
    std::uint64_t m_nextNumber = 0;
    Nanoseconds m_now = 0;
    GuardedSchedule m_outcome;
};

} // namespace

GuardedSchedule guardedSchedule(
    const std::vector<Task> &tasks, int processes, int threadsOfEach, Nanoseconds interval)
{
    return Play(tasks, std::max(processes, 1), std::max(threadsOfEach, 1), interval).run();
}

} // namespace hilera
