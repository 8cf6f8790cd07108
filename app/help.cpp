#include "app/help.h"

#include "app/commandlinetext.h"
#include "app/console.h"
#include "app/exitstatus.h"

namespace hilera {

namespace {

void printOptions(const std::vector<Option> &options)
{
    for (const Option &option : options)
        printLine(
            QStringLiteral("  %1  %2").arg(withValue(option), -18).arg(CommandLineText::tr(option.help)));
}

} // namespace

QString purposeOfProgram()
{
    return CommandLineText::tr(
        "Hilera runs real concurrent tasks and shows what every thread, process and coroutine did.");
}

QString windowCall()
{
    return QStringLiteral("hilera [RUNLOG | FILE.py | FILE.ipynb]");
}

QString purposeOfWindow()
{
    return CommandLineText::tr("opens the window, with that run log, or that program to be watched");
}

QString exitStatusesOfProgram()
{
    return CommandLineText::tr(
        "Exit status: 0 all tasks succeeded; 1 some task did not; 2 the call was wrong, or a "
        "file could not be read or written; 3 the run could not start, or was cut off.");
}

QString callTo(const Command &command)
{
    return QStringLiteral("hilera %1 %2").arg(QLatin1String(command.name), QLatin1String(command.usage));
}

QString withValue(const Option &option)
{
    const QString name = QLatin1String(option.name);
    return option.takesValue() ? name + QLatin1Char(' ') + QLatin1String(option.value) : name;
}

int showHelp(const Grammar &grammar)
{
    printLine(purposeOfProgram());
    printLine({});
    printLine(windowCall());
    printLine(QStringLiteral("    ") + purposeOfWindow());
    printOptions(grammar.window);
    for (const Command &command : grammar.commands) {
        printLine(callTo(command));
        printLine(QStringLiteral("    ") + CommandLineText::tr(command.summary));
        printOptions(command.options);
    }
    printLine({});
    printLine(CommandLineText::tr("Always:"));
    printOptions(grammar.common);
    printLine({});
    printLine(exitStatusesOfProgram());
    return AllSucceeded;
}

} // namespace hilera
