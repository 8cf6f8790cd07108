#pragma once

#include "core/text/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <initializer_list>
#include <optional>

namespace hilera {

// Reads the values of a JSON object by their keys and checks their types and ranges. Keeps the first error,
// one sentence for people; an invalid value reads as 0 or empty.
class JsonReader {
public:
    explicit JsonReader(const QJsonValue &value);

    // Refuses all other keys.
    JsonReader &allow(std::initializer_list<const char *> keys);

    [[nodiscard]] bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }
    [[nodiscard]] QJsonValue value(const char *key) const { return m_object[QLatin1String(key)]; }

    [[nodiscard]] double number(const char *key, double least, double most);
    [[nodiscard]] qint64 wholeNumber(const char *key, qint64 least, qint64 most);
    // For any type of number that can hold the most.
    template <typename Number> void read(const char *key, Number &number, qint64 most)
    {
        number = static_cast<Number>(wholeNumber(key, 0, most));
    }
    [[nodiscard]] bool truth(const char *key);
    [[nodiscard]] QString text(const char *key);
    [[nodiscard]] QJsonObject object(const char *key);
    [[nodiscard]] QJsonArray list(const char *key);

    void refuse(const QString &sentence);
    // “KEY” has to be `expected`.
    void refuse(const char *key, const QString &expected);
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

private:
    QJsonObject m_object;
    std::optional<Error> m_problem;
};

} // namespace hilera
