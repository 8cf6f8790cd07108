#include "ui/program/programfile.h"

#include "core/files/systemerror.h"
#include "core/watch/programstart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>

namespace hilera {

namespace {

struct ProgramFileText {
    Q_DECLARE_TR_FUNCTIONS(ProgramFile)
};

constexpr qint64 longestSource = 1 << 20; // bytes

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
    program.isPython = isPythonFile(path);
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
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ProgramFileText::tr("%1 can’t be read (%2): make it readable for you.")
                         .arg(shown, systemErrorText(errno))};
    const QByteArray bytes = file.read(longestSource + 1);
    if (bytes.size() > longestSource) {
        return Error{
            ProgramFileText::tr("%1 is too long: a file of Python that is opened here has at most 1 MB.")
                .arg(shown)};
    }
    if (bytes.contains('\0')) {
        return Error{ProgramFileText::tr(
            "%1 is no file of Python, though it is called so: it holds bytes that no text has.")
                         .arg(shown)};
    }
    program.source = QString::fromUtf8(bytes);
    program.usualPython = hilera::usualPython(program.path);
    program.pythons = pythonsOnPath();
    return program;
}

} // namespace hilera
