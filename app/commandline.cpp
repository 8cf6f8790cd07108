#include "app/commandline.h"

#include "app/console.h"
#include "app/convertcommand.h"
#include "app/exitstatus.h"
#include "app/interrupts.h"
#include "app/listcommand.h"
#include "app/runcommand.h"
#include "app/servecommand.h"
#include "app/watchcommand.h"
#include "core/language.h"
#include "core/runlog/format.h"
#include "core/settingsguard.h"

#ifdef HILERA_GUI
#include "app/painting.h"
#include "app/reportcommand.h"
#include "app/window.h"
#endif

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <memory>

namespace hilera {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// One line a command.
std::vector<Command> commands()
{
    return {listCommand(), runCommand(), watchCommand(), convertCommand(),
#ifdef HILERA_GUI
        reportCommand(),
#endif
        serveCommand()};
}

const std::vector<Option> &commonOptions()
{
    static const std::vector<Option> options = {
        {"--language", "L",
            QT_TRANSLATE_NOOP(
                "CommandLine", "the language of the program, en or es; else that of the locale")},
        {"--lessons", "FOLDER",
            QT_TRANSLATE_NOOP("CommandLine", "more lessons are there; may be given several times"), true},
        {"--help", "", QT_TRANSLATE_NOOP("CommandLine", "shows this, and ends")},
        {"--version", "", QT_TRANSLATE_NOOP("CommandLine", "shows the version, and ends")},
    };
    return options;
}

// What the window takes. What stands for a theme is for the window to judge.
const std::vector<Option> &windowOptions()
{
    static const std::vector<Option> options = {
        {"--theme", "T", QT_TRANSLATE_NOOP("CommandLine", "system, light or dark")},
    };
    return options;
}

// The language of complaints has to be known before the words are taken apart.
QString findLanguage(const QStringList &words)
{
    const QString option = QStringLiteral("--language");
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == option)
            return words.value(i + 1);
        if (words[i].startsWith(option + QLatin1Char('=')))
            return words[i].mid(option.size() + 1);
    }
    return {};
}

void printOptions(const std::vector<Option> &options)
{
    for (const Option &option : options) {
        const QString name = QLatin1String(option.name) + QLatin1Char(' ') + QLatin1String(option.value);
        printLine(QStringLiteral("  %1  %2").arg(name, -18).arg(Text::tr(option.help)));
    }
}

int showHelp()
{
    printLine(Text::tr(
        "Hilera runs real concurrent tasks and shows what every thread, process and coroutine did."));
    printLine({});
    printLine(QStringLiteral("hilera [RUNLOG]"));
    printLine(QStringLiteral("    ") + Text::tr("opens the window, with that run log"));
    printOptions(windowOptions());
    for (const Command &command : commands()) {
        printLine(
            QStringLiteral("hilera %1 %2").arg(QLatin1String(command.name), QLatin1String(command.usage)));
        printLine(QStringLiteral("    ") + Text::tr(command.summary));
        printOptions(command.options);
    }
    printLine({});
    printLine(Text::tr("Always:"));
    printOptions(commonOptions());
    printLine({});
    printLine(Text::tr("Exit status: 0 all tasks succeeded; 1 some task did not; 2 the call was wrong, or a "
                       "file could not be read or written; 3 the run could not start, or was cut off."));
    return AllSucceeded;
}

std::optional<Error> checkLanguage(const Arguments &arguments)
{
    const std::optional<QString> language = arguments.value("--language");
    if (!language || Language::codes().contains(*language))
        return {};
    return Error{Text::tr("There is no language “%1” here: choose %2.")
                     .arg(language->left(20), Language::codes().join(Text::tr(" or ")))};
}

// A folder that is not there would look as if it had no lessons.
std::optional<Error> checkLessons(const Arguments &arguments)
{
    for (const QString &folder : arguments.values("--lessons")) {
        if (!QFileInfo(folder).isDir())
            return Error{
                Text::tr("--lessons: there is no folder %1: name one that holds a folder for each lesson.")
                    .arg(folder.left(200))};
        if (QFileInfo::exists(folder + QStringLiteral("/lesson.json")))
            return Error{Text::tr("--lessons: %1 is a lesson itself: name the folder that it is in.")
                             .arg(folder.left(200))};
    }
    return {};
}

std::vector<Option> optionsBefore()
{
    std::vector<Option> options = commonOptions();
    options.insert(options.end(), windowOptions().begin(), windowOptions().end());
    return options;
}

// Options may stand before the command's name; `rest` gets the words after it.
QString takeCommandName(QStringList &rest, QStringList &before)
{
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (!word.startsWith(QLatin1Char('-')))
            return word;
        before.append(word);
        const bool takesValue = std::ranges::any_of(optionsBefore(), [&word](const Option &option) {
            return option.takesValue() && word == QLatin1String(option.name);
        });
        if (takesValue && !rest.isEmpty())
            before.append(rest.takeFirst());
    }
    return {};
}

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

// Without those that are for a program that is watched.
QStringList ownWords(const QStringList &words)
{
    QStringList rest = words;
    QStringList before;
    const QString name = takeCommandName(rest, before);
    const Command watch = watchCommand();
    if (name != QLatin1String(watch.name))
        return words;
    std::vector<Option> options = commonOptions();
    options.insert(options.end(), watch.options.begin(), watch.options.end());
    const Result<Arguments> arguments = Arguments::parseUpToWord(rest, options);
    return arguments ? words.first(words.size() - arguments->words().size()) : words;
}

