#include "core/runlog/chromewriter.h"

#include "core/plan/runplanjson.h"
#include "core/runlog/bufferedwriter.h"
#include "core/runlog/counters.h"
#include "core/runlog/eventnames.h"
#include "core/runlog/jsontext.h"
#include "core/runlog/runheader.h"
#include "core/runlog/taskspans.h"
#include "core/runlog/trackplaces.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace hilera {

namespace {

// Writes trace events as Perfetto and others import them: the work of a thread as nested slices ("X"),
// coroutines and queued tasks, which may overlap, as asynchronous events ("b", "e").
class ChromeWriter {
public:
    ChromeWriter(const RunRecord &record, QIODevice &device)
        : m_record(record)
        , m_trace(record.trace())
        , m_places(record)
        , m_writer(device)
    {
    }

    bool write()
    {
        m_writer.write("{\"displayTimeUnit\":\"ns\"");
        if (!m_trace.isForeign())
            writePlan();
        m_writer.write(",\"traceEvents\":[\n");
        writeNames();
        for (const Track &track : m_trace.tracks()) {
            if (m_places.isOwn(track.id))
                writeThread(track);
            else
                writeCoroutine(track);
        }
        writeQueue();
        writeHandovers();
        writeArrows();
        writeCounters();
        m_writer.write("\n]}\n");
        return m_writer.finish();
    }

private:
    void writePlan()
    {
        QJsonObject run{{QStringLiteral("program"), QStringLiteral("hilera ") + m_record.host().program}};
        if (m_record.watched())
            run.insert(QStringLiteral("watched"), watchedToJson(*m_record.watched()));
        else
            run.insert(QStringLiteral("plan"), planToJson(m_record.plan()));
        m_writer.write(",\"otherData\":");
        m_writer.writeUtf8(QJsonDocument(run).toJson(QJsonDocument::Compact));
    }

