#include "core/runlog/chromecontent.h"

#include "core/machine/limits.h"

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

constexpr std::size_t mostThreads = 100'000;
constexpr std::size_t mostCounters = 10'000;
constexpr std::size_t mostWords = 100;
constexpr int longestName = 200;

// Of what is told apart by an id, its scope, and perhaps its process.
std::size_t keyOf(const ChromeEvent &event, std::int64_t process)
{
    const std::hash<std::string_view> hash;
    const std::size_t key = hash(event.id) * 31 + hash(event.scope);
    return event.isLocalId ? key * 31 + std::hash<std::int64_t>()(process) + 1 : key;
}

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
        ++m_losses.timeless;
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
        takeAsync(event, 0);
        break;
    case 'T':
    case 'p':
        takeStep(event);
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
    case 'P': // samples
    case '(': // contexts
    case ')':
    case 'N': // objects
    case 'O':
    case 'D':
    case 'v': // memory dumps
    case 'V':
    case 'c': // clocks
    case '=': // ids
    case 'a':
        ++m_losses.undrawn[phase];
        break;
    default:
        ++(m_losses.unknown.size() < mostWords ? m_losses.unknown[unescaped(event.phase, 10)]
                                               : m_losses.surplus);
    }
    return true;
}

ChromeContent::Id ChromeContent::idOf(std::string_view text)
{
    Id id = 0;
    std::string_view digits = text;
    if (digits.ends_with(".0")) // of a program whose numbers are all real
        digits.remove_suffix(2);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id);
    if (text.empty() || (error == std::errc() && end == digits.data() + digits.size() && id >= -1))
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
        ++m_losses.surplus;
        return nullptr;
    }
    m_threadIndices.emplace(key, m_threads.size());
    m_processes[key.first];
    return &m_threads.emplace_back(Thread{key.first, key.second, {}, {}, noTrack});
}

// False if there are too many.
bool ChromeContent::takeProcess(Id process)
{
    if (m_processes.size() >= mostThreads && !m_processes.contains(process)) {
        ++m_losses.surplus;
        return false;
    }
    m_processes[process];
    return true;
}

void ChromeContent::takeMark(const ChromeEvent &event, Nanoseconds duration)
{
    Thread *thread = threadOf(event);
    if (!thread)
        return;
    m_times.add(*event.time);
    if (duration > 0)
        m_times.add(*event.time + duration);
    const bool hasName = duration != ForeignSlices::ends;
    thread->marks.push_back(
        {*event.time, duration, hasName ? m_names.numberOf(event.name) : ForeignSlices::noName});
}

void ChromeContent::takeAsync(const ChromeEvent &event, Nanoseconds duration)
{
    const Id process = idOf(event.process);
    const std::string category = unescaped(event.category, longestName);
    if (!takeProcess(process))
        return;
    const ForeignSlices::AsyncMark mark{
        {*event.time, duration, m_names.numberOf(event.name)}, keyOf(event, process), process};
    if (m_asyncs.add(category, mark))
        m_times.add(*event.time);
    else
        ++m_losses.surplus;
}

// What it does next, or has just done.
void ChromeContent::takeStep(const ChromeEvent &event)
{
    ChromeEvent step = event;
    eachMember(event.args, [&step](std::string_view key, std::string_view value) {
        if (key == "step")
            step.name = unquoted(value);
    });
    takeAsync(step, 0);
}

void ChromeContent::takeArrow(const ChromeEvent &event, bool isEnd)
{
    if (!threadOf(event))
        return;
    const std::size_t thread = m_threadIndices[{idOf(event.process), idOf(event.thread)}];
    std::size_t key = keyOf(event, idOf(event.process));
    for (const std::string_view part : {event.category, event.name})
        key = key * 31 + std::hash<std::string_view>()(part);
    m_arrows[key].push_back({*event.time, thread, isEnd, isEnd && event.binding != "e"});
}

// Each of its arguments is a counter.
void ChromeContent::takeCounts(const ChromeEvent &event)
{
    const Id process = idOf(event.process);
    m_times.add(*event.time);
    std::string subject = unescaped(event.name, longestName);
    if (!event.id.empty())
        subject += " [" + unescaped(event.id, longestName) + ']';
    eachMember(event.args, [&](std::string_view key, std::string_view value) {
        const std::string_view text = unquoted(value);
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
            return;
        const std::pair counter(subject + ' ' + unescaped(key, longestName), process);
        if (m_series.size() == mostCounters && !m_series.contains(counter)) {
            ++m_losses.surplus;
            return;
        }
        m_series[counter].emplace_back(*event.time, number);
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
    if (isProcess && !takeProcess(idOf(event.process)))
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
    m_range = m_times.range();
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
    buildSeries(builder);
    m_losses.hasTooManyNames = m_names.isFull();
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
    const auto add = [&times](const Mark &slice) {
        if (slice.name < times.size())
            times[slice.name] += std::min(slice.duration, ForeignSlices::latestTime - times[slice.name]);
    };
    for (Thread &thread : m_threads) {
        if (stop.stop_requested())
            break;
        ForeignSlices::pairUp(thread.marks, m_range.last, m_losses.slices);
        std::ranges::for_each(thread.marks, add);
    }
    m_asyncs.pairUp(m_range.last, m_losses);
    m_asyncs.eachSlice(add);
    return NameColors(times);
}

void ChromeContent::buildSeries(TraceBuilder &builder)
{
    for (auto series = m_series.begin(); series != m_series.end(); ++series) {
        auto &[counter, values] = *series;
        const auto &[name, process] = counter;
        for (auto &[time, value] : values)
            time -= m_range.first;
        m_losses.slices.tooEarly += std::erase_if(values, [](const auto &value) { return value.first < 0; });
        m_losses.slices.tooLate +=
            std::erase_if(values, [](const auto &value) { return value.first > ForeignSlices::latestTime; });
        const auto isSame = [&name = name](auto other) { return other->first.first == name; };
        const bool isOfSeveral = (series != m_series.begin() && isSame(std::prev(series)))
            || (std::next(series) != m_series.end() && isSame(std::next(series)));
        const std::string owner =
            isOfSeveral ? nameOf(process, m_processes[process], "pid ") + ": " : std::string();
        builder.addSeries(NamedSeries(owner + name, std::move(values)));
    }
}

// From each mark to the next one of the same id, up to its end.
void ChromeContent::buildArrows(TraceBuilder &builder)
{
    for (auto &[key, marks] : m_arrows) {
        std::ranges::stable_sort(marks, {}, &ArrowMark::time);
        if (marks.size() == 1)
            ++m_losses.loose;
        for (std::size_t i = 1; i < marks.size(); ++i) {
            const ArrowMark &from = marks[i - 1];
            const ArrowMark &to = marks[i];
            if (from.isEnd)
                continue;
            const Arrow arrow{m_threads[from.thread].track, from.time - m_range.first,
                m_threads[to.thread].track, to.time - m_range.first};
            if (!builder.addArrow(arrow, to.isAtNext))
                ++m_losses.astray;
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
        ForeignSlices::build(std::move(thread->marks), thread->track, TrackKind::Coroutine, m_range.first,
            colors, builder, m_losses.slices);
    }
    m_asyncs.build(process, parent, processId, m_range.first, colors, builder, m_losses);
}

} // namespace hilera
