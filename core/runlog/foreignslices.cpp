#include "core/runlog/foreignslices.h"

#include "core/runlog/chromeevent.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace hilera {

namespace {

using Mark = ForeignSlices::Mark;

constexpr std::ptrdiff_t mostSearched = 1'000; // for the beginning of what ends
constexpr int longestName = 200; // letters
constexpr std::size_t longestKey = 1'000; // bytes: more than so many letters have without escapes

// Of those that have begun: the last of the same name in the same process, else of the same name, else the
// last.
std::vector<std::size_t>::iterator beginningOf(const ForeignSlices::AsyncMark &end,
    const std::vector<ForeignSlices::AsyncMark> &marks, std::vector<std::size_t> &begun)
{
    const auto farthest = begun.end() - std::min(std::ssize(begun), mostSearched);
    auto best = std::prev(begun.end());
    int bestRank = 0;
    for (auto at = begun.end(); at != farthest && bestRank < 3;) {
        const ForeignSlices::AsyncMark &each = marks[*--at];
        const int rank = (each.mark.name == end.mark.name ? 2 : 0) + (each.process == end.process ? 1 : 0);
        if (rank > bestRank) {
            best = at;
            bestRank = rank;
        }
    }
    return best;
}

} // namespace

NameColors::NameColors(const std::vector<Nanoseconds> &times)
    : m_states(times.size(), sharedColor)
{
    std::vector<TaskId> all(times.size());
    std::iota(all.begin(), all.end(), 0);
    const auto longest = all.begin() + std::min<std::ptrdiff_t>(std::ssize(all), stateCount - 2);
    std::ranges::partial_sort(all, longest, std::ranges::greater(), [&](TaskId name) { return times[name]; });
    m_names.assign(all.begin(), longest);
    for (std::size_t i = 0; i < m_names.size(); ++i)
        m_states[m_names[i]] = static_cast<State>(i + 1);
}

void ForeignSlices::pairUp(std::vector<Mark> &marks, Nanoseconds end, Counts &counts)
{
    const bool hasPairs = std::ranges::any_of(marks, [](const Mark &mark) { return mark.duration < 0; });
    if (!hasPairs)
        return;
    if (!std::ranges::is_sorted(marks, {}, &Mark::time))
        std::ranges::stable_sort(marks, {}, &Mark::time);
    std::vector<std::size_t> open; // where those that began have gone
    std::size_t kept = 0;
    for (const Mark mark : marks) {
        if (mark.duration == ends) {
            if (open.empty()) {
                ++counts.unbegun;
                continue;
            }
            marks[open.back()].duration = mark.time - marks[open.back()].time;
            open.pop_back();
            continue;
        }
        if (mark.duration == begins)
            open.push_back(kept);
        marks[kept++] = mark;
    }
    counts.unended += open.size();
    for (const std::size_t i : open)
        marks[i].duration = std::max<Nanoseconds>(end - marks[i].time, 0);
    marks.resize(kept);
}

void ForeignSlices::build(std::vector<Mark> &&given, TrackId track, TrackKind kind, Nanoseconds origin,
    const NameColors &colors, TraceBuilder &builder, Counts &counts)
{
    std::vector<Mark> marks = std::move(given);
    // A slice comes before those nested in it.
    const auto comesBefore = [](const Mark &one, const Mark &other) {
        return one.time != other.time ? one.time < other.time : one.duration > other.duration;
    };
    if (!std::ranges::is_sorted(marks, comesBefore))
        std::ranges::stable_sort(marks, comesBefore);

    struct Row {
        TrackId track;
        Nanoseconds end;
    };
    std::vector<Row> rows = {{track, 0}};
    for (const Mark &mark : marks) {
        const Nanoseconds start = std::max<Nanoseconds>(mark.time - origin, 0);
        const Nanoseconds end = mark.time + mark.duration - origin;
        if (start > latestTime || end < 0) {
            ++(end < 0 ? counts.tooEarly : counts.tooLate);
            continue;
        }
        counts.clipped += mark.time < origin ? 1 : 0;
        // The enclosing slices go on in the rows above; in its own row, the previous one has ended.
        const auto row = std::ranges::find_if(rows, [start](const Row &each) { return each.end <= start; });
        const auto depth = static_cast<int>(row - rows.begin());
        if (depth > deepest) {
            ++counts.tooDeep;
            continue;
        }
        if (row == rows.end())
            rows.push_back({builder.addTrack(kind, track, "↳ " + std::to_string(depth + 1), 0, 0, depth), 0});
        Slice slice;
        slice.start = start;
        slice.duration = std::min(end - start, latestTime);
        slice.state = colors.of(mark.name);
        slice.task = mark.name;
        Row &place = rows[static_cast<std::size_t>(depth)];
        builder.addSlice(place.track, slice);
        // An instant takes space too, or another slice of the same time would cover it.
        place.end = std::max(slice.end(), start + 1);
    }
}

void ForeignSlices::pairUp(std::vector<AsyncMark> &marks, Nanoseconds end, Counts &counts)
{
    std::ranges::stable_sort(marks, {}, [](const AsyncMark &each) { return each.mark.time; });
    std::unordered_map<std::size_t, std::vector<std::size_t>> open; // by id: where they have gone
    std::size_t kept = 0;
    for (const AsyncMark each : marks) {
        std::vector<std::size_t> &begun = open[each.id];
        if (each.mark.duration != ends) {
            if (each.mark.duration == begins)
                begun.push_back(kept);
            marks[kept++] = each;
        } else if (begun.empty()) {
            ++counts.unbegun;
        } else {
            const auto beginning = beginningOf(each, marks, begun);
            Mark &slice = marks[*beginning].mark;
            slice.duration = each.mark.time - slice.time;
            begun.erase(beginning);
        }
    }
    marks.resize(kept);
    for (AsyncMark &each : marks) {
        if (each.mark.duration != begins)
            continue;
        ++counts.unended;
        each.mark.duration = std::max<Nanoseconds>(end - each.mark.time, 0);
    }
}

TaskId NameTable::numberOf(std::string_view name)
{
    if (name.empty())
        return ForeignSlices::noName;
    if (name.size() > longestKey) {
        const std::string start = unescaped(name, longestName);
        return numberOf(std::string_view(start).substr(0, longestKey));
    }
    if (const auto known = m_numbers.find(name); known != m_numbers.end())
        return known->second;
    m_isFull = m_names.size() > SliceRow::largestTask;
    if (m_isFull)
        return ForeignSlices::noName;
    const auto number = static_cast<TaskId>(m_names.size());
    m_numbers.emplace(name, number);
    m_names.push_back(unescaped(name, longestName));
    return number;
}

} // namespace hilera
