#include "ui/lesson/stepcomparison.h"

#include "core/concurrency/background.h"
#include "ui/lesson/comparison.h"
#include "ui/lesson/lessoncard.h"
#include "ui/lesson/predictionfield.h"

namespace hilera {

namespace {

constexpr int fewTasks = 2000; // are computed at once

} // namespace

StepComparison::StepComparison(LessonCard &card)
    : m_card(card)
{
    connect(&card.predictionField(), &PredictionField::guessed, this, &StepComparison::takeGuesses);
}

void StepComparison::setStep(const Lesson *lesson, std::size_t step)
{
    m_lesson = lesson;
    m_step = step;
}

bool StepComparison::turn(int direction)
{
    const int turned = static_cast<int>(m_asking) + direction;
    if (!asksTwice() || turned < static_cast<int>(Asking::First) || turned > static_cast<int>(Asking::Again))
        return false;
    if (m_asking == Asking::Discussion)
        Q_EMIT told({}, false); // what it said of the discussion
    m_asking = static_cast<Asking>(turned);
    return true;
}

void StepComparison::forgetText()
{
    ++m_asked;
    m_figures.text.clear();
}

void StepComparison::showPrediction()
{
    if (isPredicting())
        m_card.predictionField().showPrediction(*prediction(),
            m_memory.guesses(m_lesson->id, m_step, m_asking), m_asking,
            m_memory.guesses(m_lesson->id, m_step, Asking::First));
    m_card.setPredicting(isPredicting());
    tellGuesses();
}

void StepComparison::showPlan(const RunPlan &plan, bool isSound)
{
    const int asked = ++m_asked;
    if (!m_lesson)
        return;
    if (!isSound || plan.count <= fewTasks) {
        StepFigures figures = stepFiguresOf(*m_lesson, m_step, plan);
        if (!isSound)
            figures.answers.assign(figures.answers.size(), std::nullopt);
        takeFigures(figures);
        return;
    }
    inBackground([lesson = *m_lesson, step = m_step, plan] {
        return stepFiguresOf(lesson, step, plan);
    }).then(this, [this, asked](const StepFigures &figures) {
        if (asked == m_asked) // else of another step, plan or language
            takeFigures(figures);
    });
}

void StepComparison::showRun(std::shared_ptr<const RunRecord> record)
{
    m_record = std::move(record);
    m_measured.reset();
    compare();
}

void StepComparison::takeRun(std::shared_ptr<const RunRecord> record)
{
    m_place = place();
    showRun(std::move(record));
}

void StepComparison::adoptRun()
{
    m_place = place();
}

StepComparison::Place StepComparison::place() const
{
    return m_lesson ? Place{m_lesson->id, m_lesson->runOf(m_step)} : Place();
}

void StepComparison::forgetRun()
{
    const Place here = place();
    if (here.run)
        m_memory.forgetMeasured(here.lesson, *here.run);
    if (m_place == here)
        m_place.reset();
}

void StepComparison::forgetRuns(const QString &lesson)
{
    m_memory.forgetMeasured(lesson);
    m_place.reset();
}

bool StepComparison::takesVotes()
{
    if (m_asking == Asking::Discussion)
        Q_EMIT told(tr("The class discusses. The next step is its second vote."), false);
    return isPredicting() && m_asking != Asking::Discussion;
}

std::vector<ClassVotes> StepComparison::votes() const
{
    std::vector<ClassVotes> votes;
    for (const std::size_t step : predictionSteps()) {
        const Prediction &asked = *m_lesson->steps[step].prediction;
        ClassVotes each{asked.answer, asked.choices,
            m_memory.guesses(m_lesson->id, step, Asking::First).all(),
            m_memory.guesses(m_lesson->id, step, Asking::Again).all()};
        if (!each.first.empty() || !each.again.empty())
            votes.push_back(std::move(each));
    }
    return votes;
}

void StepComparison::typeGuess(const QString &digit)
{
    if (takesVotes())
        m_card.predictionField().typeDigit(digit);
}

void StepComparison::keepGuess()
{
    if (takesVotes())
        m_card.predictionField().add();
}

void StepComparison::takeGuessBack()
{
    if (takesVotes())
        m_card.predictionField().takeBack();
}

void StepComparison::takeFigures(const StepFigures &figures)
{
    if (figures.text != m_figures.text || m_figures.text.isEmpty())
        m_card.setText(figures.text);
    m_figures = figures;
    m_measured.reset();
    compare();
}

std::vector<std::size_t> StepComparison::predictionSteps() const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; m_lesson && i < m_lesson->steps.size(); ++i) {
        if (m_lesson->steps[i].prediction && m_lesson->runOf(i) == m_lesson->runOf(m_step))
            found.push_back(i);
    }
    return found;
}

// The figures of the run beside its plan's: with other knobs, they are none of theirs.
void StepComparison::compare()
{
    if (!m_lesson)
        return;
    const std::optional<MeasuredFigures> known = measured();
    const std::vector<std::size_t> steps = predictionSteps();
    std::vector<ComparedFigure> compared;
    for (std::size_t i = 0; i < m_figures.predictions.size() && i < Comparison::mostRows; ++i) {
        const Guesses guesses = i < steps.size() ? m_memory.lastGuesses(m_lesson->id, steps[i]) : Guesses();
        compared.push_back(comparedFigure(m_figures, i, guesses, known ? &*known : nullptr));
    }
    using Measured = Comparison::Measured;
    m_card.comparison().showFigures(compared,
        known && known->wasStopped    ? Measured::UntilStopped
            : known && !known->isOver ? Measured::SoFar
                                      : Measured::Whole);
}

// Of the run that is shown, if it is this step's, or else of the one that was, which others have followed.
std::optional<MeasuredFigures> StepComparison::measured()
{
    const std::optional<std::size_t> run = m_lesson->runOf(m_step);
    if (hasRun() && m_record->plan() == m_figures.plan) {
        if (!m_measured)
            m_measured = measuredFiguresOf(m_figures, *m_record);
        if (run && m_measured->isOver)
            m_memory.setMeasured(m_lesson->id, *run, *m_measured);
        return m_measured;
    }
    const MeasuredFigures *earlier =
        run && m_step >= *run ? m_memory.measured(m_lesson->id, *run, m_figures.plan) : nullptr;
    const bool isOfStep = earlier && earlier->answers.size() == m_figures.predictions.size();
    return isOfStep ? std::optional(*earlier) : std::nullopt;
}

void StepComparison::takeGuesses(const Guesses &guesses)
{
    if (!m_lesson)
        return;
    m_memory.setGuesses(m_lesson->id, m_step, m_asking, guesses);
    compare();
    tellGuesses();
}

// Only what is predicted of the end has a place on the time axis.
void StepComparison::tellGuesses()
{
    std::vector<Nanoseconds> times;
    for (const std::size_t i : predictionSteps()) {
        const Prediction &prediction = *m_lesson->steps[i].prediction;
        if (prediction.isChoice() || prediction.answer != QLatin1String("makespan"))
            continue;
        for (const double guess : m_memory.lastGuesses(m_lesson->id, i).all())
            times.push_back(toNanoseconds(guess));
        break;
    }
    Q_EMIT guessed(times);
}

} // namespace hilera