    void begin(std::string_view phase, std::string_view category, std::string_view name, TrackId track)
    {
        m_writer.write(m_isFirst ? "{\"ph\":\"" : ",\n{\"ph\":\"");
        m_isFirst = false;
        m_writer.write(phase);
        m_writer.write("\",\"cat\":\"");
        m_writer.write(category);
        m_writer.write("\",\"name\":");
        writeName(name);
        m_writer.write(",\"pid\":");
        m_writer.write(m_places.of(track).processId);
        m_writer.write(",\"tid\":");
        m_writer.write(m_places.of(track).threadId);
    }
    void writeName(std::string_view name)
    {
        if (m_trace.isForeign()) {
            m_writer.write(jsonQuoted(name));
            return;
        }
        m_writer.write("\"");
        m_writer.write(name);
        m_writer.write("\"");
    }
    void number(std::string_view key, std::integral auto value)
    {
        m_writer.write(key);
        m_writer.write(value);
    }
    // In microseconds, to the nanosecond.
    void time(std::string_view key, Nanoseconds nanoseconds)
    {
        m_writer.write(key);
        m_writer.write(nanoseconds / 1'000);
        const Nanoseconds rest = nanoseconds % 1'000;
        const std::array decimals = {'.', static_cast<char>('0' + rest / 100),
            static_cast<char>('0' + rest / 10 % 10), static_cast<char>('0' + rest % 10)};
        m_writer.write(std::string_view(decimals.data(), decimals.size()));
    }
    void end() { m_writer.write("}"); }

    void writeNames()
    {
        std::set<int> processes;
        int rank = 0;
        for (const Track &track : m_trace.tracks()) {
            if (!m_places.isThread(track.id)
                || (track.kind == TrackKind::Process && track.slices.size() == 0))
                continue;
            if (processes.insert(m_places.of(track.id).processId).second) {
                writeName("process_name", track.id, m_places.processName(track.id));
                writeRank("process_sort_index", track.id, static_cast<int>(processes.size()));
            }
            writeName("thread_name", track.id, m_places.threadName(track.id));
            writeRank("thread_sort_index", track.id, ++rank);
        }
    }
    void writeName(std::string_view what, TrackId track, std::string_view name)
    {
        begin("M", "__metadata", what, track);
        m_writer.write(",\"ts\":0.000,\"args\":{\"name\":");
        writeName(name);
        m_writer.write("}");
        end();
    }
    void writeRank(std::string_view what, TrackId track, int rank)
    {
        begin("M", "__metadata", what, track);
        number(",\"ts\":0.000,\"args\":{\"sort_index\":", rank);
        m_writer.write("}");
        end();
    }

    void writeTaskDetails(TaskId id)
    {
        if (m_trace.isForeign())
            return;
        number(",\"args\":{\"task\":", id);
        if (id < m_record.tasks().size()) {
            m_writer.write(",\"outcome\":\"");
            m_writer.write(outcomeId(m_trace.tasks()[id].outcome));
            m_writer.write("\"");
            writeText(",\"detail\":", plainNote(m_record, id));
            writeText(",\"url\":", m_record.tasks()[id].address);
        }
        m_writer.write("}");
    }
    void writeText(std::string_view key, const std::string &text)
    {
        if (text.empty())
            return;
        m_writer.write(key);
        m_writer.write(jsonQuoted(text));
    }
    void writeStateDetails(const Slice &slice)
    {
        number(",\"args\":{\"cpu_ns\":", slice.cpu);
        if (slice.line != 0)
            number(",\"line\":", slice.line);
        if (slice.core != 0)
            number(",\"core\":", slice.core);
        if (slice.phase != Phase::None) {
            m_writer.write(",\"phase\":\"");
            m_writer.write(phaseId(slice.phase));
            m_writer.write("\"");
        }
        m_writer.write("}");
    }
    [[nodiscard]] std::string nameOf(TaskId task) const { return plainNameOrNumber(m_record, task); }

    void writeThread(const Track &track)
    {
        eachTaskSpan(m_trace, track.slices, [&](const TaskSpan &span) {
            if (span.isNamed) {
                begin("X", "task", nameOf(span.task), track.id);
                time(",\"ts\":", span.from);
                time(",\"dur\":", span.to - span.from);
                writeTaskDetails(span.task);
                end();
            }
            for (std::size_t i = span.first; i < span.end; ++i) {
                const Slice slice = track.slices.at(i);
                begin("X", "state", stateId(slice.state), track.id);
                time(",\"ts\":", slice.start);
                time(",\"dur\":", slice.duration);
                writeStateDetails(slice);
                end();
            }
        });
        for (const Nanoseconds beat : track.heartbeats)
            writeInstant("heartbeat", "heartbeat", track.id, beat, 't');
        if (track.kind != TrackKind::Gui)
            return;
        for (const StopMark &mark : m_trace.stopMarks())
            writeInstant("stop", stopRequestId(mark.request), track.id, mark.time, 'g');
    }

    void writeInstant(
        std::string_view category, std::string_view name, TrackId track, Nanoseconds when, char scope)
    {
        begin("i", category, name, track);
        time(",\"ts\":", when);
        m_writer.write(",\"s\":\"");
        m_writer.write(std::string_view(&scope, 1));
        m_writer.write("\"");
        end();
    }

    void writeCoroutine(const Track &track)
    {
        eachTaskSpan(m_trace, track.slices, [&](const TaskSpan &span) {
            const std::string name = span.isNamed ? nameOf(span.task) : m_places.coroutineName(track.id);
            writeAsync("b", "coroutine", name, track.id, track.id, span.from);
            if (span.isNamed)
                writeTaskDetails(span.task);
            end();
            for (std::size_t i = span.first; i < span.end; ++i) {
                const Slice slice = track.slices.at(i);
                writeAsync("b", "coroutine", stateId(slice.state), track.id, track.id, slice.start);
                writeStateDetails(slice);
                end();
                writeAsync("e", "coroutine", stateId(slice.state), track.id, track.id, slice.end());
                end();
            }
            writeAsync("e", "coroutine", name, track.id, track.id, span.to);
            end();
        });
    }
    void writeAsync(std::string_view phase, std::string_view category, std::string_view name, TrackId track,
        std::uint32_t id, Nanoseconds when)
    {
        begin(phase, category, name, track);
        number(",\"id\":", id);
        time(",\"ts\":", when);
    }

    void writeQueue()
    {
        if (m_trace.tracks().empty())
            return;
        for (TaskId id = 0; id < m_trace.tasks().size(); ++id) {
            const TaskRecord &task = m_trace.tasks()[id];
            const Nanoseconds left = task.started >= 0 ? task.started : task.ended;
            if (task.submitted < 0 || left <= task.submitted)
                continue;
            writeAsync("b", "queued", nameOf(id), 0, id, task.submitted);
            end();
            writeAsync("e", "queued", nameOf(id), 0, id, left);
            end();
        }
    }

    void writeHandovers()
    {
        for (const Handover &handover : handovers(m_record, m_places)) {
            writeAsync("s", "submit", "submit", handover.from, handover.task, handover.submitted);
            end();
            writeAsync("f", "submit", "submit", handover.to, handover.task, handover.started);
            m_writer.write(",\"bp\":\"e\"");
            end();
        }
    }

    // The arrows of another program; in a run, arrows from a blocked track to the holder of its lock.
    void writeArrows()
    {
        const char *name = m_trace.isForeign() ? "arrow" : "blocked on";
        std::uint32_t id = 0;
        for (const Arrow &arrow : m_trace.arrows()) {
            writeAsync("s", "arrow", name, arrow.from, ++id, arrow.left);
            end();
            writeAsync("f", "arrow", name, arrow.to, id, arrow.reached);
            m_writer.write(",\"bp\":\"e\"");
            end();
        }
    }

    void writeCounters()
    {
        if (m_trace.tracks().empty())
            return;
        for (const CounterSeries &counter : counters(m_trace)) {
            counter.each([&](Nanoseconds when, double value) {
                begin("C", "counter", counter.subject, 0);
                time(",\"ts\":", when);
                m_writer.write(",\"args\":{");
                writeName(counter.name);
                m_writer.write(":");
                m_writer.write(value);
                m_writer.write("}");
                end();
            });
        }
    }

    const RunRecord &m_record;
    const Trace &m_trace;
    TrackPlaces m_places;
    BufferedWriter m_writer;
    bool m_isFirst = true;
};

} // namespace

bool writeChromeTrace(const RunRecord &record, QIODevice &device)
{
    return ChromeWriter(record, device).write();
}

} // namespace hilera
