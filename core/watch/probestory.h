#pragma once

#include "core/watch/probeevent.h"
#include "core/watch/watchedprocess.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

namespace hilera {

// What the probe of one Python tells, as events on the tracks of its process. One thread.
class ProbeStory {
public:
    using TextOf = std::function<std::string(std::uint32_t)>;

    // The thread that holds an object now.
    struct Hold {
        pid_t thread = 0;
        bool isOwned = false; // no other thread lets it go
        Nanoseconds since = 0;
    };
    // Those of things that several processes have, by what names these there.
    using SharedHolds = std::map<std::string, std::shared_ptr<Hold>>;
    struct Blocked {
        std::uint32_t object = 0;
        pid_t holder = 0; // the thread whose end it waits for; 0: it waits for the holder of the object
        Nanoseconds since = 0;
        bool givesUp = false; // after a time
    };

    // `script`: the path of the file whose lines are shown. The parent's, if it is known, outlives it.
    ProbeStory(WatchLog &log, WatchedProcess &process, std::string script, TextOf text, bool hasGlobalLock,
        SharedHolds &shared);
    void setParent(ProbeStory *parent) { m_parent = parent; }

    void tell(const ProbeEvent &event);
    // The process has ended: its tasks that have not ended won't.
    void close(Nanoseconds time, Outcome outcome);

    [[nodiscard]] WatchedProcess &process() const { return m_process; }
    // The parent's process id, once it is known.
    [[nodiscard]] pid_t parentProcess() const { return m_parentProcess; }
    // What it could not see, for people, since the last time.
    [[nodiscard]] std::vector<std::string> takeRemarks() { return std::exchange(m_remarks, {}); }
    // What the script was written with that this Python lacks, and that has ended it.
    [[nodiscard]] const std::set<OutdatedUse> &outdated() const { return m_outdated; }
    [[nodiscard]] const std::map<pid_t, Blocked> &blocked() const { return m_blocked; } // by thread
    // The thread that it waits for; 0 if nobody knows.
    [[nodiscard]] pid_t holderOf(const Blocked &blocked) const;
    // Not only that thread can end its wait.
    [[nodiscard]] bool mayBeReleasedByOthers(const Blocked &blocked) const;
    [[nodiscard]] std::string objectName(std::uint32_t number) const;

private:
    struct Object {
        std::string name;
        ObjectSort sort = ObjectSort::Other;
        std::shared_ptr<Hold> hold = std::make_shared<Hold>();
    };
    struct Told {
        TaskId id = noTask;
        TrackId track = noTrack; // of an asyncio task
        TrackId worker = noTrack; // that began it
        bool isAsync = false;
        bool isInStep = false;
        bool hasEnded = false;
    };
    void beginProcess(const ProbeEvent &event);
    void beginThread(const ProbeEvent &event);
    void submit(const ProbeEvent &event);
    void begin(const ProbeEvent &event);
    void end(const ProbeEvent &event);
    void step(const ProbeEvent &event, bool begins);
    void block(const ProbeEvent &event);
    void hold(const ProbeEvent &event, bool begins);
    void forgetObjects(std::uint32_t newest);
    void openAsync(Told &task, const ProbeEvent &event);
    void closeAsync(Told &task, Nanoseconds time);
    void setState(TrackId track, State state, Nanoseconds time, std::uint16_t line);
    [[nodiscard]] const Object *object(std::uint32_t number) const;
    [[nodiscard]] WatchedThread *threadOf(const ProbeEvent &event);
    [[nodiscard]] std::uint16_t lineOf(const ProbeEvent &event);

    WatchLog &m_log;
    WatchedProcess &m_process;
    std::string m_script;
    TextOf m_text;
    bool m_hasGlobalLock;
    SharedHolds &m_shared;
    ProbeStory *m_parent = nullptr;
    pid_t m_parentProcess = 0;
    std::uint32_t m_scriptText = 0; // the number of its path, and that of another one that came last
    std::uint32_t m_otherText = 0;
    std::unordered_map<std::uint32_t, Told> m_tasks; // those that have not ended
    std::unordered_map<std::uint32_t, Object> m_objects;
    std::map<pid_t, Blocked> m_blocked;
    std::vector<std::string> m_remarks;
    std::set<OutdatedUse> m_outdated;
};

} // namespace hilera
