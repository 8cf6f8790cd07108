#include "core/runlog/jsonlinesreader.h"

#include "core/machine/limits.h"
#include "core/runlog/blockreader.h"
#include "core/runlog/eventline.h"
#include "core/runlog/runheader.h"
#include "core/runlog/runlogtext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace hilera {

namespace {

constexpr std::size_t batchLimit = 16'384; // as a run hands them over
constexpr TrackId largestGap = 1 << 16; // as in a trace
constexpr qint64 mostDropped = qint64(1) << 53;

Result<Note> noteFromJson(const QJsonObject &json)
{
    Note note;
    note.text = json[QLatin1String("text")].toString().toStdString();
    const QJsonValue values = json[QLatin1String("values")];
    if (!json[QLatin1String("text")].isString() || !(values.isObject() || values.isUndefined()))
        return Error{RunLogText::tr("A note has to be a “text”, and perhaps an object of “values”.")};
    const QJsonObject all = values.toObject();
    for (auto value = all.begin(); value != all.end(); ++value) {
        if (!value->isString())
            return Error{RunLogText::tr("“%1” has to be a text.").arg(value.key().left(60))};
        note.values.emplace_back(value.key().toStdString(), value->toString().toStdString());
    }
    return note;
}

class JsonLinesReader {
public:
    JsonLinesReader(QIODevice &device, const ReadWatch &watch)
        : m_blocks(device)
        , m_watch(watch)
    {
    }

    Result<OpenedRun> read()
    {
        auto problem = readHeader();
        while (!problem && nextLine(limits::logLineSize))
            problem = readLine();
        if (m_isTooLong)
            problem =
                Error{RunLogText::tr("It is too long: it may have at most %L1 bytes.").arg(m_mostBytes)};
        if (m_blocks.hasFailed())
            problem = Error{RunLogText::tr("It can’t be read.")};
        // A line that was being written when the file was truncated.
        const bool isCutOff = problem && m_record && m_isLast && !m_isTooLong;
        if (problem && !isCutOff)
            return Error{RunLogText::tr("Line %L1: %2").arg(m_lineNumber).arg(problem->text)};
        return finish(isCutOff);
    }

private:
    // False at the end of the file, or when reading has to stop.
    [[nodiscard]] bool nextLine(std::size_t mostBytes)
    {
        m_blocks.use(m_lineSize);
        m_lineSize = 0;
        m_mostBytes = mostBytes;
        std::size_t end = m_blocks.rest().find('\n');
        while (end == std::string_view::npos) {
            const std::size_t searched = m_blocks.rest().size();
            m_isTooLong = searched > mostBytes;
            if (m_isTooLong || m_watch.stop.stop_requested() || !m_blocks.readMore())
                break;
            end = m_blocks.rest().find('\n', searched);
        }
        m_isLast = end == std::string_view::npos;
        m_line = m_blocks.rest().substr(0, end);
        m_lineSize = m_line.size() + (m_isLast ? 0 : 1);
        m_isTooLong = m_isTooLong || m_line.size() > mostBytes;
        m_lineNumber += m_lineSize > 0 ? 1 : 0;
        return m_lineSize > 0 && !m_isTooLong && !m_watch.stop.stop_requested();
    }

    [[nodiscard]] std::optional<Error> readHeader()
    {
        (void)nextLine(limits::logHeaderSize);
        constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
        if (m_line.starts_with(byteOrderMark))
            m_line.remove_prefix(byteOrderMark.size());
        m_lineNumber = 1;
        auto header = headerFromJson(QByteArrayView(m_line).toByteArray());
        if (!header)
            return Error{header.error()};
        m_header = *header;
        m_record = m_header.watched
            ? std::make_shared<RunRecord>(*m_header.watched, m_header.origin, m_header.host)
            : std::make_shared<RunRecord>(m_header.plan, m_header.origin, m_header.host);
        m_record->setVotes(m_header.votes);
        m_tasks = m_header.watched ? m_header.tasks : m_record->tasks().size();
        return {};
    }

    [[nodiscard]] std::optional<Error> readLine()
    {
        if (m_line.find_first_not_of(" \t\r") == std::string_view::npos)
            return {};
        if (m_entries == limits::logEvents)
            return Error{
                RunLogText::tr("A run log has at most %L1 events and notes.").arg(limits::logEvents)};
        if (m_line.starts_with("{\"note\":") || m_line.starts_with("{\"dropped\":"))
            return readOther();
        Event event;
        if (const auto problem = parseEventLine(m_line, m_header.origin, event)) {
            const bool isEvent = m_line.find("\"time_ns\"") != std::string_view::npos;
            return isEvent ? problem : readOther();
        }
        return take(event);
    }

