#pragma once

#include <QByteArray>
#include <QString>

#include <exception>

namespace hilera {

// What the command line says, as UTF-8. Any thread.

// A line on standard output, seen at once if that is a terminal (else see flushOutput).
void printLine(const QString &line);
void printText(const QByteArray &text);
// False if any of it could not be written, now or earlier.
bool flushOutput();
// Why it could not.
[[nodiscard]] QString outputProblem();

// "hilera: …" on standard error.
void complain(const QString &sentence);
// On standard error, without the program's name.
void complainPlainly(const QString &line);
// “hilera: …”, and the exit status for a call that was wrong.
[[nodiscard]] int refuse(const QString &sentence);
// The same of something that the system refused.
[[nodiscard]] int cutOff(const std::exception &error);
// From now on the program ends with a sentence, too, where it lacks memory or a thread and nobody can catch
// that.
void prepareLastWords();

} // namespace hilera
