#include "core/runlog/chromecontent.h"

#include "core/machine/limits.h"
#include "core/runlog/runlogtext.h"

#include <algorithm>

namespace hilera {

namespace {

constexpr std::size_t mostThreads = 100'000;
constexpr std::size_t mostGroups = 10'000; // of asynchronous events, of counters
constexpr std::size_t mostWords = 100;
constexpr int longestName = 200;

int toSystemId(std::int64_t id)
{
    return id > 0 && id <= std::numeric_limits<int>::max() ? static_cast<int>(id) : 0;
}

} // namespace

bool ChromeContent::take(const ChromeEvent &event)
{
    if (++m_size > limits::logEvents)
        return false;
    const char phase = event.phase.size() == 1 ? event.phase.front() : '?';
    const bool needsTime = std::string_view("XBEiIRbSeFnTpCstf").find(phase) != std::string_view::npos;
    if (needsTime && (!event.time || event.duration.value_or(0) < 0)) {
        ++m_timeless;
        return true;
    }
    switch (phase) {
    case 'X':
        takeMark(event, event.duration.value_or(0));
        break;
    case 'B':
        takeMark(event, ForeignSlices::begins);
        break;
    case 'E':
        takeMark(event, ForeignSlices::ends);
        break;
    case 'i':
    case 'I':
    case 'R':
        takeMark(event, 0);
        break;
    case 'b':
    case 'S':
        takeAsync(event, ForeignSlices::begins);
        break;
    case 'e':
    case 'F':
        takeAsync(event, ForeignSlices::ends);
        break;
    case 'n':
    case 'T':
    case 'p':
        takeAsync(event, 0);
        break;
    case 'C':
        takeCounts(event);
        break;
    case 'M':
        takeMetadata(event);
        break;
    case 's':
    case 't':
        takeArrow(event, false);
        break;
    case 'f':
        takeArrow(event, true);
        break;
    default:
        ++(m_unknown.size() < mostWords ? m_unknown[unescaped(event.phase, 10)] : m_surplus);
    }
    return true;
}

ChromeContent::Id ChromeContent::idOf(std::string_view text)
{
    Id id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (text.empty() || (error == std::errc() && end == text.data() + text.size() && id >= -1))
        return id;
    const std::string word = unescaped(text, longestName);
    if (const auto known = m_words.find(word); known != m_words.end())
        return known->second;
    const Id next = -2 - static_cast<Id>(std::min(m_words.size(), mostThreads));
    if (m_words.size() < mostThreads) {
        m_words.emplace(word, next);
        m_wordsById.push_back(word);
    }
    return next;
}

std::string ChromeContent::nameOf(Id id, const Named &named, const char *otherwise) const
{
    if (!named.name.empty())
        return named.name;
    const auto word = static_cast<std::size_t>(-2 - id);
    return id <= -2 && word < m_wordsById.size() ? m_wordsById[word] : otherwise + std::to_string(id);
}

ChromeContent::Thread *ChromeContent::threadOf(const ChromeEvent &event)
{
    const std::pair key(idOf(event.process), idOf(event.thread));
    if (const auto known = m_threadIndices.find(key); known != m_threadIndices.end())
        return &m_threads[known->second];
    if (m_threads.size() == mostThreads) {
        ++m_surplus;
        return nullptr;
    }
    m_threadIndices.emplace(key, m_threads.size());
    m_processes[key.first];
    return &m_threads.emplace_back(Thread{key.first, key.second, {}, {}, noTrack});
}

void ChromeContent::takeTime(Nanoseconds time)
{
    m_first = m_hasTime ? std::min(m_first, time) : time;
    m_last = m_hasTime ? std::max(m_last, time) : time;
    m_hasTime = true;
}

void ChromeContent::takeMark(const ChromeEvent &event, Nanoseconds duration)
{
    Thread *thread = threadOf(event);
    if (!thread)
        return;
    takeTime(*event.time);
    takeTime(*event.time + std::max<Nanoseconds>(duration, 0));
    const bool hasName = duration != ForeignSlices::ends;
    thread->marks.push_back(
        {*event.time, duration, hasName ? m_names.numberOf(event.name) : ForeignSlices::noName});
}

void ChromeContent::takeAsync(const ChromeEvent &event, Nanoseconds duration)
{
    const std::pair group(idOf(event.process), unescaped(event.category, longestName));
    if (m_asyncs.size() == mostGroups && !m_asyncs.contains(group)) {
        ++m_surplus;
        return;
    }
    takeTime(*event.time);
    m_processes[group.first];
    m_asyncs[group].marks.push_back(
        {{*event.time, duration, m_names.numberOf(event.name)}, std::hash<std::string_view>()(event.id)});
}

void ChromeContent::takeArrow(const ChromeEvent &event, bool isEnd)
{
    if (!threadOf(event))
        return;
    const std::size_t thread = m_threadIndices[{idOf(event.process), idOf(event.thread)}];
    std::size_t key = 0;
    for (const std::string_view part : {event.id, event.category, event.name})
        key = key * 31 + std::hash<std::string_view>()(part);
    m_arrows[key].push_back({*event.time, thread, isEnd, isEnd && event.binding != "e"});
}

// Each of its arguments is a counter.
void ChromeContent::takeCounts(const ChromeEvent &event)
{
    takeTime(*event.time);
    const std::string subject = unescaped(event.name, longestName);
    eachMember(event.args, [&](std::string_view key, std::string_view value) {
        const std::string_view text = unquoted(value);
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || end != text.data() + text.size())
            return;
        const std::string name = subject + ' ' + unescaped(key, longestName);
        if (m_series.size() == mostGroups && !m_series.contains(name)) {
            ++m_surplus;
            return;
        }
        m_series[name].emplace_back(*event.time, number);
        ++m_size;
    });
}

