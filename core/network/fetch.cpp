#include "core/network/fetch.h"

#include "core/machine/limits.h"

namespace hilera {

void Fetch::limit(TransferRequest &request) const
{
    request.bodyLimit = limits::pageSize;
}

Reading Fetch::read(const TransferResult &page) const
{
    if (const auto refusal = refusalBy(page))
        return *refusal;
    const char *text = page.redirects == 0 ? translatable("Note", "{size} bytes")
                                           : translatable("Note", "{size} bytes, redirected {redirects} ×");
    return Note{text,
        {{"size", std::to_string(page.size)}, {"status", std::to_string(page.status)},
            {"redirects", std::to_string(page.redirects)}}};
}

} // namespace hilera
