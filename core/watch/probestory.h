#pragma once

#include "core/watch/probeevent.h"
#include "core/watch/watchedprocess.h"

#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace hilera {

// What the probe of one Python tells, as events on the tracks of its process. One thread.
class ProbeStory {
public:
    using TextOf = std::function<std::string(std::uint32_t)>;

    // `script`: the path of the file whose lines are shown. The parent's, if it is known, outlives it.
    ProbeStory(WatchLog &log, WatchedProcess &process, std::string script, TextOf text, bool hasGlobalLock);
    void setParent(ProbeStory *parent) { m_parent = parent; }

    void tell(const ProbeEvent &event);
    // The process has ended: its tasks that have not ended won't.
    void close(Nanoseconds time, Outcome outcome);

    [[nodiscard]] WatchedProcess &process() { return m_process; }
    // The parent's process id, once it is known.
    [[nodiscard]] pid_t parentProcess() const { return m_parentProcess; }
    // What it could not see, for people, since the last time.
    [[nodiscard]] std::vector<std::string> takeRemarks() { return std::exchange(m_remarks, {}); }
    // The circle of a deadlock that has stood for a while, in words; each is told once.
    [[nodiscard]] std::optional<std::string> findCircle(Nanoseconds now);

private:
    struct Object {
        std::string name;
        ObjectSort sort = ObjectSort::Other;
        pid_t holder = 0;
    };
    struct Told {
        TaskId id = noTask;
        TrackId track = noTrack; // of an asyncio task
        TrackId worker = noTrack; // that began it
        bool isAsync = false;
        bool isInStep = false;
        bool hasEnded = false;
    };
    struct Blocked {
        std::uint32_t object = 0;
        pid_t holder = 0; // a thread of this process; 0: whoever holds the object
        Nanoseconds since = 0;
    };

    void beginProcess(const ProbeEvent &event);
    void beginThread(const ProbeEvent &event);
    void submit(const ProbeEvent &event);
    void begin(const ProbeEvent &event);
    void end(const ProbeEvent &event);
    void step(const ProbeEvent &event, bool begins);
    void block(const ProbeEvent &event);
    void openAsync(Told &task, const ProbeEvent &event);
    void closeAsync(Told &task, Nanoseconds time);
    void setState(TrackId track, State state, Nanoseconds time, std::uint16_t line);
    [[nodiscard]] const Object *object(std::uint32_t number) const;
    [[nodiscard]] WatchedThread *threadOf(const ProbeEvent &event);
    [[nodiscard]] std::uint16_t lineOf(const ProbeEvent &event);
    [[nodiscard]] pid_t holderOf(const Blocked &blocked) const;

    WatchLog &m_log;
    WatchedProcess &m_process;
    std::string m_script;
    TextOf m_text;
    bool m_hasGlobalLock;
    ProbeStory *m_parent = nullptr;
    pid_t m_parentProcess = 0;
    std::uint32_t m_scriptText = 0; // the number of its path, and that of another one that came last
    std::uint32_t m_otherText = 0;
    std::unordered_map<std::uint32_t, Told> m_tasks; // those that have not ended
    std::unordered_map<std::uint32_t, Object> m_objects;
    std::map<pid_t, Blocked> m_blocked; // by thread
    std::vector<std::string> m_remarks;
    std::string m_circle; // that was told last
};

} // namespace hilera
