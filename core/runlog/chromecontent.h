#pragma once

#include "core/runlog/chromeevent.h"
#include "core/runlog/foreignslices.h"

#include <QStringList>

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
    // What the trace leaves out, for people; known once it is built.
    [[nodiscard]] QStringList leftOut() const;
    [[nodiscard]] std::uint64_t unended() const { return m_counts.unended; }

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
    using AsyncMark = ForeignSlices::AsyncMark;
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
    void takeArrow(const ChromeEvent &event, bool isEnd);
    void takeCounts(const ChromeEvent &event);
    void takeMetadata(const ChromeEvent &event);
    void takeTime(Nanoseconds time);

    // What is left of asynchronous marks once they are slices.
    struct Asyncs {
        std::vector<AsyncMark> marks;
        std::vector<Mark> slices;
    };
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
    void buildAsyncs(Id process, TrackId parent, const NameColors &colors, TraceBuilder &builder);
    void buildArrows(TraceBuilder &builder);

    NameTable m_names;
    std::map<std::string, Id, std::less<>> m_words; // that stand where ids do
    std::vector<std::string> m_wordsById; // from -2 down
    std::unordered_map<std::pair<Id, Id>, std::size_t, Hash> m_threadIndices;
    std::deque<Thread> m_threads;
    std::map<Id, Named> m_processes;
    std::map<std::pair<Id, std::string>, Asyncs> m_asyncs; // by process and category
    std::map<std::string, std::vector<NamedSeries::Value>, std::less<>> m_series;
    std::unordered_map<std::size_t, std::vector<ArrowMark>> m_arrows; // by id, category and name
    Nanoseconds m_first = 0;
    Nanoseconds m_last = 0;
    bool m_hasTime = false;

    std::size_t m_size = 0;
    ForeignSlices::Counts m_counts;
    std::map<std::string, std::uint64_t> m_unknown; // by phase
    std::uint64_t m_loose = 0; // beginnings and ends of arrows that have no other end
    std::uint64_t m_astray = 0; // arrows that begin or end outside of all slices
    std::uint64_t m_timeless = 0;
    std::uint64_t m_surplus = 0; // of more threads, counters or phases than can be told apart
};

} // namespace hilera
