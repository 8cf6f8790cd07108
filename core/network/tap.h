#pragma once

#include "core/network/webtask.h"

namespace hilera {

// Asks a TAP service of the Virtual Observatory whether it is available, as IVOA's "VO Support Interfaces"
// (VOSI 1.1) has it: GET base/availability. It succeeds where the service tells, be it yes or no.
class Tap final : public WebTask {
public:
    [[nodiscard]] std::string_view id() const override { return "tap"; }
    [[nodiscard]] const char *name() const override { return translatable("Task", "TAP service"); }
    [[nodiscard]] const char *startText() const override { return translatable("Task", "asks %1"); }
    [[nodiscard]] const char *endText() const override { return translatable("Task", "answered"); }
    [[nodiscard]] std::string requestAddress(const std::string &address) const override;

private:
    void limit(TransferRequest &request) const override;
    [[nodiscard]] Reading read(const TransferResult &answer) const override;
    [[nodiscard]] Note unread(Note why) const override;
};

} // namespace hilera
