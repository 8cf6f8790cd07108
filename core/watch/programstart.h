#pragma once

#include "core/text/result.h"

#include <QByteArrayList>
#include <QStringList>

#include <memory>

namespace hilera {

class CellChannel;
struct Notebook;
class Terminal;

// A program that somebody wants to watch.
struct WatchRequest {
    // A file of Python, a notebook, or any program, by its path or its name on PATH.
    QString program;
    QByteArrayList arguments; // as the system has them
    QString python; // runs the file; else that of the virtual environment that the file lies in, else python3
    bool isLight = false; // only processes, threads, tasks and sleeps are looked at
    bool outputToErrors = false; // its standard output goes to the standard error
    QString folder; // it is started there; empty: where Hilera was
    // It gets this as its standard input, output and errors; null: Hilera's own.
    std::shared_ptr<Terminal> terminal = nullptr;
    // Of a notebook: as it was when it was opened, null: it is read now; and which of its cells are run,
    // null: all.
    std::shared_ptr<const Notebook> notebook = nullptr;
    std::shared_ptr<CellChannel> cells = nullptr;
};

// A file of Python, going by its name.
[[nodiscard]] bool isPythonFile(const QString &program);
// The text of a file of Python; else why it can't be shown. Takes a while.
[[nodiscard]] Result<QString> readPythonFile(const QString &file);
// The Python that runs the file where none is chosen; empty if there is none. May look into many folders.
[[nodiscard]] QString usualPython(const QString &file);

// How it is started.
struct ProgramStart {
    QByteArrayList words; // the program and its arguments
    QString python; // the version of the Python that runs it; empty if it is no file of Python
    bool hasProbe = true; // that Python can take a probe; any other program may start a Python that does
};

// What is started for it; or why it can't be. Starts the Python to ask for its version: not for the window's
// thread.
[[nodiscard]] Result<ProgramStart> findProgramStart(const WatchRequest &request);

// What this process was given when it was started, as it was: it has changed its own.
[[nodiscard]] QByteArrayList environmentAtStart();
[[nodiscard]] QByteArrayList argumentsAtStart();

} // namespace hilera
