#include "app/arguments.h"

#include "app/commandlinetext.h"

#include <QLocale>

#include <algorithm>

namespace hilera {

namespace {

constexpr int shownLength = 60;

} // namespace

Result<Arguments> Arguments::parse(const QStringList &words, const std::vector<Option> &known)
{
    Arguments arguments;
    QStringList rest = words;
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (word == QLatin1String("--")) {
            arguments.m_words += rest;
            break;
        }
        if (word.startsWith(QLatin1Char('-')) && word.size() > 1) {
            if (auto problem = arguments.take(word, rest, known))
                return *problem;
        } else {
            arguments.m_words.append(word);
        }
    }
    return arguments;
}

// An option, and its value from the same word or the next.
std::optional<Error> Arguments::take(const QString &word, QStringList &rest, const std::vector<Option> &known)
{
    const qsizetype equals = word.indexOf(QLatin1Char('='));
    const QString name = word.left(equals);
    const auto option = std::ranges::find_if(
        known, [&name](const Option &candidate) { return name == QLatin1String(candidate.name); });
    if (option == known.end()) {
        return Error{
            CommandLineText::tr("There is no option “%1” here: “hilera --help” shows those there are.")
                .arg(name.left(shownLength))};
    }
    if (m_options.contains(name) && !option->repeatable)
        return Error{CommandLineText::tr("The option %1 is there twice: give it once.").arg(name)};

    if (!option->takesValue()) {
        if (equals >= 0)
            return Error{CommandLineText::tr("The option %1 takes no value: leave “%2” away.")
                             .arg(name, word.mid(equals, shownLength))};
        m_options[name];
        return {};
    }
    const bool isMissing = equals < 0 && (rest.isEmpty() || rest.first().startsWith(QLatin1String("--")));
    if (isMissing) {
        return Error{CommandLineText::tr("The option %1 has no value: write “%1 %2”.")
                         .arg(name, QLatin1String(option->value))};
    }
    m_options[name].append(equals < 0 ? rest.takeFirst() : word.mid(equals + 1));
    return {};
}

bool Arguments::has(const char *option) const
{
    return m_options.contains(QLatin1String(option));
}

std::optional<QString> Arguments::value(const char *option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? std::nullopt : std::optional(all.last());
}

QStringList Arguments::values(const char *option) const
{
    return m_options.value(QLatin1String(option));
}

std::optional<Error> Arguments::read(const char *option, int &number, int least, int most) const
{
    const std::optional<QString> text = value(option);
    if (!text)
        return {};
    bool isNumber = false;
    const qlonglong wanted = text->toLongLong(&isNumber);
    if (!isNumber) {
        // At once, since there may be markers in the text.
        return Error{CommandLineText::tr("%1: “%2” is not a whole number: choose %L3 to %L4.")
                         .arg(QLatin1String(option), text->left(shownLength), QLocale().toString(least),
                             QLocale().toString(most))};
    }
    if (wanted < least || wanted > most) {
        return Error{CommandLineText::tr("%1: %2 is out of range: choose %L3 to %L4.")
                         .arg(QLatin1String(option), *text)
                         .arg(least)
                         .arg(most)};
    }
    number = static_cast<int>(wanted);
    return {};
}

} // namespace hilera
