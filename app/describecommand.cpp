#include "app/describecommand.h"

#include "app/completions.h"
#include "app/console.h"
#include "app/exitstatus.h"
#include "app/manpage.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hilera {

namespace {

struct DescribeCommandText {
    Q_DECLARE_TR_FUNCTIONS(DescribeCommand)
};

struct Description {
    const char *name;
    QString (*make)(const Grammar &grammar);
};

constexpr std::array descriptions = {
    Description{"man", manPage},
    Description{"bash", bashCompletion},
    Description{"zsh", zshCompletion},
    Description{"fish", fishCompletion},
};

QStringList names()
{
    QStringList names;
    for (const Description &description : descriptions)
        names.append(QLatin1String(description.name));
    return names;
}

int describe(const Arguments &arguments)
{
    const QStringList words = arguments.words();
    const auto wanted = std::ranges::find_if(descriptions, [&words](const Description &description) {
        return words.size() == 1 && words[0] == QLatin1String(description.name);
    });
    if (wanted == descriptions.end()) {
        return refuse(DescribeCommandText::tr("“hilera describe” takes one word: choose %1.")
                          .arg(names().join(QStringLiteral(", "))));
    }
    printText(wanted->make(grammar()).toUtf8());
    return AllSucceeded;
}

} // namespace

Command describeCommand()
{
    return {"describe", "man|bash|zsh|fish",
        QT_TRANSLATE_NOOP(
            "CommandLine", "prints the man page, or a shell's completions of this command line"),
        {}, describe, false, names};
}

} // namespace hilera
