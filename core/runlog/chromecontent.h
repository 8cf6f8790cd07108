#pragma once

#include "core/runlog/chromeasyncs.h"
#include "core/runlog/chromeevent.h"
#include "core/runlog/timewindow.h"

#include <map>
#include <stop_token>

namespace hilera {

// Collects the events of a Chrome Trace, in any order, and builds a trace from them.
class ChromeContent {
public:
    // False if there are too many.
    [[nodiscard]] bool take(const ChromeEvent &event);
    // Stops between two threads on request.
    [[nodiscard]] Trace build(const std::stop_token &stop);
    // Known once it is built.
    [[nodiscard]] const ChromeLosses &losses() const { return m_losses; }
    // Events that were taken, and values of counters.
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    using Id = std::int64_t; // as in the file; of a word, less than -1
    using Mark = ForeignSlices::Mark;

    struct Named {
        std::string name;
        std::int64_t rank = 0;
    };
    struct Thread {
        Id process = 0;
        Id thread = 0;
        Named named;
        std::vector<Mark> marks; // then slices
        TrackId track = noTrack; // once it is built
    };
    struct Hash {
        std::size_t operator()(const std::pair<Id, Id> &key) const
        {
            return static_cast<std::size_t>(key.first) * 0x9e3779b97f4a7c15
                + static_cast<std::size_t>(key.second);
        }
    };

    [[nodiscard]] Id idOf(std::string_view text);
    [[nodiscard]] std::string nameOf(Id id, const Named &named, const char *otherwise) const;
    [[nodiscard]] Thread *threadOf(const ChromeEvent &event);
    void takeMark(const ChromeEvent &event, Nanoseconds duration);
    void takeAsync(const ChromeEvent &event, Nanoseconds duration);
    void takeStep(const ChromeEvent &event);
    void takeArrow(const ChromeEvent &event, bool isEnd);
    void takeCounts(const ChromeEvent &event);
    void takeMetadata(const ChromeEvent &event);
    [[nodiscard]] bool takeProcess(Id process);

    // Where an arrow begins, goes on, or ends.
    struct ArrowMark {
        Nanoseconds time = 0;
        std::size_t thread = 0;
        bool isEnd = false;
        bool isAtNext = false; // at the next slice, instead of the one that is on
    };

    [[nodiscard]] NameColors pairUp(const std::stop_token &stop);
    void buildProcess(Id process, std::vector<Thread *> &threads, const NameColors &colors,
        TraceBuilder &builder, const std::stop_token &stop);
    void buildArrows(TraceBuilder &builder);
    void buildSeries(TraceBuilder &builder);

    NameTable m_names;
    std::map<std::string, Id, std::less<>> m_words; // that stand where ids do
    std::vector<std::string> m_wordsById; // from -2 down
    std::unordered_map<std::pair<Id, Id>, std::size_t, Hash> m_threadIndices;
    std::deque<Thread> m_threads;
    std::map<Id, Named> m_processes;
    ChromeAsyncs m_asyncs;
    std::map<std::pair<std::string, Id>, std::vector<NamedSeries::Value>> m_series; // by name and process
    std::unordered_map<std::size_t, std::vector<ArrowMark>> m_arrows; // by id, category and name
    TimeWindow m_times;
    TimeWindow::Range m_range; // that is shown

    std::size_t m_size = 0;
    ChromeLosses m_losses;
};

} // namespace hilera
