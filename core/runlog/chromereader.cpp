#include "core/runlog/chromereader.h"

#include "core/runlog/chromecontent.h"
#include "core/runlog/jsonpieces.h"

namespace hilera {

namespace {

constexpr std::string_view listKey = "\"traceEvents\"";
constexpr std::size_t longestTried = 1 << 20; // bytes of what may be the next event after a broken one
constexpr std::size_t mostTried = 256 << 20; // bytes looked through for such events, in all

class ChromeReader {
public:
    ChromeReader(QIODevice &text, const ReadWatch &watch)
        : m_text(text, watch.stop)
        , m_stop(watch.stop)
    {
    }

    Result<OpenedRun> read()
    {
        const bool isWhole = readText();
        if (m_text.hasFailed())
            fail(RunLogText::tr("It can’t be read."), m_text.used());
        else if (m_content.size() == 0 && m_firstBroken)
            m_problem = m_firstBroken;
        if (m_problem)
            return Error{RunLogText::tr("Byte %L1: %2").arg(m_problem->byte).arg(m_problem->expected)};
        return finish(isWhole);
    }

private:
    using Taken = JsonPieces::Taken;
    using Problem = JsonPieces::Problem;

    void fail(const QString &expected, std::uint64_t byte) { m_problem = {expected, byte}; }

    // False if the file was cut off.
    [[nodiscard]] bool readText()
    {
        const QString expected = RunLogText::tr("A Chrome Trace begins with [ or {.");
        const bool isEmpty = !m_text.readMore();
        constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
        if (m_text.rest().starts_with(byteOrderMark))
            m_text.use(byteOrderMark.size());
        if (isEventFirst())
            return readEvents() || isBetweenEvents(); // without a list
        bool isList = false;
        const Taken begun = m_text.take(expected, [&isList](JsonScanner &json) {
            isList = json.peek() == '[';
            return json.take('[') || json.take('{');
        });
        if (begun != Taken::Piece) {
            fail(isEmpty ? RunLogText::tr("The file is empty. %1").arg(expected) : expected, m_text.used());
            return false;
        }
        // The last bracket of the list may be missing, as after a crash of the program.
        const bool isWhole = isList ? readEvents() || isBetweenEvents() : readMembers();
        if (isWhole && !m_isOver)
            findMore();
        return isWhole;
    }

    [[nodiscard]] bool isEventFirst() const
    {
        ChromeEvent event;
        JsonScanner json(m_text.rest());
        return takeChromeEvent(json, event) && !event.phase.empty();
    }

    // Up to the end of their list. False if that has none.
    [[nodiscard]] bool readEvents()
    {
        ChromeEvent event;
        bool isEnd = false;
        bool isEvent = false;
        const QString expected = RunLogText::tr("An event has to be a JSON object.");
        const auto takeEvent = [&](JsonScanner &json) {
            while (json.take(',')) { }
            isEnd = json.take(']');
            isEvent = json.peek() == '{';
            std::string_view other;
            return isEnd || (isEvent ? takeChromeEvent(json, event) : json.takeValue(other));
        };
        for (;;) {
            const std::uint64_t start = m_text.used();
            const Taken taken = m_text.take(expected, takeEvent);
            if (taken != Taken::Piece) {
                if (taken == Taken::CutOff && isBetweenEvents())
                    return false;
                if (!findNextEvent(taken))
                    return !m_cutAt;
            } else if (isEnd) {
                return true;
            } else if (!isEvent) {
                ++m_otherCount;
                m_firstBroken = m_firstBroken.value_or(Problem{expected, start});
            } else if (!m_content.take(event)) {
                fail(RunLogText::tr("A trace has at most %L1 events.").arg(limits::logEvents), start);
                return false;
            }
        }
    }

    [[nodiscard]] bool isBetweenEvents() const
    {
        return !m_cutAt && m_text.rest().find_first_not_of(", \t\r\n") == std::string_view::npos;
    }

