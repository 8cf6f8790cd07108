#include "core/runlog/bufferedwriter.h"
#include "core/runlog/counters.h"
#include "core/runlog/eventnames.h"
#include "core/runlog/format.h"
#include "core/runlog/protobuf.h"
#include "core/runlog/taskspans.h"
#include "core/runlog/trackplaces.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace hilera {

namespace {

// The fields of Perfetto's trace packets that are needed here.
namespace packet {
constexpr std::uint32_t ofTrace = 1, timestamp = 8, sequence = 10, trackEvent = 11, sequenceFlags = 13,
                        trackDescriptor = 60;
}
namespace event {
constexpr std::uint32_t annotation = 4, type = 9, track = 11, category = 22, name = 23, counterValue = 30,
                        doubleCounterValue = 44, flow = 47, endingFlow = 48;
enum Type : std::uint32_t { Begin = 1, End = 2, Instant = 3, Counts = 4 };
} // namespace event
namespace annotation {
constexpr std::uint32_t integer = 4, text = 6, name = 10;
} // namespace annotation
namespace descriptor {
constexpr std::uint32_t uuid = 1, name = 2, process = 3, thread = 4, parent = 5, counter = 8, rank = 12;
constexpr std::uint32_t processPid = 1, processName = 6, threadPid = 1, threadTid = 2, threadName = 5;
} // namespace descriptor

// Tracks of different kinds in Perfetto's one number space.
constexpr std::uint64_t processBase = std::uint64_t(1) << 33;
constexpr double largestWhole = 9e15; // whose neighbours are whole numbers, too
constexpr std::uint64_t counterBase = std::uint64_t(1) << 34;
constexpr std::uint64_t queueBase = std::uint64_t(1) << 35;
constexpr std::uint64_t arrowBase = std::uint64_t(1) << 36; // of flows

std::uint64_t uuidOf(TrackId track)
{
    return track + std::uint64_t(1);
}

class PerfettoWriter {
public:
    PerfettoWriter(const RunRecord &record, QIODevice &device)
        : m_record(record)
        , m_trace(record.trace())
        , m_places(record)
        , m_handovers(handovers(record, m_places))
        , m_writer(device)
    {
    }

    bool write()
    {
        for (const bool isThread : {true, false}) { // parents come first
            for (const Track &track : m_trace.tracks()) {
                if (m_places.isThread(track.id) == isThread)
                    describe(track);
            }
        }
        writeSubmits();
        for (const Track &track : m_trace.tracks())
            writeSlices(track);
        writeArrows();
        writeQueue();
        writeCounters();
        return m_writer.finish();
    }

private:
    void put(ProtobufMessage &&message)
    {
        message.number(packet::sequence, 1U);
        if (m_isFirst)
            message.number(packet::sequenceFlags, 1U); // what was before is forgotten
        m_isFirst = false;
        m_writer.write(ProtobufMessage().message(packet::ofTrace, message).bytes());
    }
    void put(Nanoseconds time, const ProtobufMessage &trackEvent)
    {
        put(std::move(
            ProtobufMessage().number(packet::timestamp, time).message(packet::trackEvent, trackEvent)));
    }
    void put(const ProtobufMessage &trackDescriptor)
    {
        put(std::move(ProtobufMessage().message(packet::trackDescriptor, trackDescriptor)));
    }

    static ProtobufMessage eventOf(event::Type type, std::uint64_t track)
    {
        return std::move(
            ProtobufMessage().number(event::type, std::uint32_t(type)).number(event::track, track));
    }
    static ProtobufMessage named(
        event::Type type, std::uint64_t track, std::string_view category, std::string_view name)
    {
        return std::move(eventOf(type, track).text(event::category, category).text(event::name, name));
    }

    // The uuid of the process, which is described with its first thread.
    std::uint64_t processOf(TrackId track)
    {
        const int id = m_places.of(track).processId;
        const auto [known, isNew] = m_processes.emplace(id, processBase + m_processes.size());
        if (isNew) {
            put(ProtobufMessage()
                    .number(descriptor::uuid, known->second)
                    .message(descriptor::process,
                        ProtobufMessage()
                            .number(descriptor::processPid, id)
                            .text(descriptor::processName, m_places.processName(track))));
        }
        return known->second;
    }
    void describe(const Track &track)
    {
        const TrackPlaces::Place &place = m_places.of(track.id);
        ProtobufMessage message;
        message.number(descriptor::uuid, uuidOf(track.id)).number(descriptor::rank, track.id);
        if (m_places.isThread(track.id)) {
            if (track.kind == TrackKind::Process && track.slices.size() == 0)
                return;
            message.number(descriptor::parent, processOf(track.id))
                .message(descriptor::thread,
                    ProtobufMessage()
                        .number(descriptor::threadPid, place.processId)
                        .number(descriptor::threadTid, place.threadId)
                        .text(descriptor::threadName, m_places.threadName(track.id)));
        } else {
            const bool isOfProcess = m_trace.tracks()[place.thread].kind == TrackKind::Process;
            message.number(descriptor::parent, isOfProcess ? processOf(track.id) : uuidOf(place.thread))
                .text(descriptor::name, m_places.coroutineName(track.id));
        }
        put(message);
    }

    // A flow leads from the instant of the submit to the beginning of the task.
    void writeSubmits()
    {
        m_flowsTo.resize(m_trace.tasks().size());
        for (const Handover &handover : m_handovers) {
            m_flowsTo[handover.task] = true;
            put(handover.submitted,
                named(event::Instant, uuidOf(handover.from), "submit", "submit " + nameOf(handover.task))
                    .fixed(event::flow, uuidOf(handover.task)));
        }
    }

