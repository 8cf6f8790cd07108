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

void LessonGuide::beginLesson()
{
    m_comparison.forgetRuns(lessonId());
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
        m_comparison.setStep(chosen, m_steps[chosen->id]); // the plan that is put is compared at once
        if (putsPlan)
            putPlan(*chosen);
    }
    showStep();
}

void LessonGuide::showStep()
{
    const Lesson *chosen = lesson();
    m_comparison.setStep(chosen, step());
    m_card.showLesson(chosen, step());
    Q_EMIT exampleChanged(chosen ? chosen->example : QString());
    m_comparison.showPrediction();
    if (chosen)
        m_editor.setLessonKnobs(chosen->knobs, chosen->planOf(step()).strategy);
    takePlan();
    Q_EMIT stepShown();
}

void LessonGuide::takePlan()
{
    m_comparison.showPlan(m_editor.plan(), m_editor.problem().isEmpty());
    showWays();
}

void LessonGuide::showRun(const std::shared_ptr<const RunRecord> &record)
{
    m_ranHere = m_ranHere || m_comparison.record() != record;
    m_comparison.showRun(record);
    showWays();
}

bool LessonGuide::needsRun() const
{
    const RunRecord *record = m_comparison.record().get();
    const bool isKnown = m_ranHere || (record && record->plan() == m_editor.plan());
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

void LessonGuide::makeLesson(const RunPlan &plan)
{
    m_library.makeLesson(plan, m_card.window());
}

} // namespace hilera
