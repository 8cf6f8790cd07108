#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <unistd.h>

namespace hilera::test {

using namespace Qt::StringLiterals;

QString programPath()
{
    return QStringLiteral(HILERA_BIN "/hilera");
}

QStringList split(const char *words)
{
    return QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name :
        {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LANGUAGE", "LC_MESSAGES"})
        environment.remove(QLatin1String(name));
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    environment.insert(u"XDG_DATA_HOME"_s, u"/nowhere"_s);
    return environment;
}

Ended end(QProcess &process)
{
    if (!process.waitForFinished(20'000)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "it did not end"};
    }
    const int status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {status, process.readAllStandardOutput(), process.readAllStandardError()};
}

Ended run(const QStringList &words, const QProcessEnvironment &environment, const QString &program)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, words);
    return end(process);
}

Ended run(const char *words)
{
    return run(split(words));
}

void leaveRoot(QProcess &process)
{
    constexpr unsigned nobody = 65534;
    if (geteuid() != 0)
        return;
    process.setChildProcessModifier([] {
        if (setgid(nobody) != 0 || setuid(nobody) != 0)
            _exit(1);
    });
}

QJsonObject objectOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QStringList outcomesOf(const QByteArray &text)
{
    QStringList outcomes;
    for (const QJsonValue &outcome : objectOf(text)[u"outcomes"].toArray())
        outcomes.append(outcome[u"outcome"].toString());
    outcomes.sort();
    return outcomes;
}

ProgramCopy::ProgramCopy(const QByteArray &workerScript)
{
    if (!QFile::copy(programPath(), program()))
        qFatal("The program could not be copied.");
    if (workerScript.isNull())
        return;
    QFile worker(path("hilera-worker"));
    if (!worker.open(QIODevice::WriteOnly))
        qFatal("The worker program could not be written.");
    worker.write("#!/bin/sh\n" + workerScript + '\n');
    worker.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace hilera::test
