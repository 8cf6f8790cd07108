#include "core/runlog/chromeevent.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace hilera {

namespace {

constexpr Nanoseconds largestTime = Nanoseconds(1) << 61; // of which sums and differences still are numbers

// Decimal microseconds, to the nanosecond.
std::optional<Nanoseconds> parseMicroseconds(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const char *const end = text.data() + text.size();
    Nanoseconds whole = 0;
    const auto [rest, error] = std::from_chars(text.data(), end, whole);
    constexpr Nanoseconds largestWhole = largestTime / 1'000;
    const bool isPlain = error == std::errc() && whole >= 0 && whole < largestWhole && end - rest <= 4
        && (rest == end || *rest == '.');
    if (isPlain) {
        Nanoseconds nanoseconds = whole * 1'000;
        Nanoseconds unit = 100;
        for (const char *at = rest + (rest != end); at != end; ++at, unit /= 10) {
            if (*at < '0' || *at > '9')
                return {};
            nanoseconds += (*at - '0') * unit;
        }
        return nanoseconds;
    }
    double microseconds = 0;
    const auto [stop, problem] = std::from_chars(text.data(), end, microseconds);
    if (problem != std::errc() || stop != end
        || !(std::fabs(microseconds) < static_cast<double>(largestWhole)))
        return {};
    return std::llround(microseconds * 1'000);
}

// Of a short key, to be told apart by one comparison.
constexpr std::uint64_t packedKey(std::string_view key)
{
    std::uint64_t packed = 0;
    for (const char letter : key.substr(0, sizeof packed))
        packed = packed << 8 | static_cast<unsigned char>(letter);
    return key.size() > sizeof packed ? 0 : packed;
}

std::string_view textOf(std::string_view value)
{
    return value.front() == 'n' && value == "null" ? std::string_view() : unquoted(value);
}

// The object says whether the id is one of its process, or of all.
void takeSecondId(ChromeEvent &event, std::string_view object)
{
    event.id = unquoted(object);
    eachMember(object, [&event](std::string_view key, std::string_view value) {
        event.isLocalId = key == "local";
        event.id = unquoted(value);
    });
}

void takeMember(ChromeEvent &event, std::string_view key, std::string_view value)
{
    switch (packedKey(key)) {
    case packedKey("ph"):
        event.phase = textOf(value);
        break;
    case packedKey("name"):
        event.name = textOf(value);
        break;
    case packedKey("cat"):
        event.category = textOf(value);
        break;
    case packedKey("pid"):
        event.process = textOf(value);
        break;
    case packedKey("tid"):
        event.thread = textOf(value);
        break;
    case packedKey("ts"):
        event.time = parseMicroseconds(unquoted(value));
        break;
    case packedKey("dur"):
        event.duration = parseMicroseconds(unquoted(value));
        break;
    case packedKey("args"):
        event.args = value;
        break;
    case packedKey("id"):
        event.id = textOf(value);
        break;
    case packedKey("id2"):
        takeSecondId(event, value);
        break;
    case packedKey("scope"):
        event.scope = textOf(value);
        break;
    case packedKey("bp"):
        event.binding = textOf(value);
        break;
    default:
        break;
    }
}

} // namespace

std::string_view unquoted(std::string_view value)
{
    return value.size() >= 2 && value.front() == '"' ? value.substr(1, value.size() - 2) : value;
}

std::string unescaped(std::string_view text, int mostLetters)
{
    QString all;
    if (text.find('\\') == std::string_view::npos) {
        all = QString::fromUtf8(text);
    } else {
        const QByteArray list = "[\"" + QByteArrayView(text).toByteArray() + "\"]";
        all = QJsonDocument::fromJson(list).array().first().toString();
    }
    if (all.isEmpty()) // it is no JSON
        all = QString::fromUtf8(text);
    return all.left(mostLetters).toStdString();
}

bool takeChromeEvent(JsonScanner &json, ChromeEvent &event)
{
    event = {};
    if (!json.take('{'))
        return false;
    if (json.take('}'))
        return true;
    do {
        std::string_view key, value;
        if (!json.takeString(key) || !json.take(':') || !json.takeValue(value))
            return false;
        takeMember(event, key, value);
    } while (json.take(','));
    return json.take('}');
}

void eachMember(std::string_view object, const std::function<void(std::string_view, std::string_view)> &tell)
{
    JsonScanner json(object);
    if (!json.take('{'))
        return;
    std::string_view key, value;
    while (json.takeString(key) && json.take(':') && json.takeValue(value)) {
        tell(key, value);
        if (!json.take(','))
            return;
    }
}

} // namespace hilera