    [[nodiscard]] std::optional<Error> take(const Event &event)
    {
        if (event.type == EventType::TrackOpened) {
            if (event.track >= m_tracks + largestGap)
                return Error{RunLogText::tr("“%1” runs ahead: only %L2 tracks have been opened by then.")
                                 .arg(QLatin1String("track"))
                                 .arg(m_tracks)};
            ++m_tracks;
        } else if (event.task != noTask && event.task >= m_tasks) {
            return Error{RunLogText::tr("“%1” has to be a whole number from %L2 to %L3.")
                             .arg(QLatin1String("task"))
                             .arg(0)
                             .arg(m_tasks - 1)};
        }
        if (m_batch.events.size() == batchLimit) {
            flush();
            m_batch.events.reserve(batchLimit);
        }
        m_batch.events.push_back(event);
        ++m_entries;
        ++m_events;
        return {};
    }

    // A note, or a count of lost events.
    [[nodiscard]] std::optional<Error> readOther()
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(QByteArrayView(m_line).toByteArray(), &error);
        const QJsonObject json = document.object();
        if (error.error != QJsonParseError::NoError)
            return Error{RunLogText::tr("It stops being a JSON object at byte %L1.").arg(error.offset)};
        if (json.contains(QLatin1String("dropped")))
            return takeDropped(json[QLatin1String("dropped")]);
        if (!json.contains(QLatin1String("note")))
            return Error{
                RunLogText::tr("It is no event (with “time_ns”), no note and no count of “dropped” events.")};
        return takeNote(json);
    }

    [[nodiscard]] std::optional<Error> takeDropped(const QJsonValue &value)
    {
        const qint64 dropped = value.toInteger(-1);
        if (dropped < 1 || dropped > mostDropped)
            return Error{RunLogText::tr("“%1” has to be a whole number from %L2 to %L3.")
                             .arg(QLatin1String("dropped"))
                             .arg(1)
                             .arg(mostDropped)};
        if (m_batch.dropped > 0 || !m_batch.events.empty())
            flush();
        m_batch.dropped = static_cast<std::uint64_t>(dropped);
        return {};
    }

    [[nodiscard]] std::optional<Error> takeNote(const QJsonObject &json)
    {
        if (json[QLatin1String("note")].toInteger(-1) != static_cast<qint64>(m_notes))
            return Error{RunLogText::tr("Notes are numbered one after the other: this has to be note %L1.")
                             .arg(m_notes)};
        const Result<Note> note = noteFromJson(json);
        if (!note)
            return Error{note.error()};
        if (m_batch.dropped > 0 || !m_batch.events.empty())
            flush();
        m_batch.texts.push_back(packNote(*note));
        ++m_entries;
        ++m_notes;
        return {};
    }

    void flush() { m_record->apply(std::exchange(m_batch, {})); }

    [[nodiscard]] Result<OpenedRun> finish(bool isCutOff)
    {
        flush();
        const std::uint64_t announced = m_header.events + m_header.notes;
        const std::uint64_t read = m_events + m_notes;
        isCutOff = isCutOff || read < announced;
        const Nanoseconds end = isCutOff ? m_record->trace().lastEvent() : m_header.finished;
        m_record->finish(m_header.origin + end, m_header.usage, m_header.problem);
        if (!isCutOff)
            return OpenedRun{m_record, {}};
        return OpenedRun{m_record,
            RunLogText::tr("The file was cut off in line %L1: %L2 of %L3 events and notes are missing.")
                .arg(m_lineNumber)
                .arg(announced - std::min(read, announced))
                .arg(announced),
            false};
    }

    BlockReader m_blocks;
    const ReadWatch &m_watch;
    std::string_view m_line;
    std::size_t m_lineSize = 0; // with its end
    std::size_t m_mostBytes = 0;
    std::uint64_t m_lineNumber = 0;
    bool m_isLast = false; // has no end
    bool m_isTooLong = false;

    RunHeader m_header;
    std::shared_ptr<RunRecord> m_record;
    std::uint64_t m_tasks = 0; // that there are
    EventBatch m_batch; // on its way to the record
    std::uint64_t m_entries = 0;
    std::uint64_t m_events = 0;
    std::uint64_t m_notes = 0;
    TrackId m_tracks = 0; // opened
};

} // namespace

Result<OpenedRun> readJsonLines(QIODevice &device, const ReadWatch &watch)
{
    return JsonLinesReader(device, watch).read();
}

} // namespace hilera
