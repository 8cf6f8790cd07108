#include "tests/support/python.h"

#include "tests/support/testrun.h"

#include <QProcess>

namespace hilera::test {

namespace {

PythonEnded run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    PythonEnded ended;
    if (process.waitForFinished(60'000 * slowdown) && process.exitStatus() == QProcess::NormalExit)
        ended.status = process.exitCode();
    process.kill();
    process.waitForFinished();
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

} // namespace

PythonEnded runPython(const QStringList &arguments, const QByteArray &input, const QString &module)
{
    const QString usual = QStringLiteral("python3");
    const bool isThere = module.isEmpty()
        || run(usual, {QStringLiteral("-c"), QStringLiteral("import ") + module}, {}).status == 0;
    return run(isThere ? usual : QStringLiteral("/usr/bin/python3"), arguments, input);
}

} // namespace hilera::test
