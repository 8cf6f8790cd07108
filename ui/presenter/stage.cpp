#include "ui/presenter/stage.h"

#include "ui/code/codepanel.h"
#include "ui/lesson/lessoncard.h"
#include "ui/lesson/stepbar.h"
#include "ui/output/outputpanel.h"
#include "ui/panels/panelsplitters.h"

namespace hilera {

void Stage::enter()
{
    m_parts.splitters->setOnStage(true);
    m_outputBefore = m_parts.output->currentPage();
    m_codeBefore = m_parts.code->page();
    m_parts.menuBar->hide();
    m_parts.lessons->hide();
    m_parts.code->setOnStage(true);
    m_parts.card->stepBar().setOnStage(true);
}

void Stage::leave()
{
    for (QWidget *widget : {m_parts.menuBar, m_parts.runBar, m_parts.lessons,
             static_cast<QWidget *>(m_parts.output), static_cast<QWidget *>(m_parts.code), m_parts.figures})
        widget->show();
    m_parts.output->setCurrentPage(m_outputBefore);
    m_parts.code->setPage(m_codeBefore);
    m_parts.splitters->showPanels(true);
    m_parts.code->setOnStage(false);
    m_parts.card->stepBar().setOnStage(false);
    m_parts.splitters->setOnStage(false);
}

// Before there is anything to look at, the timeline has the room; code that comes first has most of it.
void Stage::showStep(const Lesson *lesson, std::size_t step)
{
    const StepKind kind = lesson ? lesson->steps[step].kind : StepKind::Question;
    const QStringList parts = lesson ? lesson->partsOf(step) : QStringList();
    const auto isLookedAt = [&parts](const char *part) { return parts.contains(QLatin1String(part)); };
    const bool hasResults = isLookedAt("results");
    m_parts.runBar->setVisible(kind == StepKind::Try);
    m_parts.output->setVisible(isLookedAt("log") || hasResults);
    m_parts.output->setCurrentPage(hasResults ? 1 : 0);
    m_parts.code->setVisible(isLookedAt("code") || isLookedAt("python"));
    m_parts.code->setPage(isLookedAt("python") ? CodePanel::Python : CodePanel::Cpp);
    m_parts.figures->setVisible(isLookedAt("figures"));
    m_parts.splitters->showPanels(
        !m_parts.output->isHidden() || !m_parts.code->isHidden() || !m_parts.figures->isHidden());
    const QString first = parts.value(0);
    m_parts.splitters->shareStage(first == QLatin1String("code") || first == QLatin1String("python"));
}

void Stage::fitCard()
{
    m_parts.splitters->setCardHeight(m_parts.card->neededHeight());
}

} // namespace hilera
