#include "core/network/availability.h"

#include "core/network/boundedtext.h"
#include "core/task/taskkind.h"

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>

#include <expat.h>

namespace hilera {

namespace {

constexpr int depthLimit = 32;
constexpr std::size_t textLimit = 2'000; // bytes of one element
constexpr std::size_t notesLimit = 2'000; // of all notes
constexpr std::size_t valueLimit = 40; // of what is none

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
    return lower;
}

// Services write blank lines before the document, where XML allows none.
std::string_view withoutBlanksBefore(std::string_view xml)
{
    constexpr std::string_view mark = "\xef\xbb\xbf"; // of UTF-8
    while (!xml.empty() && (isBlank(xml.front()) || xml.starts_with(mark)))
        xml.remove_prefix(isBlank(xml.front()) ? 1 : mark.size());
    return xml;
}

bool isWebPage(std::string_view document)
{
    const std::string start = lowered(document.substr(0, 14));
    return start.starts_with("<!doctype html") || start.starts_with("<html");
}

// From its version 2.9 on Expat has a function for more lines, and calls the other one deprecated.
template <typename Parser> auto lineOf(Parser parser)
{
    if constexpr (requires { XML_GetCurrentLineNumber64(parser); })
        return XML_GetCurrentLineNumber64(parser);
    else
        return XML_GetCurrentLineNumber(parser);
}

// Collects the children of the first element “availability”. Services disagree on namespaces, and some have
// prefixes that they don't declare: elements go by their local names.
class Reader {
public:
    explicit Reader(const char *encoding)
        : m_parser(XML_ParserCreate(encoding), XML_ParserFree)
    {
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), elementStarts, elementEnds);
        XML_SetCharacterDataHandler(m_parser.get(), textComes);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), doctypeStarts);
    }

    std::variant<Availability, Note> read(std::string_view xml)
    {
        const bool isParsed =
            XML_Parse(m_parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE) == XML_STATUS_OK;
        if (m_problem)
            return *m_problem;
        if (!isParsed)
            return notXml();
        if (m_place == Place::Before)
            return Note{translatable("Note", "XML, but not VOSI availability: its root is “{root}”"),
                {{"root", m_root}}};
        if (!m_hasAvailable)
            return Note{translatable("Note", "VOSI availability without “available”")};
        return m_found;
    }

    // It says that it is in one encoding, and is in another.
    [[nodiscard]] bool misstatesItsEncoding() const
    {
        return XML_GetErrorCode(m_parser.get()) == XML_ERROR_INCORRECT_ENCODING;
    }

