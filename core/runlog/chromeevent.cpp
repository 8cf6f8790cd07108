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

std::string_view *fieldOf(ChromeEvent &event, std::string_view key)
{
    switch (key.size()) {
    case 2:
        return key == "ph" ? &event.phase : key == "id" ? &event.id : key == "bp" ? &event.binding : nullptr;
    case 3:
        return key == "pid" ? &event.process
            : key == "tid"  ? &event.thread
            : key == "cat"  ? &event.category
                            : nullptr;
    case 4:
        return key == "name" ? &event.name : key == "args" ? &event.args : nullptr;
    case 5:
        return key == "scope" ? &event.scope : nullptr;
    default:
        return nullptr;
    }
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
        if (std::string_view *field = fieldOf(event, key))
            *field = value == "null" ? std::string_view() : unquoted(value);
        else if (key == "ts")
            event.time = parseMicroseconds(unquoted(value));
        else if (key == "dur")
            event.duration = parseMicroseconds(unquoted(value));
        else if (key == "id2")
            takeSecondId(event, value);
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
