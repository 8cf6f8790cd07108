#include "app/commandline.h"

#include "app/commandlinetext.h"
#include "app/console.h"
#include "app/convertcommand.h"
#include "app/describecommand.h"
#include "app/exitstatus.h"
#include "app/help.h"
#include "app/interrupts.h"
#include "app/listcommand.h"
#include "app/runcommand.h"
#include "app/servecommand.h"
#include "app/watchcommand.h"
#include "core/files/settingsguard.h"
#include "core/machine/systemlimits.h"
#include "core/runlog/format.h"
#include "core/text/language.h"
#include "core/watch/notebook.h"
#include "core/watch/programstart.h"

#ifdef HILERA_GUI
#include "app/painting.h"
#include "app/reportcommand.h"
#include "app/window.h"
#endif

#include <QCoreApplication>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <memory>

namespace hilera {

namespace {

// One line for each command.
std::vector<Command> commands()
{
    return {listCommand(), runCommand(), watchCommand(), convertCommand(),
#ifdef HILERA_GUI
        reportCommand(),
#endif
        serveCommand(), describeCommand()};
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

// The options of the window, which checks the theme itself.
const std::vector<Option> &windowOptions()
{
    static const std::vector<Option> options = {
        {"--theme", "T", QT_TRANSLATE_NOOP("CommandLine", "system, light or dark")},
    };
    return options;
}

// The language of errors has to be known before the arguments are parsed.
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

std::optional<Error> checkLanguage(const Arguments &arguments)
{
    const std::optional<QString> language = arguments.value("--language");
    if (!language || Language::codes().contains(*language))
        return {};
    return Error{CommandLineText::tr("There is no language “%1” here: choose %2.")
                     .arg(language->left(20), Language::codes().join(CommandLineText::tr(" or ")))};
}

// A missing folder would look like one without lessons.
std::optional<Error> checkLessons(const Arguments &arguments)
{
    for (const QString &folder : arguments.values("--lessons")) {
        if (!QFileInfo(folder).isDir())
            return Error{CommandLineText::tr(
                "--lessons: there is no folder %1: name one that holds a folder for each lesson.")
                             .arg(folder.left(200))};
        if (QFileInfo::exists(folder + QStringLiteral("/lesson.json")))
            return Error{
                CommandLineText::tr("--lessons: %1 is a lesson itself: name the folder that it is in.")
                    .arg(folder.left(200))};
    }
    return {};
}

std::vector<Option> withCommonOptions(const std::vector<Option> &own)
{
    std::vector<Option> options = commonOptions();
    options.insert(options.end(), own.begin(), own.end());
    return options;
}

// The words of a command line.
struct Call {
    QStringList before; // options
    QString command; // or the file to open; may be empty
    QStringList rest;
    QStringList program; // that the command starts: its name, and words of its own

    [[nodiscard]] QStringList own() const { return before + rest; }
    [[nodiscard]] bool isTo(const Command &other) const { return command == QLatin1String(other.name); }
};

// Where the first word stands that is no option.
qsizetype endOfOptions(const QStringList &words, const std::vector<Option> &options)
{
    qsizetype next = 0;
    while (next < words.size() && words[next].startsWith(QLatin1Char('-'))) {
        if (words[next] == QLatin1String("--"))
            return next + 1;
        const bool takesValue = std::ranges::any_of(options, [&word = words[next]](const Option &option) {
            return option.takesValue() && word == QLatin1String(option.name);
        });
        next += takesValue ? 2 : 1;
    }
    return std::min(next, words.size());
}

Call callOf(const QStringList &words)
{
    const qsizetype named = endOfOptions(words, withCommonOptions(windowOptions()));
    Call call{words.first(named), words.value(named), words.mid(named + 1), {}};
    for (const Command &command : commands()) {
        if (!call.isTo(command) || !command.takesProgram)
            continue;
        const qsizetype end = endOfOptions(call.rest, withCommonOptions(command.options));
        call.program = call.rest.mid(end);
        call.rest.resize(end);
        if (!call.rest.endsWith(QLatin1String("--")))
            call.rest.append(QStringLiteral("--"));
    }
    return call;
}

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

// Whether it is a file to open in the window, rather than a misspelt command.
bool isRunLog(const QString &name)
{
    const Format *format = formatOf(name);
    const bool isPacked = name.endsWith(QLatin1String(".gz"), Qt::CaseInsensitive);
    return (format && format->read) || isPacked || isPythonFile(name) || isNotebook(name)
        || QFileInfo(name).isFile();
}

// The exit status; nothing if the window is to be opened, with the run log if there is one.
std::optional<int> carryOut(const Call &call, QString &runLog)
{
    const QString &name = call.command;
    const std::vector<Command> all = commands();
    const auto command = std::ranges::find_if(
        all, [&name](const Command &candidate) { return name == QLatin1String(candidate.name); });
    if (!name.isEmpty() && command == all.end() && isRunLog(name)) {
        const QFileInfo file(name);
        if (file.exists() && !file.isFile()) {
            return refuse(CommandLineText::tr(
                "%1 is no file: the window opens run logs that are files, and “hilera convert” "
                "makes one of what comes by a pipe.")
                              .arg(name.left(200)));
        }
        if (!file.exists())
            return refuse(
                (isPythonFile(name) || isNotebook(name) ? CommandLineText::tr("There is no file %1.")
                                                        : CommandLineText::tr("There is no run log %1."))
                    .arg(name.left(200)));
        runLog = name;
    } else if (!name.isEmpty() && command == all.end()) {
        return refuse(CommandLineText::tr("There is no command “%1”: “hilera --help” shows those there are.")
                          .arg(name.left(60)));
    }

    if (const Result<Arguments> arguments = Arguments::parse(call.before, withCommonOptions(windowOptions()));
        !arguments)
        return refuse(arguments.error());
    const bool isWindow = command == all.end();
    const Result<Arguments> arguments = Arguments::parse(
        call.own() + call.program, withCommonOptions(isWindow ? windowOptions() : command->options));
    if (!arguments)
        return refuse(arguments.error());
    if (const auto problem = checkLanguage(*arguments))
        return refuse(problem->text);
    if (const auto problem = checkLessons(*arguments))
        return refuse(problem->text);

    if (arguments->has("--help"))
        return showHelp(grammar());
    if (arguments->has("--version")) {
        printLine(QStringLiteral("hilera ") + QCoreApplication::applicationVersion());
        return AllSucceeded;
    }
    if (isWindow)
        return {}; // which looks after its settings itself
    if (const auto settingsProblem = setBrokenSettingsAside())
        complain(settingsProblem->text);
    return command->carryOut(*arguments);
}

#ifdef HILERA_GUI

std::optional<int> checkDisplay()
{
    const bool isThere = qEnvironmentVariableIsSet("QT_QPA_PLATFORM")
        || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (isThere)
        return {};
    complain(CommandLineText::tr(
        "The window needs a display, and there is none (DISPLAY and WAYLAND_DISPLAY are empty): "
        "“hilera run …” works without one, “hilera --help” shows how."));
    return RunWasCutOff;
}

int openWindow(int &argc, char **argv, const QString &runLog, const QString &unreachable)
{
    const auto application = makeWindowApplication(argc, argv, unreachable);
    return runWindow(*application, runLog);
}

// Only commands that paint load fonts.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const Call call = callOf(wordsOf(argc, argv));
    const bool isCommand =
        std::ranges::any_of(commands(), [&call](const Command &command) { return call.isTo(command); });
    const bool paints = std::ranges::any_of(call.rest, [](const QString &word) {
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
    return refuse(CommandLineText::tr(
        "This Hilera was built without its window: “hilera run …” works, “hilera --help” shows how."));
}

QString unreachableDisplay()
{
    return {};
}

int openWindow(int &, char **, const QString &, const QString &)
{
    return CallWasWrong;
}

#endif

// Qt writes UTF-8 whatever the locale, and warns where that has another encoding or is not installed; also
// where there is no folder for a session, which painting does not need.
std::unique_ptr<QCoreApplication> makeSilently(int &argc, char **argv)
{
    QLoggingCategory &category = *QLoggingCategory::defaultCategory();
    category.setEnabled(QtWarningMsg, false);
    auto application = makeApplication(argc, argv);
    category.setEnabled(QtWarningMsg, true);
    return application;
}

void chooseLanguage(Language &language, const Call &call)
{
    const QString wanted = findLanguage(call.own());
    language.choose(wanted.isEmpty() ? Language::systemCode() : wanted);
}

// With less, painting, pages and processes end by SIGSEGV: not even an application that paints is made.
std::optional<int> checkStack(int &argc, char **argv)
{
    constexpr std::int64_t least = 256 << 10;
    constexpr std::int64_t kibibyte = 1 << 10;
    const std::int64_t allowed = stackAllowed();
    if (allowed >= least)
        return {};
    const QCoreApplication application(argc, argv);
    Language language;
    chooseLanguage(language, callOf(QCoreApplication::arguments().mid(1)));
    complain(CommandLineText::tr("This system allows a stack of %L1 KiB, and Hilera needs %L2 KiB: raise the "
                                 "limit with “ulimit -s”.")
                 .arg(allowed / kibibyte)
                 .arg(least / kibibyte));
    return RunWasCutOff;
}

} // namespace

Grammar grammar()
{
    return {commands(), windowOptions(), commonOptions()};
}

int runCommandLine(int &argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("hilera"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HILERA_VERSION));
    addFormatsOfTheWindow();
    if (const auto status = checkStack(argc, argv))
        return *status;
    // An interrupt that comes while a run is prepared is not lost.
    if (const Call call = callOf(wordsOf(argc, argv)); call.isTo(runCommand()) || call.isTo(watchCommand()))
        holdInterrupts();
    QString runLog;
    QString unreachable;
    {
        // The window creates its own application object, which needs a display.
        const std::unique_ptr<QCoreApplication> application = makeSilently(argc, argv);
        const Call call = callOf(QCoreApplication::arguments().mid(1));
        Language language;
        chooseLanguage(language, call);
        prepareLastWords();
        if (const auto problem = avoidSettingsThatBlock())
            complain(problem->text);
        std::optional<int> status;
        try {
            status = carryOut(call, runLog);
        } catch (const std::exception &error) {
            status = cutOff(error);
        }
        if (!status)
            status = checkDisplay();
        if (!flushOutput())
            status = refuse(outputProblem());
        if (status)
            return *status;
        unreachable = unreachableDisplay();
    }
    return openWindow(argc, argv, runLog, unreachable);
}

} // namespace hilera
