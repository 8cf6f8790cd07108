#pragma once

#include <QJsonValue>

#include <concepts>

namespace hilera {

[[nodiscard]] inline QJsonValue integer(std::integral auto number)
{
    return static_cast<qint64>(number);
}

// A time below zero has not come.
[[nodiscard]] inline QJsonValue timeOrNull(qint64 time)
{
    return time < 0 ? QJsonValue() : integer(time);
}

} // namespace hilera
