#pragma once

#include "core/run/runplan.h"
#include "core/strategy/strategy.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace hilera {

// A lesson: a folder of data. lesson.json has what is the same in every language, LANGUAGE.md its text.
struct Lesson {
    QString id; // the folder's name
    QString folder;
    QString chapter; // a heading of the list, in the language asked for
    int order = 0;
    QString title; // the text's first heading
    QString text; // Markdown, without that heading
    RunPlan plan;
    QString problem; // why it can't be used, for people; empty if it can

    [[nodiscard]] bool isUsable() const { return problem.isEmpty(); }
};

// The lessons in these folders, in their order; broken ones too, each with its problem. A lesson without a
// text in the language is given in English, or else in any it has. Language: "en", "es".
[[nodiscard]] std::vector<Lesson> loadLessons(const QStringList &folders, const QString &language);

// Where lessons are looked for: those of the program, then the user's own.
[[nodiscard]] QStringList lessonFolders();

} // namespace hilera
