#pragma once

#include "core/lesson/lesson.h"
#include "ui/lesson/lessonmemory.h"

#include <QObject>

#include <memory>

namespace hilera {

class LessonCard;

// The figures of a step, on its card: what the class predicts of a run, what ought to be and what was
// measured. Keeps the guesses.
class StepComparison : public QObject {
    Q_OBJECT

public:
    explicit StepComparison(LessonCard &card);

    // The lesson lives until another one is set; null: none can be used. Shows nothing yet.
    void setStep(const Lesson *lesson, std::size_t step);
    void showPrediction();
    void showPlan(const RunPlan &plan, bool isSound);
    void showRun(std::shared_ptr<const RunRecord> record); // the last one, as often as it changes
    // Figures of before would tell another class the answers.
    void forgetRuns(const QString &lesson);
    void typeGuess(const QString &digit); // if there is a prediction

    [[nodiscard]] const std::shared_ptr<const RunRecord> &record() const { return m_record; }
    [[nodiscard]] LessonMemory &memory() { return m_memory; }

Q_SIGNALS:
    void guessed(const std::vector<hilera::Nanoseconds> &guesses); // of when the run is over

private:
    void takeFigures(const StepFigures &figures);
    void takeGuesses(const Guesses &guesses);
    void tellGuesses();
    void compare();
    [[nodiscard]] std::optional<MeasuredFigures> measured();
    [[nodiscard]] std::vector<std::size_t> predictionSteps() const; // of the run that the step is about
    [[nodiscard]] const std::optional<Prediction> &prediction() const
    {
        return m_lesson->steps[m_step].prediction;
    }

    LessonCard &m_card;
    const Lesson *m_lesson = nullptr;
    std::size_t m_step = 0;
    int m_asked = 0; // for figures
    StepFigures m_figures;
    LessonMemory m_memory;
    std::shared_ptr<const RunRecord> m_record;
    std::optional<MeasuredFigures> m_measured; // of the record, until it or the step changes
};

} // namespace hilera
