#include "core/plaintext.h"
#include "core/runlog/bufferedwriter.h"
#include "core/runlog/eventnames.h"
#include "core/runlog/format.h"
#include "core/runlog/jsonlinesreader.h"
#include "core/runlog/runheader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace hilera {

namespace {

QByteArray noteLine(std::size_t id, const Note &note)
{
    QJsonObject values;
    for (const auto &[name, value] : note.values)
        values.insert(QString::fromStdString(name), QString::fromStdString(value));
    QJsonObject json{
        {QStringLiteral("note"), static_cast<qint64>(id)},
        {QStringLiteral("text"), QString::fromStdString(note.text)},
    };
    if (!values.isEmpty())
        json.insert(QStringLiteral("values"), values);
    return plainJson(QJsonDocument(json).toJson(QJsonDocument::Compact)) + '\n';
}

// One line an event. What is at its default is left out; what has a meaning of its own in an event of that
// type has a name of its own.
class EventWriter {
public:
    EventWriter(BufferedWriter &writer, Nanoseconds origin)
        : m_writer(writer)
        , m_origin(origin)
    {
    }

    void write(const Event &event)
    {
        m_writer.write("{\"time_ns\":");
        m_writer.write(event.time - m_origin);
        word(",\"type\":", eventTypeId(event.type), static_cast<int>(event.type));
        number(",\"track\":", event.track, noTrack);
        number(event.type == EventType::TrackOpened ? ",\"parent\":" : ",\"task\":", event.task, noTask);
        writeDetail(event);
        writeValue(event);
        number(",\"line\":", event.line, std::uint16_t(0));
        m_writer.write("}\n");
    }

private:
    void word(std::string_view key, const char *id, int otherwise)
    {
        m_writer.write(key);
        if (!id) {
            m_writer.write(otherwise);
            return;
        }
        m_writer.write("\"");
        m_writer.write(std::string_view(id));
        m_writer.write("\"");
    }

    template <typename Number> void number(std::string_view key, Number value, Number usual)
    {
        if (value == usual)
            return;
        m_writer.write(key);
        m_writer.write(value);
    }

    void writeDetail(const Event &event)
    {
        switch (event.type) {
        case EventType::TrackOpened:
            word(",\"kind\":", trackKindId(static_cast<TrackKind>(event.detail)), event.detail);
            break;
        case EventType::StateEntered:
            word(",\"state\":", stateId(static_cast<State>(event.detail)), event.detail);
            if (event.phase != Phase::None)
                word(",\"phase\":", phaseId(event.phase), static_cast<int>(event.phase));
            break;
        case EventType::Counted:
            word(",\"counts\":", tallyId(static_cast<Tally>(event.detail)), event.detail);
            break;
        case EventType::TaskEnded:
            word(",\"outcome\":", outcomeId(static_cast<Outcome>(event.detail)), event.detail);
            break;
        case EventType::StopAsked:
            word(",\"request\":", stopRequestId(static_cast<StopRequest>(event.detail)), event.detail);
            break;
        default:
            number(",\"detail\":", event.detail, std::uint8_t(0));
        }
    }

    void writeValue(const Event &event)
    {
        switch (event.type) {
        case EventType::TrackIdentified:
            m_writer.write(",\"process_id\":");
            m_writer.write(processIdOf(event.value));
            m_writer.write(",\"thread_id\":");
            m_writer.write(threadIdOf(event.value));
            break;
        case EventType::StateEntered:
            number(",\"cpu_ns\":", event.value, std::int64_t(0));
            number(",\"core\":", event.core, std::uint8_t(0));
            break;
        case EventType::BlockedOn:
            number(",\"holder\":", event.value, std::int64_t(noTrack));
            break;
        case EventType::TaskEnded:
        case EventType::Named:
            if (event.value != 0) {
                m_writer.write(",\"note\":");
                m_writer.write(event.value - 1);
            }
            break;
        case EventType::Heartbeat:
            number(",\"late_ns\":", event.value, std::int64_t(0));
            break;
        default:
            number(",\"value\":", event.value, std::int64_t(0));
        }
    }

    BufferedWriter &m_writer;
    Nanoseconds m_origin;
};

bool write(const RunRecord &record, QIODevice &device)
{
    BufferedWriter writer(device);
    EventWriter events(writer, record.trace().origin());
    writer.writeUtf8(toJson(headerOf(record)) + '\n');
    std::size_t noteId = 0;
    for (const EventBatch &batch : record.batches()) {
        for (const std::string &text : batch.texts)
            writer.writeUtf8(noteLine(noteId++, unpackNote(text)));
        if (batch.dropped > 0) {
            writer.write("{\"dropped\":");
            writer.write(batch.dropped);
            writer.write("}\n");
        }
        for (const Event &event : batch.events)
            events.write(event);
    }
    return writer.finish();
}

} // namespace

Format jsonLines()
{
    Format format;
    format.id = "jsonlines";
    format.name = QT_TRANSLATE_NOOP("Format", "Hilera run log, JSON Lines");
    format.suffix = ".hilera.jsonl";
    format.otherSuffix = ".jsonl";
    format.needsEvents = true;
    format.write = write;
    format.read = readJsonLines;
    return format;
}

} // namespace hilera
