#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace hilera {

// One sentence for people: what is wrong, where, what was expected and what to do.
struct Error {
    QString text;
};

// A value, or the reason why there is none.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_content(std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::move(error))
    {
    }

    [[nodiscard]] explicit operator bool() const { return std::holds_alternative<T>(m_content); }
    [[nodiscard]] const T &operator*() const { return std::get<T>(m_content); }
    [[nodiscard]] T &operator*() { return std::get<T>(m_content); }
    [[nodiscard]] const T *operator->() const { return &std::get<T>(m_content); }
    [[nodiscard]] const QString &error() const { return std::get<Error>(m_content).text; }

private:
    std::variant<T, Error> m_content;
};

} // namespace hilera
