#include "app/console.h"

#include "app/commandlinetext.h"
#include "app/exitstatus.h"
#include "core/files/systemerror.h"
#include "core/text/plaintext.h"
#include "core/text/refusedby.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
#include <system_error>

#include <unistd.h>

namespace hilera {

namespace {

int outputFailure = 0; // errno of the first write to the standard output that failed
std::string lastWords; // in the language of the program, for when there is no memory left to say them

// For an exception without a handler, on another thread or in a noexcept function.
[[noreturn]] void endForRefusal()
{
    try {
        std::rethrow_exception(std::current_exception());
    } catch (const std::bad_alloc &) {
    } catch (const std::system_error &) {
    } catch (...) {
        std::abort();
    }
    [[maybe_unused]] const auto written = write(STDERR_FILENO, lastWords.data(), lastWords.size());
    std::_Exit(RunWasCutOff);
}

} // namespace

void printLine(const QString &line)
{
    printText(plainLine(line).toUtf8() + '\n');
}

void printText(const QByteArray &text)
{
    const auto size = static_cast<std::size_t>(text.size());
    if (std::fwrite(text.constData(), 1, size, stdout) != size && outputFailure == 0)
        outputFailure = errno;
}

bool flushOutput()
{
    if (std::fflush(stdout) != 0 && outputFailure == 0)
        outputFailure = errno;
    return outputFailure == 0;
}

QString outputProblem()
{
    if (outputFailure == ENOSPC)
        return CommandLineText::tr("The output could not be written: free some space where it goes to.");
    if (outputFailure == EBADF)
        return CommandLineText::tr("The output could not be written: the standard output is closed.");
    if (outputFailure == EPIPE)
        return CommandLineText::tr("The output could not be written: the program that reads it has ended.");
    return CommandLineText::tr("The output could not be written: %1.").arg(systemErrorText(outputFailure));
}

void complain(const QString &sentence)
{
    std::fprintf(stderr, "hilera: %s\n", plainLine(sentence).toUtf8().constData());
}

void complainPlainly(const QString &line)
{
    std::fprintf(stderr, "%s\n", plainLine(line).toUtf8().constData());
}

int refuse(const QString &sentence)
{
    complain(sentence);
    return CallWasWrong;
}

int cutOff(const std::exception &error)
{
    complain(CommandLineText::tr("Hilera was cut off, because the system refused: %1.")
                 .arg(QString::fromStdString(refusedBy(error))));
    return RunWasCutOff;
}

void prepareLastWords()
{
    lastWords = "hilera: "
        + CommandLineText::tr("Hilera was cut off, because the system refused it memory or a thread.")
              .toStdString()
        + '\n';
    std::set_terminate(endForRefusal);
}

} // namespace hilera
