#include "app/reportcommand.h"

#include "app/console.h"
#include "app/exitstatus.h"
#include "app/fileprogress.h"
#include "ui/report/reportpage.h"

#include <QCoreApplication>
#include <QIODevice>

namespace hilera {

namespace {

struct ReportCommandText {
    Q_DECLARE_TR_FUNCTIONS(ReportCommand)
};

std::optional<Error> checkFile(const std::optional<QString> &file, const QStringList &runLogs)
{
    if (!file)
        return Error{ReportCommandText::tr("“hilera report” has to know where to: write “-o FILE.html”.")};
    const Format *format = formatOf(*file);
    if (!format || QLatin1String(format->id) != QLatin1String("html"))
        return Error{ReportCommandText::tr("“%1” is no name for a report: it has to end in .html.")
                         .arg(file->right(60))};
    return findExportProblem(*file, runLogs);
}

int report(const Arguments &arguments)
{
    const QStringList runLogs = arguments.words();
    if (runLogs.isEmpty())
        return refuse(ReportCommandText::tr("“hilera report” of what? Name one run log or several."));
    const std::optional<QString> file = arguments.value("-o");
    if (const auto problem = checkFile(file, runLogs))
        return refuse(problem->text);

    FileProgress progress;
    ReportPage page(runLogs.size() > 1);
    bool areWhole = true;
    const auto count = static_cast<int>(runLogs.size());
    for (int i = 0; i < count; ++i) {
        const Result<OpenedRun> run = progress.open(runLogs[i], i, count);
        if (!run)
            return refuse(run.error());
        areWhole = areWhole && run->isWhole;
        progress.make([&] { page.add(*run->record); }, i, count);
    }
    const QByteArray html = page.html();
    const auto problem = progress.write([&](const WriteWatch &watch) {
        return writeWhole(
            *file, [&html](QIODevice &device) { return device.write(html) == html.size(); }, watch);
    });
    if (problem)
        return refuse(problem->text);
    return areWhole ? AllSucceeded : RunWasCutOff;
}

} // namespace

Command reportCommand()
{
    return {"report", "RUNLOG... -o FILE.html",
        QT_TRANSLATE_NOOP("CommandLine", "makes one page of run logs, to read, print and hand out"),
        {{"-o", "FILE.html", QT_TRANSLATE_NOOP("CommandLine", "where to")}}, report};
}

} // namespace hilera
