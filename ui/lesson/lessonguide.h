#pragma once

#include "ui/lesson/lessonlibrary.h"
#include "ui/lesson/stepcomparison.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace hilera {

class LessonCard;
class LessonList;
class PlanEditor;

// Leads through the lessons, step by step: puts a step's text on the card and its plan into the editor, and
// knows the way on and back.
class LessonGuide : public QObject {
    Q_OBJECT

public:
    LessonGuide(LessonList &list, LessonCard &card, PlanEditor &editor, QStringList folders, QObject *parent);

    // The lesson to begin with, once the lessons are there; its plan is left out if the knobs are to stay.
    void begin(const QString &lesson, bool keepsPlan);
    // The knobs stay as they are now, should the lessons not be there yet.
    void keepPlan() { m_keepsPlan = true; }
    [[nodiscard]] QString lessonId() const; // that is chosen, or is to be

    void loadTexts() { m_library.load(); } // in the language of the program
    void openLesson();
    void takePlan();
    void takeRun(const std::shared_ptr<const RunRecord> &record); // another one; null: none
    void showRun(const std::shared_ptr<const RunRecord> &record); // the same one, as often as it changes
    // The run that is shown was begun at this step since the class has come to it, or at its question.
    [[nodiscard]] bool hasRun() const { return m_comparison.hasRun(); }
    void next();
    void back();
    // Something else is on the card: it is left alone until this ends.
    void setAway(bool isAway);
    [[nodiscard]] LessonMemory &memory() { return m_comparison.memory(); }
    // A digit for the prediction of this step, if there is one.
    void typeGuess(const QString &digit) { m_comparison.typeGuess(digit); }
    [[nodiscard]] bool isPredicting() const { return m_comparison.isPredicting(); }
    void keepGuess() { m_comparison.keepGuess(); } // as a vote
    void takeGuessBack() { m_comparison.takeGuessBack(); } // the last vote
    [[nodiscard]] const Lesson *lesson() const; // null: none can be used
    [[nodiscard]] std::size_t step() const;
    void makeLesson(const RunPlan &plan);
    // What the class guessed of the run that the step is about.
    [[nodiscard]] std::vector<ClassVotes> votes() const { return m_comparison.votes(); }
    // Another class: nothing of the one before is left, and the course begins at its first step.
    void beginCourse();

Q_SIGNALS:
    void runRequested();
    void stepShown();
    void lessonOpened(); // another one: no run that was before is of it
    void guessed(const std::vector<hilera::Nanoseconds> &guesses); // of when the run is over
    void exampleChanged(const QString &python);
    void told(const QString &message, bool isProblem); // for people

private:
    void takeLessons(const std::vector<Lesson> &lessons);
    enum class From { Start, Before, Behind }; // of the program; the step before, or behind
    void enter(std::size_t step, bool putsPlan, From from);
    [[nodiscard]] bool turnWithin(int direction);
    void putPlan(const Lesson &lesson);
    void turnTo(int direction); // ±1
    void showStep();
    void showWays();
    [[nodiscard]] bool needsRun() const;

    LessonList &m_list;
    LessonCard &m_card;
    PlanEditor &m_editor;
    LessonLibrary m_library;
    StepComparison m_comparison;
    bool m_isAway = false;
    QString m_wanted; // until the lessons are there
    bool m_keepsPlan = false; // the first lesson is opened with the knobs of the last time
    QHash<QString, std::size_t> m_steps; // by lesson
    std::optional<double> m_putTimeScale; // as the lessons had it
    std::optional<double> m_pace; // of the class: the time scale it has turned to instead
};

} // namespace hilera