private:
    enum class Place { Before, Inside, Behind }; // as to the element “availability”

    static Reader &self(void *data) { return *static_cast<Reader *>(data); }
    static void elementStarts(void *data, const char *name, const char **) { self(data).start(name); }
    static void elementEnds(void *data, const char *name) { self(data).end(name); }
    static void textComes(void *data, const char *part, int size)
    {
        self(data).append({part, static_cast<std::size_t>(size)});
    }
    static void doctypeStarts(void *data, const char *, const char *, const char *, int hasDefinitions)
    {
        if (hasDefinitions)
            self(data).refuse(
                {translatable("Note", "a document with entities of its own, which are not expanded")});
    }

    static std::string_view localName(std::string_view name) { return name.substr(name.rfind(':') + 1); }

    [[nodiscard]] Note notXml() const
    {
        const std::string line = std::to_string(lineOf(m_parser.get()));
        switch (XML_GetErrorCode(m_parser.get())) {
        case XML_ERROR_NO_ELEMENTS:
        case XML_ERROR_UNCLOSED_TOKEN:
        case XML_ERROR_PARTIAL_CHAR:
        case XML_ERROR_UNCLOSED_CDATA_SECTION:
            return {
                translatable("Note", "not XML: the document breaks off in line {line}"), {{"line", line}}};
        case XML_ERROR_UNKNOWN_ENCODING:
        case XML_ERROR_INCORRECT_ENCODING:
            return {translatable("Note", "not XML: its encoding is not known here")};
        case XML_ERROR_NO_MEMORY:
            return {translatable("Note", "this computer has no memory left")};
        default:
            return {translatable("Note", "not XML: line {line} makes no sense"), {{"line", line}}};
        }
    }

    void start(std::string_view name)
    {
        if (++m_depth > depthLimit)
            refuse({translatable("Note", "nested deeper than {limit} elements"),
                {{"limit", std::to_string(depthLimit)}}});
        if (m_depth == 1)
            m_root = bounded(localName(name), valueLimit);
        if (m_place == Place::Before && localName(name) == "availability") {
            m_place = Place::Inside;
            m_availabilityDepth = m_depth;
        }
        if (isChild())
            m_text.clear();
    }

    // With white space collapsed. What is in a child's own children counts as its text, lest something be
    // left out that changes it.
    void append(std::string_view part)
    {
        for (const char c : part) {
            if (m_text.size() > textLimit)
                return;
            if (!isBlank(c))
                m_text += c;
            else if (!m_text.empty() && m_text.back() != ' ')
                m_text += ' ';
        }
    }

    void end(std::string_view name)
    {
        if (isChild()) {
            if (m_text.ends_with(' '))
                m_text.pop_back();
            takeChild(localName(name), bounded(m_text, textLimit));
        }
        if (m_place == Place::Inside && m_depth == m_availabilityDepth)
            m_place = Place::Behind;
        --m_depth;
    }

    [[nodiscard]] bool isChild() const
    {
        return m_place == Place::Inside && m_depth == m_availabilityDepth + 1;
    }

    void takeChild(std::string_view name, const std::string &value)
    {
        if (name == "available")
            takeAvailable(value);
        else if (name == "upSince")
            m_found.upSince = value;
        else if (name == "downAt")
            m_found.downAt = value;
        else if (name == "backAt")
            m_found.backAt = value;
        else if (name == "note" && !value.empty() && m_found.notes.size() < notesLimit)
            m_found.notes = bounded(m_found.notes + (m_found.notes.empty() ? "" : "; ") + value, notesLimit);
    }

    // An xs:boolean; Python and others write it with a capital.
    void takeAvailable(const std::string &value)
    {
        const std::string lower = lowered(value);
        const bool isTrue = lower == "true" || lower == "1";
        if (!isTrue && lower != "false" && lower != "0") {
            refuse({translatable("Note", "“available” is “{value}”, neither true nor false"),
                {{"value", bounded(value, valueLimit)}}});
        } else if (m_hasAvailable && m_found.available != isTrue) {
            refuse({translatable("Note", "“available” is there twice, true and false")});
        }
        m_hasAvailable = true;
        m_found.available = isTrue;
    }

    void refuse(Note why)
    {
        if (!m_problem)
            m_problem = std::move(why);
        XML_StopParser(m_parser.get(), XML_FALSE);
    }

    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> m_parser;
    Availability m_found;
    bool m_hasAvailable = false;
    std::optional<Note> m_problem;
    std::string m_root;
    Place m_place = Place::Before;
    int m_availabilityDepth = 0;
    int m_depth = 0;
    std::string m_text; // of the child that is open
};

} // namespace

std::variant<Availability, Note> parseAvailability(std::string_view answer)
{
    const std::string_view xml = withoutBlanksBefore(answer);
    if (xml.empty())
        return Note{translatable("Note", "the answer has no body")};
    if (isWebPage(xml))
        return Note{translatable("Note", "a web page, not VOSI availability")};
    Reader reader(nullptr);
    const auto result = reader.read(xml);
    // Programs that keep text in UTF-16 say so in the document, and send it in UTF-8.
    return reader.misstatesItsEncoding() ? Reader("UTF-8").read(xml) : result;
}

} // namespace hilera
