#include "app/manpage.h"

#include "app/commandlinetext.h"
#include "app/help.h"

#include <QCoreApplication>

namespace hilera {

namespace {

struct ManPageText {
    Q_DECLARE_TR_FUNCTIONS(ManPage)
};

// A text of several words in one line, with nothing in it that troff takes for a command.
QString plain(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\e"));
    text.replace(QLatin1Char('-'), QLatin1String("\\-"));
    text.replace(QLatin1Char('\''), QLatin1String("\\(aq"));
    return text.startsWith(QLatin1Char('.')) ? QLatin1String("\\&") + text : text;
}

QString section(const QString &title)
{
    return QStringLiteral(".SH %1\n").arg(plain(title));
}

QString paragraph(const QString &text)
{
    return plain(text) + QLatin1String("\n");
}

// A line in bold, with what is said of it indented below.
QString entry(const QString &bold, const QString &text)
{
    return QStringLiteral(".TP\n\\fB%1\\fR\n%2\n").arg(plain(bold), plain(text));
}

QString entries(const std::vector<Option> &options)
{
    QString lines;
    for (const Option &option : options)
        lines += entry(withValue(option), CommandLineText::tr(option.help));
    return lines;
}

// A command, or the call that opens the window, with its options.
QString subsection(const QString &call, const QString &summary, const std::vector<Option> &options)
{
    return QStringLiteral(".SS \"%1\"\n").arg(plain(call)) + paragraph(summary) + entries(options);
}

QString examples()
{
    const auto example = [](const char *call, const QString &text) {
        return entry(QLatin1String(call), text);
    };
    return example("hilera run threads",
               ManPageText::tr("runs the plan of the lesson “threads”, and prints its log"))
        + example("hilera run --strategy process-pool --workers 2 --count 10 --seconds 0.5 --export run.svg",
            ManPageText::tr("runs ten tasks in two processes, and paints what happened"))
        + example("hilera watch my_script.py 10",
            ManPageText::tr("runs a Python program unchanged, and tells what its threads and tasks did"))
        + example("hilera convert run.hilera.jsonl run.trace.json",
            ManPageText::tr("makes a run log readable for Perfetto"));
}

} // namespace

QString manPage(const Grammar &grammar)
{
    QString page = QStringLiteral(".TH HILERA 1 \"\" \"Hilera %1\"\n.nh\n.ad l\n")
                       .arg(plain(QCoreApplication::applicationVersion()));
    page += section(ManPageText::tr("NAME")) + QLatin1String("hilera \\- ")
        + paragraph(ManPageText::tr("runs concurrent tasks, and draws what every thread and process did"));

    page += section(ManPageText::tr("SYNOPSIS")) + QStringLiteral(".nf\n") + paragraph(windowCall());
    for (const Command &command : grammar.commands)
        page += paragraph(callTo(command));
    page += QStringLiteral(".fi\n");

    page += section(ManPageText::tr("DESCRIPTION")) + paragraph(purposeOfProgram())
        + paragraph(
            ManPageText::tr("It is made for teaching: nothing is simulated. Without a command it opens its "
                            "window; the commands need no display."));

    page +=
        section(ManPageText::tr("COMMANDS")) + subsection(windowCall(), purposeOfWindow(), grammar.window);
    for (const Command &command : grammar.commands)
        page += subsection(callTo(command), CommandLineText::tr(command.summary), command.options);

    page += section(ManPageText::tr("OPTIONS OF EVERY CALL")) + entries(grammar.common);
    page += section(ManPageText::tr("EXIT STATUS")) + paragraph(exitStatusesOfProgram());
    page += section(ManPageText::tr("FILES"))
        + entry(QStringLiteral("~/.local/share/hilera/lessons"),
            ManPageText::tr("lessons of your own, a folder each"))
        + entry(QStringLiteral("~/.config/Hilera/hilera.conf"), ManPageText::tr("what the window remembers"));
    page += section(ManPageText::tr("EXAMPLES")) + examples();
    return page;
}

} // namespace hilera
