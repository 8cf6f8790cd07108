#pragma once

#include <QByteArray>
#include <QString>

#include <exception>

namespace hilera {

// Output of the command line, as UTF-8. Any thread.

// A line on standard output, visible at once on a terminal (else see flushOutput).
void printLine(const QString &line);
void printText(const QByteArray &text);
// False if any output failed, now or earlier.
bool flushOutput();
// The reason of the failure.
[[nodiscard]] QString outputProblem();

// "hilera: …" on standard error.
void complain(const QString &sentence);
// On standard error, without the program's name.
void complainPlainly(const QString &line);
// As complain(); returns the exit status of a wrong call.
[[nodiscard]] int refuse(const QString &sentence);
// The same for an exception of the system.
[[nodiscard]] int cutOff(const std::exception &error);
// From now on the program also ends with a sentence where it runs out of memory or threads and no handler can
// catch that.
void prepareLastWords();

} // namespace hilera
