#pragma once

#include "core/network/webtask.h"

namespace hilera {

// Gets a page by HTTP: its size, or why not. Nothing is kept of it.
class Fetch final : public WebTask {
public:
    [[nodiscard]] std::string_view id() const override { return "fetch"; }
    [[nodiscard]] const char *name() const override { return translatable("Task", "page"); }
    [[nodiscard]] const char *startText() const override { return translatable("Task", "fetches %1"); }
    [[nodiscard]] const char *endText() const override { return translatable("Task", "fetched"); }
    [[nodiscard]] bool wantsAnyPage() const override { return true; }

private:
    void limit(TransferRequest &request) const override;
    [[nodiscard]] Reading read(const TransferResult &page) const override;
};

} // namespace hilera
