#pragma once

#include "core/text/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace hilera {

// A notebook of Jupyter's, of format 4: texts, and cells of Python between them.
struct Notebook {
    struct Step {
        QString text; // Markdown: the texts between the cell before and this one
        int number = 0; // of the cell, from 1; 0: there is only the text, after the last cell
        QString code;
        int line = 0; // of the source, where the code begins
        [[nodiscard]] bool hasCode() const { return number > 0; }
    };

    std::vector<Step> steps; // some have code
    QString source; // the code of all cells, each below a line “# In [1]”

    // Else why it can't be read or has nothing to run. Takes a while.
    [[nodiscard]] static Result<Notebook> read(const QString &file);
    // For what runs the cells: [{"number": …, "line": …, "code": …}, …].
    [[nodiscard]] QByteArray cellsAsJson() const;
};

// Going by the file's name.
[[nodiscard]] bool isNotebook(const QString &program);
// As Jupyter has it beside a cell: “In [1]”. In every language.
[[nodiscard]] QString cellName(int number);

} // namespace hilera
