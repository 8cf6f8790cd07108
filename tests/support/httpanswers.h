#pragma once

#include "core/planning/planning.h"
#include "tests/support/packing.h"
#include "tests/support/rudeserver.h"

#include <QString>

#include <string>

namespace hilera::test {

// What a RudeServer may send; `fields` end with a line end each.

inline std::string answer(
    const std::string &fields, const std::string &body, const std::string &status = "200 OK")
{
    return "HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: " + std::to_string(body.size())
        + "\r\n\r\n" + body;
}

inline std::string redirect(const std::string &location)
{
    return answer("Location: " + location + "\r\n", "", "302 Found");
}

inline QString addressOf(const RudeServer &server, const QString &path = QStringLiteral("/"))
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(server.port()).arg(path);
}

inline RunPlan planFor(const QString &strategy, const QString &task, const QString &address)
{
    RunPlan plan;
    plan.strategy = strategy;
    plan.task = task;
    plan.network = Network::Internet; // which is this machine, though the plan does not know
    plan.addresses = {address};
    plan.count = 1;
    plan.timeout = 20;
    return plan;
}

inline std::string coded(const std::string &coding, const std::string &body)
{
    return answer("Content-Encoding: " + coding + "\r\n", body);
}

} // namespace hilera::test
