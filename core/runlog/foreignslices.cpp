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
        const Nanoseconds start = mark.time - origin;
        if (start > latestTime) {
            ++counts.tooLate;
            continue;
        }
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
        slice.duration = std::min(mark.duration, latestTime);
        slice.state = colors.of(mark.name);
        slice.task = mark.name;
        Row &place = rows[static_cast<std::size_t>(depth)];
        builder.addSlice(place.track, slice);
        // An instant takes space too, or another slice of the same time would cover it.
        place.end = std::max(slice.end(), start + 1);
    }
}

std::vector<Mark> ForeignSlices::pairUp(std::vector<AsyncMark> &&given, Nanoseconds end, Counts &counts)
{
    std::vector<AsyncMark> marks = std::move(given);
    std::ranges::stable_sort(marks, {}, [](const AsyncMark &each) { return each.mark.time; });
    std::unordered_map<std::size_t, std::vector<std::size_t>> open; // by id: where they have gone
    std::vector<ForeignSlices::Mark> slices;
    for (const auto &[mark, id] : marks) {
        std::vector<std::size_t> &begun = open[id];
        if (mark.duration != ForeignSlices::ends) {
            if (mark.duration == ForeignSlices::begins)
                begun.push_back(slices.size());
            slices.push_back(mark);
        } else if (begun.empty()) {
            ++counts.unbegun;
        } else {
            const auto farthest = begun.rbegin() + std::min<std::ptrdiff_t>(std::ssize(begun), mostSearched);
            auto match = std::find_if(begun.rbegin(), farthest,
                [&, name = mark.name](std::size_t i) { return slices[i].name == name; });
            if (match == farthest)
                match = begun.rbegin();
            slices[*match].duration = mark.time - slices[*match].time;
            begun.erase(std::next(match).base());
        }
    }
    for (ForeignSlices::Mark &slice : slices) {
        if (slice.duration != ForeignSlices::begins)
            continue;
        ++counts.unended;
        slice.duration = std::max<Nanoseconds>(end - slice.time, 0);
    }
    return slices;
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
