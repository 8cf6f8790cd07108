#pragma once

#include "core/plan/runplan.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace hilera {

// A knob of the plan by its name there ("count", "seconds", "workers" …), and how far it may be turned.
struct LessonKnob {
    QString name;
    double least = 0;
    double most = 0;

    [[nodiscard]] bool operator==(const LessonKnob &) const = default;
};

// What the class predicts. Its answer is computed from the plan: see answers.h.
struct Prediction {
    QString answer; // the name of the function
    // A number, for a slider and a field:
    QString unit;
    double least = 0;
    double most = 0;
    // or a choice: names of functions, right if they give what the answer gives.
    QStringList choices;

    [[nodiscard]] bool isChoice() const { return !choices.isEmpty(); }
    [[nodiscard]] bool operator==(const Prediction &) const = default;
};

enum class StepKind { Question, Predict, Run, Observe, Explain, Try };
// "question", "predict" …
[[nodiscard]] QString stepKindId(StepKind kind);
[[nodiscard]] std::optional<StepKind> findStepKind(const QString &id);
[[nodiscard]] QStringList stepKindIds();

struct LessonStep {
    StepKind kind = StepKind::Question;
    QString heading;
    QString text; // Markdown, for the lesson's own plan
    QString pattern; // the same with {words} for what depends on the plan: see lessonwords.h
    std::optional<RunPlan> plan; // of a run or a try, if it is not the lesson's
    std::optional<Prediction> prediction; // of a predict
    bool asksTwice = false; // a predict: the class votes, discusses, and votes again
    QStringList lookAt; // the parts of the window that matter here; empty: see Lesson::partsOf

    [[nodiscard]] bool isRun() const { return kind == StepKind::Run || kind == StepKind::Try; }
};

} // namespace hilera
