#include "ui/codepanel.h"

#include "core/run/runrecord.h"
#include "ui/codeview.h"
#include "ui/shownsource.h"

#include <QEvent>
#include <QVBoxLayout>

namespace hilera {

CodePanel::CodePanel(QWidget *parent)
    : Card(parent)
    , m_view(new CodeView(this))
{
    contents()->addWidget(m_view, 1);
    connect(m_view, &CodeView::lineClicked, this, &CodePanel::lineClicked);
    retranslate();
}

void CodePanel::showStrategy(const Strategy &strategy)
{
    if (m_strategy == &strategy)
        return;
    m_strategy = &strategy;
    m_view->showSource(ShownSource::read(QLatin1String(strategy.source)));
    showWorkers();
}

void CodePanel::setRecord(std::shared_ptr<const RunRecord> record)
{
    m_record = std::move(record);
    m_throttle.reset();
    retranslate();
}

void CodePanel::refresh()
{
    m_throttle.run([this] { showWorkers(); });
}

void CodePanel::finish()
{
    showWorkers();
    retranslate();
}

void CodePanel::showWorkers()
{
    QMap<int, int> workers;
    const bool isShown = m_record && m_strategy && m_record->plan().strategy == QLatin1String(m_strategy->id);
    if (isShown && !m_record->trace().finished()) {
        for (const Track &track : m_record->trace().tracks()) {
            if (track.closed < 0 && track.line != 0 && track.open.state != State::Idle)
                ++workers[track.line];
        }
    }
    m_view->setWorkers(workers);
}

void CodePanel::setTheme(const Theme &theme)
{
    m_view->setTheme(theme);
}

void CodePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void CodePanel::retranslate()
{
    const bool isOn = m_record && !m_record->trace().finished();
    setTitle(m_record && m_record->isReplay() ? tr("C++ (replay)")
            : isOn                            ? tr("C++ (running now)")
                                              : tr("C++ (the code that runs)"));
    m_view->setAccessibleName(tr("Code of the strategy"));
    m_view->setToolTip(tr(
        "A dot stands where a worker is now. Click a line: what was done there lights up in the timeline."));
}

} // namespace hilera
