#pragma once

#include "core/text/result.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace hilera {

// An option that a command takes.
struct Option {
    const char *name = ""; // "--count"
    const char *value = ""; // what stands for its value in the help: "N"; "" if it takes none
    const char *help = ""; // in English, translated where it is shown (context "CommandLine")
    bool repeatable = false;

    [[nodiscard]] bool takesValue() const { return *value != '\0'; }
};

// The options and the other words of a command line.
class Arguments {
public:
    [[nodiscard]] static Result<Arguments> parse(const QStringList &words, const std::vector<Option> &known);

    [[nodiscard]] const QStringList &words() const { return m_words; } // that are no options
    [[nodiscard]] bool has(const char *option) const;
    [[nodiscard]] std::optional<QString> value(const char *option) const;
    [[nodiscard]] QStringList values(const char *option) const;

    // Stores the value of the option in `number`, if it is given. Returns the error, if there was one.
    [[nodiscard]] std::optional<Error> read(const char *option, int &number, int least, int most) const;

private:
    std::optional<Error> take(const QString &word, QStringList &rest, const std::vector<Option> &known);

    QStringList m_words;
    QMap<QString, QStringList> m_options;
};

} // namespace hilera
