#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace hilera::test {

// The real program, run as a person would from a shell, in English, without a display or lessons of one's
// own.

enum ProgramStatus { AllSucceeded, SomeDidNot, CallWasWrong, CutOff };

struct Ended {
    int status = -1; // -1: it crashed, or did not end
    QByteArray out;
    QByteArray err;
};

[[nodiscard]] QString programPath();
[[nodiscard]] QProcessEnvironment plainEnvironment();
[[nodiscard]] QStringList split(const char *words);

[[nodiscard]] Ended run(const QStringList &words, const QProcessEnvironment &environment = plainEnvironment(),
    const QString &program = programPath());
[[nodiscard]] Ended run(const char *words);
// Waits for its end, and kills it if that does not come.
[[nodiscard]] Ended end(QProcess &process);

// Whoever is root will start it as nobody.
void leaveRoot(QProcess &process);

// Of what "--json" prints.
[[nodiscard]] QJsonObject objectOf(const QByteArray &text);
[[nodiscard]] QStringList outcomesOf(const QByteArray &text); // sorted

// The program in a folder of its own, with a shell script in the place of its worker program, or without any.
class ProgramCopy {
public:
    explicit ProgramCopy(const QByteArray &workerScript = {});
    [[nodiscard]] QString program() const { return path("hilera"); }
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

private:
    QTemporaryDir m_folder;
};

} // namespace hilera::test
