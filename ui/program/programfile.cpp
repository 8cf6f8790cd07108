#include "ui/program/programfile.h"

#include "core/watch/notebook.h"
#include "core/watch/programstart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace hilera {

namespace {

struct ProgramFileText {
    Q_DECLARE_TR_FUNCTIONS(ProgramFile)
};

QStringList pythonsOnPath()
{
    static const QRegularExpression name(QStringLiteral("^python3(\\.\\d+)?t?$"));
    QStringList found;
    for (const QString &folder :
        qEnvironmentVariable("PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts)) {
        for (const QFileInfo &file :
            QDir(folder).entryInfoList({QStringLiteral("python3*")}, QDir::Files | QDir::Executable)) {
            if (name.match(file.fileName()).hasMatch())
                found.append(file.absoluteFilePath());
        }
    }
    found.removeDuplicates();
    return found;
}

} // namespace

Result<ProgramFile> ProgramFile::read(const QString &path)
{
    const QFileInfo info(path);
    const QString shown = QDir::toNativeSeparators(path.left(200));
    ProgramFile program;
    program.path = info.absoluteFilePath();
    program.isPython = isPythonFile(path) || isNotebook(path);
    if (!info.exists())
        return Error{ProgramFileText::tr("There is no file %1: open another program.").arg(shown)};
    if (!info.isFile())
        return Error{
            ProgramFileText::tr("%1 is no file: open a file of Python, or another program.").arg(shown)};
    if (!program.isPython && !info.isExecutable()) {
        return Error{ProgramFileText::tr(
            "%1 can’t be run: open a file of Python, whose name ends in .py, or a program "
            "that may be executed.")
                         .arg(shown)};
    }
    if (!program.isPython)
        return program;
    if (isNotebook(path)) {
        const Result<Notebook> notebook = Notebook::read(path);
        if (!notebook)
            return Error{notebook.error()};
        program.notebook = std::make_shared<const Notebook>(*notebook);
        program.source = notebook->source;
    } else {
        const Result<QString> source = readPythonFile(path);
        if (!source)
            return Error{source.error()};
        program.source = *source;
    }
    program.usualPython = hilera::usualPython(program.path);
    program.pythons = pythonsOnPath();
    return program;
}

} // namespace hilera
