#include "ui/lesson/lessonguide.h"

#include "core/concurrency/background.h"
#include "core/text/language.h"
#include "ui/lesson/comparison.h"
#include "ui/lesson/lessoncard.h"
#include "ui/lesson/lessonlist.h"
#include "ui/lesson/newlessondialog.h"
#include "ui/lesson/predictionfield.h"
#include "ui/lesson/stepbar.h"
#include "ui/plan/planeditor.h"
#include "ui/widgets/opendialog.h"

#include <QDir>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace hilera {

namespace {

constexpr int fewTasks = 2000; // are computed at once

} // namespace

LessonGuide::LessonGuide(
    LessonList &list, LessonCard &card, PlanEditor &editor, QStringList folders, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_card(card)
    , m_editor(editor)
    , m_folders(std::move(folders))
{
    connect(&list, &LessonList::lessonChosen, this, &LessonGuide::openLesson);
    connect(&editor, &PlanEditor::planChanged, this, &LessonGuide::takePlan);
    connect(&card.stepBar(), &StepBar::nextRequested, this, &LessonGuide::next);
    connect(&card.stepBar(), &StepBar::backRequested, this, &LessonGuide::back);
    connect(&card.predictionField(), &PredictionField::guessed, this, &LessonGuide::takeGuesses);
}

void LessonGuide::begin(const QString &lesson, bool keepsPlan)
{
    m_wanted = lesson;
    m_keepsPlan = keepsPlan;
    loadTexts();
}

QString LessonGuide::lessonId() const
{
    return lesson() ? lesson()->id : m_wanted;
}

const Lesson *LessonGuide::lesson() const
{
    return m_list.chosen();
}

std::size_t LessonGuide::step() const
{
    const Lesson *chosen = lesson();
    return chosen ? std::min(m_steps.value(chosen->id), chosen->steps.size() - 1) : 0;
}

void LessonGuide::loadTexts()
{
    const int asked = ++m_asked;
    inBackground([folders = m_folders, language = Language::currentCode()] {
        return loadLessons(folders, language);
    }).then(this, [this, asked](const std::vector<Lesson> &lessons) {
        if (asked == m_asked)
            takeLessons(lessons);
    });
}

void LessonGuide::takeLessons(const std::vector<Lesson> &lessons)
{
    const bool isFirst = lesson() == nullptr;
    const QString wanted = lessonId(); // a copy: the list lets go of what is chosen
    m_list.setLessons(lessons, wanted);
    if (isFirst && m_keepsPlan && lesson())
        m_putTimeScale = lesson()->plan.timeScale;
    if (isFirst)
        enter(step(), !m_keepsPlan);
    else
        showStep();
}

void LessonGuide::openLesson()
{
    if (step() == 0)
        beginLesson();
    else
        enter(step(), true);
}

// Figures of before would tell another class the answers.
void LessonGuide::beginLesson()
{
    m_memory.forgetMeasured(lessonId());
    m_record.reset();
    enter(0, true);
    Q_EMIT lessonBegun();
}

// The step's plan takes the place of the knobs; the pace of the class stays.
void LessonGuide::putPlan(const Lesson &lesson)
{
    RunPlan plan = lesson.planOf(step());
    const double turned = m_editor.plan().timeScale;
    if (m_putTimeScale && turned != *m_putTimeScale)
        m_pace = turned;
    if (plan.timeScale == lesson.plan.timeScale)
        plan.timeScale = m_pace.value_or(plan.timeScale);
    m_putTimeScale = plan.timeScale;
    if (!m_editor.setPlanOfFile(plan)) {
        Q_EMIT told(
            tr("This lesson is meant for the internet. Nothing goes there until you choose that network; "
               "then the lesson’s addresses are there."),
            false);
    }
}

void LessonGuide::enter(std::size_t step, bool putsPlan)
{
    const Lesson *chosen = lesson();
    m_ranHere = false;
    if (chosen) {
        m_steps[chosen->id] = std::min(step, chosen->steps.size() - 1);
        if (putsPlan)
            putPlan(*chosen);
    }
    showStep();
}

void LessonGuide::showStep()
{
    const Lesson *chosen = lesson();
    m_card.showLesson(chosen, step());
    Q_EMIT exampleChanged(chosen ? chosen->example : QString());
    const LessonStep *shown = chosen ? &chosen->steps[step()] : nullptr;
    if (shown && shown->prediction)
        m_card.predictionField().showPrediction(*shown->prediction, m_memory.guesses(chosen->id, step()));
    m_card.setPredicting(shown && shown->prediction);
    if (chosen)
        m_editor.setLessonKnobs(chosen->knobs, chosen->planOf(step()).strategy);
    computeFigures();
    tellGuesses();
    showWays();
    Q_EMIT stepShown();
}

void LessonGuide::takePlan()
{
    computeFigures();
    showWays();
}

void LessonGuide::computeFigures()
{
    const int asked = ++m_askedFigures;
    const Lesson *chosen = lesson();
    if (!chosen)
        return;
    const RunPlan &plan = m_editor.plan();
    const bool isSound = m_editor.problem().isEmpty();
    if (!isSound || plan.count <= fewTasks) {
        StepFigures figures = stepFiguresOf(*chosen, step(), plan);
        if (!isSound)
            figures.answers.assign(figures.answers.size(), std::nullopt);
        takeFigures(figures);
        return;
    }
    inBackground([lesson = *chosen, step = step(), plan] {
        return stepFiguresOf(lesson, step, plan);
    }).then(this, [this, asked](const StepFigures &figures) {
        if (asked == m_askedFigures) // else of another step, plan or language
            takeFigures(figures);
    });
}

void LessonGuide::takeFigures(const StepFigures &figures)
{
    if (figures.text != m_figures.text || m_figures.text.isEmpty())
        m_card.setText(figures.text);
    m_figures = figures;
    m_measured.reset();
    compare();
}

std::vector<std::size_t> LessonGuide::predictionSteps() const
{
    std::vector<std::size_t> found;
    const Lesson *chosen = lesson();
    for (std::size_t i = 0; chosen && i < chosen->steps.size(); ++i) {
        if (chosen->steps[i].prediction && chosen->runOf(i) == chosen->runOf(step()))
            found.push_back(i);
    }
    return found;
}

// The figures of the run beside its plan's: with other knobs, they are none of theirs.
void LessonGuide::compare()
{
    if (!lesson())
        return;
    const std::optional<MeasuredFigures> known = measured();
    const std::vector<std::size_t> steps = predictionSteps();
    std::vector<ComparedFigure> compared;
    for (std::size_t i = 0; i < m_figures.predictions.size() && i < Comparison::mostRows; ++i) {
        const Guesses guesses = i < steps.size() ? m_memory.guesses(lesson()->id, steps[i]) : Guesses();
        compared.push_back(comparedFigure(m_figures, i, guesses, known ? &*known : nullptr));
    }
    using Measured = Comparison::Measured;
    m_card.comparison().showFigures(compared,
        known && known->wasStopped    ? Measured::UntilStopped
            : known && !known->isOver ? Measured::SoFar
                                      : Measured::Whole);
}

// Of the run that is shown, or else of the one that was at this step, which others have followed.
std::optional<MeasuredFigures> LessonGuide::measured()
{
    const std::optional<std::size_t> run = lesson()->runOf(step());
    if (m_record && m_record->plan() == m_figures.plan) {
        if (!m_measured)
            m_measured = measuredFiguresOf(m_figures, *m_record);
        if (run && m_measured->isOver)
            m_memory.setMeasured(lesson()->id, *run, *m_measured);
        return m_measured;
    }
    const MeasuredFigures *earlier =
        run && step() >= *run ? m_memory.measured(lesson()->id, *run, m_figures.plan) : nullptr;
    const bool isOfStep = earlier && earlier->answers.size() == m_figures.predictions.size();
    return isOfStep ? std::optional(*earlier) : std::nullopt;
}

void LessonGuide::takeGuesses(const Guesses &guesses)
{
    if (!lesson())
        return;
    m_memory.setGuesses(lesson()->id, step(), guesses);
    compare();
    tellGuesses();
}

// Only what is predicted of the end has a place on the time axis.
void LessonGuide::tellGuesses()
{
    std::vector<Nanoseconds> times;
    for (const std::size_t i : predictionSteps()) {
        const Prediction &prediction = *lesson()->steps[i].prediction;
        if (prediction.isChoice() || prediction.answer != QLatin1String("makespan"))
            continue;
        for (const double guess : m_memory.guesses(lesson()->id, i).all())
            times.push_back(toNanoseconds(guess));
        break;
    }
    Q_EMIT guessed(times);
}

void LessonGuide::showRun(std::shared_ptr<const RunRecord> record)
{
    m_ranHere = m_ranHere || m_record != record;
    m_record = std::move(record);
    m_measured.reset();
    compare();
    showWays();
}

bool LessonGuide::needsRun() const
{
    const bool isKnown = m_ranHere || (m_record && m_record->plan() == m_editor.plan());
    return lesson() && lesson()->steps[step()].isRun() && !isKnown;
}

void LessonGuide::showWays()
{
    const Lesson *chosen = lesson();
    using Way = StepBar::Way;
    const bool isLast = chosen && step() + 1 >= chosen->steps.size();
    const Way way = !chosen ? Way::None
        : needsRun()        ? Way::Run
        : !isLast           ? Way::Step
        : m_list.hasNext(1) ? Way::Lesson
                            : Way::None;
    m_card.stepBar().showWays(chosen && (step() > 0 || m_list.hasNext(-1)), way);
}

void LessonGuide::next()
{
    const Lesson *chosen = lesson();
    if (!chosen)
        return;
    if (needsRun()) {
        Q_EMIT runRequested();
        return;
    }
    if (step() + 1 >= chosen->steps.size())
        turnTo(1);
    else
        enter(step() + 1, chosen->runOf(step()) != chosen->runOf(step() + 1));
}

void LessonGuide::back()
{
    const Lesson *chosen = lesson();
    if (!chosen)
        return;
    if (step() == 0)
        turnTo(-1);
    else
        enter(step() - 1, chosen->runOf(step()) != chosen->runOf(step() - 1));
}

// To the first step of the next lesson, or to the last of the one before.
void LessonGuide::turnTo(int direction)
{
    if (!m_list.hasNext(direction))
        return;
    const QSignalBlocker blocker(&m_list);
    m_list.chooseNext(direction);
    if (direction > 0)
        beginLesson();
    else
        enter(lesson()->steps.size() - 1, true);
    Q_EMIT lessonTurned();
}

void LessonGuide::typeGuess(const QString &digit)
{
    if (lesson() && lesson()->steps[step()].prediction)
        m_card.predictionField().typeDigit(digit);
}

QString LessonGuide::ownFolder() const
{
    for (const QString &folder : m_folders) {
        if (!folder.startsWith(QLatin1Char(':')))
            return folder;
    }
    return QDir::homePath();
}

void LessonGuide::makeLesson(const RunPlan &plan)
{
    auto *dialog = new NewLessonDialog(plan, ownFolder(), m_card.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewLessonDialog::written, this, &LessonGuide::takeWritten);
    openDialog(dialog);
}

void LessonGuide::takeWritten(const QString &folder)
{
    const QString parent = QFileInfo(QDir::fromNativeSeparators(folder)).absolutePath();
    const bool isListed = std::ranges::any_of(
        m_folders, [&parent](const QString &known) { return QDir(known).absolutePath() == parent; });
    Q_EMIT told(isListed ? tr("The lesson is in %1").arg(folder)
                         : tr("The lesson is in %1. It is listed once it stands in %2")
                               .arg(folder, QDir::toNativeSeparators(ownFolder())),
        false);
    loadTexts();
}

} // namespace hilera
