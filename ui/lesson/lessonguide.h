#pragma once

#include "core/lesson/lesson.h"
#include "ui/lesson/lessonmemory.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace hilera {

class Language;
class LessonCard;
class LessonList;
class PlanEditor;

// Leads through the lessons, step by step: puts a step's text on the card and its plan into the editor, and
// keeps what was guessed.
class LessonGuide : public QObject {
    Q_OBJECT

public:
    LessonGuide(LessonList &list, LessonCard &card, PlanEditor &editor, QStringList folders, QObject *parent);

    // The lesson to begin with, once the lessons are there; its plan is left out if the knobs are to stay.
    void begin(const QString &lesson, bool keepsPlan);
    // The knobs stay as they are now, should the lessons not be there yet.
    void keepPlan() { m_keepsPlan = true; }
    [[nodiscard]] QString lessonId() const; // that is chosen, or is to be
    [[nodiscard]] const QStringList &folders() const { return m_folders; }

    // In the language of the program.
    void loadTexts();
    void openLesson();
    void takePlan();
    void showRun(std::shared_ptr<const RunRecord> record); // the run that was last, as often as it changes
    void next();
    void back();
    [[nodiscard]] LessonMemory &memory() { return m_memory; }
    // A digit for the prediction of this step, if there is one.
    void typeGuess(const QString &digit);
    [[nodiscard]] const Lesson *lesson() const; // null: none can be used
    [[nodiscard]] std::size_t step() const;
    // Asks for its title and folder.
    void makeLesson(const RunPlan &plan);

Q_SIGNALS:
    void runRequested();
    void stepShown();
    void lessonBegun(); // at its first step: no run that was before is of it
    void lessonTurned(); // to another, by going on or back
    void guessed(const std::vector<hilera::Nanoseconds> &guesses); // of when the run is over
    void exampleChanged(const QString &python);
    void told(const QString &message, bool isProblem); // for people

private:
    [[nodiscard]] QString ownFolder() const; // of the user's lessons
    void takeWritten(const QString &folder);
    void takeLessons(const std::vector<Lesson> &lessons);
    void beginLesson();
    void enter(std::size_t step, bool putsPlan);
    void putPlan(const Lesson &lesson);
    void turnTo(int direction); // ±1
    void showStep();
    void computeFigures();
    void takeFigures(const StepFigures &figures);
    void compare();
    [[nodiscard]] std::optional<MeasuredFigures> measured();
    void takeGuesses(const Guesses &guesses);
    void tellGuesses();
    void showWays();
    [[nodiscard]] bool needsRun() const;
    [[nodiscard]] std::vector<std::size_t> predictionSteps() const; // of the run that the step is about

    LessonList &m_list;
    LessonCard &m_card;
    PlanEditor &m_editor;
    QStringList m_folders;
    QString m_wanted; // until the lessons are there
    bool m_keepsPlan = false; // the first lesson is opened with the knobs of the last time
    int m_asked = 0; // for texts
    int m_askedFigures = 0;
    QHash<QString, std::size_t> m_steps; // by lesson
    LessonMemory m_memory;
    StepFigures m_figures;
    std::shared_ptr<const RunRecord> m_record;
    std::optional<MeasuredFigures> m_measured; // of the record, until it or the step changes
    std::optional<double> m_putTimeScale; // as the lessons had it
    std::optional<double> m_pace; // of the class: the time scale it has turned to instead
    bool m_ranHere = false; // something has run since the step was entered
};

} // namespace hilera
