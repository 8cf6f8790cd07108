#include "ui/lesson/lessonguide.h"

#include "ui/lesson/lessoncard.h"
#include "ui/lesson/lessonlist.h"
#include "ui/lesson/stepbar.h"
#include "ui/plan/planeditor.h"

#include <QSignalBlocker>

#include <algorithm>

namespace hilera {

LessonGuide::LessonGuide(
    LessonList &list, LessonCard &card, PlanEditor &editor, QStringList folders, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_card(card)
    , m_editor(editor)
    , m_library(std::move(folders))
    , m_comparison(card)
{
    connect(&list, &LessonList::lessonChosen, this, &LessonGuide::openLesson);
    connect(&editor, &PlanEditor::planChanged, this, &LessonGuide::takePlan);
    connect(&card.stepBar(), &StepBar::nextRequested, this, &LessonGuide::next);
    connect(&card.stepBar(), &StepBar::backRequested, this, &LessonGuide::back);
    connect(&m_library, &LessonLibrary::loaded, this, &LessonGuide::takeLessons);
    connect(&m_library, &LessonLibrary::told, this, &LessonGuide::told);
    connect(&m_comparison, &StepComparison::guessed, this, &LessonGuide::guessed);
    connect(&m_comparison, &StepComparison::told, this, &LessonGuide::told);
}

void LessonGuide::begin(const QString &lesson, bool keepsPlan)
{
    m_wanted = lesson;
    m_keepsPlan = keepsPlan;
    m_library.load();
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

void LessonGuide::takeLessons(const std::vector<Lesson> &lessons)
{
    const bool isFirst = lesson() == nullptr;
    const QString wanted = lessonId(); // a copy: the list lets go of what is chosen
    m_list.setLessons(lessons, wanted);
    if (isFirst && m_keepsPlan && lesson())
        m_putTimeScale = lesson()->plan.timeScale;
    if (isFirst) {
        m_comparison.setStep(lesson(), step());
        m_comparison.adoptRun(); // which was opened before there were lessons
        enter(step(), !m_keepsPlan, From::Start);
    } else {
        showStep();
    }
}

void LessonGuide::openLesson()
{
    if (step() == 0)
        m_comparison.forgetRuns(lessonId());
    enter(step(), true, From::Before);
    Q_EMIT lessonOpened();
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

// Nobody is to read an answer before its question: what is to be run from here on is run once more.
void LessonGuide::enter(std::size_t step, bool putsPlan, From from)
{
    const Lesson *chosen = lesson();
    if (chosen) {
        const std::size_t entered = std::min(step, chosen->steps.size() - 1);
        m_steps[chosen->id] = entered;
        m_comparison.setStep(chosen, entered); // the plan that is put is compared at once
        if (from == From::Before)
            m_comparison.beginAsking();
        else
            m_comparison.endAsking();
        const auto run = chosen->runOf(entered);
        const bool isAhead = run && (entered < *run || (entered == *run && from == From::Before));
        if (isAhead && from != From::Start)
            m_comparison.forgetRun();
        if (putsPlan)
            putPlan(*chosen);
    }
    showStep();
}

void LessonGuide::setAway(bool isAway)
{
    m_isAway = isAway;
    m_comparison.forgetText();
    showStep();
}

void LessonGuide::showStep()
{
    if (m_isAway)
        return;
    const Lesson *chosen = lesson();
    m_comparison.setStep(chosen, step());
    m_card.showLesson(chosen, step(), m_comparison.asking());
    Q_EMIT exampleChanged(chosen ? chosen->example : QString());
    m_comparison.showPrediction();
    if (chosen)
        m_editor.setLessonKnobs(chosen->knobs, chosen->planOf(step()).strategy);
    takePlan();
    Q_EMIT stepShown();
}

void LessonGuide::takePlan()
{
    if (m_isAway)
        return;
    m_comparison.showPlan(m_editor.plan(), m_editor.problem().isEmpty());
    showWays();
}

void LessonGuide::takeRun(const std::shared_ptr<const RunRecord> &record)
{
    m_comparison.takeRun(record);
    showWays();
}

void LessonGuide::showRun(const std::shared_ptr<const RunRecord> &record)
{
    m_comparison.showRun(record);
    showWays();
}

bool LessonGuide::needsRun() const
{
    return lesson() && lesson()->steps[step()].isRun() && !hasRun();
}

void LessonGuide::showWays()
{
    if (m_isAway)
        return;
    const Lesson *chosen = lesson();
    using Way = StepBar::Way;
    const bool isLast = chosen && step() + 1 >= chosen->steps.size();
    const bool isAskedOn = m_comparison.asking() != Asking::First; // back leads to the vote before
    const Way way = !chosen ? Way::None
        : needsRun()        ? Way::Run
        : !isLast           ? Way::Step
        : m_list.hasNext(1) ? Way::Lesson
                            : Way::None;
    m_card.stepBar().showWays(chosen && (step() > 0 || m_list.hasNext(-1) || isAskedOn), way);
}

// From vote to vote of a step that asks twice.
bool LessonGuide::turnWithin(int direction)
{
    if (!m_comparison.turn(direction))
        return false;
    showStep();
    return true;
}

void LessonGuide::next()
{
    const Lesson *chosen = lesson();
    if (!chosen || m_isAway || turnWithin(1))
        return;
    if (needsRun()) {
        Q_EMIT runRequested();
        return;
    }
    if (step() + 1 >= chosen->steps.size())
        turnTo(1);
    else
        enter(step() + 1, chosen->runOf(step()) != chosen->runOf(step() + 1), From::Before);
}

void LessonGuide::back()
{
    const Lesson *chosen = lesson();
    if (!chosen || m_isAway || turnWithin(-1))
        return;
    if (step() == 0)
        turnTo(-1);
    else
        enter(step() - 1, chosen->runOf(step()) != chosen->runOf(step() - 1), From::Behind);
}

// To the first step of the next lesson, or to the last of the one before.
void LessonGuide::turnTo(int direction)
{
    if (!m_list.hasNext(direction)) {
        Q_EMIT told(direction > 0 ? tr("The course ends here.") : tr("The course begins here."), false);
        return;
    }
    const QSignalBlocker blocker(&m_list);
    m_list.chooseNext(direction);
    if (direction > 0) {
        m_steps[lessonId()] = 0;
        openLesson();
        return;
    }
    enter(lesson()->steps.size() - 1, true, From::Behind);
    Q_EMIT lessonOpened();
}

void LessonGuide::beginCourse()
{
    m_steps.clear();
    memory().forgetAll();
    const QSignalBlocker blocker(&m_list);
    m_list.beginAnew();
    openLesson();
}

void LessonGuide::makeLesson(const RunPlan &plan)
{
    m_library.makeLesson(plan, m_card.window());
}

} // namespace hilera
