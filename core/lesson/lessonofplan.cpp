#include "core/lesson/lessonofplan.h"

#include "core/text/language.h"

#include <algorithm>

namespace hilera {

std::optional<Lesson> lessonOfPlan(const std::vector<Lesson> &lessons, const RunPlan &plan)
{
    const auto isMeant = [&plan](const RunPlan &other) {
        RunPlan atItsPace = other;
        atItsPace.timeScale = plan.timeScale;
        return atItsPace == plan;
    };
    const auto isItsOwn = [&](const Lesson &lesson) { return lesson.isUsable() && isMeant(lesson.plan); };
    const auto isOfAStep = [&](const Lesson &lesson) {
        return lesson.isUsable() && std::ranges::any_of(lesson.steps, [&](const LessonStep &step) {
            return step.plan && isMeant(*step.plan);
        });
    };
    auto found = std::ranges::find_if(lessons, isItsOwn);
    if (found == lessons.end())
        found = std::ranges::find_if(lessons, isOfAStep);
    return found == lessons.end() ? std::nullopt : std::optional(*found);
}

std::optional<Lesson> lessonOfPlan(const RunPlan &plan)
{
    return lessonOfPlan(loadLessons(lessonFolders(), Language::currentCode()), plan);
}

} // namespace hilera
