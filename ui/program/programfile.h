#pragma once

#include "core/text/result.h"

#include <QStringList>

#include <memory>

namespace hilera {

struct Notebook;

// A program of the user's own, as it is opened: nothing of it runs.
struct ProgramFile {
    QString path; // whole
    bool isPython = false; // a file of it, or a notebook
    QString source; // of that
    std::shared_ptr<const Notebook> notebook; // null: it is none
    QString usualPython; // that runs it if none is chosen; empty if there is none
    QStringList pythons; // that are on PATH

    // May take a while.
    [[nodiscard]] static Result<ProgramFile> read(const QString &path);
};

} // namespace hilera
