#include "ui/presenter/stage.h"

#include "ui/code/codepanel.h"
#include "ui/lesson/lessoncard.h"
#include "ui/output/outputpanel.h"
#include "ui/panels/panelsplitters.h"

#include <algorithm>

namespace hilera {

void Stage::enter()
{
    m_parts.splitters->setOnStage(true);
    m_outputBefore = m_parts.output->currentPage();
    m_codeBefore = m_parts.code->page();
    m_parts.menuBar->hide();
    m_parts.lessons->hide();
    m_parts.code->setOnStage(true);
    m_parts.card->setOnStage(true);
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
    m_parts.card->setOnStage(false);
    m_parts.splitters->setOnStage(false);
}

// Before there is anything to look at, the timeline has the room; code that comes first has most of it.
void Stage::showStep(const Lesson *lesson, std::size_t step)
{
    const StepKind kind = lesson ? lesson->steps[step].kind : StepKind::Question;
    m_isAsking = kind == StepKind::Question || kind == StepKind::Predict;
    const QStringList parts = lesson ? lesson->partsOf(step) : QStringList();
    const auto isLookedAt = [&parts](const char *part) { return parts.contains(QLatin1String(part)); };
    const bool hasResults = isLookedAt("results");
    m_hasCode = isLookedAt("code") || isLookedAt("python");
    m_parts.runBar->setVisible(kind == StepKind::Try);
    m_parts.output->setVisible(isLookedAt("log") || hasResults);
    m_parts.output->setCurrentPage(hasResults ? 1 : 0);
    m_parts.code->setVisible(m_hasCode);
    m_parts.code->setPage(isLookedAt("python") ? CodePanel::Python : CodePanel::Cpp);
    m_parts.figures->setVisible(isLookedAt("figures"));
    m_parts.splitters->showPanels(
        !m_parts.output->isHidden() || !m_parts.code->isHidden() || !m_parts.figures->isHidden());
    const QString first = parts.value(0);
    m_parts.splitters->shareStage(first == QLatin1String("code") || first == QLatin1String("python"));
}

void Stage::runExample()
{
    if (m_parts.code->runExample())
        showCode(CodePanel::Cpp);
}

void Stage::undoExample()
{
    m_parts.code->undoExample();
    showCode(CodePanel::Python);
}

void Stage::showCode(int page)
{
    m_hasCode = true;
    m_parts.code->show();
    m_parts.code->setPage(page);
    m_parts.splitters->showPanels(true);
    fitCard();
}

// A question has the room; after it the timeline has it.
void Stage::fitCard()
{
    const int room = m_parts.splitters->stageHeight();
    m_parts.card->fitText(m_isAsking ? std::min(room * 70 / 100, m_parts.splitters->cardRoom())
            : m_hasCode              ? 0
                                     : room * 36 / 100);
    const int most = m_isAsking ? room * 75 / 100 : room * 60 / 100;
    m_parts.splitters->setCardHeight(std::min(m_parts.card->neededHeight(), most));
}

} // namespace hilera