    void writeSlices(const Track &track)
    {
        const std::uint64_t uuid = uuidOf(track.id);
        eachTaskSpan(m_trace, track.slices, [&](const TaskSpan &span) {
            if (span.isNamed) {
                ProtobufMessage begins = named(event::Begin, uuid, "task", nameOf(span.task));
                if (span.task < m_flowsTo.size() && m_flowsTo[span.task]) {
                    begins.fixed(event::endingFlow, uuidOf(span.task));
                    m_flowsTo[span.task] = false;
                }
                annotateTask(begins, span.task);
                put(span.from, begins);
            }
            for (std::size_t i = span.first; i < span.end; ++i) {
                const Slice slice = track.slices.at(i);
                ProtobufMessage begins = named(event::Begin, uuid, "state", stateId(slice.state));
                annotateState(begins, slice);
                put(slice.start, begins);
                put(slice.end(), eventOf(event::End, uuid));
            }
            if (span.isNamed)
                put(span.to, eventOf(event::End, uuid));
        });
        for (const Nanoseconds beat : track.heartbeats)
            put(beat, named(event::Instant, uuid, "heartbeat", "heartbeat"));
        for (std::size_t i = 0; track.kind == TrackKind::Gui && i < m_trace.stopMarks().size(); ++i) {
            const StopMark &mark = m_trace.stopMarks()[i];
            put(mark.time, named(event::Instant, uuid, "stop", stopRequestId(mark.request)));
        }
    }

    // The arrows of another program; in a run, arrows from a blocked track to the holder of its lock.
    void writeArrows()
    {
        const char *name = m_trace.isForeign() ? "arrow" : "blocked on";
        std::uint64_t id = arrowBase;
        for (const Arrow &arrow : m_trace.arrows()) {
            put(arrow.left, named(event::Instant, uuidOf(arrow.from), "arrow", name).fixed(event::flow, id));
            put(arrow.reached,
                named(event::Instant, uuidOf(arrow.to), "arrow", name).fixed(event::endingFlow, id++));
        }
    }

    // One track for each task; Perfetto groups tracks of one name.
    void writeQueue()
    {
        for (TaskId id = 0; id < m_trace.tasks().size() && !m_trace.tracks().empty(); ++id) {
            const TaskRecord &task = m_trace.tasks()[id];
            const Nanoseconds left = task.started >= 0 ? task.started : task.ended;
            if (task.submitted < 0 || left <= task.submitted)
                continue;
            put(ProtobufMessage()
                    .number(descriptor::uuid, queueBase + id)
                    .number(descriptor::parent, processOf(0))
                    .text(descriptor::name, "queued"));
            put(task.submitted, named(event::Begin, queueBase + id, "queued", nameOf(id)));
            put(left, eventOf(event::End, queueBase + id));
        }
    }

    void writeCounters()
    {
        std::uint64_t uuid = counterBase;
        for (const CounterSeries &counter : counters(m_trace)) {
            if (m_trace.tracks().empty())
                return;
            put(ProtobufMessage()
                    .number(descriptor::uuid, ++uuid)
                    .number(descriptor::parent, processOf(0))
                    .text(descriptor::name, counter.subject + ' ' + counter.name)
                    .message(descriptor::counter, {}));
            counter.each([&](Nanoseconds time, double value) {
                ProtobufMessage message = eventOf(event::Counts, uuid);
                const bool isWhole = value == std::floor(value) && std::fabs(value) < largestWhole;
                put(time,
                    isWhole ? message.number(event::counterValue, static_cast<std::int64_t>(value))
                            : message.real(event::doubleCounterValue, value));
            });
        }
    }

    static void annotate(ProtobufMessage &to, std::string_view name, std::integral auto value)
    {
        to.message(event::annotation,
            ProtobufMessage().text(annotation::name, name).number(annotation::integer, value));
    }
    static void annotate(ProtobufMessage &to, std::string_view name, std::string_view text)
    {
        to.message(
            event::annotation, ProtobufMessage().text(annotation::name, name).text(annotation::text, text));
    }
    void annotateTask(ProtobufMessage &begins, TaskId id) const
    {
        if (id >= m_record.tasks().size())
            return;
        annotate(begins, "task", id);
        annotate(begins, "outcome", outcomeId(m_trace.tasks()[id].outcome));
        if (const std::string detail = plainNote(m_record, id); !detail.empty())
            annotate(begins, "detail", detail);
        if (const std::string &url = m_record.tasks()[id].address; !url.empty())
            annotate(begins, "url", url);
    }
    static void annotateState(ProtobufMessage &begins, const Slice &slice)
    {
        annotate(begins, "cpu_ns", slice.cpu);
        if (slice.line != 0)
            annotate(begins, "line", slice.line);
        if (slice.core != 0)
            annotate(begins, "core", slice.core);
        if (slice.phase != Phase::None)
            annotate(begins, "phase", phaseId(slice.phase));
    }
    [[nodiscard]] std::string nameOf(TaskId task) const { return plainNameOrNumber(m_record, task); }

    const RunRecord &m_record;
    const Trace &m_trace;
    TrackPlaces m_places;
    std::vector<Handover> m_handovers;
    std::vector<bool> m_flowsTo; // tasks to whose beginning a flow leads
    std::map<int, std::uint64_t> m_processes; // by process id
    BufferedWriter m_writer;
    bool m_isFirst = true;
};

bool writePerfetto(const RunRecord &record, QIODevice &device)
{
    return PerfettoWriter(record, device).write();
}

} // namespace

Format perfetto()
{
    return {.id = "perfetto",
        .name = QT_TRANSLATE_NOOP("Format", "Perfetto, Protocol Buffers"),
        .suffix = ".pftrace",
        .otherSuffix = ".perfetto-trace",
        .write = writePerfetto};
}

} // namespace hilera
