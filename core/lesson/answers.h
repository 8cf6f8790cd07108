#pragma once

#include "core/record/runrecord.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace hilera {

struct Figures;

// What a class can predict about a run: computed from the plan, never stored; and the same measured.

struct Answer {
    double value = 0;
    QString unit; // its id: "s", "threads" …
    QString formula; // with the knobs' values put in: "⌈10 / 2⌉ · 1 s"; in the language of the program
};

struct AnswerFunction {
    const char *name = ""; // in lesson.json
    const char *label = ""; // for people; in English, translated where it is shown (context "Answer")
    const char *unit = "";
    // A pure function of the plan. Nothing where it can't be known, as for tasks on the internet.
    std::optional<Answer> (*compute)(const RunPlan &plan) = nullptr;
    // The same, measured in a finished run.
    std::optional<double> (*measure)(const RunRecord &record, const Figures &figures) = nullptr;
    bool isBound = false; // of all runs: a single run does not tell whether a guess was right

    [[nodiscard]] QString translatedLabel() const;
};

[[nodiscard]] std::span<const AnswerFunction> answerFunctions();
// Null if there is none of that name.
[[nodiscard]] const AnswerFunction *findAnswer(const QString &name);

[[nodiscard]] std::optional<Answer> computedAnswer(const QString &name, const RunPlan &plan);
// Nothing if no task has ended.
[[nodiscard]] std::optional<double> measuredAnswer(const QString &name, const RunRecord &record);
// Several, with a single measurement of the run.
[[nodiscard]] std::vector<std::optional<double>> measuredAnswers(
    const QStringList &names, const RunRecord &record);

// "5.00 s", "1 thread", "4.9 ×", in the language of the program.
[[nodiscard]] QString answerText(double value, const QString &unit);
// "seconds", "threads": what a field for a number of them is labelled with.
[[nodiscard]] QString unitName(const QString &unit);

} // namespace hilera
