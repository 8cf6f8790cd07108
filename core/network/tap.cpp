#include "core/network/tap.h"

#include "core/machine/limits.h"
#include "core/network/availability.h"

#include <algorithm>

namespace hilera {

namespace {

const char *textOf(const Availability &service)
{
    if (service.available) {
        return service.upSince.empty() ? translatable("Note", "available")
                                       : translatable("Note", "available, up since {up_since}");
    }
    if (service.notes.empty()) {
        return service.backAt.empty() ? translatable("Note", "not available")
                                      : translatable("Note", "not available, back at {back_at}");
    }
    return service.backAt.empty() ? translatable("Note", "not available: {notes}")
                                  : translatable("Note", "not available, back at {back_at}: {notes}");
}

} // namespace

// What may follow the path stays behind it.
std::string Tap::requestAddress(const std::string &address) const
{
    const std::size_t pathEnd = std::min(address.find_first_of("?#"), address.size());
    std::string path = address.substr(0, pathEnd);
    while (path.ends_with('/'))
        path.pop_back();
    return path + "/availability" + address.substr(pathEnd);
}

void Tap::limit(TransferRequest &request) const
{
    request.bodyLimit = limits::documentSize;
    request.keepsBody = true;
}

// A service that is down may say so with a status to match, and the document says more.
Reading Tap::read(const TransferResult &answer) const
{
    const auto parsed = parseAvailability(answer.body);
    if (const auto *problem = std::get_if<Note>(&parsed))
        return refusalBy(answer).value_or(UnexpectedAnswer{*problem});
    const auto &service = std::get<Availability>(parsed);
    Note note{textOf(service), {{"available", service.available ? "true" : "false"}}};
    const auto add = [&note](const char *name, const std::string &value) {
        if (!value.empty())
            note.values.emplace_back(name, value);
    };
    add("up_since", service.upSince);
    add("down_at", service.downAt);
    add("back_at", service.backAt);
    add("notes", service.notes);
    return note;
}

Note Tap::unread(Note why) const
{
    return prefixed(
        {translatable("Note", "availability unknown"), {{"available", "unknown"}}}, std::move(why));
}

} // namespace hilera
