#pragma once

#include "core/trace/tracebuilder.h"

#include <string_view>
#include <unordered_map>

namespace hilera {

// The names with their own colours: those that take the most time.
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

// Puts the slices of another program, in any order and at any depth, on tracks without overlaps.
class ForeignSlices {
public:
    static constexpr TaskId noName = noTask;
    static constexpr Nanoseconds latestTime = Nanoseconds(1) << 53; // as in a trace
    static constexpr int deepest = 512; // slices in slices; what is deeper is left out

    // What a thread did: when, for how long, and the number of its name. All times have one origin.
    struct Mark {
        Nanoseconds time = 0;
        Nanoseconds duration = 0; // or one of the two below
        TaskId name = noName;
    };
    static constexpr Nanoseconds begins = -1;
    static constexpr Nanoseconds ends = -2; // what began last

    // The same for many that overlap and are told apart by an id. They may end in another process.
    struct AsyncMark {
        Mark mark;
        std::size_t id = 0;
        std::int64_t process = 0;
    };

    struct Counts {
        std::uint64_t tooDeep = 0;
        std::uint64_t tooEarly = 0; // more than 104 days before the others
        std::uint64_t tooLate = 0; // more than 104 days after the first
        std::uint64_t clipped =
            0; // began so early, and go on to the others: shown from the first of those on
        std::uint64_t unbegun = 0; // ends of what never began
        std::uint64_t unended = 0; // shown up to the end
    };

    // Turns the beginnings and ends on one thread into slices, in place. A slice without an end ends at
    // `end`.
    static void pairUp(std::vector<Mark> &marks, Nanoseconds end, Counts &counts);
    // The same for marks of one id, and of one name and process if possible.
    static void pairUp(std::vector<AsyncMark> &marks, Nanoseconds end, Counts &counts);

    // Puts the slices of one thread on the given track, and nested ones on tracks under it. Times count from
    // `origin`. Frees the memory of the slices.
    static void build(std::vector<Mark> &&slices, TrackId track, TrackKind kind, Nanoseconds origin,
        const NameColors &colors, TraceBuilder &builder, Counts &counts);
};

// Gives each new name the next number.
class NameTable {
public:
    // Returns ForeignSlices::noName once there are too many. The name is raw JSON text.
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
