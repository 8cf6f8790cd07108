#pragma once

#include "core/run/result.h"

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

// A command line taken apart into options and other words.
class Arguments {
public:
    [[nodiscard]] static Result<Arguments> parse(const QStringList &words, const std::vector<Option> &known);
    // As above, up to the first word that is no option; what follows are words, whatever they look like.
    [[nodiscard]] static Result<Arguments> parseUpToWord(
        const QStringList &words, const std::vector<Option> &known);

    [[nodiscard]] const QStringList &words() const { return m_words; } // that are no options
    [[nodiscard]] bool has(const char *option) const;
    [[nodiscard]] std::optional<QString> value(const char *option) const;
    [[nodiscard]] QStringList values(const char *option) const;

    // Puts the option's value into `number`, if the option is there. Why that can't be done, if so.
    [[nodiscard]] std::optional<Error> read(const char *option, int &number, int least, int most) const;
    // As above; whether it is in range is for others to find.
    [[nodiscard]] std::optional<Error> read(const char *option, double &number) const;
    // As above: more than 0, at most `most`.
    [[nodiscard]] std::optional<Error> read(const char *option, double &number, double most) const;

private:
    [[nodiscard]] static Result<Arguments> parse(
        QStringList rest, const std::vector<Option> &known, bool upToWord);
    std::optional<Error> take(const QString &word, QStringList &rest, const std::vector<Option> &known);

    QStringList m_words;
    QMap<QString, QStringList> m_options;
};

} // namespace hilera
