#include "ui/timeline/model/slicefinder.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

namespace hilera {

namespace {

constexpr std::size_t lookLimit = 200'000;
constexpr std::size_t stationLimit = 1000;

std::optional<Slice> openSlice(const Track &track, Nanoseconds now)
{
    if (track.open.state == State::Idle || now <= track.open.start)
        return std::nullopt;
    Slice slice = track.open;
    slice.duration = now - slice.start;
    return slice;
}

} // namespace

std::optional<FoundSlice> longestSlice(const Track &track, const TimeRange &range, Nanoseconds now)
{
    FoundSlice found;
    const SliceRow &row = track.slices;
    std::size_t i = row.firstEndingAfter(range.from);
    for (; i < row.size() && found.count < lookLimit; ++i) {
        const Slice slice = row.at(i);
        if (slice.start >= range.to)
            break;
        if (found.count++ == 0 || slice.duration > found.slice.duration)
            found.slice = slice;
    }
    const std::optional<Slice> open = openSlice(track, now);
    if (open && open->start < range.to && open->end() > range.from) {
        if (found.count++ == 0 || open->duration > found.slice.duration)
            found.slice = *open;
    }
    if (found.count == 0)
        return std::nullopt;
    return found;
}

std::optional<Slice> nextSlice(const Track &track, Nanoseconds start, Nanoseconds now)
{
    std::size_t i = track.slices.firstEndingAfter(start);
    while (i < track.slices.size() && track.slices.at(i).start <= start)
        ++i;
    if (i < track.slices.size())
        return track.slices.at(i);
    const std::optional<Slice> open = openSlice(track, now);
    return open && open->start > start ? open : std::nullopt;
}

std::optional<Slice> previousSlice(const Track &track, Nanoseconds start)
{
    std::size_t i = std::min(track.slices.firstEndingAfter(start), track.slices.size());
    while (i > 0 && (i == track.slices.size() || track.slices.at(i).start >= start))
        --i;
    if (track.slices.size() == 0 || track.slices.at(i).start >= start)
        return std::nullopt;
    return track.slices.at(i);
}

std::vector<TimelineChoice::Chosen> stationsOf(const Trace &trace, TaskId task, Nanoseconds now)
{
    std::vector<TimelineChoice::Chosen> stations;
    if (task >= trace.tasks().size())
        return stations;
    const TaskRecord &record = trace.tasks()[task];
    if (record.submitted >= 0) {
        const Nanoseconds until = record.started >= 0 ? record.started
            : record.ended >= 0                       ? record.ended
                                                      : now;
        Slice queued{record.submitted, until - record.submitted, State::Queued, task, 0, 0};
        stations.push_back({noTrack, queued});
    }
    const Track *worker = trace.track(record.worker);
    if (!worker || record.started < 0)
        return stations;
    const Nanoseconds end = record.ended >= 0 ? record.ended : now;
    for (std::size_t i = worker->slices.firstEndingAfter(record.started);
         i < worker->slices.size() && stations.size() < stationLimit; ++i) {
        const Slice slice = worker->slices.at(i);
        if (slice.start >= end)
            break;
        if (slice.task == task)
            stations.push_back({worker->id, slice});
    }
    if (const std::optional<Slice> open = openSlice(*worker, now); open && open->task == task)
        stations.push_back({worker->id, *open});
    return stations;
}

std::optional<TimelineChoice::Chosen> longestStation(const Trace &trace, TaskId task, Nanoseconds now)
{
    const std::vector<TimelineChoice::Chosen> stations = stationsOf(trace, task, now);
    const auto longest = std::ranges::max_element(stations, {}, [](const TimelineChoice::Chosen &station) {
        return station.track == noTrack ? -1 : station.slice.duration;
    });
    return longest == stations.end() ? std::nullopt : std::optional(*longest);
}

std::optional<TimelineChoice::Chosen> nextStation(
    const Trace &trace, const TimelineChoice::Chosen &chosen, int direction, Nanoseconds now)
{
    const std::vector<TimelineChoice::Chosen> stations = stationsOf(trace, chosen.slice.task, now);
    const auto here = std::ranges::find_if(stations, [&chosen](const TimelineChoice::Chosen &station) {
        return station.track == chosen.track && station.slice.start == chosen.slice.start;
    });
    if (here == stations.end() || (direction < 0 && here == stations.begin())
        || (direction > 0 && here + 1 == stations.end()))
        return std::nullopt;
    return *(here + direction);
}

bool isAt(const TimelineChoice::Chosen &chosen, TrackId track, Nanoseconds time)
{
    return chosen.track == track && chosen.slice.start <= time && time <= chosen.slice.end();
}

std::optional<TimelineChoice::Chosen> sliceAlongArrow(
    const Trace &trace, const TimelineChoice::Chosen &chosen, int direction)
{
    for (const Arrow &arrow : trace.arrows()) {
        const bool isOurs =
            direction > 0 ? isAt(chosen, arrow.from, arrow.left) : isAt(chosen, arrow.to, arrow.reached);
        if (!isOurs)
            continue;
        const TrackId id = direction > 0 ? arrow.to : arrow.from;
        const Nanoseconds time = direction > 0 ? arrow.reached : arrow.left;
        const SliceRow &slices = trace.track(id)->slices;
        const std::size_t index =
            slices.firstEndingAfter(trace.isForeign() ? std::max<Nanoseconds>(time - 1, 0) : time);
        if (index < slices.size())
            return TimelineChoice::Chosen{id, slices.at(index)};
    }
    return {};
}

Nanoseconds snapped(
    const TimelineScene &scene, const TimelineGeometry &geometry, Nanoseconds time, Nanoseconds reach)
{
    Nanoseconds best = time;
    Nanoseconds distance = reach + 1;
    const auto offer = [&](Nanoseconds edge) {
        if (std::llabs(edge - time) < distance) {
            distance = std::llabs(edge - time);
            best = edge;
        }
    };
    offer(0);
    offer(scene.now);
    for (const Nanoseconds mark : scene.marks)
        offer(mark);
    const int first = std::max(0, scene.rows.indexAt(scene.scroll));
    for (int i = first; i < scene.rows.count() && scene.rows.top(i) - scene.scroll < geometry.rows.height();
         ++i) {
        const Track *track = scene.trace->track(scene.rows.row(i).track);
        if (!track)
            continue;
        const SliceRow &row = track->slices;
        const std::size_t near = row.firstEndingAfter(time);
        for (std::size_t k = near > 0 ? near - 1 : 0; k < std::min(near + 2, row.size()); ++k) {
            offer(row.at(k).start);
            offer(row.at(k).end());
        }
        if (track->open.state != State::Idle)
            offer(track->open.start);
    }
    return best;
}

Measure measure(const Track &track, const TimeRange &range)
{
    Measure result;
    double sum = 0;
    const SliceRow &row = track.slices;
    for (std::size_t i = row.firstEndingAfter(range.from); i < row.size(); ++i) {
        const Slice slice = row.at(i);
        if (slice.start >= range.to)
            break;
        if (slice.start < range.from)
            continue;
        if (result.slices == lookLimit) {
            result.isComplete = false;
            break;
        }
        result.least = result.slices == 0 ? slice.duration : std::min(result.least, slice.duration);
        result.most = std::max(result.most, slice.duration);
        sum += static_cast<double>(slice.duration);
        ++result.slices;
    }
    result.mean = result.slices > 0 ? sum / static_cast<double>(result.slices) : 0;
    return result;
}

std::vector<std::pair<TaskId, double>> largestShares(
    const Track &track, const TimeRange &range, std::size_t most)
{
    if (range.duration() <= 0)
        return {};
    std::unordered_map<TaskId, Nanoseconds> times;
    const SliceRow &row = track.slices;
    const std::size_t first = row.firstEndingAfter(range.from);
    for (std::size_t i = first; i < row.size(); ++i) {
        const Slice slice = row.at(i);
        if (slice.start >= range.to)
            break;
        if (i - first == lookLimit)
            return {};
        times[slice.task] += std::min(slice.end(), range.to) - std::max(slice.start, range.from);
    }
    std::vector<std::pair<TaskId, double>> shares;
    for (const auto &[task, time] : times)
        shares.emplace_back(task, static_cast<double>(time) / static_cast<double>(range.duration()));
    std::ranges::sort(shares, [](const auto &one, const auto &other) {
        return one.second != other.second ? one.second > other.second : one.first < other.first;
    });
    shares.resize(std::min(shares.size(), most));
    return shares;
}

} // namespace hilera
