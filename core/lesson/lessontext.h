#pragma once

#include "core/lesson/lessonstep.h"
#include "core/text/result.h"

#include <QString>

#include <vector>

namespace hilera {

// The Markdown of a lesson: "# Title", then a section for each step, "## Heading".
struct LessonText {
    QString file;
    QString title;
    QString body; // everything under the title

    [[nodiscard]] static Result<LessonText> load(const QString &file);

    // Sets the heading and the pattern of each step. The error names the file and the place.
    [[nodiscard]] std::optional<Error> fill(std::vector<LessonStep> &steps) const;

private:
    struct Section {
        int line = 0; // of the heading, from 1
        QString heading;
        QString text;
    };
    [[nodiscard]] Result<std::vector<Section>> sections() const;

    int m_firstLine = 1; // of the body
};

} // namespace hilera