// What interrupts a run is not lost while that is prepared.
void holdInterruptsOfARun(QStringList words)
{
    QStringList before;
    const QString name = takeCommandName(words, before);
    if (name == QLatin1String(runCommand().name) || name == QLatin1String(watchCommand().name))
        holdInterrupts();
}

// A file that the window can open, rather than a command that is spelt wrong.
bool isRunLog(const QString &name)
{
    const Format *format = formatOf(name);
    return (format && format->read) || QFileInfo(name).isFile();
}

// The exit status; nothing if it is the window that is wanted, with the run log if there is one.
std::optional<int> carryOut(QStringList words, QString &runLog)
{
    QStringList known;
    const QString name = takeCommandName(words, known);
    const std::vector<Command> all = commands();
    const auto command = std::ranges::find_if(
        all, [&name](const Command &candidate) { return name == QLatin1String(candidate.name); });
    if (!name.isEmpty() && command == all.end() && isRunLog(name)) {
        const QFileInfo file(name);
        if (file.exists() && !file.isFile()) {
            return refuse(
                Text::tr("%1 is no file: the window opens run logs that are files, and “hilera convert” "
                         "makes one of what comes by a pipe.")
                    .arg(name.left(200)));
        }
        if (!file.exists())
            return refuse(Text::tr("There is no run log %1.").arg(name.left(200)));
        runLog = name;
    } else if (!name.isEmpty() && command == all.end()) {
        return refuse(
            Text::tr("There is no command “%1”: “hilera --help” shows those there are.").arg(name.left(60)));
    }

    if (const Result<Arguments> arguments = Arguments::parse(known, optionsBefore()); !arguments)
        return refuse(arguments.error());
    const bool isWindow = command == all.end();
    std::vector<Option> options = commonOptions();
    const std::vector<Option> &own = isWindow ? windowOptions() : command->options;
    options.insert(options.end(), own.begin(), own.end());
    const bool takesProgram = !isWindow && command->takesProgram;
    const Result<Arguments> arguments = takesProgram ? Arguments::parseUpToWord(known + words, options)
                                                     : Arguments::parse(known + words, options);
    if (!arguments)
        return refuse(arguments.error());
    if (const auto problem = checkLanguage(*arguments))
        return refuse(problem->text);
    if (const auto problem = checkLessons(*arguments))
        return refuse(problem->text);

    if (arguments->has("--help"))
        return showHelp();
    if (arguments->has("--version")) {
        printLine(QStringLiteral("hilera ") + QCoreApplication::applicationVersion());
        return AllSucceeded;
    }
    return isWindow ? std::nullopt : std::optional(command->carryOut(*arguments));
}

#ifdef HILERA_GUI

std::optional<int> checkDisplay()
{
    const bool isThere = qEnvironmentVariableIsSet("QT_QPA_PLATFORM")
        || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (isThere)
        return {};
    complain(
        Text::tr("The window needs a display, and there is none (DISPLAY and WAYLAND_DISPLAY are empty): "
                 "“hilera run …” works without one, “hilera --help” shows how."));
    return RunWasCutOff;
}

int openWindow(int &argc, char **argv, const QString &runLog)
{
    return runWindow(argc, argv, runLog);
}

// Those that paint need fonts; no other pays for them.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    QStringList rest = ownWords(wordsOf(argc, argv));
    QStringList before;
    const QString name = takeCommandName(rest, before);
    const bool isCommand = std::ranges::any_of(
        commands(), [&name](const Command &command) { return name == QLatin1String(command.name); });
    const bool paints = std::ranges::any_of(rest, [](const QString &word) {
        const Format *format = formatOf(word);
        return format && format->needsFonts;
    });
    return isCommand && paints ? makePaintingApplication(argc, argv)
                               : std::make_unique<QCoreApplication>(argc, argv);
}

void addFormatsOfTheWindow()
{
    if (!addFormats(pictureFormats()))
        qFatal("A format has the name or the ending of another one.");
}

#else

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

void addFormatsOfTheWindow()
{
}

std::optional<int> checkDisplay()
{
    return refuse(Text::tr(
        "This Hilera was built without its window: “hilera run …” works, “hilera --help” shows how."));
}

int openWindow(int &, char **, const QString &)
{
    return CallWasWrong;
}

#endif

} // namespace

int runCommandLine(int &argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("hilera"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HILERA_VERSION));
    addFormatsOfTheWindow();
    holdInterruptsOfARun(wordsOf(argc, argv));
    QString runLog;
    {
        // The window makes an application object of its own, which needs a display.
        const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
        const QStringList words = QCoreApplication::arguments().mid(1);
        const QString wanted = findLanguage(ownWords(words));
        Language language;
        language.choose(wanted.isEmpty() ? Language::systemCode() : wanted);
        prepareLastWords();
        if (const auto problem = avoidSettingsThatBlock())
            complain(problem->text);
        std::optional<int> status;
        try {
            status = carryOut(words, runLog);
        } catch (const std::exception &error) {
            status = cutOff(error);
        }
        if (!status)
            status = checkDisplay();
        if (!flushOutput())
            status = refuse(outputProblem());
        if (status)
            return *status;
    }
    return openWindow(argc, argv, runLog);
}

} // namespace hilera