    // After an event that can't be read, goes on to the next one that can. False if there is none: then
    // nothing is left to be read.
    [[nodiscard]] bool findNextEvent(Taken taken)
    {
        const Problem problem = taken == Taken::Broken
            ? m_text.problem()
            : Problem{RunLogText::tr("An event has to be a JSON object."), m_text.used()};
        const auto note = [&] {
            if (m_brokenCount++ == 0)
                m_brokenAt = problem.byte;
            m_firstBroken = m_firstBroken.value_or(problem);
        };
        bool isAtEnd = taken == Taken::CutOff;
        bool isClosed = false;
        for (std::size_t from = 1; m_tried < mostTried;) {
            const std::string_view rest = m_text.rest();
            const std::size_t at = rest.find('{', from);
            if (at == std::string_view::npos) {
                const std::size_t last = rest.find_last_not_of(" \t\r\n");
                if (last != std::string_view::npos)
                    isClosed = rest[last] == ']' || rest[last] == '}';
                m_text.use(rest.size());
                from = 0;
                if (isAtEnd || !m_text.readMore())
                    break;
                continue;
            }
            ChromeEvent event;
            JsonScanner json(rest.substr(at, longestTried));
            if (takeChromeEvent(json, event) && event.phase.size() == 1) {
                m_text.use(at);
                note();
                return true;
            }
            const std::size_t size = std::min(rest.size() - at, longestTried);
            m_tried += json.hasRunOut() ? size : json.position();
            from = at + 1;
            if (json.hasRunOut() && size < longestTried && !isAtEnd) {
                m_text.use(at);
                from = 0;
                isAtEnd = !m_text.readMore();
            }
        }
        m_isOver = true;
        if (taken == Taken::Broken)
            note();
        if (taken == Taken::CutOff || !isClosed)
            m_cutAt = problem.byte;
        return false;
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
        for (;;) {
            const Taken taken =
                m_text.take(RunLogText::tr("A JSON object goes on with a key and its value."), takeKey);
            if (taken == Taken::Broken && hasEvents)
                return true; // it is what follows them
            if (taken == Taken::Broken)
                m_firstBroken = m_firstBroken.value_or(m_text.problem());
            const bool isOver = taken == Taken::CutOff || (taken == Taken::Piece && isEnd);
            if (isOver && !hasEvents && !m_firstBroken)
                fail(RunLogText::tr("There is no list of “traceEvents” in it."), m_text.used());
            if (isOver)
                return isEnd;
            const bool isList = taken == Taken::Piece && isEventList;
            hasEvents = hasEvents || isList;
            const bool goesOn = isList ? readEvents() : m_text.skipValue(listKey);
            if (m_isOver || (isList && !goesOn))
                return goesOn;
        }
    }

    // Behind the end of the trace.
    void findMore()
    {
        constexpr std::string_view nothing(" \t\r\n,;]})\0", 11);
        do {
            const std::size_t at = m_text.rest().find_first_not_of(nothing);
            m_text.use(std::min(at, m_text.rest().size()));
            if (at != std::string_view::npos) {
                m_moreAt = m_text.used();
                return;
            }
        } while (m_text.readMore());
    }

    [[nodiscard]] Result<OpenedRun> finish(bool isWhole)
    {
        auto record = std::make_shared<const RunRecord>(m_content.build(m_stop));
        QStringList remarks;
        if (!isWhole)
            remarks.append(RunLogText::tr("The file was cut off at byte %L1: what is before that is shown.")
                               .arg(m_cutAt.value_or(m_text.used())));
        if (m_moreAt)
            remarks.append(
                RunLogText::tr("What follows the trace, from byte %L1 on, is not read.").arg(*m_moreAt));
        if (const QStringList all = leftOut() + m_content.losses().leftOut(); !all.isEmpty())
            remarks.append(RunLogText::tr("Not shown: %1.").arg(all.join(QStringLiteral(", "))));
        remarks += m_content.losses().remarks();
        return OpenedRun{std::move(record), remarks.join(QLatin1Char(' ')), isWhole};
    }

    [[nodiscard]] QStringList leftOut() const
    {
        QStringList all;
        if (m_brokenCount == 1)
            all.append(RunLogText::tr("1 broken event, at byte %L1").arg(m_brokenAt));
        else if (m_brokenCount > 1)
            all.append(RunLogText::tr("%L1 broken events, the first at byte %L2")
                           .arg(m_brokenCount)
                           .arg(m_brokenAt));
        if (m_otherCount == 1)
            all.append(RunLogText::tr("1 item that is no event"));
        else if (m_otherCount > 1)
            all.append(RunLogText::tr("%L1 items that are no events").arg(m_otherCount));
        return all;
    }

    JsonPieces m_text;
    std::stop_token m_stop;
    ChromeContent m_content;
    std::optional<Problem> m_problem; // for which nothing is shown
    std::optional<Problem> m_firstBroken;
    std::uint64_t m_brokenCount = 0; // events
    std::uint64_t m_brokenAt = 0; // the first of them
    std::uint64_t m_otherCount = 0; // numbers and texts where events should be
    std::size_t m_tried = 0; // bytes, for the next event after a broken one
    bool m_isOver = false; // all was read in search of it
    std::optional<std::uint64_t> m_cutAt;
    std::optional<std::uint64_t> m_moreAt; // behind the end
};

} // namespace

Result<OpenedRun> readChromeTrace(QIODevice &text, const ReadWatch &watch)
{
    return ChromeReader(text, watch).read();
}

} // namespace hilera
