#pragma once

#include "core/process/childprocess.h"
#include "core/process/workeroutput.h"
#include "core/trace/trackwriter.h"

#include <array>
#include <functional>
#include <limits>
#include <set>
#include <span>

#include <poll.h>

namespace hilera {

// A worker process, its tracks, and what it is at. Nothing here waits. One thread.
class WorkerProcess {
public:
    // For how many tasks at once it has threads.
    WorkerProcess(ChildProcess process, Recorder &recorder, const TrackWriter &processTrack,
        const TrackWriter &mainTrack, std::size_t capacity);

    [[nodiscard]] pid_t id() const { return m_process.id(); }
    [[nodiscard]] TrackWriter &processTrack() { return m_processTrack; }
    [[nodiscard]] TrackWriter &mainTrack() { return m_mainTrack; }
    [[nodiscard]] WorkerOutput &output() { return m_output; }
    [[nodiscard]] std::set<TaskId> &tasks() { return m_tasks; } // that it is at
    [[nodiscard]] const std::set<TaskId> &tasks() const { return m_tasks; }

    void give(TaskOrder order);
    void tell(const WorkerOrder &order);
    // The fault for which it is killed, for people; none, if somebody wants it killed.
    void kill(const QString &fault = {});

    // What to poll, and until when, before it is attended to with what came of that.
    using Descriptors = std::array<pollfd, 3>;
    [[nodiscard]] Descriptors descriptors() const;
    [[nodiscard]] Nanoseconds nextLook() const { return m_nextLook; }
    void attend(std::span<const pollfd, 3> polled, const std::function<void(const Event &)> &take);

    // It ends, or should: it gets no more tasks.
    [[nodiscard]] bool isEnding() const { return m_deadline.has_value(); }
    [[nodiscard]] bool hasEnded() const { return m_ending.has_value(); }
    [[nodiscard]] bool wasHeardOf() const { return m_wasHeardOf; }

    // Once it has ended: how, for people, and what it used.
    [[nodiscard]] const ChildProcess::Ending &ending() const { return *m_ending; }
    [[nodiscard]] QString reason() const { return m_fault.isEmpty() ? m_ending->toString() : m_fault; }
    [[nodiscard]] bool wasKilled() const; // and was not at fault

private:
    using Take = std::function<void(const Event &)>;

    void send(std::string_view text = {});
    [[nodiscard]] bool read(const Take &take);
    void expectEnd(Nanoseconds patience);
    void lookAtEnd(const Take &take);

    ChildProcess m_process;
    TrackWriter m_processTrack;
    TrackWriter m_mainTrack;
    WorkerOutput m_output;
    std::set<TaskId> m_tasks;
    int m_given = 0; // tasks
    bool m_wasHeardOf = false;
    bool m_isDeaf = false; // it listens no more
    bool m_isSilent = false; // nothing more is to be read
    bool m_isKilled = false;
    bool m_hasLeft = false; // it has ended, whether or not it is known how
    QString m_fault;
    std::optional<Nanoseconds> m_deadline; // until when it may take to end
    Nanoseconds m_nextLook = std::numeric_limits<Nanoseconds>::max();
    std::optional<ChildProcess::Ending> m_ending;
};

} // namespace hilera