void ChromeContent::takeMetadata(const ChromeEvent &event)
{
    const bool isProcess = event.name.starts_with("process_");
    if (!isProcess && !event.name.starts_with("thread_"))
        return;
    Thread *thread = isProcess ? nullptr : threadOf(event);
    if (!isProcess && !thread)
        return;
    if (isProcess && m_processes.size() == mostThreads)
        return;
    Named &named = isProcess ? m_processes[idOf(event.process)] : thread->named;
    eachMember(event.args, [&](std::string_view key, std::string_view value) {
        if (key == "name" && event.name.ends_with("_name"))
            named.name = unescaped(unquoted(value), longestName);
        else if (key == "sort_index" && event.name.ends_with("_sort_index"))
            std::from_chars(value.data(), value.data() + value.size(), named.rank);
    });
}

Trace ChromeContent::build(const std::stop_token &stop)
{
    TraceBuilder builder;
    std::map<Id, std::vector<Thread *>> threads; // in the order they appeared
    for (Thread &thread : m_threads)
        threads[thread.process].push_back(&thread);
    std::vector<Id> processes;
    for (const auto &[process, named] : m_processes)
        processes.push_back(process);
    std::ranges::stable_sort(processes, {}, [this](Id process) { return m_processes[process].rank; });
    const NameColors colors = pairUp(stop);
    for (const Id process : processes) {
        if (!stop.stop_requested())
            buildProcess(process, threads[process], colors, builder, stop);
    }
    buildArrows(builder);
    for (auto &[name, values] : m_series) {
        for (auto &[time, value] : values)
            time -= m_first;
        m_counts.tooLate +=
            std::erase_if(values, [](const auto &value) { return value.first > ForeignSlices::latestTime; });
        builder.addSeries(NamedSeries(name, std::move(values)));
    }
    std::vector<std::string> names = m_names.take();
    std::vector<std::string> colored;
    for (const TaskId name : colors.names())
        colored.push_back(names[name]);
    builder.setSliceNames(std::move(names), std::move(colored));
    return std::move(builder).finish();
}

// Also finds the names that take the most time.
NameColors ChromeContent::pairUp(const std::stop_token &stop)
{
    std::vector<Nanoseconds> times(m_names.count(), 0);
    const auto add = [&times](const std::vector<Mark> &slices) {
        for (const Mark &slice : slices) {
            if (slice.name < times.size())
                times[slice.name] += std::min(slice.duration, ForeignSlices::latestTime - times[slice.name]);
        }
    };
    for (Thread &thread : m_threads) {
        if (stop.stop_requested())
            break;
        ForeignSlices::pairUp(thread.marks, m_last, m_counts);
        add(thread.marks);
    }
    for (auto &[key, asyncs] : m_asyncs) {
        asyncs.slices = ForeignSlices::pairUp(std::move(asyncs.marks), m_last, m_counts);
        add(asyncs.slices);
    }
    return NameColors(times);
}

