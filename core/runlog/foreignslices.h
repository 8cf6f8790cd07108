#pragma once

#include "core/trace/tracebuilder.h"

#include <string_view>
#include <unordered_map>

namespace hilera {

// Which names have colours of their own: those that take the most time.
class NameColors {
public:
    // The time of each name, by its number.
    explicit NameColors(const std::vector<Nanoseconds> &times);

    [[nodiscard]] State of(TaskId name) const
    {
        return name < m_states.size() ? m_states[name] : sharedColor;
    }
    // Of those with a colour of their own, the first colour first.
    [[nodiscard]] const std::vector<TaskId> &names() const { return m_names; }

private:
    static constexpr auto sharedColor = static_cast<State>(stateCount - 1);

    std::vector<State> m_states;
    std::vector<TaskId> m_names;
};

// Slices of another program, in any order and nested to any depth, made into tracks on which they don't
// overlap.
class ForeignSlices {
public:
    static constexpr TaskId noName = noTask;
    static constexpr Nanoseconds latestTime = Nanoseconds(1) << 53; // as in a trace
    static constexpr int deepest = 512; // slices in slices; what is deeper is left out

    // What a thread did: when, for how long, by its number of a name. Times are any that have one origin.
    struct Mark {
        Nanoseconds time = 0;
        Nanoseconds duration = 0; // or one of the two below
        TaskId name = noName;
    };
    static constexpr Nanoseconds begins = -1;
    static constexpr Nanoseconds ends = -2; // what began last

    // The same, of many at once that are told apart by an id.
    struct AsyncMark {
        Mark mark;
        std::size_t id = 0;
    };

    struct Counts {
        std::uint64_t tooDeep = 0;
        std::uint64_t tooLate = 0; // more than 104 days after the first
        std::uint64_t unbegun = 0; // ends of what never began
        std::uint64_t unended = 0; // shown up to the end
    };

    // Makes slices of what began and ended on one thread, in the place of the marks. What does not end, ends
    // at `end`.
    static void pairUp(std::vector<Mark> &marks, Nanoseconds end, Counts &counts);
    // The same for what began and ended under one id, and under one name if possible.
    [[nodiscard]] static std::vector<Mark> pairUp(
        std::vector<AsyncMark> &&marks, Nanoseconds end, Counts &counts);

    // Makes the slices of one thread into tracks: the one given, and others under it for slices in slices.
    // Times count from `origin`. Takes the slices' memory.
    static void build(std::vector<Mark> &&slices, TrackId track, TrackKind kind, Nanoseconds origin,
        const NameColors &colors, TraceBuilder &builder, Counts &counts);
};

// Numbers names as they come.
class NameTable {
public:
    // ForeignSlices::noName once there are too many. The name is as it stands in a JSON string.
    [[nodiscard]] TaskId numberOf(std::string_view name);
    [[nodiscard]] std::vector<std::string> take() { return std::move(m_names); }
    [[nodiscard]] bool isFull() const { return m_isFull; }
    [[nodiscard]] std::size_t count() const { return m_names.size(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::unordered_map<std::string, TaskId, Hash, std::equal_to<>> m_numbers;
    std::vector<std::string> m_names;
    bool m_isFull = false;
};

} // namespace hilera
