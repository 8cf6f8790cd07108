#pragma once

#include "core/lesson/answers.h"
#include "core/lesson/lesson.h"
#include "ui/lesson/comparison.h"
#include "ui/lesson/guesses.h"

#include <memory>

namespace hilera {

// What a step says of a plan. With very many tasks it takes a while: any thread.
struct StepFigures {
    RunPlan plan;
    QString text; // Markdown
    std::vector<Prediction> predictions;
    std::vector<std::optional<Answer>> answers; // one for each prediction
};

[[nodiscard]] StepFigures stepFiguresOf(const Lesson &lesson, std::size_t step, const RunPlan &plan);

// What a run of the plan came to. It may be longer known than the run is kept.
struct MeasuredFigures {
    RunPlan plan;
    std::vector<std::optional<double>> answers; // one for each prediction
    bool isOver = false;
    bool wasStopped = false; // before its end, and not as the plan says
};

[[nodiscard]] MeasuredFigures measuredFiguresOf(const StepFigures &figures, const RunRecord &record);

// One of the predictions, with all that is known of it. `measured`: the run of this plan, if it has run.
[[nodiscard]] ComparedFigure comparedFigure(
    const StepFigures &figures, std::size_t index, const Guesses &guesses, const MeasuredFigures *measured);

} // namespace hilera