// From each mark to the next one of the same id, up to its end.
void ChromeContent::buildArrows(TraceBuilder &builder)
{
    for (auto &[key, marks] : m_arrows) {
        std::ranges::stable_sort(marks, {}, &ArrowMark::time);
        if (marks.size() == 1)
            ++m_loose;
        for (std::size_t i = 1; i < marks.size(); ++i) {
            const ArrowMark &from = marks[i - 1];
            const ArrowMark &to = marks[i];
            if (from.isEnd)
                continue;
            const Arrow arrow{m_threads[from.thread].track, from.time - m_first, m_threads[to.thread].track,
                to.time - m_first};
            if (!builder.addArrow(arrow, to.isAtNext))
                ++m_astray;
        }
    }
}

void ChromeContent::buildProcess(Id process, std::vector<Thread *> &threads, const NameColors &colors,
    TraceBuilder &builder, const std::stop_token &stop)
{
    const int processId = toSystemId(process);
    const TrackId parent = builder.addTrack(
        TrackKind::Process, noTrack, nameOf(process, m_processes[process], "pid "), processId, 0);
    std::ranges::stable_sort(threads, {}, [](const Thread *thread) { return thread->named.rank; });
    for (Thread *thread : threads) {
        if (stop.stop_requested())
            return;
        thread->track = builder.addTrack(TrackKind::Thread, parent,
            nameOf(thread->thread, thread->named, "tid "), processId, toSystemId(thread->thread));
        ForeignSlices::build(std::move(thread->marks), thread->track, TrackKind::Coroutine, m_first, colors,
            builder, m_counts);
    }
    buildAsyncs(process, parent, colors, builder);
}

void ChromeContent::buildAsyncs(Id process, TrackId parent, const NameColors &colors, TraceBuilder &builder)
{
    const std::pair from(process, std::string());
    for (auto group = m_asyncs.lower_bound(from); group != m_asyncs.end() && group->first.first == process;
         ++group) {
        const std::string &category = group->first.second;
        const TrackId track = builder.addTrack(
            TrackKind::AsyncTask, parent, category.empty() ? "–" : category, toSystemId(process), 0);
        ForeignSlices::build(
            std::move(group->second.slices), track, TrackKind::AsyncTask, m_first, colors, builder, m_counts);
    }
}

QStringList ChromeContent::leftOut() const
{
    QStringList all;
    const auto tell = [&all](std::uint64_t count, const QString &one, const QString &several) {
        if (count > 0)
            all.append(count == 1 ? one : several.arg(count));
    };
    QStringList phases;
    std::uint64_t unknown = 0;
    for (const auto &[phase, count] : m_unknown) {
        phases.append(QStringLiteral("“%1”").arg(QString::fromStdString(phase)));
        unknown += count;
    }
    const QString names = phases.mid(0, 10).join(QStringLiteral(", "));
    if (unknown > 0) {
        const QString text = unknown == 1 ? RunLogText::tr("1 event of an unknown phase (%1)")
                                          : RunLogText::tr("%L1 events of unknown phases (%2)").arg(unknown);
        all.append(text.arg(names));
    }
    tell(m_loose, RunLogText::tr("1 arrow that has one end only"),
        RunLogText::tr("%L1 arrows that have one end only"));
    tell(m_astray, RunLogText::tr("1 arrow that begins or ends outside of all slices"),
        RunLogText::tr("%L1 arrows that begin or end outside of all slices"));
    tell(m_timeless, RunLogText::tr("1 event without a time that makes sense"),
        RunLogText::tr("%L1 events without a time that makes sense"));
    tell(m_counts.unbegun, RunLogText::tr("1 end of a slice that never began"),
        RunLogText::tr("%L1 ends of slices that never began"));
    tell(m_counts.tooDeep, RunLogText::tr("1 slice inside too many others"),
        RunLogText::tr("%L1 slices inside too many others"));
    tell(m_counts.tooLate, RunLogText::tr("1 slice or value more than 104 days after the first"),
        RunLogText::tr("%L1 slices or values more than 104 days after the first"));
    tell(m_surplus, RunLogText::tr("1 event of more threads or counters than Hilera takes"),
        RunLogText::tr("%L1 events of more threads or counters than Hilera takes"));
    if (m_names.isFull())
        all.append(RunLogText::tr("some of the names"));
    return all;
}

} // namespace hilera
