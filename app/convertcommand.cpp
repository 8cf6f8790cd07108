#include "app/convertcommand.h"

#include "app/console.h"
#include "app/exitstatus.h"
#include "app/fileprogress.h"
#include "core/runlog/format.h"

#include <QCoreApplication>

namespace hilera {

namespace {

struct ConvertCommandText {
    Q_DECLARE_TR_FUNCTIONS(ConvertCommand)
};

int convert(const Arguments &arguments)
{
    const QStringList words = arguments.words();
    if (words.size() != 2)
        return refuse(ConvertCommandText::tr(
            "“hilera convert” takes two files: the one to read and the one to write."));
    if (const auto problem = findExportProblem(words[1], {words[0]}))
        return refuse(problem->text);
    FileProgress progress;
    const Result<OpenedRun> run = progress.open(words[0]);
    if (!run)
        return refuse(run.error());
    const auto problem =
        progress.write([&](const WriteWatch &watch) { return exportRun(*run->record, words[1], watch); });
    if (problem)
        return refuse(problem->text);
    return run->isWhole ? AllSucceeded : RunWasCutOff;
}

} // namespace

Command convertCommand()
{
    return {"convert", "IN OUT",
        QT_TRANSLATE_NOOP("CommandLine",
            "reads a run log or another program's trace, and writes it in the format that OUT is named for "
            "(see: hilera list formats)"),
        {}, convert};
}

} // namespace hilera
