#include "core/runlog/chromereader.h"

#include "core/machine/limits.h"
#include "core/runlog/blockreader.h"
#include "core/runlog/chromecontent.h"
#include "core/runlog/runlogtext.h"

namespace hilera {

namespace {

class ChromeReader {
public:
    ChromeReader(QIODevice &device, const ReadWatch &watch)
        : m_blocks(device)
        , m_watch(watch)
    {
    }

    Result<OpenedRun> read()
    {
        const bool isWhole = readFile();
        if (m_blocks.hasFailed())
            m_problem = RunLogText::tr("It can’t be read.");
        if (!m_problem.isEmpty())
            return Error{RunLogText::tr("Byte %L1: %2").arg(m_blocks.used()).arg(m_problem)};
        return finish(isWhole);
    }

private:
    [[nodiscard]] bool readMore()
    {
        if (m_watch.progress)
            m_watch.progress(m_blocks.share());
        return !m_watch.stop.stop_requested() && m_blocks.readMore();
    }

    // Scans one token, with all of it in the buffer. Returns false if the file ends there, or if something
    // else was found, and then sets the problem.
    template <typename Take> [[nodiscard]] bool takePiece(const QString &expected, Take take)
    {
        for (;;) {
            JsonScanner json(m_blocks.rest());
            if (take(json)) {
                m_blocks.use(json.position());
                return true;
            }
            if (!json.hasRunOut()) {
                m_blocks.use(json.position());
                m_problem = expected;
                return false;
            }
            if (m_blocks.rest().size() > limits::logLineSize) {
                m_problem = RunLogText::tr("What begins here is broken, or longer than %L1 bytes.")
                                .arg(limits::logLineSize);
                return false;
            }
            if (!readMore())
                return false;
        }
    }

    // False if the file was cut off.
    [[nodiscard]] bool readFile()
    {
        const QString expected = RunLogText::tr("A Chrome Trace begins with [ or {.");
        if (!readMore())
            m_problem = RunLogText::tr("The file is empty. %1").arg(expected);
        constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
        if (m_blocks.rest().starts_with(byteOrderMark))
            m_blocks.use(byteOrderMark.size());
        bool isList = false;
        const bool hasBegun = m_problem.isEmpty() && takePiece(expected, [&isList](JsonScanner &json) {
            isList = json.peek() == '[';
            return json.take('[') || json.take('{');
        });
        if (!hasBegun) {
            if (m_problem.isEmpty())
                m_problem = expected;
            return false;
        }
        // The last bracket of the list may be missing, as after a crash of the program.
        return isList ? readEvents() || isBetweenEvents() : readMembers();
    }

    [[nodiscard]] bool readEvents()
    {
        ChromeEvent event;
        bool isEnd = false;
        const QString expected = RunLogText::tr("An event has to be a JSON object.");
        const auto takeEvent = [&](JsonScanner &json) {
            (void)json.take(',');
            isEnd = json.take(']');
            return isEnd || takeChromeEvent(json, event);
        };
        while (takePiece(expected, takeEvent)) {
            if (isEnd)
                return true;
            if (!m_content.take(event)) {
                m_problem = RunLogText::tr("A trace has at most %L1 events.").arg(limits::logEvents);
                return false;
            }
        }
        return false;
    }

    [[nodiscard]] bool isBetweenEvents() const
    {
        return m_blocks.rest().find_first_not_of(", \t\r\n") == std::string_view::npos;
    }

    [[nodiscard]] bool readMembers()
    {
        bool hasEvents = false;
        bool isEnd = false;
        bool isEventList = false;
        const auto takeKey = [&](JsonScanner &json) {
            (void)json.take(',');
            isEnd = json.take('}');
            std::string_view key;
            if (isEnd)
                return true;
            if (!json.takeString(key) || !json.take(':') || json.peek() == '\0')
                return false;
            isEventList = key == "traceEvents" && json.take('[');
            return true;
        };
        while (takePiece(RunLogText::tr("A JSON object goes on with a key and its value."), takeKey)) {
            hasEvents = hasEvents || isEventList;
            if (isEnd) {
                if (!hasEvents)
                    m_problem = RunLogText::tr("There is no list of “traceEvents” in it.");
                return hasEvents;
            }
            if (isEventList ? !readEvents() : !skipValue())
                break;
        }
        if (m_problem.isEmpty() && !hasEvents)
            m_problem = RunLogText::tr("There is no list of “traceEvents” in it.");
        return false;
    }

    // Skips a value of any size.
    [[nodiscard]] bool skipValue()
    {
        std::size_t depth = 0;
        bool isText = false;
        bool isEscaped = false;
        bool hasBegun = false;
        for (;;) {
            const std::string_view rest = m_blocks.rest();
            for (std::size_t i = 0; i < rest.size(); ++i) {
                const char letter = rest[i];
                const bool isOver = !isText && depth == 0 && (letter == ',' || letter == '}') && hasBegun;
                if (isOver) {
                    m_blocks.use(i);
                    return true;
                }
                hasBegun = true;
                if (isText) {
                    isText = letter != '"' || isEscaped;
                    isEscaped = letter == '\\' && !isEscaped;
                } else if (letter == '"') {
                    isText = true;
                } else if (letter == '[' || letter == '{') {
                    ++depth;
                } else if ((letter == ']' || letter == '}') && depth > 0) {
                    --depth;
                }
            }
            m_blocks.use(rest.size());
            if (!readMore())
                return false;
        }
    }

    [[nodiscard]] Result<OpenedRun> finish(bool isWhole)
    {
        auto record = std::make_shared<const RunRecord>(m_content.build(m_watch.stop));
        QStringList remarks;
        if (!isWhole)
            remarks.append(RunLogText::tr("The file was cut off at byte %L1: what is before that is shown.")
                               .arg(m_blocks.used()));
        if (const QStringList leftOut = m_content.leftOut(); !leftOut.isEmpty())
            remarks.append(RunLogText::tr("Not shown: %1.").arg(leftOut.join(QStringLiteral(", "))));
        if (m_content.unended() == 1)
            remarks.append(RunLogText::tr("1 slice has no end: it is shown up to the end of the trace."));
        else if (m_content.unended() > 1)
            remarks.append(
                RunLogText::tr("%L1 slices have no end: they are shown up to the end of the trace.")
                    .arg(m_content.unended()));
        return OpenedRun{std::move(record), remarks.join(QLatin1Char(' ')), isWhole};
    }

    BlockReader m_blocks;
    const ReadWatch &m_watch;
    ChromeContent m_content;
    QString m_problem;
};

} // namespace

Result<OpenedRun> readChromeTrace(QIODevice &device, const ReadWatch &watch)
{
    return ChromeReader(device, watch).read();
}

} // namespace hilera
