#include "core/runlog/filekind.h"

#include "core/runlog/jsonscanner.h"
#include "core/runlog/runlogtext.h"

#include <algorithm>
#include <string>

namespace hilera {

namespace {

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

bool holds(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

std::string inLowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
        [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; });
    return lower;
}

// Of archives and the like; null if it is none.
const char *packerOf(std::string_view bytes)
{
    struct Magic {
        std::string_view bytes;
        const char *packer;
    };
    static constexpr Magic magics[] = {
        {"PK\x03\x04", "zip"}, {"\x28\xb5\x2f\xfd", "zstd"}, {"\xfd\x37zXZ", "xz"}, {"BZh", "bzip2"},
        {"7z\xbc\xaf", "7z"}, {"\x04\x22\x4d\x18", "lz4"},
        {"\x1f\x8b", "gzip"}, // what was unpacked of another one
    };
    const auto found =
        std::ranges::find_if(magics, [bytes](const Magic &magic) { return bytes.starts_with(magic.bytes); });
    return found == std::end(magics) ? nullptr : found->packer;
}

// A message of Protocol Buffers that begins with a message as its field 1; empty if it is none.
std::string_view firstMessage(std::string_view bytes)
{
    constexpr char fieldOne = 0x0a; // with a length
    if (bytes.empty() || bytes.front() != fieldOne)
        return {};
    std::size_t length = 0;
    std::size_t at = 1;
    for (int shift = 0; at < bytes.size() && shift < 32; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        length |= std::size_t(byte & 0x7f) << shift;
        if (byte < 0x80)
            break;
    }
    const bool goesOn = at + length >= bytes.size() || (bytes[at + length] & 7) <= 5;
    return length > 0 && goesOn ? bytes.substr(at, length) : std::string_view();
}

QString binaryText(std::string_view bytes)
{
    if (const char *packer = packerOf(bytes))
        return RunLogText::tr("It is packed by %1: unpack it, and open the trace that is in it.")
            .arg(QLatin1String(packer));
    if (bytes.starts_with("go 1.") && holds(bytes.substr(0, 16), " trace"))
        return RunLogText::tr("It is an execution trace of Go, which “go tool trace” shows.");
    if (bytes.starts_with("PERFILE2") || bytes.starts_with("\x17\x08\x44tracing"))
        return RunLogText::tr("It is a recording of perf or trace-cmd, which these show.");
    // A profile begins with a unit, two numbers; a packet has a time stamp, and no number as its field 1.
    const std::string_view message = firstMessage(bytes);
    const bool isText = std::ranges::all_of(message.substr(0, 40), [](char letter) {
        return (letter >= ' ' && letter < 127) || letter == '\t' || letter == '\n' || letter == '\r';
    });
    if (isText)
        return {};
    if (message.front() == 0x08)
        return RunLogText::tr("It is a pprof profile, which counts call stacks and has no timeline: "
                              "“pprof” shows it.");
    return RunLogText::tr("It is a Perfetto protobuf: export JSON from it, with “traceconv json IN OUT” of "
                          "Perfetto, and open that.");
}

QString pageText(const std::string &page)
{
    const bool isTraceViewer = holds(page, "trace-viewer") || holds(page, "trace_viewer")
        || holds(page, "trace2html") || holds(page, "viewer-data") || holds(page, "catapult")
        || holds(page, "chromium authors") || holds(page, "android system trace");
    if (isTraceViewer)
        return RunLogText::tr("It is a web page with a trace in it, as trace2html or systrace make them: "
                              "open the trace that it was made of.");
    return RunLogText::tr("It is a web page: download the trace itself, and not the page that shows it.");
}

QString plainTextText(std::string_view text)
{
    const std::string start = inLowerCase(text.substr(0, 4096));
    for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<script", "<!--"}) {
        if (start.starts_with(tag))
            return pageText(inLowerCase(text));
    }
    if (holds(start, "# tracer: ") || start.starts_with("trace:\n") || holds(start, "capturing trace...")
        || (start.starts_with("cpus=") && holds(start, " [0")))
        return RunLogText::tr("It is a trace of the Linux kernel as text (ftrace, systrace), which Perfetto "
                              "shows at ui.perfetto.dev.");
    return {};
}

// Of JSON of other programs, by a member of theirs.
QString profileText(std::string_view key, std::string_view value, std::string_view all)
{
    if (key == "$schema" && holds(value, "speedscope"))
        return RunLogText::tr("It is a speedscope file, which has call stacks and no trace events: "
                              "speedscope.app shows it.");
    if (key == "nodes" && holds(all, "\"callFrame\""))
        return RunLogText::tr("It is a CPU profile of Chrome or Node.js, which has call stacks and no trace "
                              "events: record a trace instead.");
    if (key == "meta" && (holds(value, "\"processType\"") || holds(value, "\"stackwalk\"")))
        return RunLogText::tr("It is a profile of Firefox, which profiler.firefox.com shows.");
    if (key == "resourceSpans")
        return RunLogText::tr("It holds spans of OpenTelemetry, which Hilera can’t read.");
    return {};
}

FileKind jsonKind(std::string_view text)
{
    constexpr QLatin1String chrome("chrome-trace");
    JsonScanner json(text);
    if (json.take('['))
        return {chrome, {}, true};
    QString otherwise;
    bool hasProfiles = false;
    std::string_view key, value;
    if (!json.take('{'))
        return {{}, {}, true};
    while (json.takeString(key) && json.take(':')) {
        if (key == "hilera")
            return {QLatin1String("jsonlines"), {}, true};
        if (key == "traceEvents" || key == "ph")
            return {chrome, {}, true};
        const std::size_t before = json.position();
        const bool isWhole = json.takeValue(value);
        if (!isWhole)
            value = text.substr(before);
        if (otherwise.isEmpty())
            otherwise = profileText(key, value, text);
        hasProfiles = hasProfiles || key == "profiles";
        if (hasProfiles && (key == "shared" || holds(value, "\"evented\"") || holds(value, "\"sampled\"")))
            otherwise = profileText("$schema", "speedscope", text);
        if (!isWhole || !json.take(','))
            break;
    }
    return {{}, otherwise, true};
}

} // namespace

FileKind kindOf(std::string_view beginning)
{
    std::string_view text = beginning;
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    if (const QString binary = binaryText(text); !binary.isEmpty())
        return {{}, binary, false};
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (text.empty() || text.starts_with('[') || text.starts_with('{'))
        return jsonKind(text);
    return {{}, plainTextText(text), false};
}

} // namespace hilera
