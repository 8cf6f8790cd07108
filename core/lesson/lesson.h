#pragma once

#include "core/lesson/lessonstep.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace hilera {

// A lesson: a folder of data. lesson.json has what is the same in every language, LANGUAGE.md its text,
// notes.LANGUAGE.md what the teacher says, example.py the same idea in Python.
struct Lesson {
    QString id; // the folder's name
    QString folder;
    QString chapter; // a heading of the list, in the language asked for
    int order = 0;
    int minutes = 0; // it takes in class; 0: not said
    QString language; // of the title and the steps: another than was asked for if there was no such text
    QString title; // the text's first heading
    QString text; // of the question, or else of the first step; Markdown
    RunPlan plan;
    std::vector<LessonKnob> knobs; // those to turn in this lesson
    QStringList lookAt; // the parts of the window that matter once it has run: "timeline", "log" …
    std::vector<LessonStep> steps; // at least one, if the lesson can be used
    QString notes; // for the teacher, Markdown; may be empty
    QString example; // Python; may be empty
    QString problem; // why it can't be used, for people; empty if it can

    [[nodiscard]] bool isUsable() const { return problem.isEmpty(); }

    // The run that a step is about: before a run the one to come, else the one that was last; nothing if
    // there is none. Index into the steps.
    [[nodiscard]] std::optional<std::size_t> runOf(std::size_t step) const;
    // What is run there.
    [[nodiscard]] const RunPlan &planOf(std::size_t step) const;
    // The parts of the window to look at there: the step's own, or after a run the lesson's.
    [[nodiscard]] QStringList partsOf(std::size_t step) const;
    // All that is predicted for the run a step is about.
    [[nodiscard]] std::vector<Prediction> predictionsOf(std::size_t step) const;
};

// The lessons in these folders, in their order; broken ones too, each with its problem. A lesson without a
// text in the language is given in English, or else in any it has. Language: "en", "es".
[[nodiscard]] std::vector<Lesson> loadLessons(const QStringList &folders, const QString &language);

// Where lessons are looked for: those of the program, then the user's own.
[[nodiscard]] QStringList lessonFolders();

} // namespace hilera
