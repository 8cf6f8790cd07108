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
    // Where in a step that asks twice: at its first vote, or after its second.
    void beginAsking() { m_asking = Asking::First; }
    void endAsking() { m_asking = asksTwice() ? Asking::Again : Asking::First; }
    // On (1) or back (-1) within such a step; false where it ends.
    [[nodiscard]] bool turn(int direction);
    [[nodiscard]] Asking asking() const { return m_asking; }
    void forgetText(); // the card has, or had, another
    void showPrediction();
    void showPlan(const RunPlan &plan, bool isSound);
    void takeRun(std::shared_ptr<const RunRecord> record); // begun, or opened, at this step
    void showRun(std::shared_ptr<const RunRecord> record); // the same one again, as often as it changes
    void adoptRun(); // as if it had been begun at this step
    // What a run of this step came to would tell the next class the answer.
    void forgetRun();
    void forgetRuns(const QString &lesson);
    // The run that is shown is the one that this step is about.
    [[nodiscard]] bool hasRun() const { return m_record && m_place == place(); }
    [[nodiscard]] bool isPredicting() const { return m_lesson && prediction(); }
    // These do nothing where there is no prediction, and tell why while it is discussed.
    void typeGuess(const QString &digit);
    void keepGuess();
    void takeGuessBack();
    // Of the run that the step is about; without predictions that nobody guessed.
    [[nodiscard]] std::vector<ClassVotes> votes() const;

    [[nodiscard]] LessonMemory &memory() { return m_memory; }

Q_SIGNALS:
    void guessed(const std::vector<hilera::Nanoseconds> &guesses); // of when the run is over
    void told(const QString &message, bool isProblem); // for people

private:
    void takeFigures(const StepFigures &figures);
    void takeGuesses(const Guesses &guesses);
    void tellGuesses();
    void compare();
    // A run of a lesson: its step, if it has one.
    struct Place {
        QString lesson;
        std::optional<std::size_t> run;
        [[nodiscard]] bool operator==(const Place &) const = default;
    };
    [[nodiscard]] Place place() const; // that the step is about
    [[nodiscard]] std::optional<MeasuredFigures> measured();
    [[nodiscard]] std::vector<std::size_t> predictionSteps() const; // of the run that the step is about
    [[nodiscard]] bool asksTwice() const { return m_lesson && m_lesson->steps[m_step].asksTwice; }
    [[nodiscard]] bool takesVotes(); // tells why if it does not just now
    [[nodiscard]] const std::optional<Prediction> &prediction() const
    {
        return m_lesson->steps[m_step].prediction;
    }

    LessonCard &m_card;
    const Lesson *m_lesson = nullptr;
    std::size_t m_step = 0;
    Asking m_asking = Asking::First;
    int m_asked = 0; // for figures
    StepFigures m_figures;
    LessonMemory m_memory;
    std::shared_ptr<const RunRecord> m_record; // that is shown
    std::optional<Place> m_place; // of the record, while it is not of an earlier class
    std::optional<MeasuredFigures> m_measured; // of the record, until it or the step changes
};

} // namespace hilera
