#include "core/network/availability.h"

#include "core/task/taskkind.h"

#include <memory>
#include <optional>

#include <expat.h>

namespace hilera {

namespace {

constexpr char separator = '|'; // of namespace and name; never in a name
constexpr std::string_view space = "http://www.ivoa.net/xml/VOSIAvailability/v1.0";
constexpr int depthLimit = 32;
constexpr std::size_t textLimit = 2'000; // bytes of one element
constexpr std::size_t notesLimit = 2'000; // of all notes

std::string trimmed(std::string_view value)
{
    const std::size_t begin = value.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    return std::string(value.substr(begin, value.find_last_not_of(" \t\r\n") - begin + 1));
}

// Collects the children of the root.
class Reader {
public:
    Reader()
        : m_parser(XML_ParserCreateNS(nullptr, separator), XML_ParserFree)
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
        if (!isParsed) {
            return Note{translatable("Note", "not XML: {why}, line {line}"),
                {{"why", XML_ErrorString(XML_GetErrorCode(m_parser.get()))},
                    {"line", std::to_string(XML_GetCurrentLineNumber(m_parser.get()))}}};
        }
        if (!m_hasAvailable)
            return Note{translatable("Note", "VOSI availability without “available”")};
        return m_found;
    }

private:
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

    void start(std::string_view name)
    {
        ++m_depth;
        m_text.clear();
        if (m_depth > depthLimit)
            refuse({translatable("Note", "nested deeper than {limit} elements"),
                {{"limit", std::to_string(depthLimit)}}});
        if (m_depth == 1 && name != std::string(space) + separator + "availability")
            refuse({translatable("Note", "XML, but not VOSI availability: its root is “{root}”"),
                {{"root", std::string(name.substr(name.find(separator) + 1))}}});
    }

    void append(std::string_view part)
    {
        if (m_text.size() < textLimit)
            m_text += part.substr(0, textLimit - m_text.size());
    }

    void end(std::string_view qualified)
    {
        const int depth = m_depth--;
        const std::string value = trimmed(m_text);
        m_text.clear();
        if (depth != 2 || !qualified.starts_with(space) || qualified.size() <= space.size())
            return;
        const std::string_view name = qualified.substr(space.size() + 1);
        if (name == "available")
            takeAvailable(value);
        else if (name == "upSince")
            m_found.upSince = value;
        else if (name == "downAt")
            m_found.downAt = value;
        else if (name == "backAt")
            m_found.backAt = value;
        else if (name == "note" && m_found.notes.size() < notesLimit)
            m_found.notes += (m_found.notes.empty() ? "" : "; ") + value;
    }

    // xs:boolean
    void takeAvailable(const std::string &value)
    {
        m_hasAvailable = value == "true" || value == "false" || value == "1" || value == "0";
        m_found.available = value == "true" || value == "1";
        if (!m_hasAvailable)
            refuse({translatable("Note", "“available” is “{value}”, neither true nor false"),
                {{"value", value.substr(0, 40)}}});
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
    int m_depth = 0;
    std::string m_text; // of the element that is open
};

} // namespace

std::variant<Availability, Note> parseAvailability(std::string_view xml)
{
    return Reader().read(xml);
}

} // namespace hilera
