#pragma once

#include "core/lesson/lessonstep.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace hilera {

// A lesson is a folder: lesson.json holds what is the same in every language, LANGUAGE.md the text,
// notes.LANGUAGE.md the notes of the teacher, example.py the same idea in Python; example.LANGUAGE.py has its
// comments in that language.
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

    // The run that a step is about: the next one for a question or a prediction, else the last one; nothing
    // if there is none. Index into the steps.
    [[nodiscard]] std::optional<std::size_t> runOf(std::size_t step) const;
    // The plan of that run.
    [[nodiscard]] const RunPlan &planOf(std::size_t step) const;
    // The parts of the window to look at in that step: its own, or the lesson's after a run.
    [[nodiscard]] QStringList partsOf(std::size_t step) const;
    // All predictions for the run that a step is about.
    [[nodiscard]] std::vector<Prediction> predictionsOf(std::size_t step) const;
};

// The lessons in these folders, sorted by their order; broken ones too, each with its problem. A lesson that
// has no text in the language ("en", "es") is loaded in English, or else in any language it has.
[[nodiscard]] std::vector<Lesson> loadLessons(const QStringList &folders, const QString &language);

// The folders of lessons: the program's, then the user's own.
[[nodiscard]] QStringList lessonFolders();

} // namespace hilera
